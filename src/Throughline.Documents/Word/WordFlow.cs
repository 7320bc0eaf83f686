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
    CancellationToken cancel
)
{
    private readonly ParagraphKinds _kinds = new(styles, numbering);
    private int _line;
    private int _cells;

    public List<Block> Blocks { get; } = [];
    public SortedSet<string> Notes { get; } = [];
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
                case InsertedRun or CustomXmlBlock or MoveToRun:
                    Read(child);
                    break;
                default:
                    break;
            }
        }
    }

    public void AddNotes(MainDocumentPart main)
    {
        foreach (var note in main.FootnotesPart?.Footnotes?.Elements<Footnote>().Where(f => f.Type is null) ?? [])
        {
            foreach (var paragraph in note.Elements<W.Paragraph>())
            {
                AddParagraph(paragraph);
            }
        }

        foreach (var note in main.EndnotesPart?.Endnotes?.Elements<Endnote>().Where(f => f.Type is null) ?? [])
        {
            foreach (var paragraph in note.Elements<W.Paragraph>())
            {
                AddParagraph(paragraph);
            }
        }
    }

    public void AddRunning(MainDocumentPart main)
    {
        foreach (
            var (root, kind) in main
                .HeaderParts.Select(h => ((OpenXmlElement?)h.Header, FurnitureKind.RunningHeader))
                .Concat(main.FooterParts.Select(f => ((OpenXmlElement?)f.Footer, FurnitureKind.RunningFooter)))
        )
        {
            foreach (
                var text in (root?.Descendants<W.Paragraph>() ?? [])
                    .Select(p => WordsOf(p).Text.Trim())
                    .Where(t => t.Length > 0)
            )
            {
                Blocks.Add(new Furniture(kind, text, new Place(1, ++_line)));
            }
        }
    }

    private static RunReader WordsOf(W.Paragraph paragraph)
    {
        var words = new RunReader();
        words.Read(paragraph);
        return words;
    }

    private void AddParagraph(W.Paragraph paragraph)
    {
        var words = WordsOf(paragraph);
        Notice(words);
        Page += words.PageBreaks;
        var text = words.Text.Trim();
        var style = paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value;
        if (text.Length > 0)
        {
            Blocks.Add(_kinds.BlockOf(text, words, paragraph.ParagraphProperties, style, new Place(Page, ++_line)));
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

    private void Notice(RunReader words)
    {
        if (words.Deletions)
        {
            Notes.Add("The document holds tracked deletions; deleted words were not read.");
        }
    }

    private void AddTable(W.Table table)
    {
        var grid = new WordTable(table, () => new Place(Page, ++_line), Notice);
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
