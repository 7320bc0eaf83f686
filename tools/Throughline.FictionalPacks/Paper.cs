namespace Throughline.FictionalPacks;

/// <summary>
/// A fictional paper: elements in order, to be written as text, DOCX, XLSX or HTML (and from that PDF).
/// </summary>
public sealed record Paper(string Name, IReadOnlyList<Element> Elements)
{
    /// <summary>What a careful person reads out of each of its plans: field name to words, row by row.</summary>
    public IReadOnlyList<IReadOnlyList<Dictionary<string, string>>> Gold { get; init; } = [];
    public bool Landscape { get; init; }
}

public abstract record Element;

public sealed record Title(string Text, int Level = 1) : Element;

public sealed record Para(string Text, bool Bold = false) : Element;

/// <summary>A page ends here.</summary>
public sealed record PageEnd : Element;

/// <summary>A table. Sheet names the sheet that it stands on, when the paper is written as a workbook.</summary>
public sealed record Grid(IReadOnlyList<IReadOnlyList<Box>> Rows, bool Header = true, string? Sheet = null) : Element
{
    public bool HiddenSheet { get; init; }
    public int Columns => Rows.Max(r => r.Sum(c => c.Across));
}

/// <summary>
/// A cell. Across and Down merge it; Covered stands where a cell from above reaches; Fill is "RRGGBB".
/// </summary>
public sealed record Box(string Text)
{
    public int Across { get; init; } = 1;
    public int Down { get; init; } = 1;
    public bool Covered { get; init; }
    public string? Fill { get; init; }
    public string? Ink { get; init; }
    public bool Struck { get; init; }
    public bool Bold { get; init; }
    public IReadOnlyList<string> Choices { get; init; } = [];

    public static implicit operator Box(string text) => new(text);
}

/// <summary>Short ways to write rows.</summary>
public static class Write
{
    public static IReadOnlyList<Box> Row(params Box[] cells) => cells;

    public static IReadOnlyList<Box> Head(params string[] cells) =>
        [.. cells.Select(c => new Box(c) { Bold = true, Fill = "D9E2EC" })];

    public static IReadOnlyList<Box> Banner(string text, int across, bool bold = true) =>
        [new Box(text) { Across = across, Bold = bold }];

    /// <summary>A person's reading of one row: name and words in turn.</summary>
    public static Dictionary<string, string> Gold(params string[] pairs)
    {
        var gold = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i + 1 < pairs.Length; i += 2)
        {
            if (pairs[i + 1].Length > 0)
            {
                gold[pairs[i]] = pairs[i + 1];
            }
        }

        return gold;
    }
}
