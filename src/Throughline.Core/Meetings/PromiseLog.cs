using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Domain.Access;
using Throughline.Domain.Plans;

namespace Throughline.Core.Meetings;

/// <summary>A promise as a person writes it down.</summary>
/// <param name="By">The last day; null where none was named.</param>
public sealed record PromiseInput(string? Who, string? What, string? ToWhom, DateOnly? By);

/// <summary>A promise with the meeting in which it was made.</summary>
public sealed record PromiseView(MeetingPromise Promise, Meeting Meeting, Body Body, AgendaItem? Item);

/// <summary>The action log: what was promised in meetings, until it is answered.</summary>
public sealed class PromiseLog(Writes writes, Sight sight)
{
    /// <summary>Open promises, the most pressing first; those without a day last.</summary>
    public async Task<List<PromiseView>> OpenAsync(CancellationToken cancel) =>
        [
            .. (
                await ViewsAsync(
                    sight.Of<MeetingPromise>().Where(p => p.AnsweredOn == null && p.TakenBackBecause == null),
                    cancel
                )
            )
                .OrderBy(p => p.Promise.By ?? DateOnly.MaxValue)
                .ThenBy(p => p.Meeting.Day),
        ];

    /// <summary>Answered ones, the last first.</summary>
    public async Task<List<PromiseView>> AnsweredAsync(int most, CancellationToken cancel) =>
        await ViewsAsync(
            sight
                .Of<MeetingPromise>()
                .Where(p => p.AnsweredOn != null && p.TakenBackBecause == null)
                .OrderByDescending(p => p.AnsweredOn)
                .Take(most),
            cancel
        );

    public async Task<List<PromiseView>> OfMeetingAsync(Guid meeting, CancellationToken cancel) =>
        await ViewsAsync(
            sight
                .Of<MeetingPromise>()
                .Where(p => p.MeetingId == meeting && p.TakenBackBecause == null)
                .OrderBy(p => p.CreatedAt),
            cancel
        );

    /// <summary>All that was promised and resolved in meetings of a body and stands.</summary>
    public async Task<List<PromiseView>> OfBodyAsync(Guid body, CancellationToken cancel)
    {
        var meetings = sight.Of<Meeting>().Where(m => m.BodyId == body).Select(m => m.Id);
        return await ViewsAsync(
            sight.Of<MeetingPromise>().Where(p => p.TakenBackBecause == null && meetings.Contains(p.MeetingId)),
            cancel
        );
    }

    /// <exception cref="NotHereException">There is none that they may see.</exception>
    public async Task<PromiseView> ViewAsync(Guid id, CancellationToken cancel) =>
        (await ViewsAsync(sight.Of<MeetingPromise>().Where(p => p.Id == id), cancel)).SingleOrDefault()
        ?? throw new NotHereException();

    /// <exception cref="RuleBrokenException">Nobody or nothing is named.</exception>
    public async Task PromiseAsync(Guid meeting, Guid? item, PromiseInput input, CancellationToken cancel)
    {
        sight.Person.Must(Permission.RunMeetings);
        Need.That(await sight.Of<Meeting>().AnyAsync(m => m.Id == meeting, cancel), "There is no such meeting.");
        var promise = writes.Add(
            new MeetingPromise
            {
                MeetingId = meeting,
                AgendaItemId = item,
                Who = Need.Words(input.Who, "who", 200, "Name the person, post or team that promised."),
                What = Need.Words(input.What, "what", "Write what was promised. Name no child."),
                ToWhom = Need.Optional(input.ToWhom, "toWhom", 200),
                By = input.By,
            }
        );
        writes.Record(MeetingEvents.Promised, promise, "what", null, promise.What);
        await writes.SaveAsync(cancel);
    }

    /// <summary>Says who has to answer, and where they are reminded.</summary>
    /// <param name="to">A person, with their body or agency; blank for whoever promised.</param>
    /// <param name="mail">Blank where no address is known: then nobody is reminded.</param>
    /// <exception cref="RuleBrokenException">The address is none.</exception>
    public async Task AssignAsync(Guid id, int seen, string? to, string? mail, DateOnly? by, CancellationToken cancel)
    {
        var promise =
            await sight.Of<MeetingPromise>().SingleOrDefaultAsync(p => p.Id == id, cancel)
            ?? throw new NotHereException();
        sight.Person.Must(Permission.RunMeetings);
        Writes.Saw(promise, seen);
        Need.That(promise.IsOpen, "It is answered or taken back, so nobody has to answer it.");
        var address = Need.Optional(mail, "mail", 320);
        Need.That(
            address is null || System.Net.Mail.MailAddress.TryCreate(address, out var read) && read.Address == address,
            "Write one mail address, such as name@example.gov.uk.",
            "mail"
        );
        var before = Told(promise);
        (promise.AssignedTo, promise.MailTo, promise.By) = (Need.Optional(to, "to", 300), address, by);
        if (before != Told(promise))
        {
            writes.Record(MeetingEvents.Assigned, promise, "assigned", before, Told(promise));
            writes.Change(promise);
            await writes.SaveAsync(cancel);
        }
    }

    /// <summary>An address of a person is not written into events, which could not forget it: only whether there is one.</summary>
    private static string Told(MeetingPromise p) =>
        $"{p.AssignedTo ?? p.Who}, by {p.By:yyyy-MM-dd}, {(p.MailTo is null ? "no address" : $"address of {p.MailTo.Length} characters")}";

    /// <param name="paper">The paper that answers it, as it is called; blank where words alone do.</param>
    /// <exception cref="RuleBrokenException">There are no words, or the day lies before the meeting or after today.</exception>
    public async Task AnswerAsync(
        Guid id,
        int seen,
        string? answer,
        DateOnly? on,
        DateOnly today,
        CancellationToken cancel,
        string? paper = null
    )
    {
        var promise =
            await sight.Of<MeetingPromise>().SingleOrDefaultAsync(p => p.Id == id, cancel)
            ?? throw new NotHereException();
        sight.Person.Must(Permission.RunMeetings);
        Writes.Saw(promise, seen);
        var made = await sight
            .Of<Meeting>()
            .Where(m => m.Id == promise.MeetingId)
            .Select(m => m.Day)
            .SingleAsync(cancel);
        var words = Need.Words(answer, "answer", "Write what came of it: the answer, or where the paper is.");
        Need.That(on is not null, "Write the day on which it was answered.", "on");
        Need.That(on >= made, "It was answered before it was promised. Look at the day again.", "on");
        Need.That(on <= today, "That day has not come yet. Write the day on which it was answered.", "on");
        Need.That(promise.TakenBackBecause is null, "It was taken back in the record of the meeting.");
        var before = promise.Answer;
        (promise.Answer, promise.AnsweredOn, promise.AnswerPaper) = (words, on, Need.Optional(paper, "paper", 300));
        writes.Record(MeetingEvents.Answered, promise, "answer", before, words);
        writes.Change(promise);
        await writes.SaveAsync(cancel);
    }

    private async Task<List<PromiseView>> ViewsAsync(IQueryable<MeetingPromise> promises, CancellationToken cancel)
    {
        var found = await promises.AsNoTracking().ToListAsync(cancel);
        var meetings = found.Select(p => p.MeetingId).Distinct().ToList();
        var byId = await sight
            .Of<Meeting>()
            .AsNoTracking()
            .Where(m => meetings.Contains(m.Id))
            .ToDictionaryAsync(m => m.Id, cancel);
        var bodies = await sight.Of<Body>().AsNoTracking().ToDictionaryAsync(b => b.Id, cancel);
        var items = await sight
            .Of<AgendaItem>()
            .AsNoTracking()
            .Where(i => meetings.Contains(i.MeetingId))
            .ToDictionaryAsync(i => i.Id, cancel);
        return found.ConvertAll(p => new PromiseView(
            p,
            byId[p.MeetingId],
            bodies[byId[p.MeetingId].BodyId],
            p.AgendaItemId is { } item ? items.GetValueOrDefault(item) : null
        ));
    }
}
