namespace Throughline.Documents.Pdf.Pictures;

/// <summary>A line in a picture, in points of the picture: its runs of dark points, row by row (or column by column).</summary>
internal sealed class DrawnLine
{
    public List<(int At, int From, int To)> Runs { get; } = [];
    public int From => Runs.Min(r => r.From);
    public int To => Runs.Max(r => r.To);
    public double At => Runs.Average(r => (double)r.At);

    /// <summary>How much the line leaves its direction, for each point along it.</summary>
    public double Slope
    {
        get
        {
            var (first, last) = (Runs.MinBy(r => r.From + r.To), Runs.MaxBy(r => r.From + r.To));
            var along = (last.From + last.To - first.From - first.To) / 2.0;
            return along < 1 ? 0 : (last.At - first.At) / along;
        }
    }
}

/// <summary>
/// Finds the lines of a table in a picture: long runs of dark points, a few points thick, that lie on from one another.
/// They are taken out of the picture, because a program that reads words takes them for letters.
/// </summary>
internal static class DrawnLines
{
    /// <summary>Dark points apart by no more than this, in points of the picture, are one run: ink is never whole.</summary>
    private const int Gap = 2;

    /// <summary>Lines thicker than this share of an inch are boxes.</summary>
    private const double ThickestInch = 0.05;
    private const double MostSlope = 0.03;

    /// <summary>Both kinds are looked for before either is taken: without the one, the other is in pieces.</summary>
    /// <param name="inch">Points of the picture to an inch.</param>
    public static (List<DrawnLine> Across, List<DrawnLine> Down) Take(GreyPicture picture, int inch)
    {
        var (across, down) = (Find(picture, inch, upright: false), Find(picture, inch, upright: true));
        Clear(picture, across, upright: false);
        Clear(picture, down, upright: true);
        return (across, down);
    }

    /// <param name="upright">True for lines that run down the page.</param>
    private static List<DrawnLine> Find(GreyPicture picture, int inch, bool upright) =>
        Joined(Runs(picture, upright, upright ? inch / 3 : inch / 2))
            .Where(l =>
                l.Runs.Max(r => r.At) - l.Runs.Min(r => r.At) <= (ThickestInch * inch) + (MostSlope * (l.To - l.From))
            )
            .ToList();

    private static void Clear(GreyPicture picture, List<DrawnLine> lines, bool upright)
    {
        foreach (var (at, from, to) in lines.SelectMany(l => l.Runs))
        {
            if (upright)
            {
                picture.Clear(at - 2, from, at + 2, to);
            }
            else
            {
                picture.Clear(from, at - 2, to, at + 2);
            }
        }
    }

    private static IEnumerable<(int At, int From, int To)> Runs(GreyPicture picture, bool upright, int least)
    {
        var (lines, length) = upright ? (picture.Width, picture.Height) : (picture.Height, picture.Width);
        for (var at = 1; at < lines - 1; at++)
        {
            var (from, last) = (-1, -1);
            for (var i = 0; i <= length; i++)
            {
                var dark = i < length && (upright ? picture.IsDark(at, i) : picture.IsDark(i, at));
                if (dark)
                {
                    (from, last) = (from < 0 ? i : from, i);
                }
                else if (from >= 0 && (i - last > Gap || i == length))
                {
                    if (last - from >= least)
                    {
                        yield return (at, from, last);
                    }

                    from = -1;
                }
            }
        }
    }

    private static List<DrawnLine> Joined(IEnumerable<(int At, int From, int To)> runs)
    {
        var lines = new List<DrawnLine>();
        var open = new List<DrawnLine>();
        foreach (var run in runs)
        {
            open.RemoveAll(l => l.Runs[^1].At < run.At - 3);
            var line = open.Find(l =>
                l.Runs.FindLast(r => r.At <= run.At) is var near && near.From <= run.To + 4 && near.To >= run.From - 4
            );
            if (line is null)
            {
                line = new();
                lines.Add(line);
                open.Add(line);
            }

            line.Runs.Add(run);
        }

        return lines;
    }
}
