namespace Throughline.Documents;

/// <summary>Words that are no heading, list or table.</summary>
public sealed record Paragraph(string Text, Place Place) : TextBlock(Text, Place)
{
    /// <summary>True when all its words are bold: often a heading that its author did not style as one.</summary>
    public bool Bold { get; init; }
}
