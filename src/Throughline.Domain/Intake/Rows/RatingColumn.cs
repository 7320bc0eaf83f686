using Throughline.Domain.Intake.Plans;
using Throughline.Domain.Intake.Ratings;
using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake.Rows;

/// <summary>
/// Which column carries the rating by its colour where no heading says so: the one whose cells are filled in rating
/// colours of at least two kinds. Banding and heading shades are one colour, or none of a rating.
/// </summary>
internal static class RatingColumn
{
    private const int LeastCells = 2;

    /// <returns>A column of the table, or -1.</returns>
    public static int ByColour(PlanDraft plan, DraftBlock block, RatingReader ratings)
    {
        if (plan.Fields.Contains(Field.Rating))
        {
            return -1;
        }

        var byColumn = new Dictionary<int, List<string>>();
        foreach (
            var cell in plan
                .Blocks.Where(b => b.Table.ColumnCount == block.Table.ColumnCount)
                .SelectMany(b => b.Rows)
                .SelectMany(r => r.Cells)
        )
        {
            if (cell.ColumnSpan == 1 && ratings.ByColour(cell.Fill) is { } code)
            {
                (byColumn.TryGetValue(cell.Column, out var codes) ? codes : byColumn[cell.Column] = []).Add(code);
            }
        }

        return byColumn
            .Where(c => c.Value.Count >= LeastCells && c.Value.Distinct().Count() >= 2)
            .OrderByDescending(c => c.Value.Count)
            .ThenByDescending(c => c.Key)
            .Select(c => c.Key)
            .DefaultIfEmpty(-1)
            .First();
    }
}
