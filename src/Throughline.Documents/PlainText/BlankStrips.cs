namespace Throughline.Documents.PlainText;

/// <summary>The lines of a table laid over one another, and the columns of characters that stay blank through all.</summary>
internal sealed class BlankStrips
{
    private bool[] _ink = [];

    /// <summary>Runs of blank columns between words, each with its first and the column after its last.</summary>
    public List<(int From, int To)> Strips { get; private set; } = [];

    /// <summary>Lays a line over the others.</summary>
    /// <returns>False, and nothing changes, when it would cover a strip wholly.</returns>
    public bool TryAdd(LayoutLine line)
    {
        var ink = new bool[Math.Max(_ink.Length, line.Text.Length)];
        _ink.CopyTo(ink, 0);
        for (var i = 0; i < line.Text.Length; i++)
        {
            ink[i] |= line.Text[i] != ' ';
        }

        var blank = Blank(ink);
        if (Strips.Exists(s => !blank.Exists(b => b.From < s.To && b.To > s.From)))
        {
            return false;
        }

        // A strip that is known may become as narrow as the one blank before the next column; all others part columns
        // only when they are wider than the blank between two words.
        var known = Strips.Select(s => blank.FindLast(b => b.From < s.To && b.To > s.From)).ToHashSet();
        (_ink, Strips) = (ink, blank.FindAll(b => b.To - b.From >= LayoutLine.ColumnGap || known.Contains(b)));
        return true;
    }

    /// <summary>True when the line would leave every strip some blank.</summary>
    public bool Fits(LayoutLine line) =>
        Strips.TrueForAll(s =>
            Enumerable.Range(s.From, s.To - s.From).Any(c => c >= line.Text.Length || line.Text[c] == ' ')
        );

    /// <summary>True when one run of words goes over a strip from one side to the other.</summary>
    public bool IsCrossedBy(LayoutLine line) =>
        Strips.Exists(s => line.Segments.Any(w => w.From < s.From && w.To > s.To));

    private static List<(int From, int To)> Blank(bool[] ink)
    {
        var blank = new List<(int, int)>();
        var left = Array.IndexOf(ink, true);
        var right = Array.LastIndexOf(ink, true);
        var start = -1;
        for (var i = Math.Max(left, 0); i <= right; i++)
        {
            if (!ink[i])
            {
                start = start < 0 ? i : start;
            }
            else if (start >= 0)
            {
                blank.Add((start, i));
                start = -1;
            }
        }

        return blank;
    }
}
