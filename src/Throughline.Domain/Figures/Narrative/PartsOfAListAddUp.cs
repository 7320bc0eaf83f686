using System.Text.RegularExpressions;
using Throughline.Domain.Figures.Reading;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Figures.Narrative;

/// <summary>
/// "The 263 plans are broken down as follows:" and a list "125 emotional abuse", "120 neglect", ... that adds up to
/// another number.
/// </summary>
public sealed partial class PartsOfAListAddUp : FigureRule
{
    private const int FewestParts = 2;
    private const int MostParts = 30;
    private const decimal NearMiss = 0.15m;

    public override string Id => "TL913";
    public override string Sentence => "The parts of a list add up to the number above it.";
    public override string Reason => "A breakdown adds up to what it breaks down.";

    internal override IEnumerable<FigureFinding> Find(Paper paper, RuleSettings settings) =>
        paper
            .Passages.Where(p => p.Table < 0 && p.Text.TrimEnd(' ', '-', '–') is [.., ':'])
            .Select(p => Judge(paper, p))
            .OfType<FigureFinding>();

    private FigureFinding? Judge(Paper paper, Passage passage)
    {
        if (passage.Sentences is not [.., var sentence] || WholeIn(sentence) is not { Bound: Bound.Exact } whole)
        {
            return null;
        }

        var items = ItemsUnder(paper, passage);
        var parts = items.ConvertAll(Part);
        if (parts.Count < FewestParts || parts.Contains(null))
        {
            return null;
        }

        var sum = parts.Sum(p => p!.Value);
        return sum != whole.Value && Math.Abs(sum - whole.Value) <= Math.Max(2, NearMiss * whole.Value)
            ? About(
                FigureKind.Sum,
                Confidence.High,
                sentence,
                whole,
                Rounding.Say(sum, 1),
                $"{string.Join(" + ", parts.Select(p => p!.Words))} = {Rounding.Say(sum, 1)}",
                new FigurePlace(items[0].Place, Quotes.Around(items[0].Text, 0, 0))
            )
            : null;
    }

    /// <summary>The one count of a sentence that announces a breakdown.</summary>
    private static ReadFigure? WholeIn(Sentence sentence) =>
        Breakdown().IsMatch(sentence.Marked)
        && sentence.Figures.Where(f => f.Unit == FigureUnit.Count).ToList() is [var only]
            ? only
            : null;

    private static List<Passage> ItemsUnder(Paper paper, Passage passage) =>
        paper
            .Passages.Skip(passage.Index + 1)
            .Take(MostParts)
            .TakeWhile(p =>
                p.Table < 0
                && p.Part == passage.Part
                && p.IsListItem
                && !p.Number.Contains('.', StringComparison.Ordinal)
            )
            .ToList();

    /// <summary>The one count that an item begins or ends with.</summary>
    private static ReadFigure? Part(Passage item)
    {
        if (item.Sentences is not [var only] || only.Figures.Count(f => f.Unit == FigureUnit.Count) != 1)
        {
            return null;
        }

        var m = Edge().Match(only.Marked);
        return m.Success ? only.Figure(m.Groups["x"].Value) : null;
    }

    [GeneratedRegex(
        @"\b(?:broken down|breakdown|break down|as follows|made up|comprising|comprised|consist\w{0,40}|following)\b",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Breakdown();

    [GeneratedRegex(
        @"^⟨c(?<x>\d+)⟩ [a-z]|(?:-|:|=) ?⟨c(?<x>\d+)⟩(?: ?\(⟨p\d+⟩\))?[.;,]?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Edge();
}
