using Throughline.Domain.Intake.Words;
using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake.Columns;

/// <summary>
/// Finds columns that say how a plan stood at several times ("Progress: Q1 | Q2 | Q3", "Update November 2024", "Update
/// March 2025"): one series, of which each row's last filled one is its update.
/// </summary>
internal sealed class PeriodColumns(CellClassifier classifier, HeaderMatcher matcher)
{
    /// <summary>Share of the filled cells that must be words: a table of figures by month is no series of updates.</summary>
    private const double MostAreWords = 0.5;

    /// <summary>One dated column is an update like any other.</summary>
    private const int LeastColumns = 2;

    /// <summary>Share of the cells, 0 to 1, that must tell what was done where no heading says so: milestones tell what will be.</summary>
    private const double TellsOften = 0.4;

    /// <summary>Rows looked at.</summary>
    private const int MostRows = 60;

    /// <returns>The columns with the series' fields settled, and the series' indexes among them from the oldest on.</returns>
    public (List<HeaderColumn> Columns, int[] Series) Settle(List<HeaderColumn> columns, SourceTable table, int below)
    {
        var dated = new List<(int At, Period Period)>();
        for (var i = 0; i < columns.Count; i++)
        {
            if (
                MayBeUpdate(columns[i])
                && Period.In(columns[i].Text) is { } period
                && SaysUpdate(period.Rest)
                && AreWords(columns[i], table, below)
            )
            {
                dated.Add((i, period));
            }
        }

        if (dated.Count < LeastColumns && Alike(columns, table, below) is { Count: >= LeastColumns } alike)
        {
            dated = alike;
        }

        if (
            dated.Count < LeastColumns
            || dated.TrueForAll(d => d.Period.Rest.Length == 0)
                && columns.Exists(c =>
                    c.Field == Field.Update && !dated.Exists(d => columns[d.At] == c) && Otherwise(columns, c) is null
                )
        )
        {
            return (columns, []);
        }

        var series = (
            dated.TrueForAll(d => d.Period.Order is not null) ? dated.OrderBy(d => d.Period.Order).ToList() : dated
        )
            .Select(d => d.At)
            .ToArray();
        var settled = columns
            .Select(
                (c, i) =>
                    series.Contains(i) ? c with { Field = null, Certainty = 0 }
                    : c.Field == Field.Update ? c with { Field = Otherwise(columns, c) }
                    : c
            )
            .ToList();
        var previous = settled.FindIndex(c => c.Field == Field.PreviousUpdate);
        settled[series[^1]] = settled[series[^1]] with { Field = Field.Update, Certainty = PlanTest.Certain };
        return (settled, previous >= 0 ? [previous, .. series] : series);
    }

    /// <summary>
    /// Headings that are the same but for their periods, whatever their words mean ("Where we stood Q1", "Where we stood
    /// Q2"), over words that tell what was done.
    /// </summary>
    private List<(int At, Period Period)> Alike(List<HeaderColumn> columns, SourceTable table, int below)
    {
        var dated = new List<(int At, Period Period)>();
        for (var i = 0; i < columns.Count; i++)
        {
            if (
                MayBeUpdate(columns[i])
                && Period.In(columns[i].Text) is { Rest.Length: > 0 } period
                && !matcher.MeansOther(period.Rest)
                && matcher.Meanings(period.Rest) is not [{ Certainty: >= PlanTest.Certain }, ..]
                && AreWords(columns[i], table, below)
            )
            {
                dated.Add((i, period));
            }
        }

        var alike = dated
            .GroupBy(d => d.Period.Rest, StringComparer.Ordinal)
            .Where(g => g.Select(d => d.Period.Order).Distinct().Count() == g.Count())
            .MaxBy(g => g.Count());
        return
            alike?.Count() >= LeastColumns
            && ColumnSpeech.Of([.. alike.SelectMany(d => Inked(columns[d.At], table, below))], classifier).Past
                >= TellsOften
            ? [.. alike]
            : [];
    }

    private static IEnumerable<string> Inked(HeaderColumn column, SourceTable table, int below) =>
        table
            .Rows.Skip(below)
            .Take(MostRows)
            .SelectMany(r => r.Cells)
            .Where(c => c.Column == column.Index && c.ColumnSpan <= column.Span && Fold.HasInk(c.Text))
            .Select(c => c.Text);

    /// <summary>What a heading such as "Evidence" means beside columns of progress; null when it means progress too.</summary>
    private Field? Otherwise(List<HeaderColumn> columns, HeaderColumn column) =>
        matcher
            .Meanings(column.Text)
            .Where(m =>
                m.Certainty >= PlanTest.Certain && m.Field != Field.Update && !columns.Exists(c => c.Field == m.Field)
            )
            .Select(m => (Field?)m.Field)
            .FirstOrDefault();

    private static bool MayBeUpdate(HeaderColumn column) =>
        column.Field is null or Field.Update or Field.PreviousUpdate or Field.Target or Field.Rating
        && column.AlsoHolds is null;

    /// <summary>Nothing but a period, or a period and words of progress.</summary>
    private bool SaysUpdate(string rest) =>
        rest.Length == 0
        || matcher.Meanings(rest)
            is [{ Field: Field.Update or Field.PreviousUpdate, Certainty: >= PlanTest.Certain }, ..];

    private bool AreWords(HeaderColumn column, SourceTable table, int below)
    {
        var kinds = table
            .Rows.Skip(below)
            .Take(MostRows)
            .SelectMany(r => r.Cells)
            .Where(c => c.Column == column.Index && c.ColumnSpan <= column.Span)
            .Select(c => classifier.Kind(c.Text))
            .Where(k => k is not (CellKind.Empty or CellKind.Silence))
            .ToList();
        return kinds.Count(k => k is CellKind.Short or CellKind.Medium or CellKind.Long) >= MostAreWords * kinds.Count;
    }
}
