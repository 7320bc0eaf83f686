using Throughline.Core.Access;
using Throughline.Domain.Access;
using Throughline.Domain.Plans.Standing;

namespace Throughline.Web.Pages.Shared;

/// <summary>What the figures on a person's pages are about.</summary>
public static class ScopeOfPeople
{
    /// <summary>On a page of one plan.</summary>
    public static FigureScope ScopeOfFigures(this Person person) =>
        person.SeesOnlyOwnAgency ? FigureScope.OwnPart : FigureScope.WholePlan;

    /// <summary>On a page of all plans.</summary>
    public static FigureScope ScopeOfPlans(this Person person) =>
        person.SeesOnlyOwnAgency ? FigureScope.OwnPart
        : person.ReadsRestricted ? FigureScope.AllPlans
        : FigureScope.PlansInSight;
}
