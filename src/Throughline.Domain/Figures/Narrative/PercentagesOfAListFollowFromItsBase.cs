using System.Text.RegularExpressions;
using Throughline.Domain.Figures.Reading;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Figures.Narrative;

/// <summary>
/// Lines "burglary - 3", "theft - 4", then "This is from 150 offences. So burglary would be 2.0% and theft 2.7%".
/// </summary>
/// <remarks>
/// Counts and percentages are paired in order; at least one pair must share a word, and there must be as many of each.
/// </remarks>
public sealed partial class PercentagesOfAListFollowFromItsBase : FigureRule
{
    private const int LongestList = 8;

    public override string Id => "TL903";
    public override string Sentence =>
        "Each percentage of a list follows from its count and the number that the list is of.";
    public override string Reason =>
        "Labelled counts, the number that they are from, and a percentage for each of them: any two give the third.";

    internal override IEnumerable<FigureFinding> Find(Paper paper, RuleSettings settings) =>
        paper.Passages.SelectMany(p => Find(paper, p));

    private IEnumerable<FigureFinding> Find(Paper paper, Passage passage)
    {
        var whole = BaseIn(passage);
        if (whole.Sentence is null)
        {
            yield break;
        }

        var percents = PercentsFrom(passage, whole.Sentence);
        var counts = CountsBefore(paper, passage);
        if (percents.Count == 0 || counts.Count != percents.Count || !Alike(counts, percents))
        {
            yield break;
        }

        var figure = whole.Sentence.Figure(whole.Match.Groups["y"].Value);
        for (var i = 0; i < counts.Count; i++)
        {
            if (PercentCheck.Compare(counts[i].Figure, figure, percents[i].Figure) is { } wrong)
            {
                yield return About(
                    percents[i].Sentence,
                    percents[i].Figure,
                    wrong,
                    counts[i].Sentence.PlaceOf(counts[i].Figure),
                    whole.Sentence.PlaceOf(figure)
                );
            }
        }
    }

    private static List<(Sentence Sentence, ReadFigure Figure)> PercentsFrom(Passage passage, Sentence first) =>
        passage
            .Sentences.Where(s => s.Index >= first.Index)
            .SelectMany(s => s.Figures.Where(f => f.Unit == FigureUnit.Percent).Select(f => (Sentence: s, Figure: f)))
            .ToList();

    private static (Sentence Sentence, Match Match) BaseIn(Passage passage) =>
        passage
            .Sentences.Select(s => (Sentence: s, Match: BaseShape().Match(s.Marked)))
            .FirstOrDefault(x => x.Match.Success);

    private static List<(Sentence Sentence, ReadFigure Figure)> CountsBefore(Paper paper, Passage passage)
    {
        var counts = new List<(Sentence, ReadFigure)>();
        for (
            var p = passage.Index - 1;
            p >= 0
                && counts.Count < LongestList
                && paper.Passages[p].Sentences is [var line, ..]
                && Line().Match(line.Marked) is { Success: true } m;
            p--
        )
        {
            counts.Insert(0, (line, line.Figure(m.Groups["x"].Value)));
        }

        return counts;
    }

    /// <summary>At least one label stands on both sides, and none stands against another's.</summary>
    private static bool Alike(
        List<(Sentence Sentence, ReadFigure Figure)> counts,
        List<(Sentence Sentence, ReadFigure Figure)> percents
    )
    {
        var labels = counts.ConvertAll(c => Labels.Words(c.Sentence.Words));
        var said = percents.ConvertAll(p => Labels.WordsJustBefore(p.Sentence, p.Figure));
        var own = labels.Zip(said).Count(x => x.First.Overlaps(x.Second));
        var others = said.Where(
                (words, i) => labels.Where((l, j) => j != i && l.Overlaps(words) && !labels[i].Overlaps(words)).Any()
            )
            .Count();
        return own > 0 && others == 0;
    }

    [GeneratedRegex(
        @"\b(?:from|of|out of) (?:a total of |the |all ){0,20}⟨c(?<y>\d+)⟩ [a-z]",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex BaseShape();

    [GeneratedRegex(
        @"^[^⟨⟩]{3,100}(?:-|:| ) ?⟨c(?<x>\d+)⟩ ?(?:\([^()]{0,100}\))?\.?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Line();
}
