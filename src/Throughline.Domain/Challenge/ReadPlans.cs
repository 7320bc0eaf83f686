using Throughline.Domain.Calendar;
using Throughline.Domain.Intake;
using Throughline.Domain.Intake.Corrections;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;
using Throughline.Domain.Updates;

namespace Throughline.Domain.Challenge;

/// <summary>Hands a plan that was only read to the rules.</summary>
public static class ReadPlans
{
    /// <summary>
    /// All plans of a pack. A paper that was printed for an earlier meeting is read on the day of the pack's own
    /// meeting, which most of its reports name.
    /// </summary>
    public static IReadOnlyList<PlanVersion> In(PackReading pack)
    {
        var day = pack
            .Reports.Select(r => r.MeetingDate)
            .OfType<string>()
            .GroupBy(d => d, StringComparer.Ordinal)
            .OrderByDescending(g => g.Count())
            .ThenByDescending(g => g.Key, StringComparer.Ordinal)
            .FirstOrDefault()
            ?.Key;
        var meeting = TargetDate.Parse(day ?? "") is { Kind: TargetKind.Day, First: { } said } ? said : (DateOnly?)null;
        return
        [
            .. pack
                .Plans.Select(p => Of(p, pack.Name))
                .Select(p => meeting > (p.AsAt ?? DateOnly.MinValue) ? p with { AsAt = meeting } : p),
        ];
    }

    /// <param name="document">The document's name.</param>
    public static PlanVersion Of(PlanReading plan, string document) =>
        new()
        {
            Title = plan.Title,
            Document = document,
            AsAt = plan.Meeting?.Date ?? PaperDay.Of(plan.Dates)?.Day,
            Columns = plan
                .Blocks.SelectMany(b => b.Columns)
                .Where(c => c.Field is not null)
                .Select(c => c.Field!.Value)
                .ToHashSet(),
            Legend = plan.Legend,
            Rows = [.. plan.Rows.Select(row => row with { Delivery = DeliveryOf.RatingIn(plan.Legend, row.Rating) })],
        };
}
