using Throughline.Domain.Intake.Plans;
using Throughline.Domain.Intake.Rows;
using Throughline.Domain.Intake.Words;
using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake.Columns;

/// <summary>
/// Headings of one rank over the parts of a plan are of one kind: where most of them name agencies, the others do.
/// </summary>
internal sealed class SiblingHeadings
{
    /// <summary>Share of the headings that must sound like agencies by themselves: names of trusts and networks seldom do.</summary>
    private const double LeastShare = 1.0 / 3;

    /// <summary>The least of them: one theme may be called as an agency is ("Health").</summary>
    private const int LeastSounding = 2;

    /// <summary>Characters of the longest name of an agency.</summary>
    private const int LongestName = 80;

    private const string Why = "It was taken for an agency because the headings beside it are agencies.";
    private readonly HashSet<string> _taught = new(StringComparer.Ordinal);

    /// <summary>Teaches the classifier the names, unless the plan has a column of agencies.</summary>
    public static SiblingHeadings Teach(PlanDraft plan, CellClassifier classifier, PlanBoundary boundary)
    {
        var siblings = new SiblingHeadings();
        if (plan.Fields.Contains(Field.Agency))
        {
            return siblings;
        }

        var headings = Banners(plan)
            .Concat(Lines(plan))
            .Distinct(StringComparer.Ordinal)
            .Where(h => MayBeName(h, boundary))
            .ToList();
        var sounding = headings.Count(classifier.MayBeAgency);
        if (sounding < Math.Max(LeastSounding, LeastShare * headings.Count))
        {
            return siblings;
        }

        foreach (var heading in headings.Where(h => !classifier.MayBeAgency(h)))
        {
            classifier.LearnAgency(heading);
            siblings._taught.Add(Fold.Words(heading));
        }

        return siblings;
    }

    /// <summary>Says on each row that only the other headings made it an agency's.</summary>
    public void Mark(List<RowBuilder> rows)
    {
        foreach (var row in rows.Where(r => _taught.Contains(Fold.Words(r.TextOf(Field.Agency)))))
        {
            row.Doubt(Field.Agency, Why);
        }
    }

    /// <summary>Rows of one cell over all columns.</summary>
    private static IEnumerable<string> Banners(PlanDraft plan) =>
        from block in plan.Blocks
        from row in block.Headings.SkipLast(block.OwnHeader ? block.Header.RowCount : 0).Concat(block.Rows)
        let inked = row.Cells.Where(c => Fold.HasInk(c.Text)).ToList()
        where inked.Count == 1 && inked[0].ColumnSpan * 2 > block.Table.ColumnCount
        select inked[0].Text.Trim();

    /// <summary>The last heading before each table.</summary>
    private static IEnumerable<string> Lines(PlanDraft plan) =>
        plan
            .Segments.OfType<ContextSegment>()
            .Select(s => s.Texts.LastOrDefault(t => t.Kind == TextKind.Heading || t.Bold)?.Text.Trim())
            .OfType<string>();

    private static bool MayBeName(string heading, PlanBoundary boundary) =>
        heading.Length <= LongestName
        && !heading.Contains(':', StringComparison.Ordinal)
        && !heading.TrimEnd().EndsWith('.')
        && !boundary.IsSectionLine(heading)
        && !boundary.IsFindingLine(heading)
        && !PlanBoundary.IsRecommendationLine(heading)
        && !PlanBoundary.IsNumberedHeading(heading)
        && !boundary.IsPlanTitle(Fold.Words(heading));
}
