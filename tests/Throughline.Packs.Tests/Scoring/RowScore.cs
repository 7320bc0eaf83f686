using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Throughline.Packs.Tests.Scoring;

/// <summary>
/// How well a reading's rows agree with what a careful person read: the measure of <c>shared/gold/score.py</c>, in C#.
/// </summary>
/// <param name="F1">Over the cells of all fields that the person read, 0 to 1.</param>
/// <param name="Aligned">Rows of the person that a row of the reading answers to.</param>
/// <param name="Wanted">Rows that the person read.</param>
/// <param name="RatingsWrong">Ratings that differ from the person's: not those missing, not those marked
/// uncertain.</param>
internal sealed partial record RowScore(
    double F1,
    int Aligned,
    int Wanted,
    int RatingsWrong,
    IReadOnlyList<string> Differences
)
{
    private const double LeastLikeness = 0.2;
    private static readonly HashSet<string> Ignored =
    [
        "line",
        "page",
        "row",
        "ambiguous",
        "parts",
        "uncertain",
        "provenance",
        "ratingText",
        "file",
    ];
    private static readonly Dictionary<string, string> Ratings = new()
    {
        ["action complete"] = "complete",
        ["action completed"] = "complete",
        ["blue"] = "complete",
        ["red"] = "r",
        ["amber"] = "a",
        ["green"] = "g",
    };

    /// <summary>The best over all plans of the reading.</summary>
    public static RowScore Best(
        IEnumerable<Dictionary<string, string>> gold,
        JsonElement reading,
        params string[] leaveOut
    )
    {
        var wanted = gold.Select(Folded).ToList();
        return reading
                .GetProperty("plans")
                .EnumerateArray()
                .Select(p =>
                    Of(
                        wanted,
                        [
                            .. p.GetProperty("rows")
                                .EnumerateArray()
                                .Select(r => (Cells(r, leaveOut), IsDoubted(r, "rating"))),
                        ]
                    )
                )
                .MaxBy(s => s.F1)
            ?? new(0, 0, wanted.Count, 0, ["The reading holds no plan."]);
    }

    public static List<Dictionary<string, string>> Gold(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(path));
        return
        [
            .. json
                .RootElement.EnumerateArray()
                .Select(r =>
                    r.EnumerateObject()
                        .Where(p => p.Value.ValueKind is JsonValueKind.String or JsonValueKind.Number)
                        .ToDictionary(p => p.Name, p => p.Value.ToString())
                ),
        ];
    }

    private static RowScore Of(
        List<Dictionary<string, string>> gold,
        List<(Dictionary<string, string> Cells, bool RatingDoubted)> read
    )
    {
        var pairs = Align([.. gold.Select(Words)], [.. read.Select(r => Words(r.Cells))]);
        int hit = 0,
            want = 0,
            got = 0,
            wrong = 0;
        var differences = new List<string>();
        foreach (var field in gold.SelectMany(g => g.Keys).Distinct().Order(StringComparer.Ordinal))
        {
            want += gold.Count(g => g.ContainsKey(field));
            got += read.Count(r => r.Cells.ContainsKey(field));
            foreach (var (g, r) in pairs.Where(p => gold[p.Gold].ContainsKey(field)))
            {
                var said = read[r].Cells.GetValueOrDefault(field);
                if (gold[g][field] == said)
                {
                    hit++;
                    continue;
                }

                differences.Add($"row {g} {field}: '{gold[g][field]}' was read as '{said}'");
                wrong += field == "rating" && said is not null && !read[r].RatingDoubted ? 1 : 0;
            }
        }

        double precision = hit / (double)Math.Max(1, got),
            recall = hit / (double)Math.Max(1, want);
        var f1 = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        return new(f1, pairs.Count, gold.Count, wrong, differences);
    }

    private static Dictionary<string, string> Cells(JsonElement row, string[] leaveOut) =>
        Folded(
            row.EnumerateObject()
                .Where(p =>
                    !leaveOut.Contains(p.Name) && p.Value.ValueKind is JsonValueKind.String or JsonValueKind.Number
                )
                .ToDictionary(p => p.Name, p => p.Value.ToString())
        );

    private static bool IsDoubted(JsonElement row, string field) =>
        row.TryGetProperty("uncertain", out var doubts)
        && doubts.EnumerateArray().Any(d => d.TryGetProperty("field", out var f) && f.GetString() == field);

    private static Dictionary<string, string> Folded(Dictionary<string, string> row)
    {
        var cells = row.Where(c => !Ignored.Contains(c.Key))
            .Select(c => (c.Key, Value: Fold(c.Value)))
            .Where(c => c.Value.Length > 0)
            .ToDictionary(c => c.Key, c => c.Value);
        if (cells.TryGetValue("rating", out var rating))
        {
            cells["rating"] = Ratings.GetValueOrDefault(rating, rating);
        }

        return cells;
    }

    /// <summary>A cell's words as they are compared.</summary>
    public static string Fold(string value)
    {
        var text = MarkUp().Replace(value.Normalize(NormalizationForm.FormKC), " ");
        text = Dashes().Replace(DoubleQuotes().Replace(SingleQuotes().Replace(text, "'"), "\""), "-");
        return Gaps().Replace(text, " ").Trim().ToLower(CultureInfo.InvariantCulture);
    }

    private static HashSet<string> Words(Dictionary<string, string> row) =>
        [
            .. WordShape()
                .Matches(string.Join(' ', row.Where(c => c.Key is not ("finding" or "rating")).Select(c => c.Value)))
                .Select(m => m.Value),
        ];

    /// <summary>The alignment in order that has most words in common, by dynamic programming.</summary>
    private static List<(int Gold, int Read)> Align(List<HashSet<string>> gold, List<HashSet<string>> read)
    {
        var likeness = new double[gold.Count, read.Count];
        var best = new double[gold.Count + 1, read.Count + 1];
        for (var i = gold.Count - 1; i >= 0; i--)
        {
            for (var j = read.Count - 1; j >= 0; j--)
            {
                var common = gold[i].Count(read[j].Contains);
                likeness[i, j] = common / (double)Math.Max(1, gold[i].Count + read[j].Count - common);
                best[i, j] = Math.Max(
                    Math.Max(best[i + 1, j], best[i, j + 1]),
                    likeness[i, j] > LeastLikeness ? best[i + 1, j + 1] + likeness[i, j] : 0
                );
            }
        }

        var pairs = new List<(int, int)>();
        for (int i = 0, j = 0; i < gold.Count && j < read.Count; )
        {
            if (likeness[i, j] > LeastLikeness && Math.Abs(best[i, j] - (best[i + 1, j + 1] + likeness[i, j])) < 1e-9)
            {
                pairs.Add((i++, j++));
            }
            else if (best[i, j] == best[i + 1, j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return pairs;
    }

    [GeneratedRegex("<[^>]+>", RegexOptions.None, 1000)]
    private static partial Regex MarkUp();

    [GeneratedRegex("[‘’´`]", RegexOptions.None, 1000)]
    private static partial Regex SingleQuotes();

    [GeneratedRegex("[“”]", RegexOptions.None, 1000)]
    private static partial Regex DoubleQuotes();

    [GeneratedRegex("[–—−]", RegexOptions.None, 1000)]
    private static partial Regex Dashes();

    [GeneratedRegex(@"[\s•·*]+", RegexOptions.None, 1000)]
    private static partial Regex Gaps();

    [GeneratedRegex(@"\w+", RegexOptions.None, 1000)]
    private static partial Regex WordShape();
}
