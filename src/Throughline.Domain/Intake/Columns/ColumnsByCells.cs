using System.Text.RegularExpressions;
using Throughline.Domain.Intake.Words;
using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake.Columns;

/// <summary>
/// Gives a column whose heading says nothing that is known the field that its cells show: dates, people, agencies,
/// ratings, numbers. Headings that are known are corrected only where no cell can be what they say.
/// </summary>
internal sealed partial class ColumnsByCells(CellClassifier classifier, HeaderMatcher matcher)
{
    /// <summary>Share of a column's filled cells that must be of one kind: a few "ongoing" among dates are usual.</summary>
    private const double Most = 0.7;

    /// <summary>Filled cells below which a column shows nothing: one date may stand anywhere.</summary>
    private const int LeastCells = 2;

    /// <summary>Rows looked at: a plan of a thousand rows says no more than its first hundred.</summary>
    private const int MostRows = 100;

    /// <summary>Share of an unknown column's cells that must say what is done; lines of print that go on say nothing.</summary>
    private const double LeastDeeds = 0.4;

    /// <summary>Words of such a cell on average: "Review" alone may be a status.</summary>
    private const double LeastWordsOfDeed = 4;

    /// <summary>How sure a field is that only cells speak for: enough to be a plan's, less than any plain heading.</summary>
    public const double Certainty = PlanTest.Certain;

    private static readonly (Field[] Fields, CellKind[] Kinds)[] Shown =
    [
        ([Field.Target], [CellKind.Date, CellKind.Done]),
        ([Field.Agency], [CellKind.Agency]),
        ([Field.Rating], [CellKind.Rating]),
        ([Field.Direction], [CellKind.Direction]),
        ([Field.Lead, Field.Owner], [CellKind.Person, CellKind.Initials]),
        ([Field.Cost], [CellKind.Money]),
    ];

    /// <param name="columns">What the headings say.</param>
    /// <param name="table">The table.</param>
    /// <param name="below">The first row below the heading.</param>
    public List<HeaderColumn> Settle(List<HeaderColumn> columns, SourceTable table, int below)
    {
        var settled = NumbersWithoutHeading.AddTo(columns, classifier, table, below);
        var kinds = Kinds(settled, table, below);
        for (var i = 0; i < settled.Count; i++)
        {
            if (Scores(settled[i], kinds[i]) && settled[i].Field == Field.Update)
            {
                Give(settled, i, [Field.UpdateScore, Field.Score]);
            }
        }

        for (var i = 0; i < settled.Count; i++)
        {
            if (settled[i].Field is null && !matcher.MeansOther(settled[i].Text))
            {
                GiveShown(settled, i, kinds[i]);
            }
        }

        GiveDeeds(settled, table, below);
        GiveNames(settled, table, below);
        GiveAccounts(settled, table, below);
        return settled;
    }

    /// <summary>True for what stands in rows and in no heading: a date, a number, a rating, money.</summary>
    public bool IsValue(string text) =>
        classifier.Kind(text)
            is CellKind.Date
                or CellKind.Numbering
                or CellKind.Score
                or CellKind.Money
                or CellKind.Silence
                or CellKind.Direction;

    /// <summary>Names of people under an unknown heading, right of what is done.</summary>
    private void GiveNames(List<HeaderColumn> columns, SourceTable table, int below) =>
        GiveAfterDeeds(columns, table, below, [Field.Lead, Field.Owner], t => PersonName().IsMatch(t.Trim()), 0);

    /// <summary>What has happened since, under an unknown heading, right of what is done.</summary>
    private void GiveAccounts(List<HeaderColumn> columns, SourceTable table, int below) =>
        GiveAfterDeeds(
            columns,
            table,
            below,
            [Field.Update],
            t => Past().IsMatch(t) || classifier.Kind(t) == CellKind.Silence,
            LeastWordsOfDeed
        );

    private void GiveAfterDeeds(
        List<HeaderColumn> columns,
        SourceTable table,
        int below,
        Field[] fields,
        Predicate<string> shows,
        double leastWords
    )
    {
        var deeds = columns.FindIndex(c => c.Field is Field.Action or Field.Recommendation);
        for (var i = deeds + 1; deeds >= 0 && i < columns.Count; i++)
        {
            if (
                columns[i].Field is null
                && Fold.HasInk(columns[i].Text)
                && !matcher.MeansOther(columns[i].Text)
                && Array.Exists(fields, f => !columns.Exists(c => c.Field == f || c.AlsoHolds == f))
                && Inked(columns[i], table, below) is { Count: >= LeastCells } inked
                && inked.Count(c => shows(c.Text)) >= Most * inked.Count
                && inked.Sum(c => Fold.WordCount(c.Text)) >= leastWords * inked.Count
            )
            {
                Give(columns, i, fields);
            }
        }
    }

    private static List<SourceCell> Inked(HeaderColumn column, SourceTable table, int below) =>
        [
            .. table
                .Rows.Skip(below)
                .Where(r => !r.IsHeader)
                .Take(MostRows)
                .SelectMany(r => r.Cells)
                .Where(c => c.Column == column.Index && c.ColumnSpan <= column.Span && Fold.HasInk(c.Text)),
        ];

    /// <summary>"Joan Verma", "Dr A. Reed-Shaw": two or three words with capitals.</summary>
    [GeneratedRegex(
        @"^(?:(?:Dr|Mr|Mrs|Ms|Cllr)\.?\s)?\p{Lu}[\p{L}'’.\-]{0,20}(?:\s\p{Lu}[\p{L}'’.\-]{1,20}){1,2}$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex PersonName();

    /// <summary>Words of what was done: "was sent", "have been trained", "is finished".</summary>
    [GeneratedRegex(
        @"\b(?:was|were|been|had|completed|finished|underway|under way|(?:has|have|is|are) \w{2,20}ed|held|met|sent|began|delayed|waiting)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Past();

    /// <summary>
    /// Where no heading is known to stand over what is done, the first unknown one whose cells say so does
    /// ("Work to be done", "Our commitment").
    /// </summary>
    private void GiveDeeds(List<HeaderColumn> columns, SourceTable table, int below)
    {
        if (columns.Exists(c => c.Field is Field.Action or Field.Response || c.AlsoHolds == Field.Action))
        {
            return;
        }

        for (var i = 0; i < columns.Count; i++)
        {
            if (
                columns[i].Field is null
                && Fold.HasInk(columns[i].Text)
                && !matcher.MeansOther(columns[i].Text)
                && AreDeeds(columns[i], table, below)
            )
            {
                Give(columns, i, [Field.Action]);
                return;
            }
        }
    }

    private bool AreDeeds(HeaderColumn column, SourceTable table, int below)
    {
        var inked = Inked(column, table, below);
        return inked.Count >= LeastCells
            && inked.Sum(c => Fold.WordCount(c.Text)) >= LeastWordsOfDeed * inked.Count
            && inked.Count(c => classifier.SaysWhatIsDone(c.Text)) >= LeastDeeds * inked.Count;
    }

    private static void GiveShown(List<HeaderColumn> columns, int at, List<CellKind> kinds)
    {
        if (kinds.Count < LeastCells)
        {
            return;
        }

        // A column of numbers at the left without a heading numbers the rows.
        if (
            (at == 0 || !columns[at].Text.Any(char.IsLetterOrDigit))
            && Share(kinds, [CellKind.Numbering, CellKind.Score]) >= Most
        )
        {
            Give(columns, at, [Field.Number]);
            return;
        }

        foreach (var (fields, shown) in Shown)
        {
            if (Fold.HasInk(columns[at].Text) && Share(kinds, shown) >= Most)
            {
                Give(columns, at, fields);
                return;
            }
        }
    }

    /// <summary>"Update November 16" over numbers from 1 to 5 is no account of what was done.</summary>
    private static bool Scores(HeaderColumn column, List<CellKind> kinds) =>
        column.Field is Field.Update or Field.PreviousUpdate
        && kinds.Count >= LeastCells
        && Share(kinds, [CellKind.Score]) >= Most;

    private static void Give(List<HeaderColumn> columns, int at, Field[] fields)
    {
        foreach (var field in fields.Where(f => !columns.Exists(c => c.Field == f || c.AlsoHolds == f)))
        {
            columns[at] = columns[at] with { Field = field, Certainty = Certainty };
            return;
        }
    }

    private static double Share(List<CellKind> kinds, CellKind[] of) =>
        kinds.Count == 0 ? 0 : (double)kinds.Count(of.Contains) / kinds.Count;

    private List<List<CellKind>> Kinds(List<HeaderColumn> columns, SourceTable table, int below)
    {
        var kinds = columns.ConvertAll(_ => new List<CellKind>());
        foreach (var cell in table.Rows.Skip(below).Where(r => !r.IsHeader).Take(MostRows).SelectMany(r => r.Cells))
        {
            var at = columns.FindIndex(c => c.Index == cell.Column);
            if (
                at >= 0
                && cell.ColumnSpan <= columns[at].Span
                && classifier.Kind(cell.Text) is var kind
                && kind is not (CellKind.Empty or CellKind.Silence)
            )
            {
                kinds[at].Add(kind);
            }
        }

        return kinds;
    }
}
