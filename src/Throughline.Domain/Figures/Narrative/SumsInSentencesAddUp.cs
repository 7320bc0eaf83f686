using System.Text.RegularExpressions;
using Throughline.Domain.Figures.Reading;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Figures.Narrative;

/// <summary>
/// "£1.5m, made up of £0.7m and £0.8m"; "12 children (7 boys and 4 girls)"; "157 care leavers. Of these, 61 were aged
/// 16 to 18, ...".
/// </summary>
/// <remarks>
/// Only wordings that claim to be complete: "made up of", both sexes, bands of age. Other parts may overlap or leave
/// some out.
/// </remarks>
public sealed partial class SumsInSentencesAddUp : FigureRule
{
    public override string Id => "TL912";
    public override string Sentence => "Parts in a sentence add up to the whole that they are said to make.";
    public override string Reason => "Parts that are said to make up a whole add up to it.";

    internal override IEnumerable<FigureFinding> Find(Paper paper, RuleSettings settings)
    {
        foreach (var passage in paper.Passages)
        {
            for (var i = 0; i < passage.Sentences.Count; i++)
            {
                foreach (var finding in InOne(passage.Sentences[i]))
                {
                    yield return finding;
                }

                if (i > 0 && InTwo(passage.Sentences[i - 1], passage.Sentences[i]) is { } wrong)
                {
                    yield return wrong;
                }
            }
        }
    }

    /// <summary>The whole and its parts in one sentence.</summary>
    private IEnumerable<FigureFinding> InOne(Sentence sentence)
    {
        foreach (Match m in Shapes.All(sentence.Marked, MadeUp(), Sexes()))
        {
            var whole = sentence.Figure(m.Groups["n"].Value);
            if (
                Judge(sentence, sentence, whole, [.. m.Groups["p"].Captures.Select(c => sentence.Figure(c.Value))]) is
                { } finding
            )
            {
                yield return finding;
            }
        }
    }

    /// <summary>The whole in one sentence, and its parts in the next: "Of these, 61 were aged 16 to 18".</summary>
    private FigureFinding? InTwo(Sentence before, Sentence sentence)
    {
        var bands = Bands().Match(sentence.Marked);
        return
            bands.Success
            && before.Index == sentence.Index - 1
            && before.Figures.Where(f => f.Unit == FigureUnit.Count).ToList() is [var one]
            ? Judge(sentence, before, one, [.. bands.Groups["p"].Captures.Select(c => sentence.Figure(c.Value))])
            : null;
    }

    private FigureFinding? Judge(Sentence sentence, Sentence wholes, ReadFigure whole, List<ReadFigure> parts)
    {
        if (
            parts.Count < 2
            || whole.Bound != Bound.Exact
            || parts.Exists(p => p.Bound != Bound.Exact || !p.SameUnit(whole))
        )
        {
            return null;
        }

        var sum = parts.Sum(p => p.Value);
        var step = Math.Max(whole.Step, parts.Max(p => p.Step));
        var slack = whole.Unit == FigureUnit.Count ? 0 : step * (parts.Count + 1) / 2;
        return Math.Abs(sum - whole.Value) <= slack
            ? null
            : About(
                FigureKind.Sum,
                Confidence.High,
                wholes,
                whole,
                Say(sum, whole),
                $"{string.Join(" + ", parts.Select(p => p.Words))} = {Say(sum, whole)}",
                sentence.PlaceOf(parts[0])
            );
    }

    private static string Say(decimal value, ReadFigure like) =>
        like.Unit == FigureUnit.Money
            ? $"£{Rounding.Say(value, like.Step)}"
            : Rounding.Say(value, like.Step) + (like.Unit == FigureUnit.Percent ? "%" : "");

    private const string Part = @"(?:[^⟨⟩.;()]|⟨(?:[dy]\d+|[afot])⟩){0,60}?";

    [GeneratedRegex(
        @"⟨[cm](?<n>\d+)⟩[^⟨⟩.;()]{0,60}\b(?:made up of|comprising|comprised of|consisting of|consists of|comprises"
            + @"|broken down into|(?:that |which )?(?:has|have) come from)\b"
            + Part
            + @"⟨[cm](?<p>\d+)⟩(?>"
            + Part
            + @"(?:,|\band\b|\bplus\b)"
            + Part
            + @"⟨[cm](?<p>\d+)⟩){1,8}(?![^.;]{0,80}⟨[cm])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex MadeUp();

    [GeneratedRegex(
        @"⟨c(?<n>\d+)⟩(?: [a-z'-]{1,40}){0,5} ?\( ?⟨c(?<p>\d+)⟩ (?:boys?|girls?|males?|females?|men|women|fathers?"
            + @"|mothers?)(?:,| and|, and| ?/)? ?⟨c(?<p>\d+)⟩ (?:boys?|girls?|males?|females?|men|women|fathers?"
            + @"|mothers?) ?\)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Sexes();

    [GeneratedRegex(
        @"^(?:of (?:these|this number|them|those)),? ⟨c(?<p>\d+)⟩(?: [a-z]{1,40}){0,3} ⟨a⟩(?:(?:,| and|, and) "
            + @"⟨c(?<p>\d+)⟩(?: [a-z]{1,40}){0,3} ⟨a⟩){1,6}\.?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Bands();
}
