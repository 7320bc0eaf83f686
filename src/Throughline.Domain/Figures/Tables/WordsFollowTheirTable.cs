using System.Text.RegularExpressions;
using Throughline.Domain.Figures.Reading;
using Throughline.Domain.Plans.Standing;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Figures.Tables;

/// <summary>
/// "From Table 1 you can see that numbers have continued to rise" where its last month fell; "the total in Table 3 is
/// 328" where the table has another.
/// </summary>
public sealed partial class WordsFollowTheirTable : FigureRule
{
    private const int FewestSteps = 4;
    private const int LastSteps = 12;

    public override string Id => "TL931";
    public override string Sentence => "What the words say of a numbered table stands in it.";
    public override string Reason => "What the words say of a numbered table can be read in it.";

    internal override IEnumerable<FigureFinding> Find(Paper paper, RuleSettings settings)
    {
        var tables = paper
            .Tables.SelectMany(t =>
                t.Before.TakeLast(1)
                    .SelectMany(p =>
                        TableNumber()
                            .Matches(p.Text)
                            .TakeLast(1)
                            .Select(m => (Key: (t.Part, m.Groups["n"].Value), Table: t))
                    )
            )
            .ToLookup(x => x.Key, x => x.Table);
        foreach (var passage in paper.Passages.Where(p => p.Table < 0))
        {
            var named = TableNumber()
                .Matches(passage.Text)
                .Select(m => m.Groups["n"].Value)
                .Distinct(StringComparer.Ordinal)
                .ToList();
            if (
                named is [var number]
                && tables[(passage.Part, number)].ToList() is [var table]
                && (Moves(passage, table) ?? Total(passage, table)) is { } finding
            )
            {
                yield return finding;
            }
        }
    }

    private FigureFinding? Moves(Passage passage, PaperTable table)
    {
        var m = Continued().Match(passage.Text);
        var series = m.Success ? Series.Of(table.Grid) : [];
        if (series.Count <= FewestSteps)
        {
            return null;
        }

        var rise = m.Groups["rise"].Success;
        var last = series.TakeLast(LastSteps + 1).ToList();
        var against = last.Zip(last.Skip(1))
            .Where(s => rise ? s.Second.Value < s.First.Value : s.Second.Value > s.First.Value)
            .ToList();
        return against.Count == 0 || !against.Contains((last[^2], last[^1])) ? null : Of(passage, m, last, against);
    }

    private FigureFinding Of(
        Passage passage,
        Match m,
        List<SeriesPoint> last,
        List<(SeriesPoint First, SeriesPoint Second)> against
    ) =>
        new()
        {
            Kind = FigureKind.NarrativeAndTable,
            Confidence = Confidence.Medium,
            Rule = Id,
            Place = passage.Place,
            Quote = Quotes.Around(passage.Text, m.Index, m.Length),
            Stated = m.Value,
            Expected = $"{last[^2].Value:0.##} to {last[^1].Value:0.##} in the last step",
            Computation = string.Join(
                ", ",
                against
                    .TakeLast(3)
                    .Select(s => $"{s.First.Name} {s.First.Value:0.##} to {s.Second.Name} {s.Second.Value:0.##}")
            ),
            Others = [new(last[^1].Row.Place, last[^1].Row.Quote), new(last[0].Row.Place, last[0].Row.Quote)],
        };

    private FigureFinding? Total(Passage passage, PaperTable table)
    {
        foreach (var sentence in passage.Sentences)
        {
            var m = TotalSaid().Match(sentence.Marked);
            if (
                m.Success
                && sentence.Figure(m.Groups["x"].Value) is var said
                && TableTotals(table.Grid) is { Count: > 0 } totals
                && !totals.Exists(t => t.Value == said.Value)
            )
            {
                return About(
                    FigureKind.NarrativeAndTable,
                    Confidence.High,
                    sentence,
                    said,
                    totals[^1].Say,
                    $"the table's total is {totals[^1].Say}",
                    new FigurePlace(table.Table.Place, table.Grid.Rows[^1].Quote)
                );
            }
        }

        return null;
    }

    private static List<CellNumber> TableTotals(Grid grid) =>
        [
            .. grid
                .Rows.Where(r => TableRule.IsTotal(r.Label))
                .SelectMany(r => grid.Numeric.Select(r.At).OfType<CellNumber>()),
        ];

    [GeneratedRegex(
        @"\btable (?<n>\d{1,2})\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex TableNumber();

    [GeneratedRegex(
        @"\b(?:continu\w{1,40} to|steadily|consistently|month on month|year on year) (?:(?<rise>rise|rose|risen"
            + @"|increase[ds]?|grow|grew|grown)|(?<fall>fall|fell|fallen|decrease[ds]?|decline[ds]?|reduced?"
            + @"|reduces))\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Continued();

    [GeneratedRegex(
        @"\btotal [^⟨⟩.;]{0,60}(?:⟨f⟩)[^⟨⟩.;]{0,20} (?:is|was|are|were) ⟨c(?<x>\d+)⟩",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex TotalSaid();
}
