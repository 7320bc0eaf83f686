using System.ComponentModel;
using Throughline.Core.Plans.Doubts;
using Throughline.Domain.Plans;

namespace Throughline.Core.Api;

/// <summary>Something that was not certain when a plan was accepted, and is open still.</summary>
public sealed record ApiDoubt(
    [property: Description(
        "The field that it is about, named as in “words”, or “paperDay” for the day of the paper; null for a row, or a plan, as a whole."
    )]
        string? Field,
    [property: Description("Why somebody should look.")] string Why
)
{
    internal static ApiDoubt Of(DoubtShown doubt) =>
        new(doubt.Field == PlanDoubt.OfPaperDay ? "paperDay" : doubt.OfField?.JsonName(), doubt.Why);
}
