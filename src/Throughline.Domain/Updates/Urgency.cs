using Throughline.Domain.Plans;

namespace Throughline.Domain.Updates;

/// <summary>
/// Why an action is asked of its agency now, most urgent first. Each open action stands under one of them.
/// </summary>
public enum Urgency
{
    /// <summary>The coordinator sent the newest update back with words.</summary>
    SentBack,

    /// <summary>A question was raised or pressed, and waits for the agency's answer.</summary>
    Challenged,
    Overdue,

    /// <summary>Due within <see cref="Asked.SoonDays"/> days.</summary>
    DueSoon,

    /// <summary>An open cycle asks for it and has no update of it yet.</summary>
    AskedByCycle,

    /// <summary>The agency has not answered here, and no day says by when.</summary>
    NoAnswer,

    /// <summary>Nobody said by when, or not clearly.</summary>
    NoDate,

    /// <summary>The agency's update waits for the coordinator: nothing is asked.</summary>
    Waiting,

    /// <summary>Due later, complete, answered since it was asked, or not theirs: nothing is asked now.</summary>
    Later,
}

/// <summary>What decides how urgent an open action is.</summary>
/// <param name="SentBack">Its newest update was sent back.</param>
/// <param name="Waiting">An update of it waits for the coordinator.</param>
/// <param name="AskedByCycle">A cycle that is open asks for it and has neither a submitted nor an accepted update of
/// it.</param>
/// <param name="AnsweredOn">The day on which its newest accepted update was submitted; null without one.</param>
/// <param name="Rests">Its agency said once that it is not its own, and the plan has not changed since.</param>
public sealed record AskedFacts(
    bool SentBack,
    bool Challenged,
    bool Waiting,
    bool AskedByCycle,
    DateOnly? Due,
    Delivery? Delivery,
    bool Silent = false,
    DateOnly? AnsweredOn = null,
    bool Rests = false
);

/// <summary>The order in which actions are asked of an agency.</summary>
public static class Asked
{
    /// <summary>
    /// Calendar days within which a due day counts as soon: four weeks, so that it is seen before the next monthly
    /// meeting.
    /// </summary>
    public const int SoonDays = 28;

    /// <summary>
    /// A day that has passed is not asked about once the work is complete: then only closure is left. Nor is anything
    /// asked again that an accepted update has answered since: of a day that passed, an update after that day; of a day
    /// that comes near, one since it was near.
    /// </summary>
    public static Urgency Of(AskedFacts facts, DateOnly today) =>
        facts switch
        {
            { SentBack: true } => Urgency.SentBack,
            { Challenged: true } => Urgency.Challenged,
            { Waiting: true } => Urgency.Waiting,
            { Rests: true } => Urgency.Later,
            { Due: { } due, Delivery: not Delivery.Complete } when due < today && !(facts.AnsweredOn > due) =>
                Urgency.Overdue,
            { Due: { } due, Delivery: not Delivery.Complete }
                when due >= today && due <= today.AddDays(SoonDays) && !(facts.AnsweredOn >= due.AddDays(-SoonDays)) =>
                Urgency.DueSoon,
            { AskedByCycle: true } => Urgency.AskedByCycle,
            { Due: null, AnsweredOn: null, Delivery: null, Silent: true } => Urgency.NoAnswer,
            { Due: null, AnsweredOn: null, Delivery: not Delivery.Complete } => Urgency.NoDate,
            _ => Urgency.Later,
        };

    public static string Label(this Urgency urgency) =>
        urgency switch
        {
            Urgency.SentBack => "Sent back to you",
            Urgency.Challenged => "Challenged",
            Urgency.Overdue => "Overdue",
            Urgency.DueSoon => "Due within 28 days",
            Urgency.AskedByCycle => "Asked for before the next meeting",
            Urgency.NoAnswer => "No answer yet",
            Urgency.NoDate => "No clear date",
            Urgency.Waiting => "Waiting for the coordinator",
            Urgency.Later => "Nothing is asked now",
        };

    /// <summary>False for what waits on somebody else or on a later day.</summary>
    public static bool IsAsked(this Urgency urgency) => urgency < Urgency.Waiting;
}
