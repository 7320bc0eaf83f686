using Throughline.Core.Plans;
using Throughline.Domain.Plans;

namespace Throughline.Web.Pages.Plans;

/// <summary>The filled fields of an action with their names, in the order in which a person reads them.</summary>
public static class FilledFields
{
    public static IEnumerable<(string Label, string Text)> Of(PlanAction action) =>
        Fields
            .OfAction.Where(f => f != Field.Rating && action[f] is not null)
            .Select(f => (f.Label(), action[f]!))
            .Concat(action.Named.Select(n => (n.Name, n.Words.Text)));
}
