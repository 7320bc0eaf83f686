using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Throughline.Fuzz;

/// <summary>What came of a run: counts by how files ended and what was said, the slowest, and all that may not be.</summary>
public sealed partial class FuzzReport
{
    private const int SlowestTold = 8;
    private readonly Lock _lock = new();
    private readonly List<FuzzOutcome> _outcomes = [];

    public int Count => _outcomes.Count;

    /// <summary>All that may not be.</summary>
    public IReadOnlyList<FuzzOutcome> Wrong => [.. _outcomes.Where(o => o.IsWrong).OrderBy(o => o.Number)];

    /// <summary>Safe from any thread.</summary>
    public void Add(FuzzOutcome outcome)
    {
        lock (_lock)
        {
            _outcomes.Add(outcome);
        }
    }

    /// <param name="took">The run's time.</param>
    public string Words(TimeSpan took)
    {
        var words = new StringBuilder();
        words.AppendLine(
            CultureInfo.InvariantCulture,
            $"{Count} files in {took.TotalMinutes:F1} minutes: {Count / took.TotalHours:N0} an hour"
        );
        foreach (var end in _outcomes.GroupBy(o => o.End).OrderBy(g => g.Key))
        {
            words.AppendLine(CultureInfo.InvariantCulture, $"{end.Key, 10} {end.Count(), 7}  {ByKind(end)}");
        }

        words.AppendLine("What was said to refused and lost ones:");
        foreach (
            var said in _outcomes
                .Where(o => o.End is FuzzEnd.Refused or FuzzEnd.Lost)
                .GroupBy(o => Digits().Replace(o.Words, "#"))
                .OrderByDescending(g => g.Count())
        )
        {
            words.AppendLine(CultureInfo.InvariantCulture, $"{said.Count(), 8}  {said.Key}");
        }

        words.AppendLine("Slowest:");
        foreach (var slow in _outcomes.OrderByDescending(o => o.Took).Take(SlowestTold))
        {
            words.AppendLine(
                CultureInfo.InvariantCulture,
                $"{slow.Took.TotalSeconds, 8:F1} s  number {slow.Number} ({slow.Name}, {slow.Bytes / 1024} kB): {slow.End}"
            );
        }

        AppendWrong(words);
        return words.ToString();
    }

    private void AppendWrong(StringBuilder words)
    {
        foreach (var wrong in Wrong.GroupBy(w => Place(w.Words)))
        {
            words.AppendLine(
                CultureInfo.InvariantCulture,
                $"WRONG {wrong.Count()} times, first number {wrong.First().Number} ({wrong.First().Name}), {wrong.First().End}:\n{wrong.First().Words}"
            );
        }
    }

    private static string Place(string words) => string.Join('\n', words.Split('\n').Take(3));

    private static string ByKind(IEnumerable<FuzzOutcome> outcomes) =>
        string.Join(
            ", ",
            outcomes
                .GroupBy(o => Path.GetExtension(o.Name))
                .OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => string.Create(CultureInfo.InvariantCulture, $"{g.Key} {g.Count()}"))
        );

    [GeneratedRegex(@"\d+", RegexOptions.None, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Digits();
}
