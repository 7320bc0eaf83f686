using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Throughline.Core.Access;
using Throughline.Core.Api;
using Throughline.Core.Data;
using Throughline.Core.Documents;
using Throughline.Core.Intake;
using Throughline.Core.Mail;
using Throughline.Core.Plans;
using Throughline.Core.Privacy;
using Throughline.Core.Spreadsheets;
using Throughline.Core.Tests.Audit;
using Throughline.Domain.Access;
using Throughline.Testing;

namespace Throughline.Core.Tests.Privacy;

[Trait("needs", "server")]
public sealed class RetentionOnBothDatabases
{
    public static TheoryData<Provider> Providers => [Provider.Sqlite, Provider.Postgres];

    [Theory, MemberData(nameof(Providers))]
    public async Task What_is_old_enough_goes_and_what_is_not_or_is_a_plan_stays(Provider provider)
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2024, 1, 10, 9, 0, 0, TimeSpan.Zero));
        await using var database = await TestDatabase.CreateAsync(provider, clock);
        var (old, recent) = (await FillAsync(database, "old"), Guid.Empty);
        clock.Advance(TimeSpan.FromDays(800));
        recent = await FillAsync(database, "recent");

        var removed = await ApplyAsync(database);
        removed.ShouldBe(new RetentionResult(1, 1, 1, 1, 1, 1, 1));
        (await ApplyAsync(database)).ShouldBe(new RetentionResult(0, 0, 0, 0, 0, 0, 0));

        await database.InScopeAsync(async s =>
        {
            var db = s.GetRequiredService<ThroughlineDb>();
            (await db.Set<Account>().SingleAsync(a => a.Id == old)).ErasedAt.ShouldNotBeNull();
            (await db.Set<Account>().SingleAsync(a => a.Id == recent)).ErasedAt.ShouldBeNull();
            (await db.Set<StoredDocument>().Select(d => d.Name).ToListAsync()).ShouldBe(["recent.txt"]);
            (await db.Set<Plan>().CountAsync()).ShouldBe(2);
            (await db.Set<SpreadsheetImport>().Select(i => i.FileName).ToListAsync()).ShouldBe(["recent.xlsx"]);
            (await db.Set<SpreadsheetBytes>().CountAsync()).ShouldBe(1);
            (await db.Set<ApiReceipt>().Select(r => r.Key).ToListAsync()).ShouldBe(["recent"]);
            (
                await db.Set<AuditEvent>()
                    .Where(e =>
                        e.Code == PrivacyEvents.SpreadsheetRemoved.Code || e.Code == PrivacyEvents.ReceiptsRemoved.Code
                    )
                    .OrderBy(e => e.Sequence)
                    .Select(e => e.Old)
                    .ToListAsync()
            ).ShouldBe(["of old", "1"]);
            (await db.Set<OutboxMail>().Select(m => m.Subject).OrderBy(x => x).ToListAsync()).ShouldBe([
                "old unsent",
                "recent",
                "recent unsent",
            ]);
        });
        (await Written.ProveAsync(database)).IsWhole.ShouldBeTrue();
    }

    private static Task<RetentionResult> ApplyAsync(TestDatabase database) =>
        database.AsAsync(Person.Program("Retention"), s => s.GetRequiredService<Retention>().ApplyAsync(default));

    private static async Task<Guid> FillAsync(TestDatabase database, string name)
    {
        await database.InScopeAsync(s =>
            s.GetRequiredService<Core.Intake.DocumentIntake>()
                .UploadAsync($"{name}.txt", new MemoryStream(System.Text.Encoding.UTF8.GetBytes(name)), false, default)
        );
        return await database.InScopeAsync(async s =>
        {
            var (db, writes) = (s.GetRequiredService<ThroughlineDb>(), s.GetRequiredService<Writes>());
            await db.Set<StoredReading>()
                .Where(r => r.Document!.Name == $"{name}.txt")
                .ExecuteUpdateAsync(r => r.SetProperty(x => x.State, ReadingState.Failed));
            var account = new Account
            {
                Id = Guid.CreateVersion7(),
                Name = name,
                UserName = name,
                Stopped = true,
            };
            db.Add(account);
            // Of somebody else: erasing the account takes its own along.
            db.Add(
                new SignInSession
                {
                    AccountId = Guid.CreateVersion7(),
                    How = "passkey",
                    RevokedAt = writes.Now,
                    LastSeenAt = writes.Now,
                }
            );
            db.Add(
                new SignInLink
                {
                    AccountId = Guid.CreateVersion7(),
                    TokenHash = name,
                    ExpiresAt = writes.Now,
                }
            );
            writes.Add(
                new OutboxMail
                {
                    To = "somebody@else.example",
                    Kind = "digest",
                    Subject = name,
                    Text = "",
                    SentAt = writes.Now,
                }
            );
            writes.Add(
                new OutboxMail
                {
                    To = "somebody@else.example",
                    Kind = "digest",
                    Subject = $"{name} unsent",
                    Text = "",
                }
            );
            var plan = writes.Add(new Plan { Title = name });
            writes.Add(
                new SpreadsheetImport
                {
                    PlanId = plan.Id,
                    FileName = $"{name}.xlsx",
                    Sha256 = $"of {name}",
                    Content = new SpreadsheetBytes { Bytes = [1] },
                }
            );
            db.Add(
                new ApiReceipt
                {
                    TokenId = Guid.CreateVersion7(),
                    Key = name,
                    RequestHash = name,
                    UpdateId = Guid.CreateVersion7(),
                    At = writes.Now,
                }
            );
            writes.Record(AccessEvents.AccountStopped, Subject.Account, account.Id, "stopped", "no", "yes");
            await writes.SaveAsync();
            return account.Id;
        });
    }
}
