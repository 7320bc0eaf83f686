namespace Throughline.Domain.Comparing;

/// <summary>What became of a run of words.</summary>
public enum RunKind
{
    Same,
    Removed,
    Added,
}

/// <summary>Words side by side that share one fate.</summary>
/// <param name="Words">As they stand, single blanks between; never empty.</param>
/// <param name="SpaceBefore">True when a blank stands between this run and the words before it.</param>
public sealed record WordRun(RunKind Kind, string Words, bool SpaceBefore)
{
    /// <summary>The text that runs of these kinds make together.</summary>
    public static string Join(IEnumerable<WordRun> runs, RunKind with)
    {
        var text = new System.Text.StringBuilder();
        foreach (var run in runs.Where(r => r.Kind == RunKind.Same || r.Kind == with))
        {
            text.Append(run.SpaceBefore && text.Length > 0 ? " " : "").Append(run.Words);
        }

        return text.ToString();
    }
}
