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
    private const string Deleted = "The document holds tracked deletions; deleted words were not read.";
    private const int LongestQuote = 300;
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
                case AltChunk:
                    Notes.Add(
                        "A part of another document is set into this one and was not read. Open the document, save it "
                            + "under a new name, and upload that."
                    );
                    break;
                case AlternateContent alternate:
                    Read(
                        alternate.GetFirstChild<AlternateContentChoice>()
                            ?? (OpenXmlElement?)alternate.GetFirstChild<AlternateContentFallback>()
                            ?? alternate
                    );
                    break;
                case DeletedRun or MoveFromRun:
                    Notes.Add(Deleted);
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

    /// <summary>Tells of words that stand beside the text, which are no part of the paper.</summary>
    public void TellOfTheRest(MainDocumentPart main)
    {
        foreach (var comment in main.WordprocessingCommentsPart?.Comments?.Elements<Comment>() ?? [])
        {
            if (comment.InnerText.Trim() is { Length: > 0 } words)
            {
                Notes.Add($"A comment was not read as part of the paper: “{Short(words)}”.");
            }
        }

        foreach (var part in main.DiagramDataParts)
        {
            var words = string.Join(
                ' ',
                (part.DataModelRoot?.Descendants<DocumentFormat.OpenXml.Drawing.Text>() ?? []).Select(t =>
                    t.Text.Trim()
                )
            );
            if (words.Trim().Length > 0)
            {
                Notes.Add($"The words of a diagram were not read: “{Short(words)}”.");
            }
        }
    }

    private static string Short(string words) => words.Length > LongestQuote ? words[..LongestQuote] + "…" : words;

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
            Notes.Add(Deleted);
        }

        if (words.Hidden.Trim() is { Length: > 0 } hidden)
        {
            Notes.Add($"Hidden words were not read: “{Short(hidden)}”.");
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
