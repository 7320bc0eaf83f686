namespace Throughline.Documents.Papers;

/// <summary>Where a page of the file begins that a paper was written from: what follows, up to the next, stands on it.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Wide">True where it is wider than high.</param>
public sealed record PaperPage(int Number, bool Wide) : PaperBlock;
