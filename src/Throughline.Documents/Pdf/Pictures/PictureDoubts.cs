using Throughline.Documents.Pdf.Pages;

namespace Throughline.Documents.Pdf.Pictures;

/// <summary>Marks each cell whose words were read out of a picture.</summary>
internal static class PictureDoubts
{
    private const string Why = "Read from a picture: check it against the paper.";

    public static List<Block> On(List<Block> blocks, PageContent[] pages) =>
        Array.Exists(pages, p => p.WasPicture) ? blocks.ConvertAll(b => b is Table t ? On(t, pages) : b) : blocks;

    private static Table On(Table table, PageContent[] pages) =>
        table with
        {
            Rows =
            [
                .. table.Rows.Select(r =>
                    r with
                    {
                        Cells =
                        [
                            .. r.Cells.Select(c =>
                                c.Text.Length > 0 && pages[c.Place.Page - 1].WasPicture ? c with { Doubt = Why } : c
                            ),
                        ],
                    }
                ),
            ],
        };
}
