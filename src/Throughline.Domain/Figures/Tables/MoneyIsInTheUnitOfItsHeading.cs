using System.Text.RegularExpressions;
using Throughline.Domain.Figures.Reading;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Figures.Tables;

/// <summary>
/// A table headed "£m" whose figures are thousands: 13,601 would be thirteen thousand million pounds.
/// </summary>
/// <remarks>Only asked where the same report's other amounts are of quite another size.</remarks>
public sealed partial class MoneyIsInTheUnitOfItsHeading : FigureRule
{
    private const decimal Million = 1_000_000;
    private const decimal LeastInMillions = 1_000;
    private const decimal TimesTheLargest = 10;

    public override string Id => "TL940";
    public override string Sentence => "Money in a table is in the unit that its heading names.";
    public override string Reason =>
        "Amounts of one report are of one size; a heading that makes one table's a thousand times larger is a slip "
        + "of the unit.";

    internal override IEnumerable<FigureFinding> Find(Paper paper, RuleSettings settings) =>
        paper.Tables.Where(t => t.Grid.Numeric.Count > 0).Select(t => Judge(paper, t)).OfType<FigureFinding>();

    private FigureFinding? Judge(Paper paper, PaperTable table)
    {
        var columns = InMillions(table.Grid);
        var cells = columns
            .SelectMany(c => table.Grid.Rows.Select(r => r.At(c)).OfType<CellNumber>())
            .Where(n => !n.IsDash && !n.IsPercent)
            .ToList();
        if (
            cells.Count < 3
            || cells.Exists(c => c.Step < 1)
            || cells.Count(c => Math.Abs(c.Value) >= LeastInMillions) * 2 < cells.Count
        )
        {
            return null;
        }

        var largest = LargestElsewhere(paper, table);
        var own = cells.Max(c => Math.Abs(c.Value)) * Million;
        if (largest > 0 && own < TimesTheLargest * largest)
        {
            return null;
        }

        var row = table.Grid.Rows.First(r =>
            columns.Exists(c => r.At(c) is { } n && Math.Abs(n.Value) >= LeastInMillions)
        );
        return Of(table, row, Heading(table.Grid, columns[0])!, own, largest);
    }

    /// <summary>The columns that are headed with millions of pounds.</summary>
    private static List<int> InMillions(Grid grid) =>
        grid
            .Numeric.Where(c => Heading(grid, c) is { } h && MillionShape().IsMatch(h) && !ThousandShape().IsMatch(h))
            .ToList();

    private FigureFinding Of(PaperTable table, GridRow row, string heading, decimal own, decimal largest) =>
        new()
        {
            Kind = FigureKind.Unit,
            Confidence = largest > 0 ? Confidence.High : Confidence.Medium,
            Rule = Id,
            Place = table.Table.Rows[0].Place,
            Quote = heading,
            Stated = "£m",
            Expected = "£000",
            Computation =
                $"the largest figure would be £{Rounding.Say(own / Million, 1)} million"
                + (
                    largest > 0
                        ? $"; the largest other amount of the report is "
                            + $"£{Rounding.Say(largest / Million, 0.1m)} million"
                        : ""
                ),
            Others = [new(row.Place, row.Quote)],
        };

    /// <summary>A wide heading counts for all columns under it.</summary>
    private static string? Heading(Grid grid, int column)
    {
        for (var c = column; c > 0; c--)
        {
            if (MillionShape().IsMatch(grid.Headers[c]) || ThousandShape().IsMatch(grid.Headers[c]))
            {
                return grid.Headers[c];
            }
        }

        return null;
    }

    private static decimal LargestElsewhere(Paper paper, PaperTable table) =>
        paper
            .Passages.Where(p => p.Part == table.Part && p.Table != table.Index)
            .SelectMany(p => p.Sentences)
            .SelectMany(s => s.Figures)
            .Where(f => f.Unit == FigureUnit.Money)
            .Select(f => f.Value)
            .DefaultIfEmpty(0)
            .Max();

    [GeneratedRegex(@"£\s?m(?:illions?|n)?\b|\(m\)|£ million", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MillionShape();

    [GeneratedRegex(@"£\s?[’']?000|£\s?k\b|thousand", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ThousandShape();
}
