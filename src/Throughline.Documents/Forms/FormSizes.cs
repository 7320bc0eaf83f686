namespace Throughline.Documents.Forms;

/// <summary>
/// How wide the columns of a form are and how high its rows, so that every word of it is seen: a column whose words would
/// need a higher row than there can be is made wider.
/// </summary>
internal sealed class FormSizes
{
    /// <summary>Points of a line of Calibri 11, and of the highest row that the format knows.</summary>
    private const double Line = 15,
        Highest = 409;
    private const double Widest = 100,
        Step = 10;
    private const double HeaderScale = 1.1;

    private FormSizes(double[] widths) => Widths = widths;

    /// <summary>In characters, as a spreadsheet counts widths.</summary>
    public IReadOnlyList<double> Widths { get; }

    public static FormSizes Of(FormWorkbook form)
    {
        var locked = 0;
        return new([.. form.Columns.Select(c => c.Fillable ? c.Width : WidthOf(c.Width, form.Rows, locked++))]);
    }

    /// <summary>Of a row of the table, in points.</summary>
    public double HeightOf(IReadOnlyList<FormColumn> columns, FormRow row)
    {
        var (lines, locked) = (1, 0);
        for (var c = 0; c < columns.Count; c++)
        {
            if (!columns[c].Fillable)
            {
                lines = Math.Max(lines, FormLines.Of(row.Cells[locked++].Text, Widths[c]));
            }
        }

        return Height(lines);
    }

    /// <summary>Of the row of headings, which leaves room for a program's arrows, in points.</summary>
    public double HeightOfHeader(IReadOnlyList<FormColumn> columns) =>
        Math.Max(48, Height(columns.Select((c, i) => FormLines.Of(c.Header, Widths[i] - 2, HeaderScale)).Max()));

    /// <summary>Of a line that reaches over the whole table: merged cells never grow by themselves. In points.</summary>
    public double HeightOfLine(string text, double scale = 1) =>
        Height(FormLines.Of(text, Widths.Sum(), scale)) * scale;

    private static double WidthOf(double width, IReadOnlyList<FormRow> rows, int locked)
    {
        while (width < Widest && rows.Any(r => Height(FormLines.Of(r.Cells[locked].Text, width)) >= Highest))
        {
            width += Step;
        }

        return width;
    }

    private static double Height(int lines) => Math.Min(Highest, (lines * Line) + 3);
}
