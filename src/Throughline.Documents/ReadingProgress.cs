namespace Throughline.Documents;

/// <summary>How far a reading has come.</summary>
/// <param name="Pictures">How many of the pages are pictures, whose words are recognised: longer work.</param>
public readonly record struct ReadingProgress(int PagesRead, int PagesInAll, int Pictures = 0);
