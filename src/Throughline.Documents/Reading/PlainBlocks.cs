namespace Throughline.Documents.Reading;

/// <summary>Reads the codes of web pages in a document's words as what they stand for.</summary>
internal static class PlainBlocks
{
    private const string Note =
        "Some words hold the codes of a web page, such as <ul>. They were read as the plain words and bullets that they stand for.";

    public static Document Of(Document document)
    {
        var blocks = document.Blocks.Select(Plain).ToList();
        return blocks.Zip(document.Blocks).All(b => ReferenceEquals(b.First, b.Second))
            ? document
            : document with
            {
                Blocks = blocks,
                Notes = [.. document.Notes, Note],
            };
    }

    private static Block Plain(Block block)
    {
        switch (block)
        {
            case TextBlock text when Markup.Plain(text.Text) is var plain && plain != text.Text:
                return text with { Text = plain };
            case Table table:
                var rows = table.Rows.Select(Plain).ToList();
                var otherwise = table.Otherwise.Select(Plain).ToList();
                return
                    rows.SequenceEqual(table.Rows, ReferenceEqualityComparer.Instance)
                    && otherwise.SequenceEqual(table.Otherwise, ReferenceEqualityComparer.Instance)
                    ? table
                    : table with
                    {
                        Rows = rows,
                        Otherwise = otherwise,
                    };
            default:
                return block;
        }
    }

    private static TableRow Plain(TableRow row) =>
        row.Cells.Any(c => Markup.Plain(c.Text) != c.Text)
            ? row with
            {
                Cells = [.. row.Cells.Select(c => c with { Text = Markup.Plain(c.Text) })],
            }
            : row;
}
