namespace Throughline.Documents.Papers;

/// <summary>A paragraph. Small is for what only supports: sources, facts.</summary>
public sealed record PaperText(string Text, bool Small = false, bool Bold = false) : PaperBlock;
