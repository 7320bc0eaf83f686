using System.Globalization;
using System.Text.Json;
using Throughline.Packs.Tests.Scoring;
using Throughline.UnseenPlans.Scoring;

namespace Throughline.Packs.Tests.Real;

/// <summary>
/// One real document, read once. The documents lie in <c>../shared</c> beside the clone, or where THROUGHLINE_SHARED
/// says.
/// </summary>
public abstract class RealPack(string file)
{
    private static readonly Dictionary<string, Lazy<JsonElement>> Readings = [];
    private static readonly Lock Gate = new();

    internal static string Shared { get; } =
        Environment.GetEnvironmentVariable("THROUGHLINE_SHARED") is { Length: > 0 } set ? set : Beside();

    internal JsonElement Pack
    {
        get
        {
            lock (Gate)
            {
                if (!Readings.TryGetValue(file, out var reading))
                {
                    Readings[file] = reading = new(() =>
                        Reading.Of(file, File.ReadAllBytes(Path.Combine(Shared, "packs", file)))
                    );
                }

                return reading.Value;
            }
        }
    }

    internal void PlanReads(string gold, double least, params string[] leaveOut)
    {
        var score = RowScore.Best(RowScore.Gold(Path.Combine(Shared, "gold", gold)), Pack, leaveOut);
        score.F1.ShouldBeGreaterThanOrEqualTo(least, string.Join('\n', score.Differences.Select(d => d.Split(':')[0])));
        score.RatingsWrong.ShouldBe(0);
    }

    internal void PlansHave(params int[] rows) =>
        Pack.GetProperty("plans").EnumerateArray().Select(p => p.GetProperty("rows").GetArrayLength()).ShouldBe(rows);

    /// <summary>The front matter of each covering report, as a person read it.</summary>
    internal void ReportsAgree(string goldFile)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Shared, "gold", "covering_reports.json")));
        var wanted = json
            .RootElement.EnumerateArray()
            .Where(r => r.GetProperty("file").GetString() == goldFile)
            .ToList();
        var read = Pack.GetProperty("reports").EnumerateArray().ToList();
        read.Count.ShouldBe(wanted.Count);
        for (var i = 0; i < wanted.Count; i++)
        {
            var (want, got) = (wanted[i], read[i]);
            var which = $"report {i}";
            got.GetProperty("date").GetString().ShouldBe(Iso(want.GetProperty("meeting_date").GetString()!), which);
            got.GetProperty("public").GetBoolean().ShouldBe(want.GetProperty("access").GetString() == "public", which);
            got.GetProperty("recommendations")
                .GetArrayLength()
                .ShouldBe(want.GetProperty("recommendations").GetArrayLength(), which);
            got.GetProperty("author")
                .GetString()!
                .ShouldStartWith(
                    want.GetProperty("authors")[0].GetProperty("name").GetString()!,
                    Case.Insensitive,
                    which
                );
            var verified = want.GetProperty("verified")
                .EnumerateObject()
                .Where(v => v.Value.ValueKind == JsonValueKind.Object)
                .Select(v => v.Value.GetProperty("name").GetString()!)
                .ToList();
            got.GetProperty("implications")
                .EnumerateArray()
                .Where(v => v.TryGetProperty("verifiedBy", out _))
                .Select(v => v.GetProperty("verifiedBy").GetString()!.Split(',')[0])
                .ShouldBe(verified, which);
        }
    }

    private static string Iso(string written) =>
        DateOnly
            .Parse(written, CultureInfo.GetCultureInfo("en-GB"))
            .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Beside()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Throughline.slnx")))
        {
            folder = folder.Parent;
        }

        return Path.GetFullPath(Path.Combine(folder?.FullName ?? ".", "..", "shared"));
    }
}
