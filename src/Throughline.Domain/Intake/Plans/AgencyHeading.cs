using Throughline.Domain.Intake.Columns;
using Throughline.Domain.Intake.Words;
using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake.Plans;

/// <summary>
/// The heading of a plan with a column for each agency: what was asked on the left, the agencies beside it, and over
/// these perhaps a line that says what each of them says ("Action by each agency").
/// </summary>
/// <param name="Row">The row of the agencies' names, from 0.</param>
/// <param name="Left">The headings before the first agency.</param>
/// <param name="Agencies">The cells with the agencies' names.</param>
/// <param name="Group">The cell over the agencies; null where none stands there.</param>
/// <param name="Answer">What the agencies' cells hold; a response where the paper does not say.</param>
internal sealed record AgencyHeading(
    int Row,
    List<SourceCell> Left,
    List<SourceCell> Agencies,
    SourceCell? Group,
    Field Answer
)
{
    /// <summary>Rows: a title, who made it, when; then a group and the names.</summary>
    private const int MostRowsAbove = 4;

    /// <summary>Characters of the longest name of an agency.</summary>
    private const int LongestName = 60;

    /// <summary>Certainty (0 to 1) from which a heading means a field and is no agency.</summary>
    private const double Sure = 0.7;

    /// <summary>Columns before the agencies: a number, what is asked, why, by when. More are a plan of another shape.</summary>
    private const int MostLeft = 4;

    /// <summary>Agencies in columns: one alone is a column of answers.</summary>
    private const int LeastAgencies = 2;

    /// <summary>Share of the names that must be agencies by themselves where a group stands over them all.</summary>
    private const double MostAreKnown = 0.5;

    /// <summary>Words of a cell that may be asked of agencies; such cells of the shortest plan.</summary>
    private const int LeastWordsAsked = 5;
    private const int LeastAsked = 2;

    private static readonly Field[] Asked = [Field.Question, Field.Recommendation, Field.Finding, Field.Action];
    private static readonly Field[] Answers = [Field.Response, Field.Action, Field.Update];

    /// <summary>The heading among the table's first rows; null where there is none.</summary>
    public static AgencyHeading? In(SourceTable table, Vocabulary vocabulary, HeaderMatcher matcher)
    {
        for (var r = 0; r < Math.Min(table.Rows.Count - 1, MostRowsAbove); r++)
        {
            var heading =
                Plain(table, r, vocabulary, matcher) ?? (r > 0 ? Grouped(table, r, vocabulary, matcher) : null);
            if (
                heading is not null
                && heading.Left.Exists(c => Means(matcher, c.Text, Asked) is not null || IsAsked(table, heading.Row, c))
            )
            {
                return heading;
            }
        }

        return null;
    }

    /// <summary>All in one line: "Recommendation | Police | Health".</summary>
    private static AgencyHeading? Plain(SourceTable table, int row, Vocabulary vocabulary, HeaderMatcher matcher)
    {
        var inked = Inked(table.Rows[row]);

        // Each table of a pack is asked: a row that ends with no agency has none in columns.
        if (inked.Count <= LeastAgencies || !IsAgency(inked[^1].Text, vocabulary, matcher))
        {
            return null;
        }

        var left = inked.TakeWhile(c => !IsAgency(c.Text, vocabulary, matcher)).ToList();
        var agencies = inked.Skip(left.Count).ToList();
        return
            left.Count is >= 1 and <= MostLeft
            && agencies.Count >= LeastAgencies
            && agencies.TrueForAll(a => IsAgency(a.Text, vocabulary, matcher))
            ? new(row, left, agencies, null, Field.Response)
            : null;
    }

    /// <summary>The names below a group, beside headings of the line above that reach down.</summary>
    private static AgencyHeading? Grouped(SourceTable table, int row, Vocabulary vocabulary, HeaderMatcher matcher)
    {
        var (above, names) = (Inked(table.Rows[row - 1]), Inked(table.Rows[row]));
        if (names.Count < LeastAgencies || above.Count < 2 || above[^1].Column > names[0].Column)
        {
            return null;
        }

        var (group, left) = (above[^1], above.SkipLast(1).ToList());
        return
            left.Count <= MostLeft
            && left.TrueForAll(l => l.Column < names[0].Column)
            && names.TrueForAll(n => n.Column >= group.Column && MayBeName(n.Text, matcher))
            && names.Count(n => IsAgency(n.Text, vocabulary, matcher)) is var known
            && known >= LeastAgencies - 1
            && (known >= MostAreKnown * names.Count || names.TrueForAll(n => NameShape.IsName(n.Text)))
            ? new(row, left, names, group, Means(matcher, group.Text, Answers) ?? Field.Response)
            : null;
    }

    /// <summary>Sentences on the left are what the agencies answer, whatever their heading is called.</summary>
    private static bool IsAsked(SourceTable table, int row, SourceCell left)
    {
        var (sentences, inked) = (0, 0);
        foreach (var cell in table.Rows.Skip(row + 1).SelectMany(r => r.Cells))
        {
            if (cell.Column == left.Column && Fold.HasInk(cell.Text))
            {
                inked++;
                sentences += Fold.HasWords(cell.Text, LeastWordsAsked) ? 1 : 0;
            }
        }

        return inked >= LeastAsked && sentences >= MostAreKnown * inked;
    }

    private static Field? Means(HeaderMatcher matcher, string text, Field[] among) =>
        matcher
            .Meanings(text)
            .Where(m => among.Contains(m.Field) && m.Certainty >= Sure / 2)
            .Select(m => (Field?)m.Field)
            .FirstOrDefault();

    private static List<SourceCell> Inked(SourceRow row) => [.. row.Cells.Where(c => Fold.HasInk(c.Text))];

    private static bool MayBeName(string text, HeaderMatcher matcher) =>
        text.Length <= LongestName && !(matcher.Meanings(text) is [{ Certainty: >= Sure }, ..]);

    private static bool IsAgency(string text, Vocabulary vocabulary, HeaderMatcher matcher) =>
        MayBeName(text, matcher)
        && (
            vocabulary.AgencyCalled(text) is not null
            || vocabulary.SoundsLikeAgency(text)
            || Fold.Words(text).Split(' ').Any(vocabulary.IsAgencyWord)
        );
}
