using Throughline.Core.Overview;
using Throughline.Web.Pages.Cycles;
using Throughline.Web.Pages.Evidence;
using Throughline.Web.Pages.Threads;

namespace Throughline.Web.Pages.Overview;

/// <summary>What the page of a list of waiting work says.</summary>
public static class WaitingWords
{
    /// <summary>The heading of a list.</summary>
    public static string Heading(WaitingList list) =>
        list switch
        {
            WaitingList.Extensions => "New dates asked for",
            WaitingList.Closures => "Actions on their way to closure",
            WaitingList.Silent => "Agencies that have not answered",
            WaitingList.Stale => "Evidence that is stale or soon will be",
            WaitingList.Unchecked => "Evidence that nobody has checked",
        };

    /// <summary>What an empty list means.</summary>
    public static string Empty(WaitingList list) =>
        list switch
        {
            WaitingList.Extensions =>
                "No new date is asked for. An agency’s lead asks for one from the action’s page, and it "
                    + "will stand here.",
            WaitingList.Closures =>
                "No closure waits for a decision. When an agency’s lead proposes one, it will stand here.",
            WaitingList.Silent =>
                "Every agency that an open update cycle asked has begun to answer, or no cycle is open.",
            WaitingList.Stale => $"No evidence is stale, and none goes stale within {WaitingWork.StaleDays / 7} weeks.",
            WaitingList.Unchecked => "All evidence in sight has been checked.",
        };

    /// <summary>What the list’s day is.</summary>
    public static string Day(WaitingList list) =>
        list switch
        {
            WaitingList.Extensions => "New date",
            WaitingList.Closures => "Stage",
            WaitingList.Silent => "Updates by",
            WaitingList.Stale or WaitingList.Unchecked => "Stale on",
        };

    /// <summary>What somebody does about a row, and where.</summary>
    public static (string Words, string Link) Do(WaitingList list, WaitingRow row) =>
        list switch
        {
            WaitingList.Extensions => (
                "Decide",
                ThreadLinks.Step(row.Action!.Value, Throughline.Core.Threads.ActionStep.DecideTarget)
            ),
            WaitingList.Closures => (
                "Decide",
                ThreadLinks.Step(row.Action!.Value, Throughline.Core.Threads.ActionStep.Decide)
            ),
            WaitingList.Silent => ("Open the cycle", CycleLinks.Cycle(row.Id)),
            WaitingList.Stale => ("Look at it", EvidenceLinks.Evidence(row.Id)),
            WaitingList.Unchecked => ("Check it", EvidenceLinks.Evidence(row.Id)),
        };
}
