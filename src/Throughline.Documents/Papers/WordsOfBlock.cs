namespace Throughline.Documents.Papers;

/// <summary>What a block of a paper says, as one text.</summary>
internal static class WordsOfBlock
{
    public static string Of(PaperBlock block) =>
        block switch
        {
            PaperHeading heading => heading.Text,
            PaperText text => text.Text,
            PaperPoints points => string.Join('\n', points.Points.Select(p => $"{p.Marker} {p.Text}".Trim())),
            PaperList list => string.Join('\n', list.Entries.Select(e => string.Join('\n', e))),
            PaperTable table => string.Join('\n', table.Rows.Prepend(table.Headings).Select(RowOf)),
            _ => "",
        };

    private static string RowOf(IReadOnlyList<string> cells) =>
        string.Join("; ", cells.Where(c => !string.IsNullOrWhiteSpace(c)));
}
