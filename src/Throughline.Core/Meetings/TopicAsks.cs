using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Domain.Access;
using Throughline.Domain.Meetings;
using Throughline.Domain.Plans;

namespace Throughline.Core.Meetings;

/// <summary>What somebody asks a body to look at, as a person writes it down.</summary>
/// <param name="AskedOn">Not after today.</param>
public sealed record AskInput(TopicRequest Request, string? Who, string? What, string? Why, DateOnly? AskedOn);

/// <summary>What somebody asked for, with what came of it.</summary>
/// <param name="Topic">Null where it is open or was refused.</param>
public sealed record AskView(TopicAsk Ask, WorkTopic? Topic)
{
    /// <summary>True where it is open, was refused, or became a topic that was dropped.</summary>
    public bool IsNotGiven => Topic is null or { Dropped: true };
}

/// <summary>
/// What members and the public ask a body to look at: each becomes a topic of its work programme, or is refused with a
/// reason.
/// </summary>
public sealed class TopicAsks(Writes writes, Sight sight, WorkProgrammes programmes)
{
    /// <summary>All of a body: the open ones first, the one that has waited longest at the top.</summary>
    public async Task<List<AskView>> OfBodyAsync(Guid body, CancellationToken cancel)
    {
        var asks = await sight.Of<TopicAsk>().AsNoTracking().Where(a => a.BodyId == body).ToListAsync(cancel);
        var ids = asks.Where(a => a.TopicId is not null).Select(a => a.TopicId!.Value).ToList();
        var topics = await sight
            .Of<WorkTopic>()
            .AsNoTracking()
            .Where(t => ids.Contains(t.Id))
            .ToDictionaryAsync(t => t.Id, cancel);
        return
        [
            .. asks.OrderBy(a => !a.IsOpen)
                .ThenBy(a => a.AskedOn)
                .ThenBy(a => a.CreatedAt)
                .Select(a => new AskView(a, a.TopicId is { } topic ? topics.GetValueOrDefault(topic) : null)),
        ];
    }

    /// <exception cref="NotHereException">There is none that they may see.</exception>
    public async Task<AskView> OneAsync(Guid body, Guid id, CancellationToken cancel) =>
        (await OfBodyAsync(body, cancel)).Find(a => a.Ask.Id == id) ?? throw new NotHereException();

    /// <exception cref="RuleBrokenException">Nobody or nothing is named, or the day lies after today.</exception>
    /// <exception cref="NotHereException">There is no such body that they may see.</exception>
    public async Task AskAsync(Guid body, AskInput input, DateOnly today, CancellationToken cancel)
    {
        if (!await sight.Of<Body>().AnyAsync(b => b.Id == body, cancel))
        {
            throw new NotHereException();
        }

        sight.Person.Must(Permission.RunMeetings);
        var on = input.AskedOn ?? today;
        Need.That(on <= today, "The day lies after today. Write when it was asked.", "askedOn");
        var ask = writes.Add(
            new TopicAsk
            {
                BodyId = body,
                Request = input.Request,
                Who = Need.Words(input.Who, "who", 200, "Write who asked for it."),
                What = Need.Words(input.What, "what", 400, "Write what they asked for. Name no child."),
                Why = Need.Optional(input.Why),
                AskedOn = on,
            }
        );
        writes.Record(MeetingEvents.TopicAsked, ask, "what", null, ask.What);
        await writes.SaveAsync(cancel);
    }

    /// <summary>Makes it a topic of the work programme.</summary>
    /// <param name="seen">The version that the person saw.</param>
    /// <exception cref="RuleBrokenException">It was answered before, or the topic has no title.</exception>
    public async Task TakeAsync(
        Guid body,
        Guid id,
        int seen,
        MunicipalYear year,
        TopicInput input,
        DateOnly today,
        CancellationToken cancel
    )
    {
        var ask = await OpenAsync(body, id, seen, cancel);
        var topic = await programmes.PutAsync(body, year, input, cancel);
        (ask.TopicId, ask.AnsweredOn) = (topic.Id, today);
        writes.Change(ask);
        await writes.SaveAsync(cancel);
    }

    /// <exception cref="RuleBrokenException">It was answered before, or nobody says why.</exception>
    public async Task RefuseAsync(Guid body, Guid id, int seen, string? why, DateOnly today, CancellationToken cancel)
    {
        var ask = await OpenAsync(body, id, seen, cancel);
        ask.RefusedBecause = Need.Words(why, "why", "Say why it is not taken: whoever asked will read it.");
        ask.AnsweredOn = today;
        writes.Record(MeetingEvents.TopicRefused, ask, "refused", null, ask.RefusedBecause);
        writes.Change(ask);
        await writes.SaveAsync(cancel);
    }

    private async Task<TopicAsk> OpenAsync(Guid body, Guid id, int seen, CancellationToken cancel)
    {
        var ask =
            await sight.Of<TopicAsk>().SingleOrDefaultAsync(a => a.Id == id && a.BodyId == body, cancel)
            ?? throw new NotHereException();
        sight.Person.Must(Permission.RunMeetings);
        Writes.Saw(ask, seen);
        Need.That(ask.IsOpen, "It was answered already.");
        return ask;
    }
}
