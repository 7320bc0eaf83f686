using Throughline.Domain.Intake;

namespace Throughline.Domain.Figures.Reading;

/// <summary>Cells of a table that are read as passages: those with words enough, or with a share in them.</summary>
internal static class CellPassages
{
    private const int WordsOfAPassage = 5;

    public static List<Passage> Of(PaperTable table, int first)
    {
        var passages = new List<Passage>();
        var rows = table.Table.Rows;
        for (var r = 0; r < rows.Count; r++)
        {
            foreach (var cell in rows[r].Cells.Where(c => IsPassage(c.Text)))
            {
                passages.Add(
                    new()
                    {
                        Index = first + passages.Count,
                        Element = table.Element,
                        Text = cell.Text,
                        Body = cell.Text,
                        Place = cell.Place,
                        Kind = TextKind.Paragraph,
                        Part = table.Part,
                        Section = table.Section,
                        Table = table.Index,
                        Row = r,
                    }
                );
            }
        }

        return passages;
    }

    private static bool IsPassage(string text) =>
        Intake.Words.Fold.WordCount(text) >= WordsOfAPassage
        || (
            text.Contains('%', StringComparison.Ordinal)
            && (text.Contains('/', StringComparison.Ordinal) || text.Contains(" of ", StringComparison.Ordinal))
        );
}
