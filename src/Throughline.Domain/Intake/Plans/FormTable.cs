using Throughline.Domain.Intake.Columns;
using Throughline.Domain.Intake.Words;
using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake.Plans;

/// <summary>
/// A plan laid out as forms: one little table for each action, headings down the side and values beside them.
/// </summary>
internal static class FormTable
{
    private const int MostRows = 40;

    /// <summary>
    /// What may be a form or just labelled lines becomes what it is: a form where its labels are a plan's, else lines.
    /// </summary>
    public static SourceMaterial Settle(SourceMaterial material, HeaderFinder headers) =>
        material.Elements.Any(MayBeLines)
            ? material with
            {
                Elements =
                [
                    .. material.Elements.SelectMany(e =>
                        MayBeLines(e) && Transpose((SourceTable)e, headers) is null ? ((SourceTable)e).Otherwise : [e]
                    ),
                ],
            }
            : material;

    private static bool MayBeLines(SourceElement element) => element is SourceTable { Otherwise.Count: > 0 };

    /// <summary>The same cells as a table with its headings on top; null when the table is no form of a plan.</summary>
    public static SourceTable? Transpose(SourceTable table, HeaderFinder headers)
    {
        if (table.ColumnCount is not (2 or 4) || table.Rows.Count is < 3 or > MostRows)
        {
            return null;
        }

        var pairs = Pairs(table);
        if (pairs.Count < 3 || pairs.Count(p => p.Label.Text.Length is > 0 and < 80) < pairs.Count)
        {
            return null;
        }

        var records = Records(pairs);
        var transposed = table with { Rows = records.Rows(table.Place), ColumnCount = records.Columns };
        return headers.At(transposed, 0) is not null ? transposed : null;
    }

    /// <summary>Each record begins where a label comes again.</summary>
    private static RecordTable Records(List<(SourceCell Label, SourceCell? Value, SourceRow Row)> pairs)
    {
        var records = new RecordTable();
        var record = new List<(SourceCell Label, SourceCell? Value)>();
        var place = pairs[0].Row.Place;
        foreach (var (label, value, row) in pairs)
        {
            if (record.Exists(r => Fold.Words(r.Label.Text) == Fold.Words(label.Text)))
            {
                records.Add(record, place);
                record = [];
            }

            place = record.Count == 0 ? row.Place : place;
            record.Add((label, value));
        }

        records.Add(record, place);
        return records;
    }

    private static List<(SourceCell Label, SourceCell? Value, SourceRow Row)> Pairs(SourceTable table)
    {
        var pairs = new List<(SourceCell, SourceCell?, SourceRow)>();
        foreach (var row in table.Rows)
        {
            for (var c = 0; c < table.ColumnCount; c += 2)
            {
                var label = row.Cells.FirstOrDefault(x => x.Column == c);
                var value = row.Cells.FirstOrDefault(x => x.Column == c + 1);
                if (label is not null && Fold.HasInk(label.Text))
                {
                    pairs.Add((label, value, row));
                }
                else if (value is not null && Fold.HasInk(value.Text))
                {
                    return [];
                }
            }
        }

        return pairs;
    }
}
