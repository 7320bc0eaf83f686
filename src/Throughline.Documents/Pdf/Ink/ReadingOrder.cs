using System.Text;

namespace Throughline.Documents.Pdf.Ink;

/// <summary>
/// From the order in which letters and words stand on paper, left to right, to the order in which a person reads them,
/// where Hebrew or Arabic is among them: the way back from what Unicode's bidirectional algorithm (UAX 9) did to print it.
/// </summary>
/// <remarks>
/// The way back is not always one: "May 2027" beside Arabic may have been written as either. What is read from left to
/// right is then kept as it stands.
/// </remarks>
internal static class ReadingOrder
{
    /// <summary>A word that holds letters read from the right.</summary>
    public static string Of(List<PrintedLetter> letters)
    {
        var text = new StringBuilder(letters.Count + 4);
        foreach (var letter in Read(WithMarks(letters), KindOf, fromTheRight: true))
        {
            text.Append(letter.Text);
        }

        return text.ToString();
    }

    /// <summary>A line's words, sorted from left to right, in the order in which they are read.</summary>
    /// <param name="fromTheRight">True when the words around the line are mostly read from the right.</param>
    public static List<PdfWord> Of(List<PdfWord> line, bool fromTheRight) =>
        fromTheRight || line.Exists(w => w.IsRightToLeft)
            ? StopsInOrder.PutBack(Read(line, KindOf, fromTheRight), fromTheRight)
            : line;

    /// <summary>
    /// True when lines, each sorted from left to right, are read from the right: most of their letters are, a stop ends
    /// them at the left, or the first line has such words at both ends, one of which is its first (UAX 9, P2).
    /// </summary>
    public static bool IsFromTheRight(List<List<PdfWord>> lines)
    {
        var (left, right) = (lines[^1][0], lines[^1][^1]);
        return IsFromTheRight(lines.SelectMany(l => l).Select(w => w.Text))
            || (!left.IsRightToLeft && Script.IsStop(left.Text[0]))
            // The right end's words were put as read from the right: a stop that they begin with stands at that end.
            || (lines[0] is [{ IsRightToLeft: true }, .., { IsRightToLeft: true }] && !Script.IsStop(right.Text[0]));
    }

    /// <summary>True when most letters are read from the right.</summary>
    public static bool IsFromTheRight(IEnumerable<string> texts)
    {
        var balance = 0;
        foreach (var c in texts.SelectMany(t => t))
        {
            balance +=
                Script.IsRightToLeft(c) ? 1
                : Script.IsLeftToRight(c) ? -1
                : 0;
        }

        return balance > 0;
    }

    /// <summary>
    /// Brackets are printed turned round where they are read from the right, and some programs say what is printed, some
    /// what is meant: the first of them opens.
    /// </summary>
    public static string WithBracketsOpening(string text)
    {
        if (
            text.IndexOf('(', StringComparison.Ordinal) is var opens
            && (
                opens < 0
                || opens < text.IndexOf(')', StringComparison.Ordinal)
                || !text.Contains(')', StringComparison.Ordinal)
            )
        )
        {
            return text;
        }

        return string.Create(
            text.Length,
            text,
            static (turned, from) =>
            {
                for (var i = 0; i < from.Length; i++)
                {
                    turned[i] = from[i] switch
                    {
                        '(' => ')',
                        ')' => '(',
                        var c => c,
                    };
                }
            }
        );
    }

    /// <summary>
    /// Reads items that stand from left to right: those of the other direction are runs, which are turned as a whole.
    /// </summary>
    private static List<T> Read<T>(List<T> items, Func<T, Direction> kindOf, bool fromTheRight)
    {
        var read = new List<T>(items.Count);
        var (own, other) = fromTheRight ? (Direction.Right, Direction.Left) : (Direction.Left, Direction.Right);
        var at = fromTheRight ? items.Count - 1 : 0;
        var step = fromTheRight ? -1 : 1;
        while (at >= 0 && at < items.Count)
        {
            var end = RunFrom(items, kindOf, at, step, own, other);
            for (var i = end; i != at; i -= step)
            {
                read.Add(items[i]);
            }

            read.Add(items[at]);
            at = end + step;
        }

        return read;
    }

    /// <summary>The last item of the run that begins here: of what stands between two items of the other direction.</summary>
    private static int RunFrom<T>(
        List<T> items,
        Func<T, Direction> kindOf,
        int at,
        int step,
        Direction own,
        Direction other
    )
    {
        var kind = kindOf(items[at]);
        var begins =
            kind == other
            || (own == Direction.Right && kind == Direction.Number && LeadsTo(items, kindOf, at, step, other));
        if (!begins)
        {
            return at;
        }

        var end = at;
        for (var i = at + step; i >= 0 && i < items.Count && kindOf(items[i]) != own; i += step)
        {
            if (kindOf(items[i]) == other || (own == Direction.Right && kindOf(items[i]) == Direction.Number))
            {
                end = i;
            }
        }

        return end;
    }

    /// <summary>True when nothing but figures stand between a figure and the words whose run it belongs to.</summary>
    private static bool LeadsTo<T>(List<T> items, Func<T, Direction> kindOf, int at, int step, Direction other)
    {
        var i = at + step;
        while (i >= 0 && i < items.Count && kindOf(items[i]) == Direction.Number)
        {
            i += step;
        }

        return i >= 0 && i < items.Count && kindOf(items[i]) == other;
    }

    private static Direction KindOf(PrintedLetter letter) =>
        Script.IsRightToLeft(letter.Text[0]) ? Direction.Right
        : char.IsLetterOrDigit(letter.Text[0]) ? Direction.Left
        : Direction.Neither;

    private static Direction KindOf(PdfWord word) =>
        word.IsRightToLeft ? Direction.Right
        : word.Text.Any(Script.IsLeftToRight) ? Direction.Left
        : word.Text.Any(char.IsDigit) ? Direction.Number
        : Direction.Neither;

    /// <summary>Letters from left to right, each mark with the letter that it stands on.</summary>
    private static List<PrintedLetter> WithMarks(List<PrintedLetter> letters)
    {
        var sorted = letters.Where(l => !Script.IsMark(l.Text[0])).OrderBy(l => l.Left).ToList();
        foreach (var mark in letters.Where(l => Script.IsMark(l.Text[0])))
        {
            var middle = (mark.Left + mark.Right) / 2;
            var on = Math.Max(0, sorted.FindLastIndex(l => l.Left <= middle + 0.1));
            if (sorted.Count == 0)
            {
                return letters;
            }

            sorted[on] = sorted[on] with { Text = sorted[on].Text + mark.Text };
        }

        return sorted;
    }

    private enum Direction
    {
        Left,
        Right,
        Number,
        Neither,
    }
}
