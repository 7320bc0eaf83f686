namespace Throughline.Documents;

/// <summary>How far a reading has come.</summary>
/// <param name="Pictures">How many pieces of long work other programs do for it: a page whose words are recognised, some
/// pages that are painted, a file that is turned into another kind.</param>
public readonly record struct ReadingProgress(int PagesRead, int PagesInAll, int Pictures = 0);
