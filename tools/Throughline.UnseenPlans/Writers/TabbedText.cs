using System.Text;
using Throughline.UnseenPlans.Layout;

namespace Throughline.UnseenPlans.Writers;

/// <summary>Writes a paper as text whose cells are parted by tabs; what was merged stands in the first cell alone.</summary>
public static class TabbedText
{
    public static byte[] Write(Sheaf sheaf)
    {
        var text = new StringBuilder();
        foreach (var part in sheaf.Parts)
        {
            switch (part)
            {
                case PartHeading heading:
                    text.Append(heading.Text).Append("\n\n");
                    break;
                case PartText words:
                    text.Append(words.Plain).Append("\n\n");
                    break;
                case PartTable table:
                    foreach (var line in table.Lines)
                    {
                        text.AppendJoin('\t', Cells(line)).Append('\n');
                    }

                    text.Append('\n');
                    break;
                default:
                    break;
            }
        }

        return Encoded(text.ToString(), sheaf.Encoding);
    }

    internal static IEnumerable<string> Cells(TableLine line) =>
        line.Boxes.SelectMany(b =>
            Enumerable.Repeat("", b.Across - 1).Prepend(b.Covered ? "" : b.Text.Replace('\n', ' '))
        );

    internal static byte[] Encoded(string text, string encoding) =>
        encoding switch
        {
            "utf-8-bom" => [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)],
            "windows-1252" when Latin.Can(text) => Latin.Bytes(text),
            _ => Encoding.UTF8.GetBytes(text),
        };
}
