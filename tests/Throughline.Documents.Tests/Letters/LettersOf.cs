namespace Throughline.Documents.Tests.Letters;

/// <summary>The letters of what was read of a file, and of what was told.</summary>
internal static class LettersOf
{
    public static string Text(Document read) => string.Join('\n', read.Blocks.SelectMany(Words));

    public static string Told(Document read) =>
        string.Join('\n', read.Beside.Select(a => $"{a.Author} {a.Words}").Concat(read.Notes));

    private static IEnumerable<string> Words(Block block) =>
        block switch
        {
            Table table => table.Rows.SelectMany(r => r.Cells).Select(c => c.Text).Append(table.Sheet ?? ""),
            ListItem item => [item.Marker, item.Text],
            TextBlock text => [text.Text],
            _ => [],
        };
}
