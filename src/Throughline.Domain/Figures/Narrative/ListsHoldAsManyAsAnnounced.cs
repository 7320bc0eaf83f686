using System.Text.RegularExpressions;
using Throughline.Domain.Figures.Reading;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Figures.Narrative;

/// <summary>"The review made six recommendations:" and then five of them.</summary>
/// <remarks>
/// Only where the list follows at once. Lists that were run together in one paragraph are counted by their labels, or
/// not at all.
/// </remarks>
public sealed partial class ListsHoldAsManyAsAnnounced : FigureRule
{
    private const int Most = 40;

    public override string Id => "TL910";
    public override string Sentence => "A list holds as many things as its sentence announces.";
    public override string Reason => "A sentence that announces how many things follow is followed by so many.";

    internal override IEnumerable<FigureFinding> Find(Paper paper, RuleSettings settings)
    {
        var nouns = settings.List("figuresListed").ToHashSet(StringComparer.Ordinal);
        foreach (var passage in paper.Passages.Where(p => p.Table < 0 && p.Text.TrimEnd(' ', '-', '–') is [.., ':']))
        {
            if (
                passage.Sentences is not [.., var sentence]
                || Announced(sentence, nouns) is not { } figure
                || Items(paper, passage) is not { } items
                || items.Count < 2
                || items.Count == figure.Value
            )
            {
                continue;
            }

            yield return About(
                FigureKind.CountOfList,
                items.Labelled && Math.Abs(items.Count - figure.Value) <= 3 ? Confidence.High : Confidence.Medium,
                sentence,
                figure,
                $"{items.Count}",
                $"the list that follows has {items.Count}",
                new FigurePlace(items.First.Place, Quotes.Around(items.First.Text, 0, 0))
            );
        }
    }

    /// <summary>The one number before the name of what is listed.</summary>
    private static ReadFigure? Announced(Sentence sentence, HashSet<string> nouns)
    {
        var found = Shape()
            .Matches(sentence.Marked)
            .Where(m => m.Groups["w"].Captures.Any(w => nouns.Contains(w.Value)))
            .Select(m => sentence.Figure(m.Groups["n"].Value))
            .Where(f => f is { Bound: Bound.Exact, Value: > 1 and < Most })
            .ToList();
        return found is [var one] && sentence.Figures.Count(f => f.Unit == FigureUnit.Count) == 1 ? one : null;
    }

    private static (int Count, bool Labelled, Passage First)? Items(Paper paper, Passage passage)
    {
        var items = Following(paper, passage);
        if (items.Count == 0)
        {
            return null;
        }

        var kind = KindOf(items[0]);
        var same = items.Where(p => KindOf(p) == kind).ToList();
        if (kind is 'n' or 'l')
        {
            var labels = same.SelectMany(p => LabelShape().Matches(" " + p.Text).Select(m => m.Groups["l"].Value))
                .ToList();
            var run = 0;
            foreach (var label in labels)
            {
                run += label == (kind == 'n' ? $"{run + 1}" : $"{(char)('a' + run)}") ? 1 : 0;
            }

            return run >= same.Count ? (run, true, items[0]) : null;
        }

        return same.Exists(p => RunTogether().IsMatch(p.Body)) || same.Count != items.Count
            ? null
            : (same.Count, false, items[0]);
    }

    /// <summary>What stands as a list below a passage: its items, numbered or not, in the same section.</summary>
    private static List<Passage> Following(Paper paper, Passage passage) =>
        paper
            .Passages.Skip(passage.Index + 1)
            .Take(Most * 2)
            .TakeWhile(p =>
                p.Table < 0
                && p.Part == passage.Part
                && p.Section == passage.Section
                && !p.Number.Contains('.', StringComparison.Ordinal)
                && (p.IsListItem || p.Number.Length > 0)
            )
            .ToList();

    private static char KindOf(Passage p) =>
        p.Number.Length > 0 ? 'n'
        : p.Marker.Trim('(', ')', '.') is [var c] && char.IsLetter(c) && c != 'o' ? 'l'
        : p.Marker is [var b] ? b
        : '?';

    [GeneratedRegex(
        @"⟨c(?<n>\d+)⟩(?: (?<w>[a-z'-]{1,40})){1,4}",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Shape();

    [GeneratedRegex(
        @"[\s](?:\(?(?<l>[a-z])\)|(?<l>\d{1,2})[.)])(?=\s)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex LabelShape();

    [GeneratedRegex(@"\s[-–•●▪o]\s", RegexOptions.CultureInvariant)]
    private static partial Regex RunTogether();
}
