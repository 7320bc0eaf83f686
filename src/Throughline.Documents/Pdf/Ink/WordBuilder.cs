using System.Text;
using UglyToad.PdfPig.Content;

namespace Throughline.Documents.Pdf.Ink;

/// <summary>Builds words from a page's letters in the order in which the page draws them, in one pass.</summary>
internal sealed class WordBuilder(PageTurn turn)
{
    /// <summary>A gap wider than this share of the type size parts two words.</summary>
    private const double GapShare = 0.18;
    private const double SameLineShare = 0.35;
    private const double DuplicateWithin = 0.6;

    private readonly List<PdfWord> _words = [];
    private readonly StringBuilder _text = new();
    private readonly HashSet<(int X, int Y, string Letter)> _seen = [];
    private double _left;
    private double _right;
    private double _baseline;
    private double _size;
    private bool _bold;
    private Rgb? _ink;

    public List<PdfWord> Build(IReadOnlyList<Letter> letters)
    {
        foreach (var letter in letters)
        {
            Add(letter);
        }

        End();
        return _words;
    }

    private void Add(Letter letter)
    {
        var value = letter.Value;
        if (string.IsNullOrWhiteSpace(value) || value[0] == '\0')
        {
            End();
            return;
        }

        var (x, y) = turn.Of(letter.StartBaseLine.X, letter.StartBaseLine.Y);
        var size = Math.Clamp(letter.PointSize, 1, 200);
        if (_seen.Add(((int)(x / DuplicateWithin), (int)(y / DuplicateWithin), value)))
        {
            Append(letter, x, y, size);
        }
    }

    private void Append(Letter letter, double x, double y, double size)
    {
        var goesOn =
            _text.Length > 0
            && Math.Abs(y - _baseline) <= SameLineShare * Math.Max(size, _size)
            && x - _right <= GapShare * size
            && x >= _right - (0.5 * size);
        if (!goesOn)
        {
            End();
            (_left, _baseline, _size) = (x, y, size);
            (_bold, _ink) = (LetterLook.IsBold(letter.FontName), LetterLook.InkOf(letter));
        }

        _text.Append(letter.Value);
        _right = Math.Max(goesOn ? _right : x, EndOf(letter, x, y, size));
        _size = Math.Max(_size, size);
        if (goesOn && _ink is not null && !Nullable.Equals(_ink, LetterLook.InkOf(letter)))
        {
            _ink = null;
        }
    }

    private double EndOf(Letter letter, double x, double y, double size)
    {
        var (endX, endY) = turn.Of(letter.EndBaseLine.X, letter.EndBaseLine.Y);

        // A letter that runs another way than the page (a margin note printed upwards) stands alone.
        return Math.Abs(endY - y) > size || endX < x - 0.1 ? x + (size * 0.5) : endX;
    }

    private void End()
    {
        if (_text.Length == 0)
        {
            return;
        }

        var text = _text.ToString();
        _text.Clear();
        _words.Add(
            new PdfWord
            {
                Text = HasLigature(text) ? text.Normalize(NormalizationForm.FormKC) : text,
                Left = _left,
                Right = Math.Max(_right, _left + 0.5),
                Baseline = _baseline,
                Size = _size,
                Bold = _bold,
                Ink = _ink,
            }
        );
    }

    private static bool HasLigature(string text)
    {
        foreach (var c in text)
        {
            if (c is >= '\uFB00' and <= '\uFB06' or '\u00A0' or '\u00AD')
            {
                return true;
            }
        }

        return false;
    }
}
