using System.Text.RegularExpressions;
using Throughline.Domain.Figures.Reading;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Figures.Narrative;

/// <summary>
/// A budget gap "of £26m for the four years 2016/17 to 2019/20" here and of £29.8m for the same years there.
/// </summary>
public sealed partial class AmountsForOnePeriodAgree : FigureRule
{
    private const decimal Roughly = 0.05m;
    private const int NearBy = 90;

    public override string Id => "TL918";
    public override string Sentence => "An amount for one period is the same wherever it is told.";
    public override string Reason => "One gap over one period has one size in one report.";

    internal override IEnumerable<FigureFinding> Find(Paper paper, RuleSettings settings)
    {
        var words = settings.List("figuresBudgetGap");
        var stated = paper
            .Sentences.Where(s =>
                s.Days.Count >= 2 && Array.Exists(words, w => s.Marked.Contains(w, StringComparison.Ordinal))
            )
            .Select(Read)
            .OfType<Stated>();
        foreach (var group in stated.GroupBy(s => (s.Sentence.Passage.Part, s.First, s.Last)))
        {
            var all = group.ToList();
            var odd = all.Where(a => all.Count(b => Agree(a.Amount, b.Amount)) * 2 < all.Count + (a == all[^1] ? 1 : 0))
                .Where(a => all.Exists(b => !Agree(a.Amount, b.Amount)))
                .ToList();
            foreach (var one in odd.TakeLast(1))
            {
                var others = all.Where(b => !Agree(one.Amount, b.Amount)).ToList();
                yield return About(
                    FigureKind.SameFigureTwice,
                    others.Count > 1 ? Confidence.High : Confidence.Medium,
                    one.Sentence,
                    one.Amount,
                    others[0].Amount.Words,
                    $"{string.Join(", ", others.Select(o => o.Amount.Words))} elsewhere for the same years",
                    others.Select(o => o.Sentence.PlaceOf(o.Amount))
                );
            }
        }
    }

    private static bool Agree(ReadFigure a, ReadFigure b) =>
        Math.Abs(a.Value - b.Value) <= Math.Max(a.Step, b.Step) / 2
        || a.Bound != Bound.Exact && Rounding.Fits(a, b.Value, Roughly)
        || b.Bound != Bound.Exact && Rounding.Fits(b, a.Value, Roughly);

    /// <summary>The amount nearest to the years.</summary>
    private static Stated? Read(Sentence sentence)
    {
        var span = Span().Match(sentence.Marked);
        if (
            !span.Success
            || sentence.Day(span.Groups["a"].Value).First is not { } first
            || sentence.Day(span.Groups["b"].Value).Last is not { } last
        )
        {
            return null;
        }

        var amounts = Amount()
            .Matches(sentence.Marked)
            .Select(m =>
                (
                    Figure: sentence.Figure(m.Groups["m"].Value),
                    Far: m.Index > span.Index ? m.Index - span.Index - span.Length : span.Index - m.Index - m.Length
                )
            )
            .Where(x => x.Far < NearBy)
            .OrderBy(x => x.Far)
            .ToList();
        return amounts.Count == 0 ? null : new(sentence, amounts[0].Figure, first, last);
    }

    [GeneratedRegex(
        @"⟨y(?<a>\d+)⟩ ?(?:to|and|-) ?⟨y(?<b>\d+)⟩",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Span();

    [GeneratedRegex(@"⟨m(?<m>\d+)⟩", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Amount();

    private sealed record Stated(Sentence Sentence, ReadFigure Amount, DateOnly First, DateOnly Last);
}
