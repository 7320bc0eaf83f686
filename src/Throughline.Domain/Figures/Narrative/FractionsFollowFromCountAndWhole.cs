using System.Text.RegularExpressions;
using Throughline.Domain.Figures.Reading;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Figures.Narrative;

/// <summary>
/// "half of the staff (31 of 98)"; "66 children (about a third of the children in care)" where the paper elsewhere has
/// 341 of them.
/// </summary>
/// <remarks>
/// A fraction in words is rough: only one that is off by more than a twentieth of the whole is asked about, and only
/// when no total that the paper gives explains it.
/// </remarks>
public sealed partial class FractionsFollowFromCountAndWhole : FigureRule
{
    private const decimal Rough = 0.06m;
    private const decimal Far = 0.1m;

    public override string Id => "TL911";
    public override string Sentence => "A fraction such as “half” follows from the count and the whole.";
    public override string Reason => "A count and the number that it is a part of give the fraction.";

    internal override IEnumerable<FigureFinding> Find(Paper paper, RuleSettings settings)
    {
        var things = new KnownThings(settings);
        return paper
            .Sentences.Where(s => s.Marked.Contains("⟨x", StringComparison.Ordinal))
            .SelectMany(s => InOne(s).Concat(OfTotals(paper, s, things)));
    }

    /// <summary>A part, a count and its whole in one sentence.</summary>
    private IEnumerable<FigureFinding> InOne(Sentence sentence)
    {
        foreach (Match m in Together().Matches(sentence.Marked))
        {
            var (count, whole, part) = (
                sentence.Figure(m.Groups["x"].Value),
                sentence.Figure(m.Groups["y"].Value),
                sentence.Figure(m.Groups["f"].Value)
            );
            if (
                whole.Value >= count.Value
                && whole.Value > 0
                && Off(count.Value, whole.Value, part.Value) is var off
                && off > Rough
                && !OneSided(part)
            )
            {
                yield return About(
                    FigureKind.Fraction,
                    off > Far ? Confidence.High : Confidence.Medium,
                    sentence,
                    part,
                    Say(count.Value, whole.Value),
                    $"{count.Words} ÷ {whole.Words} = {Rounding.Say(100 * count.Value / whole.Value, 1)}%"
                );
            }
        }
    }

    /// <summary>A part and a count of something whose total stands elsewhere.</summary>
    private IEnumerable<FigureFinding> OfTotals(Paper paper, Sentence sentence, KnownThings things)
    {
        foreach (Match m in OfAll().Matches(sentence.Marked))
        {
            var (count, part) = (sentence.Figure(m.Groups["x"].Value), sentence.Figure(m.Groups["f"].Value));
            var wholes =
                OneSided(part) || things.Named(m.Groups["what"].Value) is not { } thing
                    ? []
                    : things
                        .Totals(paper, thing)
                        .Where(w => w.Sentence != sentence && w.Figure.Value > count.Value)
                        .ToList();
            if (wholes.Count > 0 && wholes.TrueForAll(w => Off(count.Value, w.Figure.Value, part.Value) > Rough))
            {
                var best = wholes.Find(w => w.Sentence.Passage.Part == sentence.Passage.Part) ?? wholes[0];
                yield return About(
                    FigureKind.Fraction,
                    wholes.TrueForAll(w => Off(count.Value, w.Figure.Value, part.Value) > Far)
                        ? Confidence.High
                        : Confidence.Medium,
                    sentence,
                    part,
                    Say(count.Value, best.Figure.Value),
                    $"{count.Words} ÷ {best.Figure.Words} = "
                        + $"{Rounding.Say(100 * count.Value / best.Figure.Value, 1)}%",
                    wholes.Take(4).Select(w => w.Sentence.PlaceOf(w.Figure))
                );
            }
        }
    }

    private static bool OneSided(ReadFigure part) => part.Bound is Bound.Over or Bound.Under;

    private static decimal Off(decimal count, decimal whole, decimal part) => Math.Abs(count / whole - part);

    private static string Say(decimal count, decimal whole) =>
        $"about one in {Rounding.Say(whole / count, 1)} ({Rounding.Say(100 * count / whole, 1)}%)";

    [GeneratedRegex(
        @"⟨x(?<f>\d+)⟩(?:[^⟨⟩().;:]|⟨[afot]⟩){0,90}\( ?⟨c(?<x>\d+)⟩ (?:out )?of (?:the |a total of )?⟨c(?<y>\d+)⟩",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Together();

    [GeneratedRegex(
        @"⟨c(?<x>\d+)⟩[^⟨⟩().;:]{0,60}(?:\(|, ?)(?:or |i\.?e\.? |which is |equating to |some |about |around "
            + @"|approximately |approx\.? |nearly |roughly |almost ){0,20}⟨x(?<f>\d+)⟩ of (?<what>[^⟨⟩().;:]{3,60})",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex OfAll();
}
