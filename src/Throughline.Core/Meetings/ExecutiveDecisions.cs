using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Domain.Access;
using Throughline.Domain.Calendar;
using Throughline.Domain.Meetings;
using Throughline.Domain.Plans;

namespace Throughline.Core.Meetings;

/// <summary>A decision that is planned, as a person writes it down.</summary>
public sealed record DecisionInput(string? Title, string? Maker, bool Key, DateOnly? NoticeOn, DateOnly? DueOn);

/// <summary>The record of a decision, as a person writes it down.</summary>
/// <param name="NoCallInBecause">Why it cannot be called in; null where it can.</param>
public sealed record DecisionTaken(
    DateOnly? On,
    string? Decided,
    string? Reasons,
    string? Alternatives,
    string? InterestsDeclared,
    ShortNotice ShortNotice,
    string? ShortNoticeBecause,
    DateOnly? PublishedOn,
    string? NoCallInBecause
);

/// <summary>A decision with its clocks.</summary>
/// <param name="Earliest">The first day on which a key decision is taken in time; null without notice, and for
/// others.</param>
/// <param name="LastOfCallIn">The last day on which it may be called in; null before it is published, and where it
/// cannot be.</param>
public sealed record DecisionView(
    ExecutiveDecision Decision,
    DecisionState State,
    DateOnly? Earliest,
    DateOnly? LastOfCallIn,
    DecisionRuleSet? Rules
);

/// <summary>Decisions of the executive: their notice, their record, and the days in which they may be called in.</summary>
public sealed class ExecutiveDecisions(
    Writes writes,
    Sight sight,
    MeetingRules rules,
    WorkingDays calendar,
    TimeProvider clock
)
{
    /// <summary>All: what is planned by its day, then what was taken, the last first.</summary>
    public async Task<List<DecisionView>> ListAsync(CancellationToken cancel) =>
        [
            .. (await sight.Of<ExecutiveDecision>().AsNoTracking().ToListAsync(cancel))
                .Select(View)
                .OrderBy(v => v.State)
                .ThenBy(v => v.Decision.TakenOn is null ? v.Decision.DueOn ?? DateOnly.MaxValue : DateOnly.MinValue)
                .ThenByDescending(v => v.Decision.TakenOn)
                .ThenBy(v => v.Decision.CreatedAt),
        ];

    /// <exception cref="NotHereException">There is none that they may see.</exception>
    public async Task<DecisionView> OneAsync(Guid id, CancellationToken cancel) => View(await OfAsync(id, cancel));

    /// <returns>The new decision's id.</returns>
    /// <exception cref="RuleBrokenException">It has no title, or nobody who takes it.</exception>
    public async Task<Guid> PlanAsync(DecisionInput input, CancellationToken cancel)
    {
        sight.Person.Must(Permission.RunMeetings);
        var decision = writes.Add(new ExecutiveDecision { Title = TitleOf(input), Maker = MakerOf(input) });
        Set(decision, input);
        writes.Record(MeetingEvents.DecisionPlanned, decision, "decision", null, Told(decision));
        await writes.SaveAsync(cancel);
        return decision.Id;
    }

    /// <exception cref="RuleBrokenException">As <see cref="PlanAsync"/>, or it was taken or withdrawn.</exception>
    public async Task ChangeAsync(Guid id, int seen, DecisionInput input, CancellationToken cancel)
    {
        var decision = await PlannedAsync(id, seen, cancel);
        var before = Told(decision);
        (decision.Title, decision.Maker) = (TitleOf(input), MakerOf(input));
        Set(decision, input);
        if (before != Told(decision))
        {
            writes.Record(MeetingEvents.DecisionChanged, decision, "decision", before, Told(decision));
            writes.Change(decision);
            await writes.SaveAsync(cancel);
        }
    }

    /// <exception cref="RuleBrokenException">Nobody says why, or it was taken or withdrawn.</exception>
    public async Task WithdrawAsync(Guid id, int seen, string? why, CancellationToken cancel)
    {
        var decision = await PlannedAsync(id, seen, cancel);
        decision.WithdrawnBecause = Need.Words(why, "why", "Say why it is withdrawn: notice of it was given.");
        writes.Record(MeetingEvents.DecisionWithdrawn, decision, "withdrawn", null, decision.WithdrawnBecause);
        writes.Change(decision);
        await writes.SaveAsync(cancel);
    }

    /// <summary>Writes down that it was taken.</summary>
    /// <exception cref="RuleBrokenException">A part of the record is missing; a key decision had less than its notice
    /// and names no exception; the days are in no order.</exception>
    public async Task TakeAsync(Guid id, int seen, DecisionTaken input, CancellationToken cancel)
    {
        var decision = await PlannedAsync(id, seen, cancel);
        var today = clock.Today();
        Need.That(input.On is not null, "Write the day on which it was taken.", "on");
        var on = input.On!.Value;
        Need.That(on <= today, "The day lies after today. Write it down when it is taken.", "on");
        Need.That(
            decision.NoticeOn is not { } notice || notice <= on,
            "It was taken before the notice of it. Put the day right, or the notice’s.",
            "on"
        );
        Need.That(
            input.PublishedOn is not { } published || (published >= on && published <= today),
            "It is published on the day on which it is taken or later, and not after today.",
            "publishedOn"
        );
        var earliest = View(decision).Earliest;
        var late = decision.Key && (earliest is null || on < earliest);
        Need.That(
            !late || input.ShortNotice != ShortNotice.None,
            earliest is { } day
                ? $"A key decision is taken {day:d MMMM yyyy} at the earliest. Name the exception by which it was taken before."
                : "No notice was given of this key decision. Name the exception by which it was taken.",
            "shortNotice"
        );
        Need.That(
            late || input.ShortNotice == ShortNotice.None,
            "It had its notice, so it needs no exception.",
            "shortNotice"
        );
        (decision.TakenOn, decision.ShortNotice, decision.PublishedOn) = (on, input.ShortNotice, input.PublishedOn);
        decision.ShortNoticeBecause = late
            ? Need.Words(
                input.ShortNoticeBecause,
                "shortNoticeBecause",
                "Say why it could not wait: the notice says so."
            )
            : null;
        decision.Decided = Need.Words(input.Decided, "decided", "Write what was decided. Name no child.");
        decision.Reasons = Need.Words(input.Reasons, "reasons", "Write the reasons: the record must hold them.");
        decision.Alternatives = Need.Words(
            input.Alternatives,
            "alternatives",
            "Write what else was considered and why it was not taken, or “none”: the record must hold it."
        );
        decision.InterestsDeclared = Need.Optional(input.InterestsDeclared);
        decision.NoCallInBecause = Need.Optional(input.NoCallInBecause);
        writes.Record(MeetingEvents.DecisionTaken, decision, "decided", null, decision.Decided);
        writes.Change(decision);
        await writes.SaveAsync(cancel);
    }

    /// <exception cref="RuleBrokenException">It is not taken, was published before, or the day is in no order.</exception>
    public async Task PublishAsync(Guid id, int seen, DateOnly? on, CancellationToken cancel)
    {
        var decision = await ToChangeAsync(id, seen, cancel);
        Need.That(
            decision is { TakenOn: not null, PublishedOn: null },
            "Only a decision that was taken and is not out yet is published."
        );
        var day = on ?? clock.Today();
        Need.That(
            day >= decision.TakenOn && day <= clock.Today(),
            "It is published on the day on which it is taken or later, and not after today.",
            "on"
        );
        decision.PublishedOn = day;
        writes.Record(MeetingEvents.DecisionPublished, decision, "published", null, $"{day:yyyy-MM-dd}");
        writes.Change(decision);
        await writes.SaveAsync(cancel);
    }

    /// <exception cref="RuleBrokenException">It cannot be called in, or not any more; nobody says who or why.</exception>
    public async Task CallInAsync(Guid id, int seen, DateOnly? on, string? by, string? why, CancellationToken cancel)
    {
        var decision = await ToChangeAsync(id, seen, cancel);
        var view = View(decision);
        var day = on ?? clock.Today();
        Need.That(
            decision is { PublishedOn: not null, CalledInOn: null, NoCallInBecause: null },
            "Only a decision that is out, and that has not been called in before, can be called in."
        );
        Need.That(
            day >= decision.PublishedOn
                && day <= clock.Today()
                && (view.LastOfCallIn is null || day <= view.LastOfCallIn),
            view.LastOfCallIn is { } last
                ? $"It could be called in from its publication until {last:d MMMM yyyy}."
                : "Write a day from its publication until today.",
            "on"
        );
        (decision.CalledInOn, decision.CalledInBy, decision.CalledInBecause) = (
            day,
            Need.Words(by, "by", 400, "Write who called it in."),
            Need.Words(why, "why", "Write why: the body that looks at it begins there.")
        );
        writes.Record(MeetingEvents.DecisionCalledIn, decision, "called in", null, decision.CalledInBecause);
        writes.Change(decision);
        await writes.SaveAsync(cancel);
    }

    /// <exception cref="RuleBrokenException">No call-in runs, or nobody says what came of it.</exception>
    public async Task EndCallInAsync(Guid id, int seen, DateOnly? on, string? outcome, CancellationToken cancel)
    {
        var decision = await ToChangeAsync(id, seen, cancel);
        Need.That(decision is { CalledInOn: not null, CallInEndedOn: null }, "No call-in of it runs.");
        var day = on ?? clock.Today();
        Need.That(
            day >= decision.CalledInOn && day <= clock.Today(),
            "It ended on the day on which it was called in or later, and not after today.",
            "on"
        );
        (decision.CallInEndedOn, decision.CallInOutcome) = (
            day,
            Need.Words(outcome, "outcome", "Write what came of it: upheld, changed, or sent back, and by whom.")
        );
        writes.Record(MeetingEvents.CallInEnded, decision, "outcome", null, decision.CallInOutcome);
        writes.Change(decision);
        await writes.SaveAsync(cancel);
    }

    private async Task<ExecutiveDecision> OfAsync(Guid id, CancellationToken cancel) =>
        await sight.Of<ExecutiveDecision>().SingleOrDefaultAsync(d => d.Id == id, cancel)
        ?? throw new NotHereException();

    private async Task<ExecutiveDecision> ToChangeAsync(Guid id, int seen, CancellationToken cancel)
    {
        var decision = await OfAsync(id, cancel);
        sight.Person.Must(Permission.RunMeetings);
        Writes.Saw(decision, seen);
        return decision;
    }

    private async Task<ExecutiveDecision> PlannedAsync(Guid id, int seen, CancellationToken cancel)
    {
        var decision = await ToChangeAsync(id, seen, cancel);
        Need.That(
            decision is { TakenOn: null, WithdrawnBecause: null },
            "It was taken or withdrawn, so this can no longer be changed."
        );
        return decision;
    }

    private DecisionView View(ExecutiveDecision decision) =>
        DecisionClocks.Of(decision, rules, calendar, clock.Today());

    private static string TitleOf(DecisionInput input) =>
        Need.Words(input.Title, "title", 400, "Give the decision a title that names no child.");

    private static string MakerOf(DecisionInput input) =>
        Need.Words(input.Maker, "maker", 200, "Write who takes it: the cabinet, or a member’s or officer’s post.");

    private static void Set(ExecutiveDecision decision, DecisionInput input)
    {
        Need.That(
            input.NoticeOn is null || input.DueOn is null || input.NoticeOn <= input.DueOn,
            "The notice lies after the decision. Write an earlier day.",
            "noticeOn"
        );
        (decision.Key, decision.NoticeOn, decision.DueOn) = (input.Key, input.NoticeOn, input.DueOn);
    }

    private static string Told(ExecutiveDecision d) =>
        $"{d.Title}; {d.Maker}; {(d.Key ? "key" : "not key")}; notice {d.NoticeOn:yyyy-MM-dd}; due {d.DueOn:yyyy-MM-dd}";
}
