using Throughline.Domain.Intake.Columns;
using Throughline.Domain.Intake.Words;
using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake.Plans;

/// <summary>
/// A plan laid out as forms: headings down the side and values beside them, one form for each action, or the actions
/// side by side.
/// </summary>
internal static class FormTable
{
    /// <summary>Rows of the longest form of one action or of several abreast; a longer table is a list.</summary>
    private const int MostRows = 40;

    /// <summary>Rows of forms that follow each other in one table, as a text has them.</summary>
    private const int MostRowsTogether = 4000;

    /// <summary>Actions that may stand side by side.</summary>
    private const int MostAbreast = 12;

    /// <summary>Columns of a form with two labels and two values in a row.</summary>
    public const int TwoAbreast = 4;

    /// <summary>Labels of the smallest form.</summary>
    private const int LeastLabels = 3;

    /// <summary>Forms of the same labels from which their words explain them.</summary>
    private const int LeastAlike = 3;

    /// <summary>Characters of the longest label.</summary>
    private const int LongestLabel = 80;

    /// <summary>
    /// What may be a form or just labelled lines becomes what it is: a form where its labels are a plan's, else lines.
    /// A form that a page's end cut is one before it is asked.
    /// </summary>
    public static SourceMaterial Settle(SourceMaterial material, HeaderFinder headers)
    {
        LearnTogether(material, headers);
        return material.Elements.Any(MayBeLines)
            ? material with
            {
                Elements =
                [
                    .. FormsOverPages
                        .Join(material.Elements)
                        .SelectMany(e =>
                            MayBeLines(e) && Transpose((SourceTable)e, headers) is null
                                ? ((SourceTable)e).Otherwise
                                : [e]
                        ),
                ],
            }
            : material;
    }

    /// <summary>
    /// Forms of the same labels, each with a heading between, explain their labels together: a finder that has read them
    /// as one table knows them over each.
    /// </summary>
    private static void LearnTogether(SourceMaterial material, HeaderFinder headers)
    {
        var alike = material
            .Elements.OfType<SourceTable>()
            .Where(t => !t.Hidden && t.ColumnCount is 2 or 4 && t.Rows.Count is >= LeastLabels and <= MostRows)
            .Select(t => Pairs(t, headers))
            .Where(p => p.Count >= LeastLabels && p.TrueForAll(x => x.Label.Text.Length is > 0 and < LongestLabel))
            .GroupBy(p => string.Join('|', p.Select(x => Fold.Words(x.Label.Text))), StringComparer.Ordinal)
            .Where(g => g.Count() >= LeastAlike);
        foreach (var forms in alike)
        {
            var records = Records([.. forms.SelectMany(p => p)], headers);
            var place = forms.First()[0].Row.Place;
            _ = headers.At(new SourceTable(records.Rows(place), records.Columns, place), 0);
        }
    }

    /// <summary>True for labels with words beside them, which may be lines of a text as well.</summary>
    public static bool MayBeLines(SourceElement element) => element is SourceTable { Otherwise.Count: > 0 };

    /// <summary>The same cells as a table with its headings on top; null when the table is no form of a plan.</summary>
    public static SourceTable? Transpose(SourceTable table, HeaderFinder headers)
    {
        if (
            table.Rows.Count < LeastLabels
            || table.Rows.Count > (MayBeLines(table) || ComeAgain(table) ? MostRowsTogether : MostRows)
        )
        {
            return null;
        }

        table = ApartRows.Join(table);
        return (table.ColumnCount is 2 or 4 ? Plan(table, Pairs(table, headers), headers) : null)
            ?? (table.ColumnCount is > 2 and <= MostAbreast + 1 ? Plan(table, Abreast(table), headers) : null);
    }

    /// <summary>A few labels again and again, as forms that follow each other have them.</summary>
    private static bool ComeAgain(SourceTable table) =>
        table.ColumnCount is 2 or 4
        && table
            .Rows.Select(r => r.Cells.FirstOrDefault(c => c.Column == 0)?.Text.Trim())
            .Where(t => t is { Length: > 0 and < LongestLabel })
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Count() * 2
            <= table.Rows.Count;

    private static SourceTable? Plan(
        SourceTable table,
        List<(SourceCell Label, SourceCell? Value, SourceRow Row)> pairs,
        HeaderFinder headers
    )
    {
        if (pairs.Count < LeastLabels || pairs.Exists(p => p.Label.Text.Length is 0 or >= LongestLabel))
        {
            return null;
        }

        var records = Records(pairs, headers);
        var transposed = table with { Rows = records.Rows(table.Place), ColumnCount = records.Columns };
        return headers.At(transposed, 0) is not null ? transposed : null;
    }

    /// <summary>Each record begins where a label comes again, or where the order of labels goes back.</summary>
    private static RecordTable Records(
        List<(SourceCell Label, SourceCell? Value, SourceRow Row)> pairs,
        HeaderFinder headers
    )
    {
        var folded = pairs.ConvertAll(p => Fold.Words(p.Label.Text));
        var order = LabelOrder.Of(folded, headers.Opens, headers.Stands);
        var records = new RecordTable();
        var record = new List<(SourceCell Label, SourceCell? Value)>();
        var said = new HashSet<string>(StringComparer.Ordinal);
        var place = pairs[0].Row.Place;
        for (var i = 0; i < pairs.Count; i++)
        {
            var (label, value, row) = pairs[i];
            if (said.Contains(folded[i]) || (record.Count > 0 && order.Begins(folded[i - 1], folded[i])))
            {
                records.Add(record, place);
                record = [];
                said.Clear();
            }

            place = record.Count == 0 ? row.Place : place;
            record.Add((label, value));
            said.Add(folded[i]);
        }

        records.Add(record, place);
        return records;
    }

    private static List<(SourceCell Label, SourceCell? Value, SourceRow Row)> Pairs(
        SourceTable table,
        HeaderFinder headers
    )
    {
        var pairs = new List<(SourceCell Label, SourceCell?, SourceRow)>();
        var ownNumber = table.Rows.Any(r => r.Cells.Any(c => c.Column % 2 == 0 && headers.IsNumber(c.Text)));
        string? opener = null;
        foreach (var row in table.Rows)
        {
            for (var c = 0; c < table.ColumnCount; c += 2)
            {
                var label = row.Cells.FirstOrDefault(x => x.Column == c);
                var value = row.Cells.FirstOrDefault(x => x.Column == c + 1);
                if (label is not null && Fold.HasInk(label.Text))
                {
                    var (name, number) = LabelledLine.Numbered(label.Text);
                    opener ??= name;
                    if (number is not null && (name == opener || headers.Opens(name)))
                    {
                        // "Recommendation 3" opens a form as "Recommendation 2" does another: one label, and a number.
                        var heading = LabelledPart.NumberHeading(label.Place, ownNumber ? name : null);
                        pairs.Add((heading, label with { Text = number }, row));
                        label = label with { Text = name };
                    }

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

    /// <summary>
    /// The labels once for each action beside them, from the top of each stack of labels to its end; a value that is
    /// merged over several actions would be several rows', so such a table is none.
    /// </summary>
    private static List<(SourceCell Label, SourceCell? Value, SourceRow Row)> Abreast(SourceTable table)
    {
        var pairs = new List<(SourceCell, SourceCell?, SourceRow)>();
        foreach (var stack in Stacks(table))
        {
            for (var c = 1; c < table.ColumnCount; c++)
            {
                if (stack.Exists(r => At(r, c) is { } value && Fold.HasInk(value.Text)))
                {
                    pairs.AddRange(stack.Select(r => (r.Cells[0], At(r, c), r)));
                }
            }
        }

        return pairs;
    }

    /// <summary>Rows from one that begins with the first label to the next such; empty where a row has no label.</summary>
    private static List<List<SourceRow>> Stacks(SourceTable table)
    {
        var stacks = new List<List<SourceRow>>();
        string? first = null;
        foreach (var row in table.Rows.Where(r => r.Cells.Any(c => Fold.HasInk(c.Text))))
        {
            if (
                row.Cells[0] is not { Column: 0, ColumnSpan: 1 } label
                || !Fold.HasInk(label.Text)
                || row.Cells.Any(c => c.ColumnSpan > 1 && Fold.HasInk(c.Text))
            )
            {
                return [];
            }

            var words = Fold.Words(label.Text);
            first ??= words;
            if (words == first)
            {
                stacks.Add([]);
            }

            stacks[^1].Add(row);
        }

        return stacks;
    }

    private static SourceCell? At(SourceRow row, int column) =>
        row.Cells.FirstOrDefault(c => c.Column <= column && column < c.Column + c.ColumnSpan);
}
