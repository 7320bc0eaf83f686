using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Throughline.UnseenPlans.Measure;

/// <summary>What a run of drawn documents says, in words and as JSON.</summary>
/// <param name="all">Open and held-back documents.</param>
/// <param name="held">The details are of the held-back half instead of the open one.</param>
public sealed class UnseenReport(IReadOnlyList<ReadPaper> all, bool held)
{
    private const int Worst = 10;
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
    };
    private readonly List<ReadPaper> _shown = [.. all.Where(r => IsHeld(r) == held)];

    public static bool IsHeld(ReadPaper read) => read.Paper.Seed % 2 != 0;

    public static double Mean(IEnumerable<ReadPaper> some) =>
        some.Select(r => r.Score.Main.F1).DefaultIfEmpty(0).Average();

    public string Words()
    {
        var words = new StringBuilder();
        words
            .AppendLine(Line("open", [.. all.Where(r => !IsHeld(r))]))
            .AppendLine(Line("held back", [.. all.Where(IsHeld)]));
        if (_shown.Count == 0)
        {
            return words.ToString();
        }

        words.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"By feature ({(held ? "held back" : "open")})");
        foreach (var (feature, some) in Features())
        {
            words.AppendLine(
                CultureInfo.InvariantCulture,
                $"  {feature, -44} {Mean(some):0.000}  {some.Count, 4} documents  {some.Sum(Wrong), 3} ratings wrong"
            );
        }

        words.AppendLine().AppendLine("The worst");
        foreach (var read in _shown.OrderBy(r => r.Score.Main.F1).Take(Worst))
        {
            words.AppendLine(OneLine(read)).AppendLine("      " + string.Join(" · ", read.Paper.Features));
        }

        return words.ToString();
    }

    public byte[] Json() =>
        JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                open = Mean(all.Where(r => !IsHeld(r))),
                heldBack = Mean(all.Where(IsHeld)),
                features = Features()
                    .Select(f => new
                    {
                        f.Feature,
                        mean = Mean(f.Some),
                        documents = f.Some.Count,
                    }),
                documents = _shown.Select(r => new
                {
                    r.Paper.Seed,
                    r.Score.Main.F1,
                    ratingsWrong = Wrong(r),
                    r.Score.Found,
                    r.Score.Missed,
                    r.Score.Invented,
                    r.Fault,
                    r.Paper.Features,
                }),
            },
            Indented
        );

    /// <summary>One document: its score and each cell that differs.</summary>
    public static string Details(ReadPaper read) =>
        string.Join(
            '\n',
            [
                OneLine(read),
                "  " + string.Join(" · ", read.Paper.Features),
                .. read.Score.Main.Differences.Select(d => "  " + d),
            ]
        );

    /// <summary>One document: its seed, score and plans.</summary>
    public static string OneLine(ReadPaper read) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"  seed {read.Paper.Seed} {read.Paper.Name}: F1 {read.Score.Main.F1:0.000}, rows {read.Score.Main.Aligned} of {read.Score.Main.Wanted}, plans {read.Score.Found} found {read.Score.Missed} missed {read.Score.Invented} invented, {Wrong(read)} ratings wrong {read.Fault}"
        );

    private static string Line(string name, List<ReadPaper> some) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{name, -10} mean F1 {Mean(some):0.0000} over {some.Count} documents; ratings wrong {some.Sum(Wrong)}, of them {some.Sum(r => r.Score.Main.RatingsDoubted)} marked uncertain; plans {some.Sum(r => r.Score.Found)} found, {some.Sum(r => r.Score.Missed)} missed, {some.Sum(r => r.Score.Invented)} invented; {some.Count(r => r.Fault.Length > 0)} unreadable; slowest {some.Select(r => r.Seconds).DefaultIfEmpty(0).Max():0.0} s"
        );

    private static int Wrong(ReadPaper read) => read.Score.Main.RatingsWrong + read.Score.Main.RatingsDoubted;

    private IEnumerable<(string Feature, List<ReadPaper> Some)> Features() =>
        _shown
            .SelectMany(r => r.Paper.Features.Select(f => (Feature: f, Read: r)))
            .GroupBy(f => f.Feature)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => (g.Key, g.Select(f => f.Read).ToList()));
}
