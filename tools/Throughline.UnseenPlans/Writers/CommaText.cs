using Throughline.UnseenPlans.Layout;

namespace Throughline.UnseenPlans.Writers;

/// <summary>Writes the tables of a paper as CSV.</summary>
public static class CommaText
{
    public static byte[] Write(Sheaf sheaf)
    {
        var lines = sheaf.Parts.SelectMany(p =>
            p switch
            {
                PartTable table => table.Lines.Select(l =>
                    string.Join(sheaf.Separator, TabbedText.Cells(l).Select(c => Quoted(c, sheaf.Separator)))
                ),
                PartHeading heading => [Quoted(heading.Text, sheaf.Separator)],
                PartText text => [Quoted(text.Plain, sheaf.Separator)],
                _ => [],
            }
        );
        return TabbedText.Encoded(string.Join("\r\n", lines) + "\r\n", sheaf.Encoding);
    }

    private static string Quoted(string cell, char separator) =>
        cell.Contains(separator, StringComparison.Ordinal)
        || cell.Contains('"', StringComparison.Ordinal)
        || cell.Contains('\n', StringComparison.Ordinal)
            ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : cell;
}
