using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using M = DocumentFormat.OpenXml.Math;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Throughline.Documents.Word;

/// <summary>The words of a paragraph and what its type looks like, gathered over all its runs.</summary>
internal sealed class RunReader
{
    private const string WordNamespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private readonly StringBuilder _text = new();

    public int PageBreaks { get; private set; }
    public bool Deletions { get; private set; }

    /// <summary>Words that the program hides, and that were not read; empty for none.</summary>
    public string Hidden { get; private set; } = "";

    /// <summary>What the type of all its runs looks like.</summary>
    public RunLook Look { get; } = new();
    public List<string> Choices { get; } = [];
    public string Text => _text.ToString();

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
                ReadControl(sdt);
                break;
            case ParagraphProperties or SdtProperties or M.ControlProperties or M.MathProperties:
                break;
            case OpenXmlUnknownElement { LocalName: "r" } run when run.NamespaceUri == WordNamespace:
                // Within a smart tag, which the SDK does not know, its runs are unknown too.
                ReadRun(new Run(run.OuterXml));
                break;
            case M.Text sign:
                _text.Append(sign.Text);
                break;
            case M.Fraction fraction:
                ReadAll(fraction.Numerator);
                _text.Append('/');
                ReadAll(fraction.Denominator);
                break;
            case M.SuperArgument power:
                _text.Append('^');
                Read(power);
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

    private void ReadAll(OpenXmlElement? element)
    {
        if (element is not null)
        {
            Read(element);
        }
    }

    private void ReadControl(SdtRun sdt)
    {
        Choices.AddRange(
            sdt.Descendants<W.ListItem>()
                .Select(i => i.DisplayText?.Value ?? i.Value?.Value ?? "")
                .Where(t => t.Length > 0)
        );
        Read((OpenXmlElement?)sdt.SdtContentRun ?? sdt);
    }

    private void ReadRun(Run run)
    {
        if (run.RunProperties?.Vanish is { } hidden && OnOrOff.IsOn(hidden.Val?.InnerText))
        {
            Hidden += string.Concat(run.Elements<W.Text>().Select(t => t.Text));
            return;
        }

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
            Look.Add(run.RunProperties);
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
                _text.Append(Symbols.Of(symbol));
                break;
            case FieldChar { FormFieldData: { } form }:
                _text.Append(FormFields.Of(form));
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
}
