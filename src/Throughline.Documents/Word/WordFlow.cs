using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Throughline.Documents.Word;

/// <summary>Goes through a document's body and makes blocks of it.</summary>
internal sealed class WordFlow(
    ReadingLimits limits,
    WordStyles styles,
    WordNumbering numbering,
    WordComments comments,
    CancellationToken cancel
)
{
    private const StringSplitOptions Trimmed = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;

    /// <summary>Characters of the longest label that a tab parts from its words.</summary>
    private const int LongestLabel = 60;

    private readonly ParagraphKinds _kinds = new(styles, numbering);
    private int _line;
    private int _cells;

    public List<Block> Blocks { get; } = [];
    public SortedSet<string> Notes { get; } = [];

    /// <summary>Words that were not read, in the order of the text that they stand beside.</summary>
    public List<Aside> Beside { get; } = [];
    public int Page { get; private set; } = 1;

    public void Read(OpenXmlElement parent)
    {
        foreach (var child in parent.ChildElements)
        {
            cancel.ThrowIfCancellationRequested();
            switch (child)
            {
                case W.Paragraph paragraph:
                    AddParagraph(paragraph);
                    break;
                case W.Table table:
                    AddTable(table);
                    break;
                case SdtBlock sdt:
                    Read((OpenXmlElement?)sdt.SdtContentBlock ?? sdt);
                    break;
                case AltChunk:
                    Notes.Add(
                        "A part of another document is set into this one and was not read. Open the document, save it "
                            + "under a new name, and upload that."
                    );
                    break;
                case AlternateContent alternate:
                    Read(Alternatives.OneOf(alternate) ?? alternate);
                    break;
                case DeletedRun or MoveFromRun:
                    Beside.Add(new(AsideKind.Deleted, child.InnerText, new(Page, _line)));
                    break;
                default:
                    // Whatever stands around paragraphs and tables: they are the document's.
                    Read(child);
                    break;
            }
        }
    }

    public void AddNotes(MainDocumentPart main)
    {
        foreach (var note in main.FootnotesPart?.Footnotes?.Elements<Footnote>().Where(f => IsNote(f.Type)) ?? [])
        {
            Read(note);
        }

        foreach (var note in main.EndnotesPart?.Endnotes?.Elements<Endnote>().Where(e => IsNote(e.Type)) ?? [])
        {
            Read(note);
        }
    }

    /// <summary>The others are the lines that part notes from the text.</summary>
    private static bool IsNote(EnumValue<FootnoteEndnoteValues>? type) =>
        type is null || type.Value == FootnoteEndnoteValues.Normal;

    public void AddRunning(MainDocumentPart main)
    {
        foreach (
            var (root, kind) in main
                .HeaderParts.Select(h => ((OpenXmlElement?)h.Header, FurnitureKind.RunningHeader))
                .Concat(main.FooterParts.Select(f => ((OpenXmlElement?)f.Footer, FurnitureKind.RunningFooter)))
        )
        {
            if (root is null)
            {
                continue;
            }

            var words = new RunReader(styles);
            words.ReadAround(root);
            foreach (var text in words.Text.Split('\n', Trimmed))
            {
                Blocks.Add(new Furniture(kind, text, new Place(1, ++_line)));
            }

            Notice(words, new Place(1, _line));
        }
    }

    private RunReader WordsOf(W.Paragraph paragraph)
    {
        var words = new RunReader(styles) { TablesInBoxes = [] };
        words.Read(paragraph);
        return words;
    }

    private void AddParagraph(W.Paragraph paragraph)
    {
        var words = WordsOf(paragraph);
        Page += words.PageBreaks;
        var text = WithTab(words).Trim();
        var style = paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value;
        if (text.Length > 0)
        {
            Blocks.Add(_kinds.BlockOf(text, words, paragraph.ParagraphProperties, style, new Place(Page, ++_line)));
        }

        Notice(words, new Place(Page, _line));
        foreach (var table in words.TablesInBoxes!)
        {
            AddTable(table);
        }

        if (
            paragraph.ParagraphProperties?.SectionProperties is { } section
            && section.GetFirstChild<SectionType>()?.Val?.Value != SectionMarkValues.Continuous
        )
        {
            Page++;
        }

        CheckPages();
    }

    /// <summary>The words, with the tab that parts a few at their beginning from the others: these may be a label.</summary>
    private static string WithTab(RunReader words) =>
        words.Tab is > 0 and <= LongestLabel and var at
        && words.Text.AsSpan(0, at).IndexOfAnyExcept(' ') >= 0
        && words.Text.AsSpan(at).IndexOfAnyExcept(' ') >= 0
            ? $"{words.Text[..at].TrimEnd()}\t{words.Text[(at + 1)..].TrimStart()}"
            : words.Text;

    private void CheckPages()
    {
        if (Page > limits.MaxPages)
        {
            throw new UnreadableDocumentException(
                UnreadableReason.TooManyPages,
                $"The document has more than {limits.MaxPages} pages. Save the part that holds the plan as a new "
                    + $"file and upload that."
            );
        }
    }

    private void Notice(RunReader words, Place place)
    {
        Beside.AddRange(words.Beside.Select(b => new Aside(b.Kind, b.Words.Trim(), place)));
        Beside.AddRange(words.Comments.SelectMany(c => comments.Take(c, place)));
    }

    private void AddTable(W.Table table)
    {
        var grid = new WordTable(table, styles, () => new Place(Page, ++_line), Notice);
        var read = grid.Read();
        _cells += read.Rows.Sum(r => r.Cells.Count);
        if (_cells > limits.MaxCells)
        {
            throw new UnreadableDocumentException(
                UnreadableReason.TooLarge,
                "The document holds more table cells than Throughline reads in one go. Split it and upload the parts."
            );
        }

        Page += grid.PageBreaks;
        if (read.Rows.Count > 0)
        {
            Blocks.Add(read);
        }
    }
}
