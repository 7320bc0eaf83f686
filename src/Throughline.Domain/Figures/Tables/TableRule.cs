using System.Text.RegularExpressions;
using Throughline.Domain.Figures.Reading;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Figures.Tables;

/// <summary>A rule about the cells of one table.</summary>
public abstract partial class TableRule : FigureRule
{
    private const int FewestRows = 2;

    internal override IEnumerable<FigureFinding> Find(Paper paper, RuleSettings settings) =>
        paper
            .Tables.Where(t =>
                t.Table.Otherwise.Count == 0 && t.Grid.Rows.Count >= FewestRows && t.Grid.Numeric.Count > 0
            )
            .SelectMany(t => Find(t, paper));

    internal abstract IEnumerable<FigureFinding> Find(PaperTable table, Paper paper);

    private protected FigureFinding AboutCell(
        FigureKind kind,
        Confidence confidence,
        GridRow row,
        int column,
        string expected,
        string computation,
        params IEnumerable<GridRow> others
    ) =>
        new()
        {
            Kind = kind,
            Confidence = confidence,
            Rule = Id,
            Place = row.Cells[column]?.Place ?? row.Place,
            Quote = row.Quote,
            Stated = row.Cells[column]?.Text ?? "",
            Expected = expected,
            Computation = computation,
            Others = [.. others.Select(o => new FigurePlace(o.Place, o.Quote))],
        };

    /// <summary>"Total", "Grand total", "Total by type", "All savings total".</summary>
    internal static bool IsTotal(string label) => label.Length < 60 && TotalShape().IsMatch(label);

    /// <summary>
    /// A row or column that is no part of a sum: an average, a rate, a target, a year before, or part of the row above.
    /// </summary>
    internal static bool IsApart(string label) => ApartShape().IsMatch(label);

    [GeneratedRegex(
        @"^\W{0,200}(?:(?:grand|overall|sub|combined)[ -]?)?totals?\b(?! number of)(?:\s{1,20}\w{1,40}){0,3}\W{0,200}$"
            + @"|^\W{0,200}\w{1,40}(?: \w{1,40})? "
            + @"totals?\W{0,200}$|^\W{0,200}(?:all|overall)\W{0,200}$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex TotalShape();

    [GeneratedRegex(
        @"\b(?:average|mean|median|rate|per 1|target|england|national|neighbours?|previous|last year|change|variance"
            + @"|difference|direction|of which|including|cumulative|%|percent(?:age)?|per cent|year|rank)\b|%",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex ApartShape();
}
