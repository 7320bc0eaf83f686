using System.Collections.Concurrent;
using Microsoft.AspNetCore.Html;
using ScottPlot;
using Throughline.Web.Pages.Api;

namespace Throughline.Web.Plots;

/// <summary>
/// Draws plots with ScottPlot in the site's own font: bars from zero, named at their ends; lines named by their last
/// value. No legend, no grid.
/// </summary>
public sealed class PlotDrawing
{
    /// <summary>Pixels. Narrow enough for a telephone; on wider pages several stand side by side.</summary>
    private const int Width = 350,
        BarHeight = 30,
        LineHeight = 170;

    private const string Font = "Source Sans 3";
    private const string Ink = "#16202a";
    private const float TextSize = 15;
    private const int MostKept = 400;

    private readonly ConcurrentDictionary<string, string> _drawn = new(StringComparer.Ordinal);

    /// <exception cref="FileNotFoundException">The assets were not built: run ./run or npm run build.</exception>
    public PlotDrawing(IWebHostEnvironment environment)
    {
        foreach (var (weight, bold) in new[] { ("400", false), ("700", true) })
        {
            var file = Path.Combine(environment.WebRootPath ?? "wwwroot", "fonts", $"source-sans-3-{weight}.ttf");
            if (!File.Exists(file))
            {
                throw new FileNotFoundException("The font of the plots is missing: build the assets with ./run.", file);
            }

            Fonts.AddFontFile(Font, file, bold, italic: false);
        }
    }

    /// <summary>Horizontal bars, the first on top.</summary>
    public IHtmlContent Bars(string key, string title, string description, IReadOnlyList<Bar> bars) =>
        SvgText.Of(
            Kept("b|" + string.Join('|', bars.Select(b => $"{b.Label}={b.Value}={b.Colour}")), () => DrawBars(bars)),
            key,
            title,
            description
        );

    /// <summary>One measure over time, from zero.</summary>
    public IHtmlContent Line(
        string key,
        string title,
        string description,
        IReadOnlyList<(DateOnly On, int Value)> points,
        string colour
    ) =>
        SvgText.Of(
            Kept(
                $"l|{colour}|" + string.Join('|', points.Select(p => $"{p.On.DayNumber}={p.Value}")),
                () => DrawLine(points, colour)
            ),
            key,
            title,
            description
        );

    /// <summary>The same figures are drawn once: most plans are looked at more often than they change.</summary>
    private string Kept(string what, Func<string> draw)
    {
        if (_drawn.Count > MostKept)
        {
            _drawn.Clear();
        }

        return _drawn.GetOrAdd(what, _ => draw());
    }

    private static string DrawBars(IReadOnlyList<Bar> bars)
    {
        using var plot = EmptyPlot();
        var drawn = bars.Select(
                (b, i) =>
                    new ScottPlot.Bar
                    {
                        Position = bars.Count - 1 - i,
                        Value = b.Value,
                        FillColor = Color.FromHex(b.Colour),
                        LineWidth = 1,
                        LineColor = Color.FromHex(Ink),
                        Size = 0.66,
                        Label = $"{b.Value}",
                        Orientation = Orientation.Horizontal,
                    }
            )
            .ToList();
        var plotted = plot.Add.Bars(drawn);
        plotted.Horizontal = true;
        (
            plotted.ValueLabelStyle.FontName,
            plotted.ValueLabelStyle.FontSize,
            plotted.ValueLabelStyle.ForeColor,
            plotted.ValueLabelStyle.Bold
        ) = (Font, TextSize, Color.FromHex(Ink), true);
        plot.Axes.Left.SetTicks([.. drawn.Select(d => d.Position)], [.. bars.Select(b => b.Label)]);
        plot.Axes.Bottom.IsVisible = false;
        var most = Math.Max(1, bars.Max(b => b.Value));
        plot.Axes.SetLimits(0, most * 1.25, -0.6, bars.Count - 0.4);
        return plot.GetSvgXml(Width, (bars.Count * BarHeight) + 14);
    }

    private static string DrawLine(IReadOnlyList<(DateOnly On, int Value)> points, string colour)
    {
        using var plot = EmptyPlot();
        var (xs, ys) = (
            points.Select(p => (double)p.On.DayNumber).ToArray(),
            points.Select(p => (double)p.Value).ToArray()
        );
        var line = plot.Add.Scatter(xs, ys, Color.FromHex(colour));
        (line.LineWidth, line.MarkerSize) = (2, 6);
        var (first, last, most) = (points[0], points[^1], Math.Max(1, points.Max(p => p.Value)));
        var span = Math.Max(1, last.On.DayNumber - first.On.DayNumber);
        // Beside the line's ends, where the line itself does not run.
        AddText(plot, first.Value, xs[0] - (span * 0.03), Alignment.MiddleRight);
        AddText(plot, last.Value, xs[^1] + (span * 0.03), Alignment.MiddleLeft);

        plot.Axes.Left.SetTicks([0, most], ["0", $"{most}"]);
        plot.Axes.Bottom.SetTicks([xs[0], xs[^1]], [Short(first.On), Short(last.On)]);
        plot.Axes.SetLimits(xs[0] - (span * 0.18), xs[^1] + (span * 0.18), -most * 0.04, most * 1.12);
        return plot.GetSvgXml(Width, LineHeight);
    }

    private static void AddText(Plot plot, int value, double x, Alignment side)
    {
        var text = plot.Add.Text($"{value}", x, value);
        (text.LabelFontName, text.LabelFontSize, text.LabelBold, text.LabelFontColor, text.LabelAlignment) = (
            Font,
            TextSize,
            true,
            Color.FromHex(Ink),
            side
        );
    }

    private static string Short(DateOnly day) =>
        day.ToString("d MMM yyyy", System.Globalization.CultureInfo.GetCultureInfo("en-GB"));

    private static Plot EmptyPlot()
    {
        var plot = new Plot();
        plot.Font.Set(Font);
        plot.FigureBackground.Color = Colors.Transparent;
        plot.DataBackground.Color = Colors.Transparent;
        plot.HideGrid();
        foreach (var axis in new IAxis[] { plot.Axes.Left, plot.Axes.Bottom })
        {
            (axis.TickLabelStyle.FontName, axis.TickLabelStyle.FontSize, axis.TickLabelStyle.ForeColor) = (
                Font,
                TextSize,
                Color.FromHex(Ink)
            );
            (axis.MajorTickStyle.Length, axis.MinorTickStyle.Length, axis.FrameLineStyle.Color) = (
                3,
                0,
                Color.FromHex("#505a5f")
            );
        }

        (plot.Axes.Right.IsVisible, plot.Axes.Top.IsVisible) = (false, false);
        return plot;
    }
}
