using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Domain.Access;
using Throughline.Domain.Meetings;
using Throughline.Domain.Plans;

namespace Throughline.Core.Meetings;

/// <summary>A topic as a person writes it down.</summary>
/// <param name="Minutes">What it needs; null where nobody said.</param>
/// <param name="Meeting">The meeting that takes it; null while it waits for one.</param>
public sealed record TopicInput(
    string? Title,
    string? Why,
    string? Outcome,
    string? Lead,
    TopicRequest Request,
    string? AskedBy,
    int? Minutes,
    Guid? Meeting
);

/// <summary>A topic with what happened to it, the first step first.</summary>
public sealed record TopicView(WorkTopic Topic, IReadOnlyList<TopicStep> Steps)
{
    /// <summary>The last step beyond being added; null for none.</summary>
    public TopicStep? Last => Steps.Count > 1 ? Steps[^1] : null;
}

/// <summary>A meeting of the programme with what it takes.</summary>
/// <param name="Needed">Minutes that its topics need, those without a number not counted.</param>
public sealed record ProgrammeMeeting(Meeting Meeting, IReadOnlyList<TopicView> Topics, int Needed)
{
    /// <summary>Minutes that it is too long; 0 where it fits.</summary>
    public int Over => Math.Max(0, Needed - Meeting.Minutes);
}

/// <summary>A body's work programme of one municipal year.</summary>
/// <param name="Waiting">Topics without a meeting, the one that has waited longest first.</param>
/// <param name="Dropped">With the reason in the last step.</param>
/// <param name="Merged">Topics that became part of another, with the reason in the last step.</param>
/// <param name="CarriedOver">Topics that left for a later year.</param>
/// <param name="Names">Titles of all topics that a step of these names, by id.</param>
public sealed record ProgrammeView(
    Body Body,
    MunicipalYear Year,
    IReadOnlyList<ProgrammeMeeting> Meetings,
    IReadOnlyList<TopicView> Waiting,
    IReadOnlyList<TopicView> Dropped,
    IReadOnlyList<TopicView> Merged,
    IReadOnlyList<TopicView> CarriedOver,
    IReadOnlyDictionary<Guid, string> Names
)
{
    /// <summary>Every step but the first of each topic, the last first.</summary>
    public IEnumerable<(TopicView Topic, TopicStep Step)> Moves =>
        Meetings
            .SelectMany(m => m.Topics)
            .Concat(Waiting)
            .Concat(Dropped)
            .Concat(Merged)
            .Concat(CarriedOver)
            .SelectMany(t => t.Steps.Skip(1).Select(s => (Topic: t, Step: s)))
            .OrderByDescending(m => m.Step.CreatedAt);
}

/// <summary>Work programmes: topics get a meeting, move, wait and are dropped, and each step says why and who asked.</summary>
public sealed class WorkProgrammes(Writes writes, Sight sight)
{
    /// <exception cref="NotHereException">There is no such body that they may see.</exception>
    public async Task<ProgrammeView> ViewAsync(Guid bodyId, MunicipalYear year, CancellationToken cancel)
    {
        var body =
            await sight.Of<Body>().AsNoTracking().SingleOrDefaultAsync(b => b.Id == bodyId, cancel)
            ?? throw new NotHereException();
        var meetings = await MeetingsOfAsync(bodyId, year, cancel);
        var left = sight.Of<TopicStep>().Where(s => s.FromYear == year.Begins).Select(s => s.TopicId);
        var topics = await sight
            .Of<WorkTopic>()
            .AsNoTracking()
            .Where(t => t.BodyId == bodyId && (t.Year == year.Begins || left.Contains(t.Id)))
            .OrderBy(t => t.CreatedAt)
            .ToListAsync(cancel);
        var ids = topics.ConvertAll(t => t.Id);
        var steps = (
            await sight.Of<TopicStep>().AsNoTracking().Where(s => ids.Contains(s.TopicId)).ToListAsync(cancel)
        ).ToLookup(s => s.TopicId);
        var all = topics.ConvertAll(t => new TopicView(t, [.. steps[t.Id].OrderBy(s => s.CreatedAt)]));
        var views = all.Where(v => v.Topic.Year == year.Begins).ToList();
        return new(
            body,
            year,
            [
                .. meetings.Select(m =>
                {
                    var taken = views.Where(v => v.Topic.MeetingId == m.Id).ToList();
                    return new ProgrammeMeeting(m, taken, taken.Sum(v => v.Topic.Minutes ?? 0));
                }),
            ],
            [.. views.Where(v => v.Topic is { MeetingId: null, Dropped: false, MergedIntoId: null })],
            [.. views.Where(v => v.Topic.Dropped)],
            [.. views.Where(v => v.Topic.MergedIntoId is not null)],
            [.. all.Except(views)],
            topics.ToDictionary(t => t.Id, t => t.Title)
        );
    }

    /// <summary>Meetings that a topic of that year may go to, the first first.</summary>
    public Task<List<Meeting>> MeetingsOfAsync(Guid bodyId, MunicipalYear year, CancellationToken cancel)
    {
        var (first, last) = (year.First, year.Last);
        return sight
            .Of<Meeting>()
            .AsNoTracking()
            .Where(m => m.BodyId == bodyId && m.Day >= first && m.Day <= last && m.State != MeetingState.CalledOff)
            .OrderBy(m => m.Day)
            .ToListAsync(cancel);
    }

    /// <exception cref="NotHereException">There is none that they may see.</exception>
    public async Task<TopicView> TopicAsync(Guid bodyId, Guid id, CancellationToken cancel)
    {
        var topic =
            await sight
                .Of<WorkTopic>()
                .AsNoTracking()
                .SingleOrDefaultAsync(t => t.Id == id && t.BodyId == bodyId, cancel)
            ?? throw new NotHereException();
        return new(
            topic,
            await sight
                .Of<TopicStep>()
                .AsNoTracking()
                .Where(s => s.TopicId == id)
                .OrderBy(s => s.CreatedAt)
                .ToListAsync(cancel)
        );
    }

    /// <exception cref="RuleBrokenException">It has no title, or its meeting is not this body's.</exception>
    public async Task AddAsync(Guid bodyId, MunicipalYear year, TopicInput input, CancellationToken cancel)
    {
        await PutAsync(bodyId, year, input, cancel);
        await writes.SaveAsync(cancel);
    }

    /// <summary>As <see cref="AddAsync"/>, to be saved with what it comes of.</summary>
    internal async Task<WorkTopic> PutAsync(Guid bodyId, MunicipalYear year, TopicInput input, CancellationToken cancel)
    {
        sight.Person.Must(Permission.RunMeetings);
        _ = await ViewAsync(bodyId, year, cancel);
        return Put(bodyId, year, input, await MeetingAsync(bodyId, year, input.Meeting, cancel));
    }

    /// <summary>The same with a meeting that is known to be the body's, and may be new itself.</summary>
    internal WorkTopic Put(Guid bodyId, MunicipalYear year, TopicInput input, Guid? meeting)
    {
        Need.That(input.Minutes is null or > 0, "Write how many minutes it needs, such as 25.", "minutes");
        var topic = writes.Add(
            new WorkTopic
            {
                BodyId = bodyId,
                Year = year.Begins,
                Title = Need.Words(input.Title, "title", 400, "Give the topic a title that names no child."),
                Why = Need.Optional(input.Why),
                Outcome = Need.Optional(input.Outcome),
                Lead = Need.Optional(input.Lead, "lead", 200),
                Request = input.Request,
                AskedBy = Need.Optional(input.AskedBy, "askedBy", 200),
                Minutes = input.Minutes,
                MeetingId = meeting,
            }
        );
        writes.Add(
            new TopicStep
            {
                TopicId = topic.Id,
                Kind = TopicStepKind.Added,
                ToMeetingId = topic.MeetingId,
                Why = topic.Why ?? topic.Request.Label(),
                AskedBy = topic.AskedBy,
            }
        );
        writes.Record(MeetingEvents.TopicAdded, topic, "title", null, topic.Title);
        return topic;
    }

    /// <summary>Moves the topic, and says why.</summary>
    /// <param name="seen">The version that the person saw.</param>
    /// <exception cref="RuleBrokenException">Nobody says why, nothing would change, or it cannot go there.</exception>
    public async Task StepAsync(
        Guid bodyId,
        Guid id,
        int seen,
        TopicMove move,
        string? why,
        string? askedBy,
        CancellationToken cancel
    )
    {
        var topic =
            await sight.Of<WorkTopic>().SingleOrDefaultAsync(t => t.Id == id && t.BodyId == bodyId, cancel)
            ?? throw new NotHereException();
        sight.Person.Must(Permission.RunMeetings);
        Writes.Saw(topic, seen);
        var year = new MunicipalYear(topic.Year);
        var before = Place.Of(topic);
        var to = await PlaceAsync(topic, year, move, cancel);
        Need.That(to != before, "It stands there already. Choose another place.", "to");
        var step = writes.Add(
            new TopicStep
            {
                TopicId = topic.Id,
                Kind = KindOf(move, before),
                FromMeetingId = before.Meeting,
                ToMeetingId = to.Meeting,
                IntoTopicId = to.Into,
                FromYear = to.Year == before.Year ? null : before.Year,
                Why = Need.Words(why, "why", "Say why, and who asked: whoever looks for the topic will ask."),
                AskedBy = Need.Optional(askedBy, "askedBy", 200),
            }
        );
        (topic.MeetingId, topic.Dropped, topic.MergedIntoId, topic.Year) = (to.Meeting, to.Dropped, to.Into, to.Year);
        writes.Record(MeetingEvents.TopicStepped, topic, "step", null, step.Kind.Label(), step.Why);
        writes.Change(topic);
        await writes.SaveAsync(cancel);
    }

    private static TopicStepKind KindOf(TopicMove move, Place before) =>
        move switch
        {
            TopicMove.Dropped => TopicStepKind.Dropped,
            TopicMove.Into => TopicStepKind.Merged,
            TopicMove.NextYear => TopicStepKind.CarriedOver,
            _ when before.Dropped || before.Into is not null => TopicStepKind.TakenUp,
            TopicMove.Waits => TopicStepKind.Deferred,
            _ => TopicStepKind.Moved,
        };

    private async Task<Place> PlaceAsync(WorkTopic topic, MunicipalYear year, TopicMove move, CancellationToken cancel)
    {
        switch (move)
        {
            case TopicMove.ToMeeting { Id: var meeting }:
                return new(await MeetingAsync(topic.BodyId, year, meeting, cancel), false, null, topic.Year);
            case TopicMove.Into { Topic: var other }:
                var target = await sight
                    .Of<WorkTopic>()
                    .SingleOrDefaultAsync(
                        t => t.Id == other && t.BodyId == topic.BodyId && t.Year == topic.Year,
                        cancel
                    );
                Need.That(
                    target is { MergedIntoId: null, Dropped: false } && target.Id != topic.Id,
                    "Choose another topic of this year that still stands in the programme.",
                    "to"
                );
                Need.That(
                    !await sight.Of<WorkTopic>().AnyAsync(t => t.MergedIntoId == topic.Id, cancel),
                    "Another topic became part of this one. Take that up again first.",
                    "to"
                );
                return new(null, false, other, topic.Year);
            case TopicMove.NextYear:
                Need.That(!topic.Dropped, "It was dropped. Take it up again first.", "to");
                return new(null, false, null, year.Next.Begins);
            default:
                return new(null, move is TopicMove.Dropped, null, topic.Year);
        }
    }

    private async Task<Guid?> MeetingAsync(Guid bodyId, MunicipalYear year, Guid? id, CancellationToken cancel)
    {
        Need.That(
            id is null || (await MeetingsOfAsync(bodyId, year, cancel)).Exists(m => m.Id == id),
            "Choose a meeting of this body in this year.",
            "to"
        );
        return id;
    }

    /// <summary>Where a topic stands.</summary>
    private sealed record Place(Guid? Meeting, bool Dropped, Guid? Into, int Year)
    {
        public static Place Of(WorkTopic topic) => new(topic.MeetingId, topic.Dropped, topic.MergedIntoId, topic.Year);
    }
}
