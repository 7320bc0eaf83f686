using System.Text;
using Throughline.Documents.PlainText;

namespace Throughline.Documents.Pdf.Ink;

/// <summary>Puts the words of a cell or paragraph together in reading order.</summary>
internal static class WordsInOrder
{
    /// <summary>Share of the type size by which words of one line may stand higher or lower.</summary>
    private const double SameLineShare = 0.45;

    /// <summary>Type sizes between two lines from which the second begins a paragraph: lines stand at most 1.5 apart.</summary>
    private const double ParagraphGap = 1.75;

    /// <summary>Share of the type size within which nothing parts two words though one has a blank beside it.</summary>
    private const double Touching = 0.05;

    /// <summary>Words grouped to lines, top to bottom, each left to right.</summary>
    public static List<List<PdfWord>> Lines(List<PdfWord> words)
    {
        var lines = new List<List<PdfWord>>();
        foreach (var word in Sorted(words))
        {
            if (
                lines.Count > 0
                && Math.Abs(word.Baseline - lines[^1][0].Baseline)
                    <= SameLineShare * Math.Max(word.Size, lines[^1][0].Size)
            )
            {
                lines[^1].Add(word);
            }
            else
            {
                lines.Add([word]);
            }
        }

        foreach (var line in lines)
        {
            line.Sort((a, b) => a.Left.CompareTo(b.Left));
        }

        return lines;
    }

    public static string Text(List<PdfWord> words) =>
        words.Count == 0 ? ""
        : words.Count == 1 ? words[0].Text
        : Text(Lines(words));

    /// <summary>
    /// Lines joined by a blank; a hyphen at a line's end keeps its word together; a clear gap or a bullet begins a new
    /// line.
    /// </summary>
    public static string Text(List<List<PdfWord>> lines) => Text(lines, null);

    /// <param name="joints">Given where in the text each line but the first begins.</param>
    public static string Text(List<List<PdfWord>> lines, List<int>? joints)
    {
        var turned = lines.Exists(l => l.Exists(w => w.IsRightToLeft));
        if (turned)
        {
            var fromTheRight = ReadingOrder.IsFromTheRight(lines);
            lines = lines.ConvertAll(l => ReadingOrder.Of(l, fromTheRight));
        }

        var sb = new StringBuilder();
        for (var i = 0; i < lines.Count; i++)
        {
            if (i > 0)
            {
                sb.Append(Joint(lines[i - 1], lines[i]));
                joints?.Add(sb.Length);
            }

            for (var w = 0; w < lines[i].Count; w++)
            {
                if (w > 0 && !(turned && AreOne(lines[i], w)))
                {
                    sb.Append(' ');
                }

                sb.Append(lines[i][w].Text);
            }
        }

        return turned ? ReadingOrder.WithBracketsOpening(sb.ToString()) : sb.ToString();
    }

    /// <summary>
    /// True for pieces that touch: where the direction changes, programs draw the figure, its stop and its brackets apart.
    /// </summary>
    private static bool AreOne(List<PdfWord> line, int at)
    {
        var word = line[at];
        return Touch(line[at - 1], word)
            // A stop touches the other end of a run that is read the other way.
            || (word.Text.All(Script.IsStop) && line.Exists(w => w != word && Touch(w, word)));
    }

    private static bool Touch(PdfWord one, PdfWord other)
    {
        var gap = Math.Max(one.Left, other.Left) - Math.Min(one.Right, other.Right);
        var most = one.BlankAfter || other.BlankAfter ? Touching : WordBuilder.GapShare;
        return gap <= most * Math.Max(one.Size, other.Size);
    }

    public static Box BoxOf(List<PdfWord> words)
    {
        var box = words[0].Box;
        for (var i = 1; i < words.Count; i++)
        {
            box = box.Union(words[i].Box);
        }

        return box;
    }

    private static string Joint(List<PdfWord> before, List<PdfWord> line)
    {
        var last = before[^1].Text;
        var next = line[0].Text;
        if (SentenceWords.Together(last, next))
        {
            return "";
        }

        var gap = line[0].Baseline - before[0].Baseline;
        return gap > ParagraphGap * Math.Max(line[0].Size, before[0].Size) || next[0] is '•' or '▪' or '◦' or '●'
            ? "\n"
            : " ";
    }

    private static IEnumerable<PdfWord> Sorted(List<PdfWord> words)
    {
        var ordered = true;
        for (var i = 1; i < words.Count && ordered; i++)
        {
            ordered = words[i].Baseline >= words[i - 1].Baseline - 0.01;
        }

        return ordered ? words : words.OrderBy(w => w.Baseline).ThenBy(w => w.Left);
    }
}
