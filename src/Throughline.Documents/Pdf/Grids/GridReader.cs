using Throughline.Documents.Pdf.Ink;

namespace Throughline.Documents.Pdf.Grids;

/// <summary>
/// The second stage's entry: the tables that lines draw, with their words and fills. What stands in none of them is
/// left for the stages after it.
/// </summary>
internal static class GridReader
{
    public static RuledPage Read(PageInk ink)
    {
        var grids = GridFinder.Find(ink.Across, ink.Down);
        var free = grids.Count == 0 ? ink.Words : GridWords.Assign(ink.Words, grids);
        var tables = new List<PageTable>();
        foreach (var grid in grids)
        {
            GridFills.Shade(grid, ink.Fills);
            tables.Add(new GridTable(grid, ink.Number).Build());
        }

        return new(tables, free, TypeOf(grids));
    }

    private static double TypeOf(List<PageGrid> grids)
    {
        var sizes = new List<double>();
        foreach (var cell in grids.SelectMany(g => g.Cells))
        {
            foreach (var word in cell.Words)
            {
                sizes.Add(word.Size);
            }
        }

        sizes.Sort();
        return sizes.Count == 0 ? 0 : sizes[sizes.Count / 2];
    }
}
