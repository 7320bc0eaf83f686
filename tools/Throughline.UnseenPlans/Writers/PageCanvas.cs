namespace Throughline.UnseenPlans.Writers;

/// <summary>Pages that are written on at a place: x from the left margin, y down from the top one.</summary>
internal abstract class PageCanvas
{
    public abstract double Width { get; }
    public abstract double Height { get; }

    /// <summary>From one line of a size to the next.</summary>
    public abstract double Lead(double size);

    /// <summary>Between paragraphs, and between rows that no ruling parts.</summary>
    public abstract double Gap { get; }

    /// <summary>Inside a cell, left and right.</summary>
    public abstract double Side { get; }

    /// <summary>Inside a cell, above and below.</summary>
    public abstract double Above { get; }
    public abstract double WidthOf(string text, double size, bool bold);
    public abstract void Put(double x, double y, string text, double size, bool bold, bool struck);
    public abstract void Rule(double x1, double y1, double x2, double y2);
    public abstract void Fill(double x, double y, double width, double height, string colour);
    public abstract void NextPage();

    /// <summary>Text in lines that fit.</summary>
    public List<string> Wrapped(string text, double width, double size, bool bold)
    {
        var lines = new List<string>();
        foreach (var paragraph in text.Split('\n'))
        {
            var line = "";
            foreach (var word in paragraph.Split(' '))
            {
                if (line.Length > 0 && WidthOf($"{line} {word}", size, bold) > width)
                {
                    lines.Add(line);
                    line = word;
                }
                else
                {
                    line = line.Length == 0 ? word : $"{line} {word}";
                }
            }

            lines.Add(line);
        }

        return lines;
    }
}
