using System.Text.RegularExpressions;
using Throughline.Domain.Figures.Narrative;
using Throughline.Domain.Figures.Reading;
using Throughline.Domain.Plans.Standing;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Figures.Tables;

/// <summary>
/// "In 2015/16 there were 45 initial conferences" beside a table with a row "Initial conferences" and 54 under 2015/16.
/// </summary>
/// <remarks>
/// The words after the figure must be the row's name, no more and no less, and the sentence must name one period.
/// </remarks>
public sealed partial class FiguresInWordsAreThoseOfTheTable : FigureRule
{
    private const int FewestWords = 2;
    private const int LongestLabel = 90;

    public override string Id => "TL932";
    public override string Sentence => "A figure in the words is the figure in the table.";
    public override string Reason =>
        "The words and the table of one report give one figure for one thing in one period.";

    internal override IEnumerable<FigureFinding> Find(Paper paper, RuleSettings settings)
    {
        var rows = RowsByLabel(paper);
        return rows.Count == 0
            ? []
            : paper
                .Sentences.Where(s => s.Passage.Table < 0 && s.Days.Count == 1 && s.Figures.Count > 0)
                .SelectMany(s => In(s, rows));
    }

    private IEnumerable<FigureFinding> In(Sentence sentence, ILookup<(PaperPart Part, string Words), NamedRow> rows)
    {
        foreach (Match m in Named().Matches(sentence.Marked))
        {
            var figure = sentence.Figure(m.Groups["x"].Value);
            var same = rows[(sentence.Passage.Part, Key(Labels.Words(m.Groups["what"].Value)))].ToList();
            if (
                figure.Bound != Bound.Exact
                || same.Count != 1
                || Cell(same[0].Row, same[0].Periods, sentence.Days[0]) is not { } cell
                || cell.Number.IsPercent != (figure.Unit == FigureUnit.Percent)
                || Math.Abs(cell.Number.Value - figure.Value) <= Math.Max(figure.Step, cell.Number.Step) / 2
            )
            {
                continue;
            }

            yield return About(
                FigureKind.NarrativeAndTable,
                Confidence.Medium,
                sentence,
                figure,
                cell.Number.Say,
                $"the table has {cell.Number.Say} for “{same[0].Row.Label}” under “{cell.Header}”",
                new FigurePlace(same[0].Row.Place, same[0].Row.Quote)
            );
        }
    }

    private static ILookup<(PaperPart Part, string Words), NamedRow> RowsByLabel(Paper paper) =>
        (
            from table in paper.Tables
            where table.Grid.Numeric.Count > 0
            let periods = Periods(table.Grid)
            where periods.Count > 0
            from row in table.Grid.Rows
            where row.Label.Length is > 0 and < LongestLabel
            let words = Labels.Words(row.Label)
            where words.Count >= FewestWords
            select (Key: (table.Part, Key(words)), Row: row, Periods: periods)
        ).ToLookup(x => x.Key, x => new NamedRow(x.Row, x.Periods));

    private static string Key(HashSet<string> words) => string.Join(' ', words.Order(StringComparer.Ordinal));

    private static (CellNumber Number, string Header)? Cell(
        GridRow row,
        List<(int Column, string Header, ReadDay Period)> periods,
        ReadDay day
    )
    {
        var match = periods
            .Where(p => p.Period.First == day.First && p.Period.Last == day.Last && day.First is not null)
            .ToList();
        return match is [var one] && row.At(one.Column) is { IsDash: false } number ? (number, one.Header) : null;
    }

    /// <summary>Columns that are headed with one period each.</summary>
    private static List<(int Column, string Header, ReadDay Period)> Periods(Grid grid)
    {
        var periods = new List<(int, string, ReadDay)>();
        foreach (var column in grid.Numeric.Where(c => grid.Headers[c].Length is > 0 and < LongestLabel))
        {
            if (
                Tokens.Shape().Matches(grid.Headers[column]).Select(Days.Read).OfType<ReadDay>().ToList()
                is [{ First: not null } only]
            )
            {
                periods.Add((column, grid.Headers[column], only));
            }
        }

        return periods;
    }

    [GeneratedRegex(
        @"⟨[cp](?<x>\d+)⟩ (?:of )?(?<what>[^⟨⟩().,;:]{5,90}?)(?= ?(?:[().,;:]|$| in ⟨| during ⟨| for ⟨| at ⟨| as at "
            + @"⟨| were | was | had ))",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Named();

    private sealed record NamedRow(GridRow Row, List<(int Column, string Header, ReadDay Period)> Periods);
}
