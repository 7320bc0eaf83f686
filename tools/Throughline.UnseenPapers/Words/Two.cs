namespace Throughline.UnseenPapers.Words;

/// <summary>
/// Words of one purpose in two parts that share none: papers of even seeds take theirs from the first, those of odd seeds
/// from the second. So a reader that was fitted to the even ones meets odd words for the first time.
/// </summary>
public sealed record Two(string[] Even, string[] Odd);
