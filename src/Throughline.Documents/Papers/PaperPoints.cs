namespace Throughline.Documents.Papers;

/// <summary>One point of a list as it was written.</summary>
/// <param name="Marker">"•", "a)", "1.2"; blank for none.</param>
public sealed record PaperPoint(string Marker, string Text);

/// <summary>A list that keeps the markers that its author gave: minutes and resolutions are referred to by them.</summary>
public sealed record PaperPoints(IReadOnlyList<PaperPoint> Points) : PaperBlock;
