using System.Text.RegularExpressions;
using Throughline.Domain.Figures.Reading;
using Throughline.Domain.Plans.Standing;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Figures.Narrative;

/// <summary>"dental checks improved from 84.2% to 92%" in one place and "from 84% to 93%" in another.</summary>
/// <remarks>
/// The first figures must agree and the labels share a word that is rare in the paper; then the second figures should
/// agree too.
/// </remarks>
public sealed partial class MovementsToldTwiceAgree : FigureRule
{
    private const int RareIn = 8;
    private const int Reach = 80;

    public override string Id => "TL919";
    public override string Sentence => "A movement that is told twice ends at the same figure.";
    public override string Reason =>
        "A movement of one measure from one figure ends at one figure, wherever it is told.";

    internal override IEnumerable<FigureFinding> Find(Paper paper, RuleSettings settings)
    {
        var moves = paper.Sentences.Where(s => s.Figures.Count >= 2).SelectMany(Moves).ToList();
        if (moves.Count < 2)
        {
            yield break;
        }

        var common = Common(paper, settings);
        foreach (var sameStart in moves.GroupBy(m => Math.Floor(m.From.Value)).Where(g => g.Count() > 1))
        {
            var list = sameStart.Take(50).ToList();
            for (var i = 0; i < list.Count; i++)
            {
                foreach (var other in list.Skip(i + 1).Where(o => Differ(list[i], o, common)))
                {
                    yield return Of(list[i], other);
                }
            }
        }
    }

    /// <summary>Words that tell no measure from another, since many sentences of the paper have them.</summary>
    private static HashSet<string> Common(Paper paper, RuleSettings settings)
    {
        var common = paper
            .Sentences.SelectMany(s => Labels.Words(s.Words))
            .CountBy(w => w, StringComparer.Ordinal)
            .Where(c => c.Value > RareIn)
            .Select(c => c.Key)
            .ToHashSet(StringComparer.Ordinal);
        common.UnionWith(settings.List("figuresCommon"));
        return common;
    }

    private FigureFinding Of(Move one, Move other) =>
        About(
            FigureKind.SameFigureTwice,
            Confidence.Medium,
            one.Sentence,
            one.To,
            other.To.Words,
            $"from {one.From.Words} to {one.To.Words} here; from {other.From.Words} to "
                + $"{other.To.Words} elsewhere",
            other.Sentence.PlaceOf(other.To)
        );

    private static bool Differ(Move one, Move other, HashSet<string> common) =>
        other.Sentence.Passage != one.Sentence.Passage
        && Agree(one.From, other.From)
        && !Agree(one.To, other.To)
        && one.To.Value > one.From.Value == other.To.Value > other.From.Value
        && Alike(one, other, common)
        && !SameSide(one, other);

    /// <summary>
    /// One rare word in common is enough where the first figures agree to a decimal, and two otherwise.
    /// </summary>
    private static bool Alike(Move a, Move b, HashSet<string> common) =>
        a.Label.Except(common).Intersect(b.Label).Count() >= (a.From.Step < 1 && b.From.Step < 1 ? 1 : 2);

    private static bool Agree(ReadFigure a, ReadFigure b) =>
        Math.Abs(a.Value - b.Value) <= Math.Max(a.Step, b.Step) / 2;

    /// <summary>Both say for which years they speak, and these differ.</summary>
    private static bool SameSide(Move a, Move b) => a.Last is { } x && b.Last is { } y && x != y;

    private static IEnumerable<Move> Moves(Sentence sentence)
    {
        foreach (Match m in Shapes.All(sentence.Marked, FromTo(), ComparedWith()))
        {
            var (from, to) = (sentence.Figure(m.Groups["a"].Value), sentence.Figure(m.Groups["b"].Value));
            var start = Math.Max(0, Math.Min(from.Start, to.Start) - Reach);
            yield return new(
                sentence,
                from,
                to,
                Labels.Words(sentence.Words[start..Math.Max(from.Start, to.Start)]),
                sentence.Days.FirstOrDefault(d => d.Start > to.End && d.Start < to.End + 6)?.Last
            );
        }
    }

    [GeneratedRegex(
        @"from (?:about |around |just )?⟨p(?<a>\d+)⟩(?:[^⟨⟩.;:]|⟨(?:[dy]\d+|[afot])⟩){0,40}? to (?:about |around "
            + @"|just )?⟨p(?<b>\d+)⟩",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex FromTo();

    [GeneratedRegex(
        @"⟨p(?<b>\d+)⟩(?:[^⟨⟩.;:]|⟨(?:[dy]\d+|[afot])⟩){0,90}? compared (?:to|with) (?:only |just )?⟨p(?<a>\d+)⟩",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex ComparedWith();

    private sealed record Move(
        Sentence Sentence,
        ReadFigure From,
        ReadFigure To,
        HashSet<string> Label,
        DateOnly? Last
    );
}
