using System.Globalization;
using System.Text.Json;
using Throughline.Core.Intake;
using Throughline.Core.Rules;
using Throughline.Documents;
using Throughline.Domain.Challenge;
using Throughline.Domain.Intake;
using Throughline.Domain.Rules;
using Throughline.Packs.Tests.Real;

namespace Throughline.Packs.Tests.Challenge;

/// <summary>
/// The rules about rows against what a careful person held to be a fair question, row by row, before any rule was
/// tuned.
/// </summary>
/// <remarks>
/// A label names a row by pack and line, and rules; it holds no words of the pack. What the person doubted counts
/// neither way.
/// </remarks>
[Trait("packs", "real")]
public sealed class RulesAgainstLabels(ITestOutputHelper output)
{
    private static readonly Lazy<IReadOnlyList<RuleScore>> Scores = new(Measure);

    [Fact]
    public void Severe_rules_are_right_in_95_of_100_questions_and_find_80_of_100()
    {
        var (precision, recall) = Overall(s => s.Rule.Severity == Severity.Severe);
        precision.ShouldBeGreaterThanOrEqualTo(0.95);
        recall.ShouldBeGreaterThanOrEqualTo(0.8);
    }

    [Fact]
    public void Other_rules_are_right_in_85_of_100_questions_and_find_80_of_100()
    {
        var (precision, recall) = Overall(s => s.Rule.Severity != Severity.Severe);
        precision.ShouldBeGreaterThanOrEqualTo(0.85);
        recall.ShouldBeGreaterThanOrEqualTo(0.8);
    }

    private (double Precision, double Recall) Overall(Func<RuleScore, bool> of)
    {
        var scores = Scores.Value.Where(of).ToList();
        foreach (var s in scores)
        {
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{s.Rule.Name, -36} fair {s.Fair, 3}  unfair {s.Unfair, 3}  missed {s.Missed, 3}  doubted "
                        + $"{s.Doubted, 3}"
                )
            );
        }

        var (fair, unfair, missed) = (scores.Sum(s => s.Fair), scores.Sum(s => s.Unfair), scores.Sum(s => s.Missed));
        var (precision, recall) = (fair / (double)(fair + unfair), fair / (double)(fair + missed));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"precision {precision:F3}, recall {recall:F3}"));
        return (precision, recall);
    }

    private static IReadOnlyList<RuleScore> Measure()
    {
        var asked = new[] { "001_3eb8beae4667f5f2.txt", "003_fc3a8df38af4d445.txt" }
            .SelectMany(Asked)
            .ToDictionary(a => a.Row, a => a.Rules);
        var labels = Labels();
        labels.Count.ShouldBe(200);
        var lost = labels.Where(l => !asked.ContainsKey(l.Row)).ToList();
        lost.Count.ShouldBeLessThanOrEqualTo(2, string.Join(", ", lost.Select(l => l.Row)));
        var found = labels.Where(l => asked.ContainsKey(l.Row)).ToList();
        return
        [
            .. Scrutineer.RowRules.Select(rule => new RuleScore(
                rule,
                found.Count(l => asked[l.Row].Contains(rule.Name) && l.Fair.Contains(rule.Name)),
                found.Count(l =>
                    asked[l.Row].Contains(rule.Name) && !l.Fair.Contains(rule.Name) && !l.Doubt.Contains(rule.Name)
                ),
                labels.Count(l =>
                    !(asked.TryGetValue(l.Row, out var rules) && rules.Contains(rule.Name))
                    && l.Fair.Contains(rule.Name)
                ),
                found.Count(l => asked[l.Row].Contains(rule.Name) && l.Doubt.Contains(rule.Name))
            )),
        ];
    }

    /// <summary>
    /// For each row of a pack's plans, the rules that asked, alone or heard through another's question.
    /// </summary>
    private static IEnumerable<(string Row, HashSet<string> Rules)> Asked(string file)
    {
        var reader = new PackReader(new ReadingLimits());
        var pack = reader.Read(
            reader.ReadDocument(file, File.ReadAllBytes(Path.Combine(RealPack.Shared, "packs", file))),
            Shipped.Vocabulary
        );
        foreach (var plan in ReadPlans.In(pack))
        {
            var raised = Scrutineer
                .Ask(plan, Shipped.Settings)
                .Where(r => r.Rule is RowRule)
                .ToLookup(r => r.Chief.Row);
            foreach (var row in plan.Rows.DistinctBy(r => r.Place?.Line))
            {
                yield return (
                    $"{file[..3]}:{row.Place?.Line}",
                    [.. raised[row.Key].SelectMany(r => r.Also.Prepend(r.Rule)).Select(r => r.Name)]
                );
            }
        }
    }

    private static List<Label> Labels()
    {
        using var json = JsonDocument.Parse(
            File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Challenge", "labels.json"))
        );
        return
        [
            .. json
                .RootElement.EnumerateArray()
                .Select(l => new Label(
                    $"{l.GetProperty("pack").GetString()}:{l.GetProperty("line").GetInt32()}",
                    Names(l, "fair"),
                    Names(l, "doubt")
                )),
        ];
    }

    private static HashSet<string> Names(JsonElement label, string of) =>
        [.. label.GetProperty(of).EnumerateArray().Select(n => n.GetString()!)];

    private sealed record Label(string Row, HashSet<string> Fair, HashSet<string> Doubt);

    private sealed record RuleScore(RowRule Rule, int Fair, int Unfair, int Missed, int Doubted);
}
