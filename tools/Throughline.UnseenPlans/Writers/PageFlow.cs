using Throughline.UnseenPlans.Layout;

namespace Throughline.UnseenPlans.Writers;

/// <summary>Sets the parts of a paper on pages, one under the other.</summary>
internal sealed class PageFlow(Sheaf sheaf, PageCanvas canvas)
{
    private double _y;

    public void Run()
    {
        foreach (var part in sheaf.Parts)
        {
            switch (part)
            {
                case PartHeading heading:
                    Heading(heading);
                    break;
                case PartText text:
                    Text(text);
                    break;
                case PartTable table:
                    _y = new TableFlow(table, canvas, sheaf.TextSize).Run(_y) + (2 * canvas.Gap);
                    break;
                case PartPageEnd:
                    Next();
                    break;
                default:
                    break;
            }
        }
    }

    private void Heading(PartHeading heading)
    {
        var size =
            sheaf.TextSize
            + (
                heading.Level switch
                {
                    1 => 5,
                    2 => 3,
                    _ => 1,
                }
            );
        Room((2 * canvas.Lead(size)) + canvas.Gap + canvas.Lead(sheaf.TextSize));
        _y += canvas.Gap;
        foreach (var line in canvas.Wrapped(heading.Text, canvas.Width, size, true))
        {
            Line(0, line, size, true);
        }

        _y += canvas.Gap;
    }

    private void Text(PartText text)
    {
        var size = sheaf.TextSize;
        var hangs = text.Label.Length > 0 && text.Look == LabelLook.Tab;
        var label =
            text.Label.Length == 0 || hangs
                ? text.Label
                : text.Plain[..(text.Plain.Length - text.Text.Length)].TrimEnd(' ', '\n');
        if (label.Length > 0 && text.Look == LabelLook.Alone)
        {
            Room(2 * canvas.Lead(size));
            Line(0, label, size, text.BoldLabel);
            Lines(0, text.Text, size);
        }
        else if (label.Length > 0)
        {
            var after = hangs ? canvas.Width * 0.22 : canvas.WidthOf(label + " ", size, text.BoldLabel);
            Room(canvas.Lead(size));
            canvas.Put(0, _y, label, size, text.BoldLabel, false);
            Behind(after, hangs, text.Text, size);
        }
        else
        {
            Lines(0, text.Text, size);
        }

        _y += canvas.Gap;
    }

    /// <summary>Words behind a label: the first line beside it, the others below the words or below the label.</summary>
    private void Behind(double after, bool hangs, string text, double size)
    {
        var first = canvas.Wrapped(text, canvas.Width - after, size, false)[0];
        Line(after, first, size, false);
        var rest = text[Math.Min(text.Length, first.Length)..].TrimStart();
        if (rest.Length > 0)
        {
            Lines(hangs ? after : 0, rest, size);
        }
    }

    private void Lines(double x, string text, double size)
    {
        foreach (var line in canvas.Wrapped(text, canvas.Width - x, size, false))
        {
            Line(x, line, size, false);
        }
    }

    private void Line(double x, string text, double size, bool bold)
    {
        Room(canvas.Lead(size));
        canvas.Put(x, _y, text, size, bold, false);
        _y += canvas.Lead(size);
    }

    private void Room(double needed)
    {
        if (_y + needed > canvas.Height)
        {
            Next();
        }
    }

    private void Next()
    {
        canvas.NextPage();
        _y = 0;
    }
}
