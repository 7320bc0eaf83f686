namespace Throughline.Documents.Pdf;

/// <summary>Puts pages together: furniture told apart, tables joined over page breaks, lines made headings, lists and paragraphs.</summary>
internal static class PdfFlow
{
    public static List<Block> Of(PageContent[] pages)
    {
        var furniture = FurnitureFinder.Find(pages);
        var body = BodyType.Of(pages);
        var blocks = new List<Block>();
        OpenTable? open = null;
        for (var p = 0; p < pages.Length; p++)
        {
            var paragraph = new ParagraphBuilder(body, pages[p].Number, blocks);
            var tables = pages[p].Items.OfType<PageTable>().ToList();
            foreach (var item in pages[p].Items)
            {
                switch (item)
                {
                    case PageLine line when furniture.TryGetValue(line, out var kind):
                        blocks.Add(new Furniture(kind, line.Text, new Place(pages[p].Number, Box: line.Box)));
                        break;
                    case PageLine line:
                        Close(ref open, blocks);
                        paragraph.Add(line);
                        break;
                    case PageTable table:
                        paragraph.End();
                        TakeTable(ref open, table, blocks, atTop: ReferenceEquals(table, tables[0]), pages[p].Number);
                        break;
                    default:
                        throw new InvalidOperationException("A page holds lines and tables only.");
                }
            }

            paragraph.End();
        }

        Close(ref open, blocks);
        return blocks;
    }

    private static void TakeTable(ref OpenTable? open, PageTable table, List<Block> blocks, bool atTop, int page)
    {
        if (open is not null && atTop && open.LastPage == page - 1 && open.TakeOver(table, page))
        {
            return;
        }

        Close(ref open, blocks);
        open = new OpenTable(table, page);
    }

    private static void Close(ref OpenTable? open, List<Block> blocks)
    {
        if (open is not null)
        {
            blocks.Add(open.Build());
            open = null;
        }
    }
}

/// <summary>The size of type that most words of the document are set in.</summary>
internal static class BodyType
{
    public static double Of(PageContent[] pages)
    {
        var bySize = new Dictionary<double, int>();
        foreach (var line in pages.SelectMany(p => p.Items).OfType<PageLine>())
        {
            var size = Math.Round(line.Size * 2) / 2;
            bySize[size] = bySize.GetValueOrDefault(size) + line.Text.Length;
        }

        return bySize.Count == 0 ? 10 : bySize.MaxBy(b => b.Value).Key;
    }
}
