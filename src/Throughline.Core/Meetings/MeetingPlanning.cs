using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Domain.Access;
using Throughline.Domain.Calendar;
using Throughline.Domain.Meetings;
using Throughline.Domain.Plans;

namespace Throughline.Core.Meetings;

/// <summary>A meeting as a person writes it down.</summary>
/// <param name="Minutes">How long it may take; null for the usual two hours.</param>
public sealed record MeetingInput(DateOnly? Day, string? Time, string? Venue, int? Minutes);

/// <summary>A meeting among others.</summary>
/// <param name="PublishBy">The last day on which its agenda is out in time; null where no rule says.</param>
/// <param name="Law">True where the law sets that day.</param>
/// <param name="Items">Items of its agenda.</param>
public sealed record MeetingRow(Meeting Meeting, Body Body, DateOnly? PublishBy, bool Law, int Items);

/// <summary>A meeting with its days.</summary>
/// <param name="Days">In order; empty where bank holidays are not known so far.</param>
/// <param name="Source">Where the rules of the days come from; null where there are none.</param>
public sealed record MeetingView(Meeting Meeting, Body Body, IReadOnlyList<MeetingDay> Days, string? Source)
{
    /// <summary>The day by which the agenda is out; null where no rule says.</summary>
    public MeetingDay? Publication => Days.FirstOrDefault(d => d.Kind == MeetingDayKind.Publication);
}

/// <summary>Arranges meetings and knows the days around them.</summary>
public sealed class MeetingPlanning(Writes writes, Sight sight, MeetingRules rules, WorkingDays calendar)
{
    /// <summary>Meetings from a day on, those called off among them, the first first.</summary>
    public async Task<List<MeetingRow>> FromAsync(DateOnly day, CancellationToken cancel) =>
        await RowsAsync(sight.Of<Meeting>().Where(m => m.Day >= day).OrderBy(m => m.Day), cancel);

    /// <summary>Meetings before a day, the last first.</summary>
    public async Task<List<MeetingRow>> BeforeAsync(DateOnly day, int most, CancellationToken cancel) =>
        await RowsAsync(sight.Of<Meeting>().Where(m => m.Day < day).OrderByDescending(m => m.Day).Take(most), cancel);

    /// <exception cref="NotHereException">There is none that they may see.</exception>
    public async Task<MeetingView> ViewAsync(Guid id, CancellationToken cancel)
    {
        var meeting = await OfAsync(id, cancel);
        var body = await sight.Of<Body>().AsNoTracking().SingleAsync(b => b.Id == meeting.BodyId, cancel);
        return new(meeting, body, DaysOf(body.Kind, meeting.Day), rules.For(body.Kind, meeting.Day)?.Source);
    }

    /// <returns>The new meeting's id.</returns>
    /// <exception cref="RuleBrokenException">It has no day.</exception>
    public async Task<Guid> ArrangeAsync(Guid bodyId, MeetingInput input, CancellationToken cancel)
    {
        sight.Person.Must(Permission.RunMeetings);
        Need.That(
            await sight.Of<Body>().AnyAsync(b => b.Id == bodyId, cancel),
            "Choose the board, subgroup or committee that meets.",
            "body"
        );
        var meeting = Put(bodyId, input);
        await writes.SaveAsync(cancel);
        return meeting.Id;
    }

    /// <summary>As <see cref="ArrangeAsync"/>, to be saved with what it comes of.</summary>
    internal Meeting Put(Guid bodyId, MeetingInput input)
    {
        var meeting = writes.Add(new Meeting { BodyId = bodyId });
        Set(meeting, input);
        writes.Record(MeetingEvents.Arranged, meeting, "day", null, Told(meeting));
        return meeting;
    }

    /// <exception cref="RuleBrokenException">It has no day.</exception>
    public async Task ChangeAsync(Guid id, int seen, MeetingInput input, CancellationToken cancel)
    {
        var meeting = await OfAsync(id, cancel);
        sight.Person.Must(Permission.RunMeetings);
        Writes.Saw(meeting, seen);
        var before = Told(meeting);
        Set(meeting, input);
        if (before != Told(meeting))
        {
            writes.Record(MeetingEvents.Changed, meeting, "day", before, Told(meeting));
            writes.Change(meeting);
            await writes.SaveAsync(cancel);
        }
    }

    /// <exception cref="RuleBrokenException">No reason is given, or it was called off before.</exception>
    public async Task CallOffAsync(Guid id, int seen, string? why, CancellationToken cancel)
    {
        var meeting = await OfAsync(id, cancel);
        sight.Person.Must(Permission.RunMeetings);
        Writes.Saw(meeting, seen);
        Need.That(meeting.State != MeetingState.CalledOff, "It is called off already.");
        meeting.CalledOffBecause = Need.Words(why, "why", "Say why it is called off: whoever looks for it will ask.");
        meeting.State = MeetingState.CalledOff;
        writes.Record(MeetingEvents.CalledOff, meeting, "state", null, null, meeting.CalledOffBecause);
        writes.Change(meeting);
        await writes.SaveAsync(cancel);
    }

    private async Task<Meeting> OfAsync(Guid id, CancellationToken cancel) =>
        await sight.Of<Meeting>().SingleOrDefaultAsync(m => m.Id == id, cancel) ?? throw new NotHereException();

    private async Task<List<MeetingRow>> RowsAsync(IQueryable<Meeting> meetings, CancellationToken cancel)
    {
        var found = await meetings.AsNoTracking().ToListAsync(cancel);
        var bodies = await sight.Of<Body>().AsNoTracking().ToDictionaryAsync(b => b.Id, cancel);
        var ids = found.ConvertAll(m => m.Id);
        var items = await sight
            .Of<AgendaItem>()
            .Where(i => ids.Contains(i.MeetingId))
            .GroupBy(i => i.MeetingId)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        return found.ConvertAll(m =>
        {
            var issue = DaysOf(bodies[m.BodyId].Kind, m.Day).FirstOrDefault(d => d.Kind == MeetingDayKind.Publication);
            return new MeetingRow(m, bodies[m.BodyId], issue?.Day, issue?.Law ?? false, items.GetValueOrDefault(m.Id));
        });
    }

    private IReadOnlyList<MeetingDay> DaysOf(BodyKind body, DateOnly day)
    {
        try
        {
            return calendar.Covers(day) ? rules.Around(body, day, calendar) : [];
        }
        catch (BeyondKnownHolidaysException)
        {
            return [];
        }
    }

    private static void Set(Meeting meeting, MeetingInput input)
    {
        Need.That(input.Day is not null, "Write the day of the meeting, such as 9 December 2026.", "day");
        Need.That(input.Minutes is null or > 0, "Write how many minutes it may take, such as 120.", "minutes");
        (meeting.Day, meeting.Time, meeting.Venue, meeting.Minutes) = (
            input.Day!.Value,
            Need.Optional(input.Time, "time", 40),
            Need.Optional(input.Venue, "venue", 300),
            input.Minutes ?? Meeting.UsualMinutes
        );
    }

    private static string Told(Meeting m) => $"{m.Day:yyyy-MM-dd}, {m.Time}, {m.Venue}, {m.Minutes} minutes";
}
