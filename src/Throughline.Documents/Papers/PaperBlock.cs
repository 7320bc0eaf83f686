namespace Throughline.Documents.Papers;

/// <summary>One piece of a paper.</summary>
public abstract record PaperBlock;
