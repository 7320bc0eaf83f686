using Throughline.Documents.Pdf.Ink;
using Throughline.Documents.Pdf.Pages;
using Throughline.Documents.PlainText;

namespace Throughline.Documents.Pdf.Flow;

/// <summary>Makes headings, list items and paragraphs of the lines of a page.</summary>
internal sealed class ParagraphBuilder(double bodySize, List<Block> blocks)
{
    /// <summary>Times the body's type from which a line is a heading, of the third, second and first level.</summary>
    private const double LargerShare = 1.12;
    private const double SecondLevel = 1.25;
    private const double FirstLevel = 1.5;

    /// <summary>Type sizes from one baseline to the next from which another paragraph begins.</summary>
    private const double NewParagraph = 1.55;

    /// <summary>Share of the type size by which lines of one paragraph may differ.</summary>
    private const double SameType = 0.15;

    /// <summary>Characters of the longest heading; longer ones are words set large.</summary>
    private const int LongestHeading = 200;

    /// <summary>Words of the longest label that a gap parts from its words.</summary>
    private const int MostWordsOfLabel = 7;

    /// <summary>How far right the lines of the page reach; 0 where it is not known.</summary>
    public double RightEdge { get; set; }

    private readonly List<PageLine> _lines = [];
    private int _page;

    public bool IsEmpty => _lines.Count == 0;

    public void Add(PageBand band, int page)
    {
        if (page != _page)
        {
            End();
        }

        _page = page;
        foreach (var line in band.Lines)
        {
            Add(line);
        }
    }

    private void Add(PageLine line)
    {
        if (_lines.Count > 0 && !GoesOn(_lines[^1], line))
        {
            End();
        }

        _lines.Add(line);
    }

    public void End()
    {
        if (_lines.Count == 0)
        {
            return;
        }

        var text = Joined();
        var box = _lines.Select(l => l.Box).Aggregate((a, b) => a.Union(b));
        var place = new Place(_page, Box: box);
        var size = _lines.Max(l => l.Size);
        var bold = _lines.TrueForAll(l => l.Bold);
        blocks.Add(BlockOf(text, place, size, bold) with { Lines = HandBroken.Of(_lines, RightEdge) });
        _lines.Clear();
    }

    private TextBlock BlockOf(string text, Place place, double size, bool bold)
    {
        if (size > LargerShare * bodySize && text.Length <= LongestHeading)
        {
            return new Heading(
                text,
                size > FirstLevel * bodySize ? 1
                    : size > SecondLevel * bodySize ? 2
                    : 3,
                place
            );
        }

        // Hashes are no marks of a heading here: type is.
        return text[0] == '#'
            ? new Paragraph(text, place) { Bold = bold }
            : TextLine.Of(text, place) switch
            {
                Paragraph p when bold && text.Length <= LongestHeading => p with { Bold = true },
                TextBlock other and not Furniture => other,
                _ => new Paragraph(text, place),
            };
    }

    private static bool GoesOn(PageLine before, PageLine line)
    {
        var pitch = line.Baseline - before.Baseline;
        return pitch > 0
            && pitch <= NewParagraph * Math.Max(before.Size, line.Size)
            && Math.Abs(before.Size - line.Size) <= SameType * line.Size
            && before.Bold == line.Bold
            && TextLine.Of(line.Text, default) is not (ListItem or Heading)
            && !(LabelOf(before) is not null && LabelOf(line) is not null);
    }

    /// <summary>The words before the only clear gap of a line, when they are as few as a label's.</summary>
    private static string? LabelOf(PageLine line)
    {
        if (line.Words.Exists(w => w.IsRightToLeft) || LinesAcross.Gaps([line], line.Size) is not [var (from, _)])
        {
            return null;
        }

        var label = line.Words.TakeWhile(w => w.Right <= from + 0.01).ToList();
        var text = string.Join(' ', label.Select(w => w.Text));
        return
            label.Count is > 0 and <= MostWordsOfLabel
            && label.Count < line.Words.Count
            && (char.IsLetter(text[0]) || text == "#")
            && line.Text.StartsWith(text + " ", StringComparison.Ordinal)
            ? text
            : null;
    }

    private string Joined()
    {
        var first = LabelOf(_lines[0]) is { } label
            ? $"{label}\t{_lines[0].Text[(label.Length + 1)..]}"
            : _lines[0].Text;
        if (_lines.Count == 1)
        {
            return first;
        }

        var sb = new System.Text.StringBuilder(first);
        for (var i = 1; i < _lines.Count; i++)
        {
            sb.Append(SentenceWords.Together(_lines[i - 1].Text, _lines[i].Text) ? "" : " ").Append(_lines[i].Text);
        }

        return sb.ToString();
    }
}
