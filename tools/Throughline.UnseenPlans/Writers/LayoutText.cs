using System.Globalization;
using System.Text;
using Throughline.UnseenPlans.Layout;

namespace Throughline.UnseenPlans.Writers;

/// <summary>Writes a paper as text of fixed width, its pages parted by form feeds, as pdftotext -layout gives it.</summary>
public static class LayoutText
{
    public static byte[] Write(Sheaf sheaf)
    {
        var canvas = new TextCanvas(sheaf);
        new PageFlow(sheaf, canvas).Run();
        return Encoding.UTF8.GetBytes(canvas.Text());
    }

    private sealed class TextCanvas(Sheaf sheaf) : PageCanvas
    {
        private readonly List<List<StringBuilder>> _pages =
        [
            [],
        ];

        public override double Width => sheaf.LineWidth;
        public override double Height => sheaf.Landscape ? 44 : 62;
        public override double Gap => 1;
        public override double Side => 1;
        public override double Above => 0;

        public override double Lead(double size) => 1;

        public override double WidthOf(string text, double size, bool bold) => text.Length;

        public override void Put(double x, double y, string text, double size, bool bold, bool struck)
        {
            var (lines, at, row) = (_pages[^1], (int)x, (int)y);
            while (lines.Count <= row)
            {
                lines.Add(new());
            }

            var line = lines[row];
            line.Append(' ', Math.Max(0, at - line.Length));
            if (line.Length > 0 && line.Length >= at && line[^1] != ' ')
            {
                line.Append(' ');
            }

            line.Append(text);
        }

        public override void Rule(double x1, double y1, double x2, double y2) { }

        public override void Fill(double x, double y, double width, double height, string colour) { }

        public override void NextPage() => _pages.Add([]);

        public string Text()
        {
            var all = new StringBuilder();
            for (var page = 0; page < _pages.Count; page++)
            {
                all.Append(page > 0 ? "\f" : "");
                all.Append(sheaf.RunningHead.Length > 0 ? sheaf.RunningHead + "\n\n" : "");
                all.AppendJoin('\n', _pages[page].Select(l => l.ToString().TrimEnd())).Append('\n');
                if (sheaf.RunningFoot.Length > 0)
                {
                    var foot = sheaf.RunningFoot.Replace(
                        "{page}",
                        (page + 1).ToString(CultureInfo.InvariantCulture),
                        StringComparison.Ordinal
                    );
                    all.Append("\n\n").Append(' ', (int)(Width - foot.Length) / 2).Append(foot).Append('\n');
                }
            }

            return all.ToString();
        }
    }
}
