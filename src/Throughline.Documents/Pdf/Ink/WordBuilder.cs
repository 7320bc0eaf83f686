using System.Text;
using UglyToad.PdfPig.Content;

namespace Throughline.Documents.Pdf.Ink;

/// <summary>Builds words from a page's letters in the order in which the page draws them, in one pass.</summary>
internal sealed class WordBuilder(PageTurn turn)
{
    /// <summary>A gap wider than this share of the type size parts two words.</summary>
    internal const double GapShare = 0.1;

    /// <summary>Share of the type size by which letters of one word may stand higher or lower (raised numbers).</summary>
    private const double SameLineShare = 0.35;

    /// <summary>Points within which the same letter printed again is the same letter: so some programs print bold.</summary>
    private const double DuplicateWithin = 0.6;

    /// <summary>Share of the type size by which a letter may stand back into the one before it (kerning, italics).</summary>
    private const double Back = 0.5;

    private readonly List<PdfWord> _words = [];
    private readonly List<PrintedLetter> _letters = [];

    // By place and letter: hashing a letter's string would cost more than all else here.
    private readonly HashSet<(int X, int Y, int Letter)> _seen = [];
    private double _left;
    private double _right;
    private double _baseline;
    private double _size;
    private bool _bold;
    private bool _rightToLeft;
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
            End(blankAfter: IsBlankHere(letter));
            return;
        }

        var (x, y) = turn.Of(letter.StartBaseLine.X, letter.StartBaseLine.Y);
        var size = Math.Clamp(letter.PointSize, 1, 200);
        var name = value.Length == 1 ? value[0] : value.GetHashCode(StringComparison.Ordinal);
        if (_seen.Add(((int)(x / DuplicateWithin), (int)(y / DuplicateWithin), name)))
        {
            Append(letter, x, y, size);
        }
    }

    private void Append(Letter letter, double x, double y, double size)
    {
        var end = EndOf(letter, x, y, size);
        var rightToLeft = Script.IsRightToLeft(letter.Value[0]);
        var goesOn = GoesOn(letter, x, y, end, size, rightToLeft);
        if (!goesOn)
        {
            End();
            (_left, _right, _baseline, _size) = (x, x, y, size);
            (_bold, _ink) = (LetterLook.IsBold(letter.FontName), LetterLook.InkOf(letter));
        }

        _letters.Add(new(letter.Value, x, end));
        _rightToLeft |= rightToLeft;
        (_left, _right) = (Math.Min(_left, x), Math.Max(_right, end));
        _size = Math.Max(_size, size);
        if (goesOn && _ink is not null && !Nullable.Equals(_ink, LetterLook.InkOf(letter)))
        {
            _ink = null;
        }
    }

    private bool GoesOn(Letter letter, double x, double y, double end, double size, bool rightToLeft)
    {
        if (_letters.Count == 0 || Math.Abs(y - _baseline) > SameLineShare * Math.Max(size, _size))
        {
            return false;
        }

        if (x - _right <= GapShare * size && x >= _right - (Back * size))
        {
            return true;
        }

        // Words that are read from the right may be drawn from the right as well, and marks over letters anyhow.
        return (rightToLeft && _left - end <= GapShare * size && end <= _left + (Back * size))
            || (_rightToLeft && Script.IsMark(letter.Value[0]) && x >= _left - size && x <= _right + size);
    }

    /// <summary>True for a blank that is printed where the word ends, on either side.</summary>
    private bool IsBlankHere(Letter blank)
    {
        if (_letters.Count == 0)
        {
            return false;
        }

        var (x, y) = turn.Of(blank.StartBaseLine.X, blank.StartBaseLine.Y);
        return Math.Abs(y - _baseline) <= SameLineShare * _size && x >= _left - _size && x <= _right + _size;
    }

    private double EndOf(Letter letter, double x, double y, double size)
    {
        var (endX, endY) = turn.Of(letter.EndBaseLine.X, letter.EndBaseLine.Y);

        // A letter that runs another way than the page (a margin note printed upwards) stands alone.
        return Math.Abs(endY - y) > size || endX < x - 0.1 ? x + (size * 0.5) : endX;
    }

    private void End(bool blankAfter = false)
    {
        if (_letters.Count == 0)
        {
            return;
        }

        _words.Add(
            new PdfWord
            {
                Text = Folded(_rightToLeft ? ReadingOrder.Of(_letters) : InOrder(_letters)),
                Left = _left,
                Right = Math.Max(_right, _left + 0.5),
                Baseline = _baseline,
                Size = _size,
                FirstLetter = _letters[0].Right - _letters[0].Left,
                BlankAfter = blankAfter,
                IsRightToLeft = _rightToLeft,
                Bold = _bold,
                Ink = _ink,
            }
        );
        _letters.Clear();
        _rightToLeft = false;
    }

    private static string InOrder(List<PrintedLetter> letters)
    {
        if (letters.Count == 1)
        {
            return letters[0].Text;
        }

        var text = new StringBuilder(letters.Count + 4);
        foreach (var letter in letters)
        {
            text.Append(letter.Text);
        }

        return text.ToString();
    }

    /// <summary>Ligatures and the shapes that letters take beside one another are the letters themselves.</summary>
    private static string Folded(string text)
    {
        foreach (var c in text)
        {
            if (c is >= '\uFB00' and <= '\uFDFB' or >= '\uFE70' and <= '\uFEFC' or '\u00A0' or '\u00AD')
            {
                return text.Normalize(NormalizationForm.FormKC);
            }
        }

        return text;
    }
}
