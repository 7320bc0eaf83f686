using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics;

namespace Throughline.Documents.Pdf.Ink;

/// <summary>Takes the rulings and filled boxes out of a page's paths.</summary>
internal sealed class RulingBuilder(PageTurn turn)
{
    /// <summary>Points of the thickest ruling that is drawn as a filled box; thicker ones are bars and backgrounds.</summary>
    private const double Thin = 2.6;

    /// <summary>Points of the shortest stroke that is no dot.</summary>
    private const double LeastRuling = 3;

    /// <summary>Points by which a straight stroke's ends may differ.</summary>
    private const double Straight = 0.8;

    /// <summary>Paths of one page that are looked at: drawings have more, tables do not.</summary>
    private const int MostPaths = 60_000;

    public List<Ruling> Across { get; } = [];
    public List<Ruling> Down { get; } = [];
    public List<FilledBox> Fills { get; } = [];

    public void Read(IReadOnlyList<PdfPath> paths)
    {
        var read = 0;
        foreach (var path in paths)
        {
            if ((path.IsClipping && !path.IsFilled && !path.IsStroked) || ++read > MostPaths)
            {
                continue;
            }

            foreach (var part in path)
            {
                ReadPart(path, part);
            }
        }
    }

    private void ReadPart(PdfPath path, PdfSubpath part)
    {
        if (path.IsFilled && Bounds(part) is { } box && PageColours.Of(path.FillColor) is { } colour)
        {
            AddFill(box, colour);
        }

        if (path.IsStroked && !(PageColours.Of(path.StrokeColor) is { } ink && PageColours.IsWhite(ink)))
        {
            AddStrokes(part);
        }
    }

    private void AddFill(Box box, Rgb colour)
    {
        if (box.Height <= Thin && box.Width >= LeastRuling)
        {
            if (!PageColours.IsWhite(colour))
            {
                Across.Add(new((box.Top + box.Bottom) / 2, box.Left, box.Right));
            }
        }
        else if (box.Width <= Thin && box.Height >= LeastRuling)
        {
            if (!PageColours.IsWhite(colour))
            {
                Down.Add(new((box.Left + box.Right) / 2, box.Top, box.Bottom));
            }
        }
        else if (box.Width >= LeastRuling && box.Height >= LeastRuling)
        {
            Fills.Add(new(box, colour));
        }
    }

    private void AddStrokes(PdfSubpath part)
    {
        PdfPoint? first = null;
        foreach (var command in part.Commands)
        {
            switch (command)
            {
                case PdfSubpath.Move move:
                    first = move.Location;
                    break;
                case PdfSubpath.Line line:
                    AddStroke(line.From, line.To);
                    break;
                case PdfSubpath.Close
                    when first is { } start && part.Commands.OfType<PdfSubpath.Line>().LastOrDefault() is { } last:
                    AddStroke(last.To, start);
                    break;
                default:
                    break;
            }
        }
    }

    private void AddStroke(PdfPoint from, PdfPoint to)
    {
        var (x1, y1) = turn.Of(from.X, from.Y);
        var (x2, y2) = turn.Of(to.X, to.Y);
        if (Math.Abs(y1 - y2) <= Straight && Math.Abs(x1 - x2) >= LeastRuling)
        {
            Across.Add(new((y1 + y2) / 2, Math.Min(x1, x2), Math.Max(x1, x2)));
        }
        else if (Math.Abs(x1 - x2) <= Straight && Math.Abs(y1 - y2) >= LeastRuling)
        {
            Down.Add(new((x1 + x2) / 2, Math.Min(y1, y2), Math.Max(y1, y2)));
        }
    }

    private Box? Bounds(PdfSubpath part)
    {
        if (part.GetBoundingRectangle() is not { } r)
        {
            return null;
        }

        var (x1, y1) = turn.Of(r.Left, r.Bottom);
        var (x2, y2) = turn.Of(r.Right, r.Top);
        return new Box(Math.Min(x1, x2), Math.Min(y1, y2), Math.Max(x1, x2), Math.Max(y1, y2));
    }
}
