using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Throughline.Documents.Office;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Throughline.Documents.Word;

/// <summary>The words of a paragraph and what its type looks like, gathered over all its runs.</summary>
internal sealed class RunReader
{
    private readonly StringBuilder _text = new();
    private bool _any;
    private bool _allStruck = true;
    private bool _allBold = true;
    private bool _sameInk = true;
    private bool _allMarked = true;

    public int PageBreaks { get; private set; }
    public bool Deletions { get; private set; }
    public Rgb? Ink { get; private set; }
    public Rgb? Highlight { get; private set; }
    public List<string> Choices { get; } = [];
    public string Text => _text.ToString();
    public bool Struck => _any && _allStruck;
    public bool Bold => _any && _allBold;
    public Rgb? SharedInk => _any && _sameInk ? Ink : null;
    public Rgb? SharedHighlight => _any && _allMarked ? Highlight : null;

    public void Break()
    {
        if (_text.Length > 0 && _text[^1] != '\n')
        {
            _text.Append('\n');
        }
    }

    public void Read(OpenXmlElement element)
    {
        foreach (var child in element.ChildElements)
        {
            ReadOne(child);
        }
    }

    private void ReadOne(OpenXmlElement child)
    {
        switch (child)
        {
            case Run run:
                ReadRun(run);
                break;
            case DeletedRun or MoveFromRun:
                Deletions = true;
                break;
            case SdtRun sdt:
                Choices.AddRange(
                    sdt.Descendants<W.ListItem>()
                        .Select(i => i.DisplayText?.Value ?? i.Value?.Value ?? "")
                        .Where(t => t.Length > 0)
                );
                Read((OpenXmlElement?)sdt.SdtContentRun ?? sdt);
                break;
            case ParagraphProperties or SdtProperties:
                break;
            case AlternateContent alternate:
                Read(
                    alternate.GetFirstChild<AlternateContentChoice>()
                        ?? (OpenXmlElement?)alternate.GetFirstChild<AlternateContentFallback>()
                        ?? new Run()
                );
                break;
            default:
                Read(child);
                break;
        }
    }

    private void ReadRun(Run run)
    {
        var before = _text.Length;
        foreach (var child in run.ChildElements)
        {
            ReadPiece(child);
        }

        var ink = false;
        for (var i = before; i < _text.Length && !ink; i++)
        {
            ink = !char.IsWhiteSpace(_text[i]);
        }

        if (ink)
        {
            Look(run.RunProperties);
        }
    }

    private void ReadPiece(OpenXmlElement child)
    {
        switch (child)
        {
            case W.Text t:
                _text.Append(t.Text);
                break;
            case TabChar:
                _text.Append(' ');
                break;
            case W.Break { Type: { } type } when type == BreakValues.Page:
                PageBreaks++;
                _text.Append(' ');
                break;
            case LastRenderedPageBreak:
                PageBreaks++;
                break;
            case W.Break or CarriageReturn:
                _text.Append('\n');
                break;
            case NoBreakHyphen:
                _text.Append('-');
                break;
            case SymbolChar symbol:
                _text.Append(SymbolOf(symbol));
                break;
            case AlternateContent or Drawing or Picture:
                ReadTextBoxes(child);
                break;
            default:
                break;
        }
    }

    /// <summary>Words drawn in a text box; of alternatives that say the same only the first is read.</summary>
    private void ReadTextBoxes(OpenXmlElement element)
    {
        var root = element is AlternateContent a ? a.GetFirstChild<AlternateContentChoice>() ?? element : element;
        foreach (var paragraph in root.Descendants<TextBoxContent>().SelectMany(t => t.Descendants<W.Paragraph>()))
        {
            Break();
            Read(paragraph);
        }
    }

    private static string SymbolOf(SymbolChar symbol)
    {
        // The ticks and boxes of Wingdings are what forms are filled in with.
        var code = symbol.Char?.Value?.ToUpperInvariant();
        return code switch
        {
            "F0FC" or "00FC" => "✓",
            "F0FB" or "00FB" => "✗",
            "F0FE" => "☒",
            "F0A8" or "F06F" => "☐",
            "F0B7" or "F0A7" => "•",
            "F0E0" => "→",
            "F0E1" or "F0E9" => "↑",
            "F0E2" or "F0EA" => "↓",
            "F06C" or "F0CF" => "●",
            _ => "•",
        };
    }

    private void Look(RunProperties? properties)
    {
        var ink = Colours.Of(properties?.Color?.Val?.Value) is { } c && !Colours.IsGrey(c) ? c : (Rgb?)null;
        _sameInk &= !_any || Nullable.Equals(ink, Ink);
        Ink = _any ? Ink : ink;
        var mark =
            Colours.OfHighlight(properties?.Highlight?.Val?.InnerText) ?? Colours.Of(properties?.Shading?.Fill?.Value);
        _allMarked &= mark is not null && (Highlight is null || Nullable.Equals(mark, Highlight));
        Highlight ??= mark;
        _allStruck &= IsOn(properties?.Strike) || IsOn(properties?.DoubleStrike);
        _allBold &= IsOn(properties?.Bold);
        _any = true;
    }

    private static bool IsOn(OnOffType? property) =>
        property is not null && (property.Val is null || property.Val.Value);
}
