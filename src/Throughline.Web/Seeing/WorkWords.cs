using Throughline.Core.Overview;
using Throughline.Domain.Access;

namespace Throughline.Web.Seeing;

/// <summary>What waits, in words, and where it is done; what is at nought is not said.</summary>
public static class WorkWords
{
    public static IEnumerable<(int Count, string Words, string? Link)> Of(WorkOfToday work) => new (int Count, string Words, string? Link)[]
    {
        (work.Updates, Some(work.Updates, "update waits for your answer", "updates wait for your answer"), Links.WaitingUpdates()),
        (work.Extensions, Some(work.Extensions, "new date is asked for", "new dates are asked for"), null),
        (work.Closures, Some(work.Closures, "action is on its way to closure", "actions are on their way to closure"), null),
        (work.CyclesDue, Some(work.CyclesDue, "update cycle is due within a week", "update cycles are due within a week"), null),
        (work.SilentAsks, Some(work.SilentAsks, "agency has not answered an open cycle", "agencies have not answered an open cycle"), null),
        (work.EvidenceGoingStale, Some(work.EvidenceGoingStale, "piece of evidence goes stale within four weeks", "pieces of evidence go stale within four weeks"), null),
        (work.HoldChecksDue, Some(work.HoldChecksDue, "closed action is to be checked: did it hold?", "closed actions are to be checked: did they hold?"), Links.HoldChecks()),
        (work.Drafts, Some(work.Drafts, "reading waits to be reviewed", "readings wait to be reviewed"), Links.Home() + "#documents"),
    }.Where(w => w.Count > 0);

    /// <summary>Where somebody who is no coordinator goes first.</summary>
    public static string NextStep(Person person) => person.SeesOnlyOwnAgency ? Links.MyAgency() : Links.Overview();

    private static string Some(int count, string one, string many) => count == 1 ? one : many;
}
