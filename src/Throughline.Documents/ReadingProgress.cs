namespace Throughline.Documents;

/// <summary>How far a reading has come.</summary>
public readonly record struct ReadingProgress(int PagesRead, int PagesInAll);
