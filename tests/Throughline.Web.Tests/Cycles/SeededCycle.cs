using Microsoft.Extensions.DependencyInjection;
using Throughline.Core.Cycles;
using Throughline.Core.Data;
using Throughline.Core.Mail;
using Throughline.Core.Plans;
using Throughline.Core.Snapshots;
using Throughline.Core.Updates;
using Throughline.Domain.Access;

namespace Throughline.Web.Tests.Cycles;

/// <summary>An update cycle, a snapshot, a mail and a signed link, for the tests that go to every address.</summary>
internal static class SeededCycle
{
    public static async Task AddAsync(Site site, Dictionary<string, string> ids)
    {
        await using var scope = site.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Actor>().Person = Person.Program("seed");
        var (db, writes) = (
            scope.ServiceProvider.GetRequiredService<ThroughlineDb>(),
            scope.ServiceProvider.GetRequiredService<Writes>()
        );
        var action = db.Set<PlanAction>().Single(a => a.Id == Guid.Parse(ids["/plans/source/{action}"]));
        var cycle = writes.Add(
            new UpdateCycle
            {
                PlanId = action.PlanId,
                Title = "Round",
                Meeting = "Board",
                DueOn = new(2028, 3, 1),
                MeetingOn = new(2028, 3, 8),
            }
        );
        cycle.Asks.Add(
            writes.Add(
                new CycleAsk
                {
                    CycleId = cycle.Id,
                    AgencyId = action.AgencyId!.Value,
                    AskedAt = writes.Now,
                }
            )
        );
        var mail = writes.Add(
            new OutboxMail
            {
                To = "a@b.example",
                Kind = nameof(MailKind.CycleReminder),
                Subject = "Subject",
                Text = "Text",
                SendAfter = writes.Now,
                Attempts = 99,
            }
        );
        await writes.SaveAsync();
        var snapshot = (
            await scope
                .ServiceProvider.GetRequiredService<SnapshotTaking>()
                .TakeAsync(action.PlanId, "Board", new(2028, 3, 8), default)
        ).ShouldNotBeNull();
        ids["/cycles/{cycle}"] = cycle.Id.ToString();
        ids["/snapshots/{snapshot}"] = snapshot.ToString();
        ids["/mail/unsubscribe/{token}"] = scope
            .ServiceProvider.GetRequiredService<Unsubscribing>()
            .TokenFor(new(site.AccountId, MailKind.CycleReminder));
        ids["{agency}"] = action.AgencyId.ToString()!;
        ids["{mail}"] = mail.Id.ToString();
    }
}
