using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;

namespace Throughline.Documents.Pdf.Ink;

/// <summary>
/// What people put on a page after it was made: answers in its form's fields, and words set on top of it. Both are read
/// where they stand, as if they were printed. Notes, stamps, buttons, and what programs do not show stand beside.
/// </summary>
internal sealed class TypedOnPage(Page page, PdfTokens tokens, PageTurn turn)
{
    private const double LargestType = 10;
    private const double WidthOfALetter = 0.5;
    private const double Leading = 1.2;
    private const double Margin = 2;

    public List<PdfWord> Words { get; } = [];

    /// <summary>What was not read.</summary>
    public List<Aside> Beside { get; } = [];

    public void Read()
    {
        foreach (var mark in PageMarks.Of(page, tokens))
        {
            switch (mark.Kind)
            {
                case "Widget":
                    ReadField(mark);
                    break;
                case "FreeText" when tokens.Words(mark.Entries, "Contents") is { } words:
                    Put(mark, words);
                    break;
                case "Link" or "Popup":
                    break;
                default:
                    ReadNote(mark);
                    break;
            }
        }
    }

    private void ReadField(PdfMark mark)
    {
        if (FieldAnswer.Of(mark.Entries, tokens) is { } answer)
        {
            Put(mark, answer);
        }
        else if (AppearanceWords.Of(mark.Entries, tokens) is { } drawn)
        {
            // A button's words are no answer; a field that shows words without holding them is answered all the same.
            var stamped = FieldAnswer.IsButton(mark.Entries, tokens) || mark.Hidden;
            if (stamped)
            {
                SetBeside(AsideKind.Stamped, mark, drawn);
            }
            else
            {
                Put(mark, drawn);
            }
        }
    }

    private void ReadNote(PdfMark mark)
    {
        if (tokens.Words(mark.Entries, "Contents") is { } words)
        {
            SetBeside(mark.Hidden ? AsideKind.Hidden : AsideKind.Comment, mark, words);
        }

        if (AppearanceWords.Of(mark.Entries, tokens) is { } drawn && drawn != tokens.Words(mark.Entries, "Contents"))
        {
            SetBeside(mark.Hidden ? AsideKind.Hidden : AsideKind.Stamped, mark, drawn);
        }
    }

    /// <summary>Reads words where they stand; those that nobody sees are only told.</summary>
    private void Put(PdfMark mark, string words)
    {
        if (mark.Hidden)
        {
            SetBeside(AsideKind.Hidden, mark, words);
        }
        else
        {
            Set(words, mark.Area);
        }
    }

    private void SetBeside(AsideKind kind, PdfMark mark, string words)
    {
        var ((left, top), (right, bottom)) = (
            turn.Of(mark.Area.Left, mark.Area.Top),
            turn.Of(mark.Area.Right, mark.Area.Bottom)
        );
        var box = new Box(Math.Min(left, right), Math.Min(top, bottom), Math.Max(left, right), Math.Max(top, bottom));
        Beside.Add(new(kind, words, new(page.Number, Box: box), tokens.Words(mark.Entries, "T")));
    }

    /// <summary>Sets words into a rectangle as a program would: from its top, in lines that it holds.</summary>
    private void Set(string words, PdfRectangle place)
    {
        var (left, top) = turn.Of(place.Left, place.Top);
        var (right, bottom) = turn.Of(place.Right, place.Bottom);
        (left, right) = (Math.Min(left, right), Math.Max(left, right));
        (top, bottom) = (Math.Min(top, bottom), Math.Max(top, bottom));
        var size = Math.Clamp(LargestType, 1, Math.Max(1, (bottom - top) * 0.7));
        var lines = Lines(words, size, right - left - (2 * Margin));
        size = Math.Min(size, Math.Max(1, (bottom - top) / (lines.Count * Leading)));
        var baseline = lines.Count == 1 ? ((top + bottom) / 2) + (size * 0.3) : top + size;
        foreach (var line in lines)
        {
            var at = left + Margin;
            foreach (var word in line)
            {
                var width = word.Length * size * WidthOfALetter;
                Words.Add(
                    new()
                    {
                        Text = word,
                        Left = at,
                        Right = Math.Min(at + width, right),
                        Baseline = baseline,
                        Size = size,
                    }
                );
                at = Math.Min(at + width + (size * WidthOfALetter), right - 0.1);
            }

            baseline += size * Leading;
        }
    }

    private static List<List<string>> Lines(string words, double size, double width)
    {
        var lines = new List<List<string>>();
        foreach (var paragraph in words.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            var (line, used) = (new List<string>(), 0.0);
            foreach (var word in paragraph.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                var needs = word.Length * size * WidthOfALetter;
                if (line.Count > 0 && used + needs > width)
                {
                    lines.Add(line);
                    (line, used) = ([], 0);
                }

                line.Add(word);
                used += needs + (size * WidthOfALetter);
            }

            if (line.Count > 0)
            {
                lines.Add(line);
            }
        }

        return lines;
    }
}
