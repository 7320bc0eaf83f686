using Throughline.Documents.Pdf.Bands;

namespace Throughline.Documents.Pdf.Seams;

/// <summary>Joins the rows of a table that no line draws over the pages on which it stands.</summary>
internal static class BandSeams
{
    public static Table Joined(BandTable table)
    {
        var rows = new List<TableRow>();
        var page = 0;
        foreach (var row in table.Rows())
        {
            if (row.IsGroups)
            {
                rows.Add(row.Row with { IsHeader = rows.Count > 0 });
            }
            else if (rows.Count > 0 && (row.Page != page || rows[^1].IsHeader))
            {
                Seam(rows, row.Row, table.HasGroups);
            }
            else
            {
                rows.Add(row.Row);
            }

            page = row.Page;
        }

        return ColumnsFromTheRight.Of(new Table(rows, table.ColumnCount, rows[0].Place) { Ruled = false });
    }

    private static void Seam(List<TableRow> rows, TableRow row, bool hasGroups)
    {
        if (OpenTable.IsRepeatOf(rows[hasGroups ? Math.Min(1, rows.Count - 1) : 0], row))
        {
            rows.Add(row with { IsHeader = true });
            return;
        }

        // After a repeated heading a row was never seen to go on: as in a ruled table.
        var (join, doubt) = rows[^1].IsHeader ? (false, row.Doubt) : CutRows.Judge(rows, row);
        if (join)
        {
            CutRows.Join(rows, row, doubt);
        }
        else
        {
            rows.Add(row with { Doubt = doubt ?? row.Doubt });
        }
    }
}
