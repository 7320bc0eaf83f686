using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Evidence;
using Throughline.Core.Plans;
using Throughline.Domain.Calendar;
using Throughline.Domain.Evidence;
using Throughline.Domain.Plans;

namespace Throughline.Core.Overview;

/// <summary>Evidence that waits: what goes stale soon, and what nobody has checked.</summary>
internal sealed class WaitingEvidence(Sight sight, Writes writes)
{
    public IQueryable<WaitingRow> Stale()
    {
        var until = TheDayInBritain.At(writes.Now).AddDays(WaitingWork.StaleDays);
        return Rows(
            Newest().Where(v => v.StaleOn != null && v.StaleOn <= until).OrderBy(v => v.StaleOn).ThenBy(v => v.Id)
        );
    }

    public IQueryable<WaitingRow> Unchecked() =>
        Rows(Newest().Where(v => v.Verdict == Verdict.NotChecked).OrderBy(v => v.CreatedAt).ThenBy(v => v.Id));

    /// <summary>
    /// The newest version of what is held up as proof of an action that is not closed: only that counts.
    /// </summary>
    private IQueryable<EvidenceVersion> Newest()
    {
        var open = sight
            .Of<EvidenceRecord>()
            .Where(e => !e.Withdrawn && !e.Action!.Withdrawn && e.Action.Closure != ClosureStage.Closed);
        return sight
            .Of<EvidenceVersion>()
            .Where(v =>
                open.Any(e => e.Id == v.EvidenceId)
                && !sight
                    .Of<EvidenceVersion>()
                    .Any(later => later.EvidenceId == v.EvidenceId && later.Number > v.Number)
            );
    }

    private IQueryable<WaitingRow> Rows(IQueryable<EvidenceVersion> versions) =>
        versions
            .Select(v => new { Version = v, Evidence = sight.Of<EvidenceRecord>().First(e => e.Id == v.EvidenceId) })
            .Select(x => new WaitingRow(
                x.Evidence.Id,
                x.Evidence.ActionId,
                x.Evidence.Title,
                sight.Of<Agency>().Where(g => g.Id == x.Evidence.AgencyId).Select(g => g.Name).FirstOrDefault(),
                sight.Of<Plan>().Where(p => p.Id == x.Evidence.PlanId).Select(p => p.Title).First(),
                x.Version.StaleOn,
                x.Version.CreatedAt,
                x.Version.Shows,
                null
            ));
}
