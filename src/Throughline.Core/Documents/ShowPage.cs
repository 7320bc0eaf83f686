using Throughline.Core.Documents.Processes;
using Throughline.Documents;
using Throughline.Documents.Pdf;
using Throughline.Documents.Reading;

namespace Throughline.Core.Documents;

/// <summary>A page to be shown, with places outlined on it; or the lines around a place, where a file has no pages.</summary>
/// <param name="Lines">Of which lines on and to which; null for the whole page.</param>
public sealed record PageToShow(string Name, int Page, IReadOnlyList<OutlinedArea> Areas, ShownLines? Lines);

/// <summary>A place on a page, in points from its top left.</summary>
/// <param name="Lit">True for the one that is looked at.</param>
/// <param name="Link">Where it leads; null for nowhere.</param>
public sealed record OutlinedArea(
    double Left,
    double Top,
    double Right,
    double Bottom,
    bool Lit,
    string? Link,
    string Label
);

/// <summary>A stretch of lines, from 1, both ends included.</summary>
public sealed record ShownLines(int From, int To);

/// <summary>A page as a drawing; or as blocks of words and tables where it cannot be drawn.</summary>
/// <param name="Beside">Words that stand there and are no part of the text.</param>
public sealed record ShownPage(string? Drawing, IReadOnlyList<ShownBlock> Blocks, IReadOnlyList<ShownAside> Beside);

/// <summary>Words beside the text: a comment, say.</summary>
/// <param name="Cell">The cell of a spreadsheet that they stand at; null elsewhere.</param>
public sealed record ShownAside(AsideKind Kind, string Words, string? Author, string? Cell);

/// <summary>A paragraph, or a table: its rows with their lines.</summary>
public sealed record ShownBlock(string? Text, IReadOnlyList<ShownRow>? Rows);

/// <summary>A row of a table. Its line is null where the file has none.</summary>
public sealed record ShownRow(int? Line, IReadOnlyList<ShownCell> Cells);

/// <summary>A cell with its shade, such as "#00FF00".</summary>
public sealed record ShownCell(string Text, int ColumnSpan, int RowSpan, bool Struck, ShownShade? Shade);

/// <summary>A shade, each part from 0 to 255.</summary>
public sealed record ShownShade(byte Red, byte Green, byte Blue);

/// <summary>Shows a part of a document as it looked.</summary>
public sealed class ShowPage : ReaderTask<PageToShow, ShownPage>
{
    /// <summary>Characters of words beside a page.</summary>
    private const int MostBeside = 100_000;

    protected override ShownPage Read(PageToShow request, ReaderFiles files)
    {
        var bytes = files.Bytes[0];
        if (DocumentReader.IsPdf(bytes, files.Limits))
        {
            var areas = request
                .Areas.Select(a => new DrawnArea(new(a.Left, a.Top, a.Right, a.Bottom), a.Lit, a.Link, a.Label))
                .ToList();
            if (PdfPageDrawing.Of(bytes, request.Page, $"Page {request.Page} of the document", areas) is { } drawn)
            {
                return new(drawn.Svg, [], Beside(drawn.Beside));
            }
        }

        var document = new DocumentReader(files.Limits).Read(request.Name, bytes);
        return new(
            null,
            [.. document.Blocks.Select(b => Of(b, request)).OfType<ShownBlock>()],
            Beside(document.Beside.Where(a => Within(a.Place, request)))
        );
    }

    /// <summary>A drawing is shapes, words and links, and nothing that acts.</summary>
    protected override bool IsSound(ShownPage result) =>
        result.Drawing is null || PageDrawingCheck.IsSound(result.Drawing);

    /// <summary>All of each, until there is more than anybody reads beside a page.</summary>
    private static List<ShownAside> Beside(IEnumerable<Aside> asides)
    {
        var (shown, room) = (new List<ShownAside>(), MostBeside);
        foreach (var aside in asides.TakeWhile(_ => room > 0))
        {
            var words = aside.Words.Length > room ? aside.Words[..room] + "…" : aside.Words;
            shown.Add(new(aside.Kind, words, aside.Author, aside.Place.Cell));
            room -= words.Length;
        }

        return shown;
    }

    private static ShownBlock? Of(Block block, PageToShow request)
    {
        switch (block)
        {
            case Table table:
                var rows = table.Rows.Where(r => Within(r.Place, request)).Select(Of).ToList();
                return rows.Count == 0 ? null : new(null, rows);
            case TextBlock text when Within(text.Place, request):
                return new(text.Text, null);
            default:
                return null;
        }
    }

    private static ShownRow Of(TableRow row) =>
        new(
            row.Place.Line,
            [
                .. row.Cells.Select(c => new ShownCell(
                    c.Text,
                    c.ColumnSpan,
                    c.RowSpan,
                    c.Struck,
                    c.Fill is { } fill ? new(fill.Red, fill.Green, fill.Blue) : null
                )),
            ]
        );

    private static bool Within(Place place, PageToShow request) =>
        request.Lines is { } lines && place.Line is { } line
            ? line >= lines.From && line <= lines.To
            : place.Page == request.Page;
}
