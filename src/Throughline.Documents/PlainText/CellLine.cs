namespace Throughline.Documents.PlainText;

/// <summary>A line of print of one cell, in whatever unit its page is measured: points, or characters.</summary>
/// <param name="Width">From its first to its last letter.</param>
/// <param name="FirstWord">The width of its first word.</param>
/// <param name="Space">The width of a blank.</param>
internal sealed record CellLine(string Text, double Width, double FirstWord, double Space, bool Bold = false);
