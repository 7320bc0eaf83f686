namespace Throughline.Domain.Challenge.Words;

/// <summary>Whether a cell says that the whole action is completed, not only a part among others.</summary>
internal static class WholeCompletion
{
    /// <summary>Of the words that are said to be completed, this share must be words of the action.</summary>
    private const double Share = 0.5;

    /// <summary>Shorter words say little.</summary>
    private const int Telling = 4;

    public static bool Is(CellWords cell, CellWords action, WordLists lists)
    {
        var completed = cell
            .Clauses.ToList()
            .FindLastIndex(c => c.Speaks(Says.Completed) && !c.Speaks(Says.Conditional));
        if (completed < 0)
        {
            return false;
        }

        var others = IsLog(cell) ? cell.Clauses.Skip(completed + 1) : cell.Clauses;
        return !others.Any(c =>
                c.Words.Length > 0 && (c.Speaks(Says.Promise | Says.Open) || lists["parts"].In(c.Words))
            ) && IsWhole(cell.Clauses[completed], action, lists);
    }

    /// <summary>Entries of several days: what an earlier entry promised, a later one may have completed.</summary>
    private static bool IsLog(CellWords cell) => cell.Dates.Count(d => !d.IsYear && d.Last is not null) > 1;

    private static bool IsWhole(Clause clause, CellWords action, WordLists lists)
    {
        if (lists.Completed.At(clause.Words, 0) > 0)
        {
            return !lists["parts"].In(clause.Words);
        }

        var until = lists.Completed.FirstIn(clause.Words);
        var said = clause
            .Words.Take(until)
            .Where(w => w.Length >= Telling && lists["fillers"].At([w], 0) == 0)
            .ToList();
        var acted = action.Clauses.SelectMany(c => c.Words).ToHashSet(StringComparer.Ordinal);
        return said.Count == 0
            || (said.Count(acted.Contains) >= said.Count * Share && action.Clauses.Count(c => c.Words.Length > 2) == 1);
    }
}
