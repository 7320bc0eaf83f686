using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Plans;
using Throughline.Core.Plans.Editing;
using Throughline.Domain.Access;
using Throughline.Domain.Meetings;
using Throughline.Domain.Plans;

namespace Throughline.Core.Meetings;

/// <summary>An agenda item as a person writes it down.</summary>
/// <param name="ExemptParagraph">The paragraph of Schedule 12A; null for a public item.</param>
/// <param name="PublicInterest">Why it is kept from the public; needed with a paragraph.</param>
/// <param name="UrgentBecause">The chair's reason, needed once the agenda is out.</param>
/// <param name="Plan">The plan that it is about; null for none.</param>
public sealed record ItemInput(
    string? Title,
    string? Lead,
    int? Minutes,
    string? ExemptParagraph,
    string? PublicInterest,
    string? UrgentBecause,
    Guid? Plan = null
);

/// <summary>An item about a plan, with its meeting and what was promised on it.</summary>
public sealed record ItemOnPlan(AgendaItem Item, Meeting Meeting, Body Body, IReadOnlyList<MeetingPromise> Promises);

/// <summary>Items of an agenda in order, and what was resolved on each.</summary>
public sealed class Agendas(Writes writes, Sight sight, MeetingPlanning meetings)
{
    public Task<List<AgendaItem>> OfAsync(Guid meeting, CancellationToken cancel) =>
        sight
            .Of<AgendaItem>()
            .AsNoTracking()
            .Where(i => i.MeetingId == meeting)
            .OrderBy(i => i.Number)
            .ToListAsync(cancel);

    /// <exception cref="NotHereException">There is none that they may see.</exception>
    public async Task<AgendaItem> ItemAsync(Guid meeting, Guid id, CancellationToken cancel) =>
        await sight.Of<AgendaItem>().SingleOrDefaultAsync(i => i.Id == id && i.MeetingId == meeting, cancel)
        ?? throw new NotHereException();

    /// <summary>An item of whichever meeting.</summary>
    /// <exception cref="NotHereException">There is none that they may see.</exception>
    public async Task<AgendaItem> OneAsync(Guid id, CancellationToken cancel) =>
        await sight.Of<AgendaItem>().AsNoTracking().SingleOrDefaultAsync(i => i.Id == id, cancel)
        ?? throw new NotHereException();

    /// <summary>Plans that an item may be about, for the person who makes the agenda.</summary>
    public Task<List<Choice>> PlansAsync(CancellationToken cancel) =>
        sight.Of<Plan>().OrderBy(p => p.Title).Select(p => new Choice(p.Id, p.Title)).ToListAsync(cancel);

    /// <summary>The plan that an item is about; null for none, and for one that the person may not see.</summary>
    public async Task<Choice?> PlanOfAsync(AgendaItem item, CancellationToken cancel) =>
        await sight
            .Of<Plan>()
            .Where(p => p.Id == item.PlanId)
            .Select(p => new Choice(p.Id, p.Title))
            .SingleOrDefaultAsync(cancel);

    /// <summary>Where a plan was taken in meetings, the last first, with what was resolved and promised.</summary>
    /// <exception cref="NotHereException">There is no such plan that they may see.</exception>
    public async Task<(Choice Plan, List<ItemOnPlan> Items)> OnPlanAsync(Guid plan, CancellationToken cancel)
    {
        var choice =
            await sight
                .Of<Plan>()
                .Where(p => p.Id == plan)
                .Select(p => new Choice(p.Id, p.Title))
                .SingleOrDefaultAsync(cancel)
            ?? throw new NotHereException();
        var items = await sight.Of<AgendaItem>().AsNoTracking().Where(i => i.PlanId == plan).ToListAsync(cancel);
        var (ids, meetings) = (items.ConvertAll(i => i.Id), items.ConvertAll(i => i.MeetingId));
        var byId = await sight
            .Of<Meeting>()
            .AsNoTracking()
            .Where(m => meetings.Contains(m.Id))
            .ToDictionaryAsync(m => m.Id, cancel);
        var bodies = await sight.Of<Body>().AsNoTracking().ToDictionaryAsync(b => b.Id, cancel);
        var promises = (
            await sight
                .Of<MeetingPromise>()
                .AsNoTracking()
                .Where(p => p.AgendaItemId != null && p.TakenBackBecause == null && ids.Contains(p.AgendaItemId.Value))
                .ToListAsync(cancel)
        ).ToLookup(p => p.AgendaItemId!.Value);
        return (
            choice,
            [
                .. items
                    .Select(i => new ItemOnPlan(
                        i,
                        byId[i.MeetingId],
                        bodies[byId[i.MeetingId].BodyId],
                        [.. promises[i.Id].OrderBy(p => p.CreatedAt)]
                    ))
                    .OrderByDescending(i => i.Meeting.Day)
                    .ThenBy(i => i.Item.Number),
            ]
        );
    }

    /// <param name="today">By which an item is in time or late.</param>
    /// <exception cref="RuleBrokenException">It has no title; it is not public and nobody says why; the agenda is out
    /// and the chair gives no reason.</exception>
    public async Task AddAsync(Guid meeting, ItemInput input, DateOnly today, CancellationToken cancel)
    {
        var view = await meetings.ViewAsync(meeting, cancel);
        sight.Person.Must(Permission.RunMeetings);
        Need.That(view.Meeting.State != MeetingState.CalledOff, "The meeting is called off, so it takes no items.");
        var item = writes.Add(
            new AgendaItem
            {
                MeetingId = meeting,
                Number = 1 + await sight.Of<AgendaItem>().CountAsync(i => i.MeetingId == meeting, cancel),
                Title = TitleOf(input),
            }
        );
        await SetAsync(item, input, IsLate(view, today), cancel);
        writes.Record(MeetingEvents.ItemAdded, item, "item", null, $"{item.Number}. {item.Title}");
        await writes.SaveAsync(cancel);
    }

    /// <summary>True once an agenda that the law wants out early is out: only the chair may take another item then.</summary>
    public static bool IsLate(MeetingView meeting, DateOnly today) =>
        meeting.Publication is { Law: true } issue && today > issue.Day;

    /// <exception cref="RuleBrokenException">As <see cref="AddAsync"/>.</exception>
    public async Task ChangeAsync(Guid meeting, Guid id, int seen, ItemInput input, CancellationToken cancel)
    {
        var item = await ItemAsync(meeting, id, cancel);
        sight.Person.Must(Permission.RunMeetings);
        Writes.Saw(item, seen);
        var before = Told(item);
        item.Title = TitleOf(input);
        await SetAsync(item, input, late: item.UrgentBecause is not null, cancel);
        if (before != Told(item))
        {
            writes.Record(MeetingEvents.ItemChanged, item, "item", before, Told(item));
            writes.Change(item);
            await writes.SaveAsync(cancel);
        }
    }

    /// <summary>Puts an item elsewhere in the order; the others close up.</summary>
    /// <param name="to">Its new number; beyond the ends it goes to the end.</param>
    public async Task MoveAsync(Guid meeting, Guid id, int to, CancellationToken cancel)
    {
        var moved = await ItemAsync(meeting, id, cancel);
        sight.Person.Must(Permission.RunMeetings);
        var items = await sight
            .Of<AgendaItem>()
            .Where(i => i.MeetingId == meeting)
            .OrderBy(i => i.Number)
            .ToListAsync(cancel);
        var from = moved.Number;
        items.Remove(moved);
        items.Insert(Math.Clamp(to - 1, 0, items.Count), moved);
        var changed = items.Where((item, i) => item.Number != i + 1).ToList();
        if (changed.Count == 0)
        {
            return;
        }

        foreach (var (item, number) in items.Select((item, i) => (item, i + 1)).ToList())
        {
            if (item.Number != number)
            {
                item.Number = number;
                writes.Change(item);
            }
        }

        writes.Record(MeetingEvents.ItemMoved, moved, "number", $"{from}", $"{moved.Number}");
        await writes.SaveAsync(cancel);
    }

    /// <summary>Writes down what was resolved; blank takes it back.</summary>
    public async Task ResolveAsync(Guid meeting, Guid id, int seen, string? resolved, CancellationToken cancel)
    {
        var item = await ItemAsync(meeting, id, cancel);
        sight.Person.Must(Permission.RunMeetings);
        Writes.Saw(item, seen);
        var (before, now) = (item.Resolved, Need.Optional(resolved));
        if (before != now)
        {
            item.Resolved = now;
            writes.Record(MeetingEvents.Resolved, item, "resolved", before, now);
            writes.Change(item);
            await writes.SaveAsync(cancel);
        }
    }

    private static string TitleOf(ItemInput input) =>
        Need.Words(input.Title, "title", 400, "Give the item a title that names no child.");

    private async Task SetAsync(AgendaItem item, ItemInput input, bool late, CancellationToken cancel)
    {
        // One that the person does not see stays as it is.
        if (input.Plan != item.PlanId)
        {
            Need.That(
                input.Plan is not { } plan || await sight.Of<Plan>().AnyAsync(p => p.Id == plan, cancel),
                "Choose a plan of the list.",
                "plan"
            );
            item.PlanId = input.Plan;
        }

        Need.That(input.Minutes is null or > 0, "Write how many minutes it is given, such as 20.", "minutes");
        (item.Lead, item.Minutes) = (Need.Optional(input.Lead, "lead", 200), input.Minutes);
        item.ExemptParagraph = Need.Optional(input.ExemptParagraph, "paragraph", 40);
        item.PublicInterest = item.ExemptParagraph is null
            ? null
            : Need.Words(
                input.PublicInterest,
                "interest",
                "Say why the public interest in keeping it from the public outweighs that in disclosing it."
            );
        item.UrgentBecause = late
            ? Need.Words(
                input.UrgentBecause,
                "urgent",
                "The agenda is out. Write the chair’s reason why this cannot wait for the next meeting: it goes into "
                    + "the minutes."
            )
            : null;
    }

    private static string Told(AgendaItem i) =>
        $"{i.Title}; {i.Lead}; {i.Minutes} minutes; {i.ExemptParagraph}; {i.PublicInterest}; {i.UrgentBecause}; {i.PlanId}";
}
