using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using D = DocumentFormat.OpenXml.Drawing;
using M = DocumentFormat.OpenXml.Math;
using V = DocumentFormat.OpenXml.Vml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Throughline.Documents.Word;

/// <summary>The words of a paragraph and what its type looks like, gathered over all its runs.</summary>
internal sealed class RunReader(WordStyles styles)
{
    private const string WordNamespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private readonly StringBuilder _text = new();
    private int _tabs;
    private int _tabAt;

    public int PageBreaks { get; private set; }

    /// <summary>Words that were not read, in order; what stands together and for one reason is one.</summary>
    public List<(AsideKind Kind, string Words)> Beside { get; } = [];

    /// <summary>The comments that are made here, by the names that the document gives them.</summary>
    public List<string> Comments { get; } = [];

    /// <summary>What the type of all its runs looks like.</summary>
    public RunLook Look { get; } = new();
    public List<string> Choices { get; } = [];
    public string Text => _text.ToString();

    /// <summary>The tables in its text boxes; null, as long as nobody asks for them, where they are read as words.</summary>
    public List<W.Table>? TablesInBoxes { get; init; }

    /// <summary>Where the only tab stands, which is a blank of the text; null where none does, or more than one.</summary>
    public int? Tab => _tabs == 1 ? _tabAt : null;

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
                PutBeside(AsideKind.Deleted, child.InnerText);
                break;
            case SdtRun sdt:
                ReadControl(sdt);
                break;
            case ParagraphProperties or SdtProperties or M.ControlProperties or M.MathProperties:
                break;
            case OpenXmlUnknownElement tag:
                // What the SDK does not know, such as a smart tag, it reads as XML only, and all within it.
                Read(new W.Paragraph(Known(tag, "p")));
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
                ReadAll(Alternatives.OneOf(alternate));
                break;
            default:
                Read(child);
                break;
        }
    }

    private static string Known(OpenXmlUnknownElement unknown, string name) =>
        $"<w:{name} xmlns:w=\"{WordNamespace}\">{string.Concat(unknown.ChildElements.Select(c => c.OuterXml))}</w:{name}>";

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
        if (IsHidden(run) || (styles.OnlyShown && UnseenType.Is(run, styles)))
        {
            PutBeside(AsideKind.Hidden, string.Concat(run.Descendants<W.Text>().Select(t => t.Text)));
            Comments.AddRange(run.Elements<CommentReference>().Select(c => c.Id?.Value ?? ""));
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
                (_tabs, _tabAt) = (_tabs + 1, _text.Length);
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
            case CommentReference comment:
                Comments.Add(comment.Id?.Value ?? "");
                break;
            case DeletedText deleted:
                PutBeside(AsideKind.Deleted, deleted.Text);
                break;
            case Ruby ruby:
                ReadAll(ruby.RubyBase);
                _text.Append(" (");
                ReadAll(ruby.RubyContent);
                _text.Append(')');
                break;
            case W.RunProperties or FieldCode or DeletedFieldCode:
                break;
            default:
                ReadDrawn(child);
                break;
        }
    }

    /// <summary>
    /// Words that are drawn: those of a text box are read, those that are a picture of letters stand beside. Of
    /// alternatives that say the same only one is looked at.
    /// </summary>
    private void ReadDrawn(OpenXmlElement element)
    {
        switch (element)
        {
            case TextBoxContent:
                Break();
                ReadAround(element);
                break;
            case OpenXmlUnknownElement { LocalName: "txbxContent" } box:
                Break();
                ReadAround(new TextBoxContent(Known(box, "txbxContent")));
                break;
            case AlternateContent alternate:
                if (Alternatives.OneOf(alternate) is { } one)
                {
                    ReadDrawn(one);
                }

                break;
            case D.Paragraph:
                Break();
                _text.AppendJoin("", element.Descendants<D.Text>().Select(t => t.Text));
                break;
            case V.TextPath { String.Value: { } letters }:
                PutBeside(AsideKind.Drawn, letters);
                break;
            default:
                foreach (var child in element.ChildElements)
                {
                    ReadDrawn(child);
                }

                break;
        }
    }

    /// <summary>Reads every paragraph of what holds paragraphs, each on a line of its own.</summary>
    public void ReadAround(OpenXmlElement parent)
    {
        foreach (var child in parent.ChildElements)
        {
            switch (child)
            {
                case W.Paragraph paragraph:
                    Break();
                    Read(paragraph);
                    break;
                case W.Table table
                    when TablesInBoxes is not null && parent is TextBoxContent && WordTable.IsOfColumns(table):
                    TablesInBoxes.Add(table);
                    break;
                case AlternateContent alternate when Alternatives.OneOf(alternate) is { } one:
                    ReadAround(one);
                    break;
                case DeletedRun or MoveFromRun:
                    PutBeside(AsideKind.Deleted, child.InnerText);
                    break;
                case W.TableRow row when TableParts.WhyGone(row) is { } why:
                    PutBeside(why, row);
                    break;
                default:
                    // Whatever stands around paragraphs: their words are the holder's.
                    ReadAround(child);
                    break;
            }
        }
    }

    /// <summary>Notes words that are not read, and why.</summary>
    public void PutBeside(AsideKind kind, string words)
    {
        if (Beside.Count > 0 && Beside[^1].Kind == kind)
        {
            Beside[^1] = (kind, Beside[^1].Words + words);
        }
        else if (!string.IsNullOrWhiteSpace(words))
        {
            Beside.Add((kind, words));
        }
    }

    /// <summary>Notes all words of an element that is not read, and what stands beside those.</summary>
    public void PutBeside(AsideKind kind, OpenXmlElement element)
    {
        var words = new RunReader(styles);
        words.ReadAround(element);
        PutBeside(kind, words.Text);
        Beside.AddRange(words.Beside);
        Comments.AddRange(words.Comments);
    }

    /// <summary>A run says so itself, or its style, or that of its paragraph.</summary>
    private bool IsHidden(Run run) =>
        run.RunProperties?.Vanish is { } own
            ? OnOrOff.IsOn(own.Val?.InnerText)
            : styles.HidesSome
                && (
                    styles.IsHidden(run.RunProperties?.RunStyle?.Val?.Value)
                    || styles.IsHidden(
                        run.Ancestors<W.Paragraph>().FirstOrDefault()?.ParagraphProperties?.ParagraphStyleId?.Val?.Value
                    )
                );
}
