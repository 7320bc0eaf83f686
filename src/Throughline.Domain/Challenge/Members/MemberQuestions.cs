using Throughline.Domain.Rules;

namespace Throughline.Domain.Challenge.Members;

/// <summary>One report, or one plan within a pack, and what the rules ask of it.</summary>
/// <param name="Report">Its title, as a member finds it on the agenda.</param>
public sealed record AskedReport(string Report, IReadOnlyList<Raised> Raised);

/// <summary>A question for a member: one that a rule raised, or one about all rows that raised the same.</summary>
/// <param name="Question">In plain, courteous English.</param>
/// <param name="Facts">What it rests on, with the figures and dates as they stand.</param>
/// <param name="Places">Where to look, the first three.</param>
/// <param name="Raised">Everything that it stands for.</param>
public sealed record MemberQuestion(
    string Report,
    string Question,
    string Facts,
    IReadOnlyList<Quoted> Places,
    IReadOnlyList<Raised> Raised
)
{
    public Rule Rule => Raised[0].Rule;
    public Severity Severity => Raised[0].Severity;
}

/// <summary>The questions that matter most, then all others by report.</summary>
public sealed record MemberQuestions(
    IReadOnlyList<MemberQuestion> First,
    IReadOnlyList<(string Report, IReadOnlyList<MemberQuestion> Questions)> Others
)
{
    /// <summary>As many as can be asked in an evening.</summary>
    public const int Most = 10;

    /// <summary>Places named in one question.</summary>
    private const int PlacesNamed = 3;

    /// <summary>
    /// Rows that raise the same are asked about once. The first ten are chosen so that each rule has its turn before
    /// one has a second, the gravest first:
    /// ten questions of one kind would tell a member one thing.
    /// </summary>
    public static MemberQuestions Of(IReadOnlyList<AskedReport> reports)
    {
        var all = reports.SelectMany(r => r.Raised.GroupBy(OfItsOwn).Select(g => Together(r.Report, [.. g]))).ToList();
        var turns = all.GroupBy(Voice, StringComparer.Ordinal)
            .SelectMany(g => g.OrderByDescending(Weight).Select((q, turn) => (Question: q, Turn: turn)));
        var first = turns
            .OrderBy(t => t.Turn)
            .ThenByDescending(t => Weight(t.Question))
            .Take(Most)
            .Select(t => t.Question)
            .OrderByDescending(Weight)
            .ToList();
        var chosen = first.ToHashSet();
        return new(
            first,
            [
                .. reports
                    .Select(r => r.Report)
                    .Distinct(StringComparer.Ordinal)
                    .Select(report =>
                        (
                            report,
                            (IReadOnlyList<MemberQuestion>)
                                [.. all.Where(q => q.Report == report && !chosen.Contains(q)).OrderByDescending(Weight)]
                        )
                    )
                    .Where(r => r.Item2.Count > 0),
            ]
        );
    }

    /// <summary>All rules about figures take turns as one: they all ask which of two figures is right.</summary>
    private static string Voice(MemberQuestion q) =>
        q.Rule.Group == RuleGroup.Figures ? $"figures, {q.Severity.Code()}" : q.Rule.Id;

    /// <summary>Each figure is asked about by itself: it has its own working.</summary>
    private static (string Rule, Raised? Alone) OfItsOwn(Raised raised) =>
        (raised.Rule.Id, raised.Rule.Group == RuleGroup.Figures ? raised : null);

    private static MemberQuestion Together(string report, IReadOnlyList<Raised> raised)
    {
        var sorted = raised.OrderByDescending(r => r.Confidence).ToList();
        var places = sorted.Select(r => r.Chief).Take(PlacesNamed).ToList();
        if (sorted is [var only])
        {
            return new(
                report,
                only.Question,
                only.Why,
                [.. only.Words.Where(w => w.Quote.Length > 0).DefaultIfEmpty(only.Chief).Take(PlacesNamed)],
                sorted
            );
        }

        var rule = sorted[0].Rule;
        return new(
            report,
            $"{sorted.Count} {rule.Plural}. {rule.AskTogether}",
            $"{ByAgency(sorted)}For example: {sorted[0].Why}",
            places,
            sorted
        );
    }

    private static string ByAgency(List<Raised> raised)
    {
        const int AgenciesNamed = 8;
        var agencies = raised
            .Select(r => r.Agency)
            .OfType<string>()
            .GroupBy(a => a, StringComparer.OrdinalIgnoreCase)
            .OrderByDescending(g => g.Count())
            .ToList();
        if (agencies.Count < 2)
        {
            return "";
        }

        var counted = agencies[0].Count() > 1;
        return $"{(counted ? "By agency" : "Agencies")}: "
            + $"{string.Join(", ", agencies.Take(AgenciesNamed).Select(g => counted ? $"{g.Key} {g.Count()}" : g.Key))}{(agencies.Count > AgenciesNamed ? " and others" : "")}. ";
    }

    /// <summary>
    /// Severity first, then how sure, then how many: a hundred small matters do not outweigh one grave one.
    /// </summary>
    private static double Weight(MemberQuestion q) =>
        (100 * (int)q.Severity) + (20 * (int)q.Raised.Max(r => r.Confidence)) + (10 * Math.Log10(q.Raised.Count));
}
