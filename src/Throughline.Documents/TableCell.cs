namespace Throughline.Documents;

/// <summary>A cell of a table: its words, where it begins and how far it reaches.</summary>
public sealed record TableCell(string Text, int Column, Place Place)
{
    public int ColumnSpan { get; init; } = 1;
    public int RowSpan { get; init; } = 1;

    /// <summary>The cell's background; null when none or white.</summary>
    public Rgb? Fill { get; init; }

    /// <summary>The colour of its words, when all of them share one that is not black or grey.</summary>
    public Rgb? Ink { get; init; }

    /// <summary>True when all its words are struck through.</summary>
    public bool Struck { get; init; }

    public bool Bold { get; init; }

    /// <summary>Why its words may be wrong; null when they are certain.</summary>
    public string? Doubt { get; init; }

    /// <summary>What a drop-down in this cell offers; empty when there is none.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];
}
