using System.Collections.Concurrent;
using System.Globalization;
using Throughline.Documents.Outside;
using Throughline.Documents.Pdf.Ink;
using UglyToad.PdfPig.Content;

namespace Throughline.Documents.Pdf.Pictures;

/// <summary>
/// Holds a page's letters against a picture of the page: where the picture is of one tone, nobody sees a letter, whatever
/// hides it: a box drawn over it, the paper's own colour, the page's edge.
/// </summary>
/// <remarks>
/// Published papers have leaked names that stood under black boxes. A letter under a photograph or a pattern passes, as
/// such a place is never of one tone.
/// </remarks>
internal sealed class ShownLetters : IShownLetters, IDisposable
{
    /// <summary>Dots to an inch: a full stop of small type is more than one of them.</summary>
    private const int Inch = 100;

    /// <summary>How far apart the darkest and the lightest point must be, of 255: less is seen by nobody.</summary>
    private const int LeastContrast = 30;

    /// <summary>Share of a letter's height that is not looked at, above and below: the edge of a box lies there.</summary>
    private const double Edge = 0.12;

    /// <summary>Share of the type size below which a letter is flat: a dash, a rule.</summary>
    private const double FlatShare = 0.2;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private readonly OutsideRun _run;
    private readonly Dictionary<int, string> _pictures;

    // A page's picture is a megabyte, and each thread is on one page at a time.
    private readonly ThreadLocal<(int Number, GreyPicture Picture)?> _current = new();
    private readonly ConcurrentDictionary<int, bool> _faint = new();
    private readonly ConcurrentDictionary<int, bool> _plain = new();
    private int _hidden;

    private ShownLetters(OutsideRun run, Dictionary<int, string> pictures) => (_run, _pictures) = (run, pictures);

    /// <summary>
    /// Pages whose picture holds nothing but what is read of them: they were looked at, no letter is too faint to be seen
    /// and there all the same, and nobody put a note on them.
    /// </summary>
    public IReadOnlySet<int> MayBePainted => _plain.Keys.Except(_faint.Keys).ToHashSet();

    /// <summary>What whoever uploads the file should know.</summary>
    public IEnumerable<string> Told =>
        _hidden == 0
            ? []
            :
            [
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{_hidden} letters of the file show on no page (they lie under a box, or have the paper’s colour) and were left out."
                ),
            ];

    /// <exception cref="UnreadableDocumentException">Nothing on this machine paints pages, or these cannot be painted.</exception>
    public static ShownLetters Of(ReadOnlyMemory<byte> file, OutsidePrograms programs, CancellationToken cancel)
    {
        if (programs.Painter is not { } painter)
        {
            throw new UnreadableDocumentException(
                UnreadableReason.Damaged,
                "A PDF cannot be published from here, as nothing on this machine shows what lies under its boxes. Ask "
                    + "whoever runs Throughline to install poppler-utils, or upload the Word file."
            );
        }

        var run = new OutsideRun();
        try
        {
            return new(run, Painted(run, painter, file, cancel));
        }
        catch
        {
            run.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        _current.Dispose();
        _run.Dispose();
    }

    private static Dictionary<int, string> Painted(
        OutsideRun run,
        string painter,
        ReadOnlyMemory<byte> file,
        CancellationToken cancel
    )
    {
        File.WriteAllBytes(run["paper.pdf"], file.ToArray());
        var dots = Inch.ToString(CultureInfo.InvariantCulture);
        string[] painting = ["-r", dots, "-gray", "-cropbox", run["paper.pdf"], run["page"]];
        if (!run.Run(painter, painting, Patience, cancel))
        {
            throw new UnreadableDocumentException(
                UnreadableReason.Damaged,
                "The PDF’s pages cannot be shown, so nobody can say what of them a reader would see. Print it as a new PDF "
                    + "and upload that."
            );
        }

        return Directory
            .EnumerateFiles(Path.GetDirectoryName(run["page"])!, "page-*.pgm")
            .ToDictionary(p =>
                int.Parse(Path.GetFileNameWithoutExtension(p)["page-".Length..], CultureInfo.InvariantCulture)
            );
    }

    public List<Letter> Of(Page page)
    {
        var shown = new List<Letter>(page.Letters.Count);
        foreach (var letter in page.Letters)
        {
            var contrast = string.IsNullOrWhiteSpace(letter.Value)
                ? byte.MaxValue
                : Contrast(page, BoxOf(page, letter));
            if (contrast >= LeastContrast)
            {
                shown.Add(letter);
                continue;
            }

            Interlocked.Increment(ref _hidden);
            if (contrast > 0)
            {
                _faint[page.Number] = true;
            }
        }

        return shown;
    }

    public bool Shows(Page page, Box box) => Contrast(page, box) >= LeastContrast;

    public void HasNoNotes(int page) => _plain[page] = true;

    private int Contrast(Page page, Box box)
    {
        if (PictureOf(page.Number) is not { } picture)
        {
            return 0;
        }

        var (across, down) = (picture.Width / page.Width, picture.Height / page.Height);
        var (left, right) = ((int)Math.Floor(box.Left * across), (int)Math.Ceiling(box.Right * across));
        var (top, bottom) = ((int)Math.Floor(box.Top * down), (int)Math.Ceiling(box.Bottom * down));
        return picture.Contrast(left, top, Math.Max(right, left + 1), Math.Max(bottom, top + 1));
    }

    private GreyPicture? PictureOf(int page)
    {
        if (_current.Value is { } current && current.Number == page)
        {
            return current.Picture;
        }

        if (!_pictures.TryGetValue(page, out var path))
        {
            return null;
        }

        var picture = GreyPicture.Read(path);
        _current.Value = (page, picture);
        return picture;
    }

    /// <summary>
    /// From where the letter begins to where the next would, as a stem alone is of one tone; as high as its own ink, less
    /// the edges.
    /// </summary>
    private static Box BoxOf(Page page, Letter letter)
    {
        var ink = letter.BoundingBox;
        var (start, end) = (letter.StartBaseLine, letter.EndBaseLine);
        var (left, right) = (
            Math.Min(Math.Min(start.X, end.X), Math.Min(ink.BottomLeft.X, ink.TopRight.X)),
            Math.Max(Math.Max(start.X, end.X), Math.Max(ink.BottomLeft.X, ink.TopRight.X))
        );
        var (low, high) = (
            Math.Min(Math.Min(ink.BottomLeft.Y, ink.TopRight.Y), Math.Min(ink.TopLeft.Y, ink.BottomRight.Y)),
            Math.Max(Math.Max(ink.BottomLeft.Y, ink.TopRight.Y), Math.Max(ink.TopLeft.Y, ink.BottomRight.Y))
        );
        // A dash fills its own height and width, and would be of one tone; a font may not say how high its letters are. Of
        // such a letter the room above and below is looked at, too.
        if (high - low < FlatShare * letter.PointSize)
        {
            (low, high) = (low - (FlatShare * letter.PointSize), high + (FlatShare * letter.PointSize));
        }

        var edge = (high - low) * Edge;
        return new(left, page.Height - high + edge, right, page.Height - low - edge);
    }
}
