namespace Throughline.UnseenPlans.Layout;

/// <summary>A row as a table of printed lines has it: each line of print is a row, and only the first is numbered.</summary>
public static class BrokenRows
{
    /// <param name="width">Characters in a line of the widest column.</param>
    public static IEnumerable<TableLine> Of(TableLine line, int width)
    {
        var broken = line.Boxes.Select(b => b.Text.Split('\n').SelectMany(p => Wrapped(p, width)).ToList()).ToList();
        for (var at = 0; at < broken.Max(b => b.Count); at++)
        {
            yield return new([
                .. line.Boxes.Select(
                    (b, i) => b with { Text = at < broken[i].Count ? broken[i][at] : "", Bullets = false, Day = null }
                ),
            ]);
        }
    }

    /// <summary>Words in lines of at most so many characters; a longer word has a line of its own.</summary>
    public static List<string> Wrapped(string text, int width)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
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
        return lines;
    }
}
