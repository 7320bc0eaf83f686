namespace Throughline.UnseenPlans.Layout;

/// <summary>A paper: its parts in order, and how its pages look. Writers make files of it.</summary>
public sealed record Sheaf(IReadOnlyList<Part> Parts)
{
    public bool Landscape { get; init; }

    /// <summary>On each page above and below; empty for none. "{page}" is the page's number.</summary>
    public string RunningHead { get; init; } = "";
    public string RunningFoot { get; init; } = "";

    /// <summary>Points in a PDF.</summary>
    public double TextSize { get; init; } = 9;

    /// <summary>Characters in a line of fixed-width text.</summary>
    public int LineWidth { get; init; } = 160;

    /// <summary>"Helvetica" or "Times-Roman".</summary>
    public string Face { get; init; } = "Helvetica";

    /// <summary>In PDFs each word is placed by itself rather than each line.</summary>
    public bool WordByWord { get; init; }

    /// <summary>A PDF keeps its objects in streams, as newer programs write it.</summary>
    public bool Compact { get; init; }

    /// <summary>Of a text: "utf-8", "utf-8-bom" or "windows-1252".</summary>
    public string Encoding { get; init; } = "utf-8";

    /// <summary>Between the cells of a CSV.</summary>
    public char Separator { get; init; } = ',';

    /// <summary>In Word, list paragraphs rather than a sign before each step.</summary>
    public bool RealBullets { get; init; }
}

public abstract record Part;

public sealed record PartHeading(string Text, int Level) : Part;

/// <summary>A paragraph; <paramref name="Label"/> stands before it, bold or not.</summary>
public sealed record PartText(string Text, string Label = "", LabelLook Look = LabelLook.Colon, bool BoldLabel = true)
    : Part
{
    /// <summary>The line as plain text.</summary>
    public string Plain =>
        Label.Length == 0
            ? Text
            : Look switch
            {
                LabelLook.Colon => $"{Label}: {Text}",
                LabelLook.Dash => $"{Label} – {Text}",
                LabelLook.Tab => $"{Label}\t{Text}",
                LabelLook.Alone => $"{Label}\n{Text}",
                _ => throw new InvalidOperationException("A look of labels without words."),
            };
}

/// <summary>How a label stands before its words.</summary>
public enum LabelLook
{
    Colon,
    Dash,
    Tab,
    Alone,
}

public sealed record PartPageEnd : Part;

/// <summary>What follows stands on a sheet of its own in a workbook; elsewhere nothing.</summary>
public sealed record PartSheet(string Name, bool Hidden = false) : Part;

public enum Rulings
{
    Full,
    Horizontal,
    None,
    Boxes,
}

/// <summary>A table; <paramref name="Head"/> is how many of its lines are its heading.</summary>
public sealed record PartTable(IReadOnlyList<TableLine> Lines, int Head) : Part
{
    public Rulings Rulings { get; init; } = Rulings.Full;

    /// <summary>The heading stands again on each page.</summary>
    public bool RepeatsHead { get; init; }

    /// <summary>A row may begin on one page and end on the next.</summary>
    public bool CutsRows { get; init; }

    /// <summary>How wide each column is beside the others.</summary>
    public required IReadOnlyList<double> Widths { get; init; }

    /// <summary>There is room between its rows where no ruling parts them.</summary>
    public bool Loose { get; init; } = true;

    /// <summary>Columns that a workbook hides, from 0.</summary>
    public IReadOnlyList<int> HiddenColumns { get; init; } = [];
}

public sealed record TableLine(IReadOnlyList<TableBox> Boxes)
{
    public bool Hidden { get; init; }
}

/// <summary>A cell; its paragraphs are its lines. Covered stands where a cell from above reaches.</summary>
public sealed record TableBox(string Text)
{
    public int Across { get; init; } = 1;
    public int Down { get; init; } = 1;
    public bool Covered { get; init; }
    public string? Fill { get; init; }
    public bool Bold { get; init; }
    public bool Struck { get; init; }

    /// <summary>Its paragraphs are steps.</summary>
    public bool Bullets { get; init; }

    /// <summary>A table in the cell, below its text.</summary>
    public PartTable? Nested { get; init; }

    /// <summary>Where a workbook keeps it as a day, shown in <see cref="DayStyle"/>.</summary>
    public DateOnly? Day { get; init; }
    public string DayStyle { get; init; } = "";

    /// <summary>A workbook's formula, whose kept value is the text.</summary>
    public string? Formula { get; init; }
}
