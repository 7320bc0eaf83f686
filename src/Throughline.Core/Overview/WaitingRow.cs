using Throughline.Domain.Plans;

namespace Throughline.Core.Overview;

/// <summary>What can wait for a coordinator or an assurer, one list each.</summary>
public enum WaitingList
{
    Extensions,
    Closures,
    Silent,
    Stale,
    Unchecked,
}

/// <summary>One thing that waits.</summary>
/// <param name="Id">The record that waits: extension, action, cycle, or evidence.</param>
/// <param name="What">What it is about, in the plan's or the evidence's words.</param>
/// <param name="On">The day that matters: the new date asked for, the last day for updates, or the day from which
/// evidence is stale.</param>
/// <param name="Since">Since when it waits.</param>
/// <param name="Words">What was said: the reason, or what the evidence shows.</param>
public sealed record WaitingRow(
    Guid Id,
    Guid? Action,
    string? What,
    string? Agency,
    string Plan,
    DateOnly? On,
    DateTime? Since,
    string? Words,
    ClosureStage? Stage = null
);

/// <summary>A page of one list.</summary>
public sealed record WaitingPage(WaitingList List, IReadOnlyList<WaitingRow> Rows, int All, int Page, int Pages);
