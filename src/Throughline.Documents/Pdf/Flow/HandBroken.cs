using Throughline.Documents.Pdf.Pages;
using Throughline.Documents.PlainText;

namespace Throughline.Documents.Pdf.Flow;

/// <summary>Tells lines that somebody ended by hand, as in a list of names, from those that the page's width ended.</summary>
internal static class HandBroken
{
    /// <summary>Share of the width that must stay free besides the next word: edges are ragged, and words hyphenated.</summary>
    private const double Slack = 0.08;

    public static IReadOnlyList<string> Of(List<PageLine> lines, double right)
    {
        if (lines.Count < 2)
        {
            return [];
        }

        var slack = Slack * (right - lines.Min(l => l.Box.Left));
        var parts = new List<string> { lines[0].Text };
        for (var i = 1; i < lines.Count; i++)
        {
            var next = lines[i].Words[0];
            if (lines[i - 1].Box.Right + (next.Right - next.Left) + slack < right)
            {
                parts.Add(lines[i].Text);
                continue;
            }

            var blank = SentenceWords.Together(lines[i - 1].Text, lines[i].Text) ? "" : " ";
            parts[^1] = parts[^1] + blank + lines[i].Text;
        }

        return parts.Count > 1 ? parts : [];
    }
}
