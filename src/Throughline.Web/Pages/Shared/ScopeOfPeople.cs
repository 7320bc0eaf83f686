using Throughline.Core.Access;
using Throughline.Domain.Access;
using Throughline.Domain.Plans.Standing;

namespace Throughline.Web.Pages.Shared;

/// <summary>What the figures on a person's pages are about.</summary>
public static class ScopeOfPeople
{
    public static FigureScope ScopeOfFigures(this Person person) =>
        person.SeesOnlyOwnAgency ? FigureScope.OwnPart : FigureScope.WholePlan;
}
