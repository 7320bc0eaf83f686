using System.Text.RegularExpressions;
using Throughline.Domain.Figures.Reading;
using Throughline.Domain.Plans.Standing;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Figures.Tables;

/// <summary>
/// A row called "Average" is the mean of the rows above it; that it is so in another column shows that it is
/// unweighted.
/// </summary>
public sealed partial class AveragesAreMeans : TableRule
{
    public override string Id => "TL938";
    public override string Sentence => "An average in a table is the mean of the figures above it.";
    public override string Reason => "An average is the sum of the figures above it divided by their number.";

    internal override IEnumerable<FigureFinding> Find(PaperTable table, Paper paper) =>
        Enumerable
            .Range(0, table.Grid.Rows.Count)
            .Skip(2)
            .Where(r => AverageShape().IsMatch(table.Grid.Rows[r].Label))
            .SelectMany(r => Judge(table, r));

    private IEnumerable<FigureFinding> Judge(PaperTable table, int a)
    {
        var rows = table.Grid.Rows;
        var above = rows.Take(a).Where(r => !IsTotal(r.Label) && !IsApart(r.Label)).ToList();
        var columns = table
            .Grid.Numeric.Where(c =>
                rows[a].At(c) is { IsDash: false } && above.Count(r => r.At(c) is { IsDash: false }) >= 2
            )
            .ToList();
        var wrong = columns.Where(c => !Rounding.Fits(rows[a].At(c)!.Value, rows[a].At(c)!.Step, Mean(c))).ToList();
        foreach (var column in wrong.Count < columns.Count && columns.Count - wrong.Count >= wrong.Count ? wrong : [])
        {
            yield return AboutCell(
                FigureKind.Average,
                Confidence.High,
                rows[a],
                column,
                Rounding.Say(Mean(column), rows[a].At(column)!.Step),
                $"the mean of the {above.Count(r => r.At(column) is not null)} rows above is "
                    + $"{Rounding.Work(Mean(column), rows[a].At(column)!.Step)}; it is so in "
                    + $"{columns.Count - wrong.Count} of {columns.Count} columns"
            );
        }

        decimal Mean(int column) =>
            above.Where(r => r.At(column) is { IsDash: false }).Average(r => r.At(column)!.Value);
    }

    [GeneratedRegex(
        @"^\W{0,200}(?:overall )?(?:averages?|mean)\W{0,200}$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex AverageShape();
}
