namespace Throughline.Documents;

/// <summary>A page's size in points (1/72 inch).</summary>
public readonly record struct PageSize(double Width, double Height);
