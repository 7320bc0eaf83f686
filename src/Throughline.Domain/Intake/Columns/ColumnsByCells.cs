using Throughline.Domain.Intake.Words;
using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake.Columns;

/// <summary>
/// Gives a column whose heading says nothing that is known the field that its cells show: dates, people, agencies,
/// ratings, numbers. Headings that are known are corrected only where no cell can be what they say.
/// </summary>
internal sealed class ColumnsByCells(CellClassifier classifier, HeaderMatcher matcher)
{
    /// <summary>Share of a column's filled cells that must be of one kind: a few "ongoing" among dates are usual.</summary>
    private const double Most = 0.7;

    /// <summary>Share of a column's values, 0 to 1, that must be known to say how things stand: the others say it too.</summary>
    private const double SomeKnown = 0.3;

    /// <summary>Filled cells of a column of states, and how often each value stands in it on average.</summary>
    private const int LeastStates = 4;
    private const int LeastRecurring = 2;

    /// <summary>Filled cells below which a column shows nothing: one date may stand anywhere.</summary>
    private const int LeastCells = 2;

    /// <summary>Rows looked at: a plan of a thousand rows says no more than its first hundred.</summary>
    private const int MostRows = 100;

    /// <summary>Words of a cell that may be a sentence.</summary>
    private const int LeastWordsOfSentence = 5;

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

    private readonly TextColumns _texts = new(classifier, matcher);

    /// <param name="columns">What the headings say.</param>
    /// <param name="table">The table.</param>
    /// <param name="below">The first row below the heading.</param>
    public List<HeaderColumn> Settle(List<HeaderColumn> columns, SourceTable table, int below)
    {
        var settled = NumbersWithoutHeading.AddTo(columns, classifier, table, below);
        var kinds = Kinds(settled, table, below);
        Misfits.Free(settled, kinds);
        for (var i = 0; i < settled.Count; i++)
        {
            if (Scores(settled[i], kinds[i]) && settled[i].Field == Field.Update)
            {
                Give(settled, i, [Field.UpdateScore, Field.Score]);
            }
            else if (Numbers(settled[i], kinds[i]))
            {
                Give(settled, i, [Field.Number]);
            }
        }

        for (var i = 0; i < settled.Count; i++)
        {
            if (settled[i].Field is null && !matcher.MeansOther(settled[i].Text))
            {
                GiveShown(settled, i, kinds[i]);
            }
        }

        GiveStates(settled, table, below);
        _texts.FindDeeds(settled, c => Texts(c, table, below));
        GiveNames(settled, table, below);
        GiveScores(settled, kinds);
        _texts.GiveAround(settled);
        return settled;
    }

    /// <summary>True for what stands in rows and in no heading: a date, a number, a rating, money.</summary>
    public bool IsValue(string text) =>
        text.Trim() != "#"
        && classifier.Kind(text)
            is CellKind.Date
                or CellKind.Numbering
                or CellKind.Score
                or CellKind.Money
                or CellKind.Silence
                or CellKind.Direction;

    /// <summary>How many columns hold hardly anything but dates, numbers, scores and money from a row on.</summary>
    public int OverValues(SourceTable table, int below) =>
        table
            .Rows.Skip(below)
            .Take(MostRows)
            .SelectMany(r => r.Cells)
            .Where(c => c.ColumnSpan == 1 && Fold.HasInk(c.Text))
            .GroupBy(c => c.Column)
            .Count(g => g.Count() >= LeastCells && g.Count(c => IsValue(c.Text)) >= Most * g.Count());

    /// <summary>True for what stands in rows rather than in a heading, unless a list knows it as one.</summary>
    public bool IsOfRows(string text) =>
        classifier.Kind(text)
            is CellKind.Person
                or CellKind.Initials
                or CellKind.Agency
                or CellKind.Rating
                or CellKind.Done
                or CellKind.Long
        || Fold.HasWords(text, LeastWordsOfSentence) && classifier.SaysWhatIsDone(text);

    /// <summary>People and agencies under an unknown heading right of what is done, whatever they are called.</summary>
    private void GiveNames(List<HeaderColumn> columns, SourceTable table, int below)
    {
        var deeds = TextColumns.Deeds(columns);
        for (var i = deeds + 1; deeds >= 0 && i < columns.Count; i++)
        {
            if (IsUnknown(columns[i]) && Texts(columns[i], table, below) is { Count: >= LeastCells } cells)
            {
                var agencies = cells.Count(classifier.MayBeAgency);
                var people = cells.Count(c => NameShape.IsPerson(c, classifier.Kind(c)));
                var names = cells.Count(c =>
                    NameShape.IsName(c) || classifier.MayBeAgency(c) || NameShape.IsPerson(c, classifier.Kind(c))
                );
                if (names >= Most * cells.Count && !columns.Exists(c => IsRepeatedBelow(c, table, below)))
                {
                    Give(columns, i, agencies > 0 && agencies >= people ? [Field.Agency] : [Field.Lead, Field.Owner]);
                }
            }
        }
    }

    /// <summary>Words that most cells below repeat are a row's: names beside them are no heading's either.</summary>
    private static bool IsRepeatedBelow(HeaderColumn column, SourceTable table, int below) =>
        Fold.HasInk(column.Text)
        && Texts(column, table, below) is { Count: >= LeastCells } cells
        && Fold.Words(column.Text) is var heading
        && cells.Count(c => Fold.Words(c) == heading) >= Most * cells.Count;

    /// <summary>
    /// A few short values that come again and again, some of them known to say how things stand: the others of the set do
    /// too, whatever they are called.
    /// </summary>
    private void GiveStates(List<HeaderColumn> columns, SourceTable table, int below)
    {
        for (var i = 0; i < columns.Count; i++)
        {
            if (IsUnknown(columns[i]) && Texts(columns[i], table, below) is { Count: >= LeastStates } cells)
            {
                var values = cells.Select(Fold.Words).Distinct(StringComparer.Ordinal).ToList();
                var known = cells.Count(c => classifier.Kind(c) is CellKind.Rating or CellKind.Done);
                if (
                    values.Count * LeastRecurring <= cells.Count
                    && values.TrueForAll(v => !Fold.HasWords(v, LeastWordsOfSentence))
                    && known >= SomeKnown * cells.Count
                )
                {
                    Give(columns, i, [Field.Rating]);
                }
            }
        }
    }

    /// <summary>
    /// Numbers from 1 to 9 under an unknown heading right of what is done: one column or two; of more, somebody weighs
    /// risks.
    /// </summary>
    private void GiveScores(List<HeaderColumn> columns, List<List<CellKind>> kinds)
    {
        var deeds = TextColumns.Deeds(columns);
        var scored = Enumerable
            .Range(0, columns.Count)
            .Where(i => kinds[i].Count >= LeastCells && Share(kinds[i], [CellKind.Score]) >= Most)
            .ToList();
        if (deeds >= 0 && scored.Count <= 2)
        {
            foreach (var i in scored.Where(i => i > deeds && IsUnknown(columns[i])))
            {
                Give(columns, i, [Field.Score, Field.UpdateScore]);
            }
        }
    }

    private bool IsUnknown(HeaderColumn column) =>
        column.Field is null && Fold.HasInk(column.Text) && !matcher.MeansOther(column.Text);

    private static List<string> Texts(HeaderColumn column, SourceTable table, int below) =>
        Inked(column, table, below).ConvertAll(c => c.Text);

    private static List<SourceCell> Inked(HeaderColumn column, SourceTable table, int below) =>
        [
            .. table
                .Rows.Skip(below)
                .Where(r => !r.IsHeader)
                .Take(MostRows)
                .SelectMany(r => r.Cells)
                .Where(c => c.Column == column.Index && c.ColumnSpan <= column.Span && Fold.HasInk(c.Text)),
        ];

    private static void GiveShown(List<HeaderColumn> columns, int at, List<CellKind> kinds)
    {
        if (kinds.Count < LeastCells)
        {
            return;
        }

        // A column of numbers at the left or without a heading numbers the rows; so does one of "1.1" and "R2".
        if (
            (at == 0 || !columns[at].Text.Any(char.IsLetterOrDigit))
                && Share(kinds, [CellKind.Numbering, CellKind.Score]) >= Most
            || at * 2 < columns.Count && Share(kinds, [CellKind.Numbering]) >= Most
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

    /// <summary>"Standard" over "4.1" and "6.2" says which one it is, and not what it says.</summary>
    private static bool Numbers(HeaderColumn column, List<CellKind> kinds) =>
        column.Field is Field.Recommendation or Field.Finding or Field.Section
        && column.AlsoHolds is null
        && kinds.Count >= LeastCells
        && Share(kinds, [CellKind.Numbering]) >= Most;

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
