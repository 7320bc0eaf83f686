using System.Text;
using Throughline.FictionalPacks;
using Throughline.UnseenPlans;

namespace Throughline.UnseenPapers.Writers;

/// <summary>Writes a paper as plain text: headings in capitals or underlined, tables with tabs, lines wrapped or not.</summary>
public static class PlainText
{
    public static byte[] Write(Paper paper, Dice dice)
    {
        var (text, wrap, gap, line) = (new StringBuilder(), dice.One([0, 0, 78, 92]), dice.Chance(60), dice.Chance(40));
        foreach (var element in paper.Elements)
        {
            switch (element)
            {
                case Title title:
                    text.Append(text.Length > 0 ? "\n" : "").Append(title.Text).Append('\n');
                    text.Append(line ? new string(title.Level == 1 ? '=' : '-', title.Text.Length) + "\n" : "");
                    text.Append(gap ? "\n" : "");
                    break;
                case Para para:
                    text.AppendJoin('\n', Wrapped(para.Bold ? para.Text.ToUpperInvariant() : para.Text, wrap))
                        .Append(gap ? "\n\n" : "\n");
                    break;
                case Grid grid:
                    text.Append(gap ? "" : "\n");
                    foreach (var row in grid.Rows)
                    {
                        text.AppendJoin('\t', row.Select(b => b.Text.ReplaceLineEndings(" "))).Append('\n');
                    }

                    text.Append('\n');
                    break;
                default:
                    text.Append(text.Length > 0 ? "\f" : "");
                    break;
            }
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static IEnumerable<string> Wrapped(string words, int width)
    {
        while (width > 0 && words.Length > width && words.LastIndexOf(' ', width) is > 0 and var at)
        {
            yield return words[..at];
            words = words[(at + 1)..];
        }

        yield return words;
    }
}
