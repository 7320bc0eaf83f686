using System.Globalization;

namespace Throughline.Domain.Challenge.Examples;

/// <summary>
/// Reads an example: "# " begins a part, "## " a heading in it, "|" stands between the cells of a table, and
/// "5 times: " before a row repeats it with its number for {n}.
/// </summary>
internal static class ExampleReader
{
    private const string Times = " times: ";

    /// <param name="text">The section's name in the first line, then its parts.</param>
    public static RuleExample Read(string text)
    {
        var parts = new List<(string Caption, List<ExampleBlock> Blocks)>();
        var rows = new List<IReadOnlyList<string?>>();
        foreach (var line in text.TrimEnd('\n').Split('\n').Skip(1).SelectMany(Repeated))
        {
            if (line.Contains('|', StringComparison.Ordinal))
            {
                rows.Add(Cells(line));
                continue;
            }

            Close(parts, rows);
            if (line.StartsWith("# ", StringComparison.Ordinal))
            {
                parts.Add((line[2..], []));
            }
            else
            {
                var heading = line.StartsWith("## ", StringComparison.Ordinal);
                parts[^1].Blocks.Add(new(heading ? line[3..] : line, heading, []));
            }
        }

        Close(parts, rows);
        return new([.. parts.Select(p => new ExamplePart(p.Caption, p.Blocks))]);
    }

    private static void Close(
        List<(string Caption, List<ExampleBlock> Blocks)> parts,
        List<IReadOnlyList<string?>> rows
    )
    {
        if (rows.Count > 0)
        {
            parts[^1].Blocks.Add(new(null, false, [.. rows]));
            rows.Clear();
        }
    }

    /// <summary>A cell that ends the line without a word is not there, as where a table's cells are merged.</summary>
    private static string?[] Cells(string line)
    {
        var cells = line.Split('|').Select(c => (string?)c.Trim()).ToArray();
        return cells is [.., { Length: 0 }] && line.EndsWith('|') ? [.. cells[..^1], null] : cells;
    }

    private static IEnumerable<string> Repeated(string line)
    {
        var at = line.IndexOf(Times, StringComparison.Ordinal);
        return at > 0 && int.TryParse(line[..at], NumberStyles.None, CultureInfo.InvariantCulture, out var times)
            ? Enumerable
                .Range(1, times)
                .Select(n =>
                    line[(at + Times.Length)..]
                        .Replace("{n}", n.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
                )
            : [line];
    }
}
