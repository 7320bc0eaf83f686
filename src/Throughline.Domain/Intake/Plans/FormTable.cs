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

        var (labels, records) = Records(pairs);

        var transposed = Build(table, labels, records);
        return headers.At(transposed, 0) is not null ? transposed : null;
    }

    /// <summary>Each record begins where a label comes again.</summary>
    private static (List<SourceCell> Labels, List<List<Entry>> Records) Records(
        List<(SourceCell Label, SourceCell? Value, SourceRow Row)> pairs
    )
    {
        var labels = new List<SourceCell>();
        var records = new List<List<Entry>> { new() };
        foreach (var (label, value, row) in pairs)
        {
            var column = labels.FindIndex(l => Fold.Words(l.Text) == Fold.Words(label.Text));
            if (column < 0)
            {
                column = labels.Count;
                labels.Add(label);
            }

            if (records[^1].Exists(r => r.Column == column))
            {
                records.Add([]);
            }

            records[^1].Add(new(column, label, value, row));
        }

        return (labels, records);
    }

    private static SourceTable Build(SourceTable table, List<SourceCell> labels, List<List<Entry>> records)
    {
        var rows = new List<SourceRow> { new([.. labels.Select((l, i) => At(l, i))], table.Place) };
        foreach (var record in records)
        {
            // A label met for the first time stands in the heading already.
            var repeats = record.Where(r => !labels.Contains(r.Label, ReferenceEqualityComparer.Instance)).ToList();
            if (repeats.Count > 0)
            {
                rows.Add(new([.. repeats.Select(r => At(r.Label, r.Column))], record[0].Row.Place) { IsHeader = true });
            }

            rows.Add(
                new(
                    [.. record.Where(r => r.Value is not null).Select(r => At(r.Value!, r.Column))],
                    record[0].Row.Place
                )
            );
        }

        return table with
        {
            Rows = rows,
            ColumnCount = labels.Count,
        };
    }

    private static SourceCell At(SourceCell cell, int column) =>
        cell with
        {
            Column = column,
            ColumnSpan = 1,
            RowSpan = 1,
        };

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

    private sealed record Entry(int Column, SourceCell Label, SourceCell? Value, SourceRow Row);
}
