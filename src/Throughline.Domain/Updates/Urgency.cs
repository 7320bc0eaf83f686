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

    /// <summary>Nobody said by when.</summary>
    NoDate,

    /// <summary>The agency's update waits for the coordinator: nothing is asked.</summary>
    Waiting,

    /// <summary>Due later, or complete: nothing is asked yet.</summary>
    Later,
}

/// <summary>What decides how urgent an open action is.</summary>
/// <param name="SentBack">Its newest update was sent back.</param>
/// <param name="Waiting">An update of it waits for the coordinator.</param>
/// <param name="AskedByCycle">A cycle that is open asks for it and has neither a submitted nor an accepted update of
/// it.</param>
public sealed record AskedFacts(
    bool SentBack,
    bool Challenged,
    bool Waiting,
    bool AskedByCycle,
    DateOnly? Due,
    Delivery? Delivery
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
    /// A day that has passed is not asked about once the work is complete: then only closure is left.
    /// </summary>
    public static Urgency Of(AskedFacts facts, DateOnly today) =>
        facts switch
        {
            { SentBack: true } => Urgency.SentBack,
            { Challenged: true } => Urgency.Challenged,
            { Waiting: true } => Urgency.Waiting,
            { Due: { } due, Delivery: not Delivery.Complete } when due < today => Urgency.Overdue,
            { Due: { } due, Delivery: not Delivery.Complete } when due <= today.AddDays(SoonDays) => Urgency.DueSoon,
            { AskedByCycle: true } => Urgency.AskedByCycle,
            { Due: null, Delivery: not Delivery.Complete } => Urgency.NoDate,
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
            Urgency.NoDate => "No date",
            Urgency.Waiting => "Waiting for the coordinator",
            Urgency.Later => "Due later or complete",
        };

    /// <summary>False for what waits on somebody else or on a later day.</summary>
    public static bool IsAsked(this Urgency urgency) => urgency < Urgency.Waiting;
}
