using Throughline.Domain.Figures.Reading;

namespace Throughline.Domain.Figures.Narrative;

/// <summary>Numbers that a count may be a part of.</summary>
internal static class Bases
{
    private const int SentencesBack = 12;

    /// <summary>
    /// Counts before the given one in its sentence and in the passages before it, nearest first, and sums of the counts
    /// of one sentence; none smaller than it.
    /// </summary>
    public static List<NearNumber> Before(Paper paper, Sentence sentence, ReadFigure count, int passagesBack)
    {
        var found = new List<NearNumber>();
        Add(found, sentence, sentence.Figures.Where(f => f.Start < count.Start), count.Value);
        for (var p = sentence.Passage.Index; p >= 0 && p >= sentence.Passage.Index - passagesBack; p--)
        {
            var passage = paper.Passages[p];
            if (
                passage.Part != sentence.Passage.Part
                || (passage.Table >= 0 && passage.Table != sentence.Passage.Table)
            )
            {
                break;
            }

            foreach (
                var earlier in passage
                    .Sentences.Reverse()
                    .Where(s => p < sentence.Passage.Index || s.Index < sentence.Index)
                    .Take(SentencesBack)
            )
            {
                Add(found, earlier, earlier.Figures, count.Value);
            }
        }

        return found;
    }

    private static void Add(List<NearNumber> found, Sentence sentence, IEnumerable<ReadFigure> figures, decimal least)
    {
        var counts = figures.Where(f => f.Unit == FigureUnit.Count).ToList();
        found.AddRange(
            counts.Where(f => f.Value >= least && f.Value > 1).Select(f => new NearNumber(f.Value, f, sentence))
        );
        if (counts.Count > 1)
        {
            found.Add(new(counts.Sum(f => f.Value), null, null));
        }
    }
}
