using System.Text.Json;
using Throughline.UnseenPlans.Layout;
using Throughline.UnseenPlans.Plans;

namespace Throughline.UnseenPlans.Scoring;

/// <summary>How well a whole document was read.</summary>
/// <param name="Main">Of its main plan, as <c>shared/tools/score_plans.py</c> scores it.</param>
/// <param name="Found">Plans of the person for which the reading has one of its own, with at least half of its
/// rows.</param>
/// <param name="Missed">Plans of the person that the reading has not.</param>
/// <param name="Invented">Plans of the reading that the person has not, or has already.</param>
public sealed record PaperScore(RowScore Main, int Found, int Missed, int Invented)
{
    /// <param name="reading">What <c>./run read FILE --json</c> prints.</param>
    public static PaperScore Of(DrawnPaper paper, JsonElement reading)
    {
        var read = reading.GetProperty("plans").EnumerateArray().Select(p => ReadRow.All(p, withdrawn: false)).ToList();
        var tries = paper.Plans.Select(g => read.Select(r => RowScore.Of(g, r)).ToList()).ToList();
        var main = tries[0].MaxBy(s => s.Hits) ?? RowScore.Nothing(paper.Plans[0]);
        var found = Matched(paper.Plans, tries);
        return new(main, found, paper.Plans.Count - found, read.Count - found);
    }

    /// <summary>Each plan of the person goes with the one of the reading that agrees most and is not yet taken.</summary>
    private static int Matched(IReadOnlyList<GoldPlan> plans, List<List<RowScore>> tries)
    {
        var taken = new HashSet<int>();
        for (var g = 0; g < plans.Count; g++)
        {
            var best = tries[g]
                .Select((s, at) => (s.Hits, s.Aligned, At: at))
                .Where(s => !taken.Contains(s.At))
                .OrderByDescending(s => s.Hits)
                .FirstOrDefault((Hits: 0, Aligned: 0, At: -1));
            if (best.Aligned * 2 >= plans[g].Rows.Count && best.Hits > 0)
            {
                taken.Add(best.At);
            }
        }

        return taken.Count;
    }
}
