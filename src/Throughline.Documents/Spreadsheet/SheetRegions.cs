namespace Throughline.Documents.Spreadsheet;

/// <summary>
/// The regions of a sheet that empty rows part, each as a table, or as a line when it is one cell.
/// </summary>
internal sealed class SheetRegions(
    SortedDictionary<int, SortedDictionary<int, TableCell>> rows,
    IReadOnlySet<int> hiddenRows,
    int number,
    string? name,
    bool hidden
)
{
    public List<Block> Blocks() => [.. Regions().Select(BlockOf)];

    /// <summary>Runs of rows that hold words, parted by rows that hold none.</summary>
    private IEnumerable<List<KeyValuePair<int, SortedDictionary<int, TableCell>>>> Regions()
    {
        var region = new List<KeyValuePair<int, SortedDictionary<int, TableCell>>>();
        foreach (var row in rows.Where(r => r.Value.Values.Any(c => c.Text.Length > 0)))
        {
            if (region.Count > 0 && row.Key > region[^1].Key + 1)
            {
                yield return region;
                region = [];
            }

            region.Add(row);
        }

        if (region.Count > 0)
        {
            yield return region;
        }
    }

    private Block BlockOf(List<KeyValuePair<int, SortedDictionary<int, TableCell>>> region)
    {
        var first = region.Min(r => r.Value.First(c => c.Value.Text.Length > 0).Key);
        var inked = region.SelectMany(r => r.Value.Values).Where(c => c.Text.Length > 0).ToList();
        var place = new Place(number, region[0].Key, inked[0].Place.Cell);
        if (inked.Count == 1)
        {
            return inked[0].Text.Length <= 160 && inked[0].Bold
                ? new Heading(inked[0].Text, 3, inked[0].Place)
                : new Paragraph(inked[0].Text, inked[0].Place) { Bold = inked[0].Bold };
        }

        var last = inked.Max(c => c.Column + c.ColumnSpan);
        var read = region.Select(r => new TableRow(
            [
                .. r
                    .Value.Values.Where(c => c.Column >= first && c.Column < last)
                    .Select(c =>
                        c with
                        {
                            Column = c.Column - first,
                            ColumnSpan = Math.Min(c.ColumnSpan, last - c.Column),
                        }
                    ),
            ],
            new Place(number, r.Key, CellReference.Name(first, r.Key))
        )
        {
            Hidden = hiddenRows.Contains(r.Key),
        });
        return new Table([.. read], last - first, place) { Sheet = name, Hidden = hidden };
    }
}
