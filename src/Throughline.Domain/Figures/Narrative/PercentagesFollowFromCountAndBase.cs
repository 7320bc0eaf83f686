using System.Text.RegularExpressions;
using Throughline.Domain.Figures.Reading;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Figures.Narrative;

/// <summary>
/// "18 of the 87 conferences (21%)", "21% (18 of 87)", "18/87 (21%)": count, base and percentage stand together.
/// </summary>
public sealed partial class PercentagesFollowFromCountAndBase : FigureRule
{
    public override string Id => "TL901";
    public override string Sentence => "A percentage follows from the count and the number that it is of.";
    public override string Reason =>
        "A count, the number it is a part of and the percentage stand together, so any two give the third.";

    internal override IEnumerable<FigureFinding> Find(Paper paper, RuleSettings settings)
    {
        foreach (var sentence in paper.Sentences.Where(s => s.Figures.Count >= 3))
        {
            foreach (
                Match m in Shapes.All(sentence.Marked, CountFirst(), PercentFirst(), PercentBetween(), BaseLeads())
            )
            {
                if (
                    PercentCheck.Compare(
                        sentence.Figure(m.Groups["x"].Value),
                        sentence.Figure(m.Groups["y"].Value),
                        sentence.Figure(m.Groups["z"].Value)
                    ) is
                    { } wrong
                )
                {
                    yield return About(
                        wrong.Kind,
                        wrong.Confidence,
                        sentence,
                        sentence.Figure(m.Groups["z"].Value),
                        wrong.Expected,
                        wrong.Computation
                    );
                }
            }
        }
    }

    [GeneratedRegex(
        @"⟨c(?<x>\d+)⟩[^⟨⟩().;:]{0,40}?\b(?:out )?of "
            + Shapes.The
            + @"⟨c(?<y>\d+)⟩"
            + Shapes.Gap
            + @"(?:\(|, ?|- ?|\bor )(?:or |i\.?e\.? |which is |that is |equating to |equivalent to |representing "
            + @"|equal to |= ?|this is )?⟨p(?<z>\d+)⟩(?= ?[),.;]|$| of the total| overall)|⟨c(?<x>\d+)⟩ ?/ "
            + @"?⟨c(?<y>\d+)⟩"
            + Shapes.Gap
            + @"\(? ?(?:or |= ?|- ?)?⟨p(?<z>\d+)⟩",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex CountFirst();

    [GeneratedRegex(
        @"⟨p(?<z>\d+)⟩[^⟨⟩().;:]{0,60}\( ?(?:or |i\.?e\.? |n ?= ?)?⟨c(?<x>\d+)⟩(?:[^⟨⟩().;:]{0,30}?\b(?:out )?of "
            + Shapes.The
            + @"| ?/ ?)⟨c(?<y>\d+)⟩|\( ?⟨p(?<z>\d+)⟩[,;:-]? ?⟨c(?<x>\d+)⟩ ?(?:/|of|out of) ?⟨c(?<y>\d+)⟩"
            + @"|⟨p(?<z>\d+)⟩ ?\( ?⟨c(?<x>\d+)⟩(?: [a-z]{1,40}){0,2} ?\),? (?:out )?of "
            + Shapes.The
            + @"⟨c(?<y>\d+)⟩|⟨p(?<z>\d+)⟩ of "
            + Shapes.The
            + @"⟨c(?<y>\d+)⟩[^⟨⟩().;:]{0,60}\( ?⟨c(?<x>\d+)⟩(?: [a-z]{1,40}){0,2} ?\)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex PercentFirst();

    [GeneratedRegex(
        @"⟨c(?<x>\d+)⟩(?: [a-z'/-]{1,40}){0,5} ?\( ?(?:or |i\.?e\.? )?⟨p(?<z>\d+)⟩ ?\),? (?:out )?of "
            + Shapes.The
            + @"⟨c(?<y>\d+)⟩(?! ?(?:/|out of))",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex PercentBetween();

    [GeneratedRegex(
        @"(?:^|[,;] )(?:and )?(?:out )?of "
            + Shapes.The
            + @"⟨c(?<y>\d+)⟩[^⟨⟩();:]{0,80}, ?(?:(?:only|just) )?(?:⟨c(?<x>\d+)⟩[^⟨⟩().;:,]{0,40}\((?:or "
            + @")?⟨p(?<z>\d+)⟩ ?\)|⟨c(?<x>\d+)⟩[^⟨⟩();:]{0,60}(?:,| -) an? (?:[a-z]{1,40} ){0,3}(?:rate|percentage"
            + @"|proportion) of ⟨p(?<z>\d+)⟩|⟨p(?<z>\d+)⟩ ?\( ?⟨c(?<x>\d+)⟩ ?\))",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex BaseLeads();
}
