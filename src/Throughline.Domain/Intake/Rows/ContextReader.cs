using Throughline.Domain.Intake.Columns;
using Throughline.Domain.Intake.Plans;
using Throughline.Domain.Intake.Words;
using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake.Rows;

/// <summary>
/// Reads the lines that stand before a table: the finding, section, recommendation or agency that governs it.
/// </summary>
internal sealed class ContextReader(PlanDraft plan, CellClassifier classifier, PlanBoundary boundary)
{
    private const int LinesRead = 14;

    /// <summary>The weight of a line that says what it is, or is known to be an agency.</summary>
    private const int Labelled = 4;

    /// <summary>Characters of the longest label that a gap parts from its words.</summary>
    private const int LongestLabel = 40;

    private static readonly string[] Gaps = ["\t", "   "];

    private bool _first = true;

    /// <returns>True when a line changed what governs the rows below.</returns>
    public bool Read(IReadOnlyList<SourceText> texts, GoverningState state, List<FieldWords> ended)
    {
        var first = _first;
        _first = false;
        var lines = texts.Skip(Math.Max(0, texts.Count - LinesRead)).ToList();
        var boundaryAt = lines.FindLastIndex(l => boundary.StartsAnotherPlan(l) || IsTitle(l));
        lines = boundaryAt >= 0 ? lines[(boundaryAt + 1)..] : lines;

        if (Chosen(lines, first) is not var (field, chosen))
        {
            return false;
        }

        foreach (var (outer, line) in Over(lines, field, chosen, first))
        {
            Set(outer, line, state, ended);
        }

        Set(field, chosen, state, ended);
        return true;
    }

    private static void Set(Field field, SourceText line, GoverningState state, List<FieldWords> ended)
    {
        var words = AfterLabel(line.Text.Trim());
        state.Set(
            field,
            new FieldWords(words, [new SourcePiece(words, line.Place)]),
            fromRow: true,
            always: true,
            ended
        );
    }

    /// <summary>Of "Recommendation 3", a wide gap and what it says, only the last.</summary>
    private static string AfterLabel(string line)
    {
        foreach (var gap in Gaps)
        {
            if (line.IndexOf(gap, StringComparison.Ordinal) is > 0 and <= LongestLabel and var at)
            {
                return line[at..].Trim();
            }
        }

        return line;
    }

    /// <summary>Headings above the chosen one that govern another field: a section over a finding, an agency over both.</summary>
    private IEnumerable<(Field Field, SourceText Line)> Over(
        List<SourceText> lines,
        Field field,
        SourceText chosen,
        bool first
    )
    {
        var above = lines.TakeWhile(l => !ReferenceEquals(l, chosen)).ToList();
        return above
            .Select(l => (Found: Meaning(l, first), Line: l))
            .Where(l =>
                l.Found.Field != field && (l.Found.Weight >= Labelled || IsOver(l.Line, chosen, l.Found.Weight))
            )
            .GroupBy(l => l.Found.Field)
            .Select(g => (g.Key, g.Last().Line));
    }

    private static bool IsOver(SourceText line, SourceText chosen, int weight) =>
        weight > 0 && line.Level > 0 && line.Level < chosen.Level;

    /// <summary>The line that means most, the last of those that mean as much.</summary>
    private (Field Field, SourceText Line)? Chosen(List<SourceText> lines, bool first)
    {
        (Field, SourceText)? chosen = null;
        var best = 0;
        foreach (var line in lines)
        {
            var (found, weight) = Meaning(line, first);
            if (weight > 0 && weight >= best)
            {
                (chosen, best) = ((found, line), weight);
            }
        }

        return chosen;
    }

    private bool IsTitle(SourceText line) =>
        line.Text.Length < 160
        && (line.Kind == TextKind.Heading || line.Bold)
        && boundary.IsPlanTitle(Fold.Words(line.Text));

    private (Field Field, int Weight) Meaning(SourceText line, bool first)
    {
        var asks = plan.Fields.Contains(Field.Question);
        var heading = line.Kind == TextKind.Heading || line.Bold;
        if (ByItsLabel(line) is { } labelled)
        {
            return labelled;
        }
        if (
            line.Text.Length < 90
            && !plan.Fields.Contains(Field.Agency)
            && (heading ? classifier.MayBeAgency(line.Text) : classifier.IsKnownAgency(line.Text))
        )
        {
            return (Field.Agency, 4);
        }

        if (PlanBoundary.IsNumberedHeading(line.Text) && (asks || (heading && !first)))
        {
            return (asks ? Field.Finding : Field.Section, 3);
        }

        return heading && !asks && line.Text.Length < 140 && (!first || HasSiblings(line))
            ? (HeadingSentence.FieldOf(line.Text, plan.Fields, classifier), 2)
            : (Field.Section, 0);
    }

    /// <summary>
    /// Before a plan's first table stands its title; a heading that has others of its rank over later tables is one of
    /// theirs.
    /// </summary>
    private bool HasSiblings(SourceText line) =>
        line.Kind == TextKind.Heading
        && plan.Segments.OfType<ContextSegment>()
            .Skip(1)
            .Any(s => s.Texts.Any(t => t.Kind == TextKind.Heading && t.Level == line.Level && line.Level > 1));

    /// <summary>A line that says what it is.</summary>
    private (Field Field, int Weight)? ByItsLabel(SourceText line)
    {
        if (boundary.IsFindingLine(line.Text))
        {
            return (Field.Finding, 5);
        }

        if (PlanBoundary.IsRecommendationLine(line.Text) && !plan.Fields.Contains(Field.Recommendation))
        {
            return (Field.Recommendation, 5);
        }

        if (boundary.IsSectionLine(line.Text) && line.Text.Length < 300)
        {
            return (Field.Section, 4);
        }

        return null;
    }
}
