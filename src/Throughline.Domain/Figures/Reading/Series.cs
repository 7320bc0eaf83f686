using System.Globalization;
using System.Text.RegularExpressions;
using Throughline.Domain.Plans.Standing;

namespace Throughline.Domain.Figures.Reading;

/// <summary>A table of months by financial years, as one series in the order of time.</summary>
internal static partial class Series
{
    private const int FewestMonths = 6;
    private const int MonthsBeforeApril = 3;

    /// <returns>Empty for a table of another kind.</returns>
    public static List<SeriesPoint> Of(Grid grid)
    {
        var months = Months(grid);
        if (months.Count < FewestMonths)
        {
            return [];
        }

        var points = new List<SeriesPoint>();
        foreach (var row in grid.Rows)
        {
            if (YearOf(row.Label) is not { } year)
            {
                return [];
            }
            points.AddRange(
                months
                    .Where(x => row.At(x.Column) is { IsDash: false, Value: not 0 })
                    .Select(x => new SeriesPoint(
                        new(year + (x.Month <= MonthsBeforeApril ? 1 : 0), x.Month, 1),
                        row.At(x.Column)!.Value,
                        row
                    ))
            );
        }

        return [.. points.OrderBy(p => p.Month)];
    }

    private static List<(int Column, int Month)> Months(Grid grid) =>
        Enumerable
            .Range(1, Math.Max(0, grid.Columns - 1))
            .Select(c => (Column: c, Month: Days.Month(grid.Headers[c].Trim())))
            .Where(x => x.Month > 0)
            .ToList();

    private static int? YearOf(string label)
    {
        var m = YearShape().Match(label);
        return m.Success ? int.Parse(m.Groups["y"].Value, CultureInfo.InvariantCulture) : null;
    }

    [GeneratedRegex(
        @"^\s{0,200}(?<y>20\d{2})\s?[/–-]\s?\d{2,4}\s{0,200}$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex YearShape();
}
