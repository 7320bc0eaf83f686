using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Plans;

namespace Throughline.Core.Closing;

/// <summary>A closed action of which somebody must ask whether it held.</summary>
public sealed record HoldCheck(
    Guid Action,
    string? Text,
    string? Agency,
    Guid Plan,
    string PlanTitle,
    DateOnly ClosedOn,
    DateOnly Due
);

/// <summary>The checks twelve months after closure, as far as the person may see the actions.</summary>
public sealed class HoldChecks(PlanRecordsInSight sight)
{
    private const int MonthsAhead = 3;

    /// <summary>Those due by now or within three months, the oldest first.</summary>
    public Task<List<HoldCheck>> ListAsync(CancellationToken cancel)
    {
        var until = sight.Today.AddMonths(MonthsAhead);
        return sight
            .Of<PlanAction>()
            .AsNoTracking()
            .Where(a =>
                a.Closure == Domain.Plans.ClosureStage.Closed
                && a.Held == null
                && a.HoldCheckDue != null
                && a.HoldCheckDue <= until
            )
            .OrderBy(a => a.HoldCheckDue)
            .Select(a => new HoldCheck(
                a.Id,
                a.Text,
                a.Response!.Agency != null ? a.Response.Agency.Name : a.Response.AgencyAsWritten,
                a.PlanId,
                sight.Of<Plan>().First(p => p.Id == a.PlanId).Title,
                a.ClosedOn!.Value,
                a.HoldCheckDue!.Value
            ))
            .ToListAsync(cancel);
    }

    public DateOnly Today => sight.Today;
}
