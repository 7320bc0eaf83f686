using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Throughline.Core.Access;
using Throughline.Core.Audit;
using Throughline.Core.Data;
using Throughline.Core.Plans;
using Throughline.Domain.Access;
using Throughline.Testing;

namespace Throughline.Core.Tests.Audit;

[Trait("needs", "server")]
public sealed class AuditExportOnBothDatabases
{
    public static TheoryData<Provider> Providers => [Provider.Sqlite, Provider.Postgres];

    private static readonly Person Admin = TestDatabase.Somebody("Adam", null, Role.Administrator);

    [Theory, MemberData(nameof(Providers))]
    public async Task An_administrator_takes_every_event_away_as_CSV_and_as_JSON(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var plan = await TwoAgencies.MakeAsync(database);
        var csv = await FileAsync(database, (a, to) => a.WriteCsvAsync(to, new(), default));
        csv.TrimEnd().Split("\r\n").Length.ShouldBe(1 + 5);
        csv.ShouldContain("rating changed,plan.rating-changed,action");
        using var json = JsonDocument.Parse(
            await FileAsync(database, (a, to) => a.WriteJsonAsync(to, new(Plan: plan.Id, Words: "Rating"), default))
        );
        var line = json.RootElement.EnumerateArray().ShouldHaveSingleItem();
        (
            line.GetProperty("old").GetString(),
            line.GetProperty("new").GetString(),
            line.GetProperty("who").GetString()
        ).ShouldBe(("R", "G", "Tess Tester"));
        (
            line.GetProperty("what").GetString(),
            line.GetProperty("code").GetString(),
            line.GetProperty("entity").GetString()
        ).ShouldBe(("rating changed", "plan.rating-changed", "action"));
        csv.ShouldStartWith("sequence,at,who,from,what,code,entity,");
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task What_happened_is_found_by_its_words_and_by_its_code(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await TwoAgencies.MakeAsync(database);
        foreach (
            var (sought, found) in new[]
            {
                ("Added", 2),
                ("evidence added", 1),
                ("plan.rating-changed", 1),
                ("plan.", 3),
                ("rating  changed", 0),
            }
        )
        {
            (
                await database.AsAsync(
                    Admin,
                    s => s.GetRequiredService<AuditExport>().PageAsync(new(Words: sought), null, 10, default)
                )
            ).Count.ShouldBe(found, sought);
        }
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task A_value_that_a_spreadsheet_would_work_out_is_shown_as_words(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await database.InScopeAsync(async s =>
        {
            foreach (var value in (string[])["=1+1", "+1", "-1", "@cmd", "\t=1", " =1", "a,\"b\""])
            {
                s.GetRequiredService<Writes>()
                    .Record(AccessEvents.AgencyRenamed, Subject.Agency, Guid.NewGuid(), why: value);
            }

            await s.GetRequiredService<Writes>().SaveAsync();
        });
        var csv = await FileAsync(database, (a, to) => a.WriteCsvAsync(to, new(), default));
        foreach (
            var safe in (string[])[",'=1+1,", ",'+1,", ",'-1,", ",'@cmd,", ",'\t=1,", ",' =1,", ",\"a,\"\"b\"\"\","]
        )
        {
            csv.ShouldContain(safe);
        }
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task What_the_administrator_may_not_read_is_withheld_but_its_event_is_there(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await database.InScopeAsync(async s =>
        {
            var writes = s.GetRequiredService<Writes>();
            var plan = writes.Add(new Plan { Title = "Secret", Restricted = true });
            writes.Record(PlanEvents.Started, plan, "Title", null, "Secret words");
            await writes.SaveAsync();
        });
        var line = (
            await database.AsAsync(Admin, s => s.GetRequiredService<AuditExport>().PageAsync(new(), null, 10, default))
        ).ShouldHaveSingleItem();
        (line.What, line.New, line.Withheld).ShouldBe(("plan started", null, true));
        (await FileAsync(database, (a, to) => a.WriteCsvAsync(to, new(), default))).ShouldNotContain("Secret");
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Nobody_else_takes_it_away(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        foreach (var role in Enum.GetValues<Role>().Where(r => r != Role.Administrator))
        {
            await Should.ThrowAsync<NotAllowedException>(() =>
                database.AsAsync(
                    TestDatabase.Somebody("Nosy", null, role),
                    s => s.GetRequiredService<AuditExport>().WriteCsvAsync(Stream.Null, new(), default)
                )
            );
        }
    }

    private static Task<string> FileAsync(TestDatabase database, Func<AuditExport, Stream, Task> write) =>
        database.AsAsync(
            Admin,
            async s =>
            {
                using var bytes = new MemoryStream();
                await write(s.GetRequiredService<AuditExport>(), bytes);
                return System.Text.Encoding.UTF8.GetString(bytes.ToArray());
            }
        );
}
