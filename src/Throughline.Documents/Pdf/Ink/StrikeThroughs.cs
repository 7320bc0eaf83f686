namespace Throughline.Documents.Pdf.Ink;

/// <summary>Tells lines that strike words out from rulings.</summary>
internal static class StrikeThroughs
{
    /// <summary>Share of the line's length that words must cover: a ruling runs on beyond them.</summary>
    private const double StruckShare = 0.7;

    /// <summary>How far, in type sizes, a strike may stand from the middle of a word; an underline stands further.</summary>
    private const double FromMiddle = 0.18;

    /// <summary>Points within which words are looked at: beyond the tallest type's <see cref="FromMiddle"/>.</summary>
    private const double Reach = 4;

    /// <summary>Points within which an upright stands at the line's end.</summary>
    private const double AtEnd = 1;

    /// <summary>Points of a word that a line must pass to go through it.</summary>
    private const double LeastThrough = 0.5;

    /// <summary>
    /// A line through the middle of words, and as long as they are, strikes them out; the rest are rulings.
    /// </summary>
    public static List<Ruling> Mark(List<PdfWord> words, List<Ruling> across, List<Ruling> down)
    {
        if (across.Count == 0 || words.Count == 0)
        {
            return across;
        }

        var byMiddle = words.OrderBy(w => w.Middle).ToList();
        var kept = new List<Ruling>(across.Count);
        foreach (var ruling in across)
        {
            var struck = Through(byMiddle, ruling);
            var covered = struck.Sum(w => Math.Min(w.Right, ruling.To) - Math.Max(w.Left, ruling.From));
            if (struck.Count > 0 && covered >= StruckShare * ruling.Length && !IsBorder(ruling, down))
            {
                struck.ForEach(w => w.Struck = true);
            }
            else
            {
                kept.Add(ruling);
            }
        }

        return kept;
    }

    /// <summary>True when uprights stand at an end of the ruling, as at the sides of a cell.</summary>
    private static bool IsBorder(Ruling ruling, List<Ruling> down) =>
        down.Exists(d =>
            d.From <= ruling.At
            && d.To >= ruling.At
            && (Math.Abs(d.At - ruling.From) < AtEnd || Math.Abs(d.At - ruling.To) < AtEnd)
        );

    private static List<PdfWord> Through(List<PdfWord> byMiddle, Ruling ruling)
    {
        int low = 0,
            high = byMiddle.Count;
        while (low < high)
        {
            var mid = (low + high) / 2;
            (low, high) = byMiddle[mid].Middle < ruling.At - Reach ? (mid + 1, high) : (low, mid);
        }

        var hit = new List<PdfWord>();
        for (var i = low; i < byMiddle.Count && byMiddle[i].Middle <= ruling.At + Reach; i++)
        {
            var w = byMiddle[i];
            if (
                Math.Abs(w.Middle - ruling.At) <= FromMiddle * w.Size
                && w.Left < ruling.To - LeastThrough
                && w.Right > ruling.From + LeastThrough
            )
            {
                hit.Add(w);
            }
        }

        return hit;
    }
}
