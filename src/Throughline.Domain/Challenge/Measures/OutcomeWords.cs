using Throughline.Domain.Challenge.Words;

namespace Throughline.Domain.Challenge.Measures;

/// <summary>
/// What an outcome speaks of: a change in what people know or do or in children's lives, or only what was produced.
/// </summary>
internal static class OutcomeWords
{
    public static bool IsOnlyOutput(CellWords outcome, WordLists lists) =>
        outcome.Telling.Any(c => lists["outputs"].In(c.Words)) && !outcome.Telling.Any(c => IsChange(c, lists));

    private static bool IsChange(Clause clause, WordLists lists) => lists["changes"].In(clause.Words);
}
