using System.Text.RegularExpressions;
using Throughline.Domain.Intake.Ratings;
using Throughline.Domain.Intake.Words;
using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake.Plans;

/// <summary>
/// Finds a plan's title and legend among the lines and small tables before it (the legend also after it).
/// </summary>
internal sealed partial class SurroundingsReader(SourceMaterial material, LegendFinder legends, PlanBoundary boundary)
{
    private const int ElementsBefore = 40;
    private const int ElementsAfter = 12;
    private const int LongestTitle = 160;

    public (string Title, List<LegendEntry> Legend) Around(PlanDraft plan, int lowest, int highest)
    {
        var first = Math.Max(lowest, plan.FirstElement - ElementsBefore);
        var legend = Legend(Enumerable.Range(first, plan.FirstElement - first).Reverse());
        if (legend.Count == 0)
        {
            var last = Math.Min(highest, Math.Min(material.Elements.Count, plan.LastElement + 1 + ElementsAfter));
            legend = Legend(Enumerable.Range(plan.LastElement + 1, Math.Max(0, last - plan.LastElement - 1)));
        }

        if (legend.Count == 0)
        {
            legend = InsidePlan(plan);
        }

        return (Title(plan, first), legend);
    }

    private List<LegendEntry> Legend(IEnumerable<int> elements)
    {
        var lines = new List<LegendEntry>();
        foreach (var i in elements)
        {
            switch (material.Elements[i])
            {
                case SourceTable table when legends.In(table) is { Count: > 0 } found:
                    return found;
                case SourceText text when legends.In(text.Text) is { Count: > 0 } entries:
                    if (entries.Count >= 2)
                    {
                        return entries;
                    }

                    lines.AddRange(entries);
                    break;
                default:
                    if (lines.Count >= 2)
                    {
                        return Ordered(lines);
                    }

                    break;
            }
        }

        return lines.Count >= 2 ? Ordered(lines) : [];
    }

    private List<LegendEntry> InsidePlan(PlanDraft plan) =>
        [
            .. plan
                .Blocks.SelectMany(b => b.Headings.Concat(b.Rows))
                .Where(r => r.Cells.Count(c => Fold.HasInk(c.Text)) == 1)
                .Select(r => legends.In(r.Cells.First(c => Fold.HasInk(c.Text)).Text))
                .Where(l => l.Count >= 2)
                .SelectMany(l => l)
                .DistinctBy(l => l.Code),
        ];

    private static List<LegendEntry> Ordered(List<LegendEntry> lines) => [.. lines.DistinctBy(l => l.Code)];

    /// <summary>Several entries of a legend, or one with its code apart: "A thematic review" means no amber.</summary>
    private bool IsLegend(string line) =>
        legends.In(line).Count is var n && (n > 1 || (n == 1 && OneEntry().IsMatch(line)));

    [GeneratedRegex(@"^\W{0,5}\w{1,12}\s{0,5}[-–—:=]", RegexOptions.CultureInvariant)]
    private static partial Regex OneEntry();

    private string Title(PlanDraft plan, int first)
    {
        string? heading = null;
        string? line = null;
        for (var i = plan.FirstElement - 1; i >= first; i--)
        {
            if (material.Elements[i] is not SourceText text)
            {
                if (
                    heading is not null
                    || line is not null
                    || material.Elements[i] is not SourceTable t
                    || legends.In(t).Count == 0
                )
                {
                    break;
                }

                continue;
            }

            var words = text.Text.Trim().TrimStart('•', '·', '●', '▪', '*', ' ', '\t');
            if (
                words.Length is < 4 or > LongestTitle
                || text.Kind is TextKind.Furniture or TextKind.ListItem
                || words.EndsWith('.')
                || boundary.IsFindingLine(words)
                || IsLegend(words)
            )
            {
                continue;
            }

            if (TitleLines.Named(words) is { } named)
            {
                return named;
            }

            if (!TitleLines.MayBeTitle(words))
            {
                continue;
            }

            if (boundary.IsPlanTitle(Fold.Words(words)))
            {
                return words;
            }

            heading ??= text.Kind == TextKind.Heading || text.Bold ? words : null;
            line ??= words;
        }

        return TitleInTable(plan)
            ?? heading
            ?? line
            ?? plan.Sheets.FirstOrDefault(TitleLines.MayBeTitle)
            ?? Path.GetFileNameWithoutExtension(material.Name);
    }

    private string? TitleInTable(PlanDraft plan)
    {
        var rows = plan
            .Above.Select(r => r.Cells.Where(c => Fold.HasInk(c.Text)).Select(c => Fold.Space(c.Text)).ToList())
            .ToList();
        var labelled = rows.Where(r => r.Count > 1 && TitleLines.NamesItsNeighbour(r[0])).Select(r => r[1]);
        var named = rows.SelectMany(r => r).Select(TitleLines.Named).OfType<string>();
        var cells = TitleLines.In(rows);
        return labelled.Concat(named).FirstOrDefault(t => t.Length <= LongestTitle)
            ?? cells.Find(t => boundary.IsPlanTitle(Fold.Words(t)))
            ?? cells.FirstOrDefault();
    }
}
