using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Mail;
using Throughline.Domain.Access;
using Throughline.Domain.Calendar;
using Throughline.Domain.Meetings;

namespace Throughline.Core.Meetings.Record;

/// <summary>Reminds those who have to answer what was promised in meetings; any number of nodes may run it.</summary>
[SeesEverything("a job")]
public sealed class PromiseReminding(IServiceScopeFactory scopes, TimeProvider clock)
{
    /// <summary>By England's clocks: nobody is reminded in the night.</summary>
    private static readonly TimeOnly Begins = new(7, 0);

    /// <returns>How many were reminded.</returns>
    public async Task<int> RunOnceAsync(CancellationToken cancel)
    {
        var now = LondonTime.Local(clock.GetUtcNow().UtcDateTime);
        var today = DateOnly.FromDateTime(now);
        if (TimeOnly.FromDateTime(now) < Begins || today.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
        {
            return 0;
        }

        var done = 0;
        foreach (var id in await DueAsync(today, cancel))
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<Actor>().Person = Person.Program();
            done += await RemindAsync(scope.ServiceProvider, id, today, cancel) ? 1 : 0;
        }

        return done;
    }

    private async Task<List<Guid>> DueAsync(DateOnly today, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var open = await scope
            .ServiceProvider.GetRequiredService<ThroughlineDb>()
            .Set<MeetingPromise>()
            .AsNoTracking()
            .Where(p => p.AnsweredOn == null && p.TakenBackBecause == null && p.MailTo != null && p.By != null)
            .OrderBy(p => p.By)
            .ToListAsync(cancel);
        return [.. open.Where(p => PromiseReminder.IsDue(today, p.By!.Value, p.RemindedOn)).Select(p => p.Id)];
    }

    /// <summary>Claims the promise by one conditional statement in the transaction that writes the mail: of several nodes
    /// one mails.</summary>
    private static async Task<bool> RemindAsync(
        IServiceProvider services,
        Guid id,
        DateOnly today,
        CancellationToken cancel
    )
    {
        var db = services.GetRequiredService<ThroughlineDb>();
        var writes = services.GetRequiredService<Writes>();
        var promise = await db.Set<MeetingPromise>().AsNoTracking().SingleAsync(p => p.Id == id, cancel);
        var meeting = await db.Set<Meeting>().AsNoTracking().SingleAsync(m => m.Id == promise.MeetingId, cancel);
        var body = await db.Set<Body>().AsNoTracking().SingleAsync(b => b.Id == meeting.BodyId, cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var claimed = await db.Set<MeetingPromise>()
            .Where(p => p.Id == id && p.Version == promise.Version && p.AnsweredOn == null)
            .ExecuteUpdateAsync(
                s => s.SetProperty(p => p.Version, promise.Version + 1).SetProperty(p => p.RemindedOn, today),
                cancel
            );
        if (claimed == 0)
        {
            return false;
        }

        var by = promise.By!.Value;
        MailLine reminder = $"Reminder: an answer to {MailName.Of(body)} is due on {by}";
        MailLine late = $"Late: an answer to {MailName.Of(body)} was due on {by}";
        var message = MailMessage.Of(
            today > by ? late : reminder,
            $"Something was promised in the meeting of {MailName.Of(body)} on {meeting.Day}, and is to be answered by {by}.",
            $"See what it is: {MailLink.To($"/meetings/action-log/{id}")}"
        );
        var mailer = services.GetRequiredService<Mailer>();
        var address = promise.MailTo!;
        var normalized = address.ToUpperInvariant();
        var account = await db.Set<Account>().FirstOrDefaultAsync(a => a.NormalizedEmail == normalized, cancel);
        if (account is null)
        {
            mailer.Ask(address, MailKind.PromiseReminder, message);
        }
        else
        {
            mailer.Ask(account, MailKind.PromiseReminder, message);
        }

        writes.Record(
            MeetingEvents.PromiseReminded,
            promise,
            "reminded",
            $"{promise.RemindedOn:yyyy-MM-dd}",
            $"{today:yyyy-MM-dd}"
        );
        await writes.SaveAsync(cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }
}
