using Throughline.Core.Plans;
using Throughline.Domain.Plans;

namespace Throughline.Core.Updates;

/// <summary>
/// What agencies are asked about: the same for their own page, for cycles, their reminders and home. Not what is on its
/// way to closure, and not what its agency said is not its own.
/// </summary>
internal static class AskedOfAgencies
{
    public static IQueryable<PlanAction> Of(IQueryable<PlanAction> actions) =>
        actions.Where(a => a.AgencyId != null && a.Closure == ClosureStage.Open && !a.Withdrawn && !a.Rests);
}
