using System.Text;

namespace Throughline.FictionalPacks.Writers;

/// <summary>
/// Writes a paper as a published pack's text: tables as lines of tab-separated cells, page ends as blank lines.
/// </summary>
public static class TextPaper
{
    public static byte[] Write(Paper paper)
    {
        var sb = new StringBuilder();
        foreach (var element in paper.Elements)
        {
            switch (element)
            {
                case Title title:
                    sb.Append("**").Append(title.Text).Append("**\n\n");
                    break;
                case Para para:
                    sb.Append(para.Bold ? $"**{para.Text}**" : para.Text).Append("\n\n");
                    break;
                case Grid grid:
                    foreach (var row in grid.Rows)
                    {
                        sb.AppendJoin('\t', row.SelectMany(Cells)).Append('\n');
                    }

                    sb.Append('\n');
                    break;
                default:
                    sb.Append('\n');
                    break;
            }
        }

        return Encoding.UTF8.GetBytes(sb.ToString());
    }

    private static IEnumerable<string> Cells(Box box) =>
        Enumerable.Repeat("", box.Across - 1).Prepend(box.Covered ? "" : box.Text.ReplaceLineEndings(" "));
}
