namespace Throughline.Documents.Pdf;

/// <summary>A page as it looked.</summary>
/// <param name="Svg">A self-contained SVG element.</param>
/// <param name="Beside">What stands on it and was not read.</param>
public sealed record DrawnPage(string Svg, IReadOnlyList<Aside> Beside);
