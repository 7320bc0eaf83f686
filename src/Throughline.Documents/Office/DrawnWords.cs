using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace Throughline.Documents.Office;

/// <summary>Words within charts and diagrams, which stand in parts of their own, and files that are set into a file.</summary>
internal static class DrawnWords
{
    /// <summary>The words of each chart and diagram that a part leads to.</summary>
    public static IEnumerable<string> Of(OpenXmlPartContainer part) =>
        PartsOf(part)
            .Where(p =>
                p is ChartPart or ExtendedChartPart or ChartDrawingPart or DiagramDataPart && p.RootElement is not null
            )
            .Select(p => Words(p.RootElement!))
            .Where(w => w.Length > 0);

    /// <summary>How many other files are set into it.</summary>
    public static int FilesIn(OpenXmlPartContainer part) =>
        PartsOf(part).Count(p => p is EmbeddedPackagePart or EmbeddedObjectPart);

    /// <summary>A sentence for files that are set into this one; null for none.</summary>
    public static string? Told(int files) =>
        files == 0
            ? null
            : $"{(files == 1 ? "Another file is" : $"{files} other files are")} set into this one and "
                + $"{(files == 1 ? "was" : "were")} not read. If the plan is in {(files == 1 ? "it, open it, save it" : "one, open that, save it")} "
                + "as a file of its own, and upload that.";

    /// <summary>The words that an element shows, in order.</summary>
    private static string Words(OpenXmlElement root) =>
        string.Join(
            ' ',
            root.Descendants()
                .Where(e => e is OpenXmlLeafTextElement || (e is OpenXmlUnknownElement && !e.HasChildren))
                .Where(e =>
                    e is not DocumentFormat.OpenXml.Drawing.Charts.Formula and not { LocalName: "f" or "formatCode" }
                )
                .Select(e => e.InnerText.Trim())
                .Where(t => t.Length > 0)
        );

    private static IEnumerable<OpenXmlPart> PartsOf(OpenXmlPartContainer from)
    {
        var seen = new HashSet<OpenXmlPart>();
        var waiting = new Stack<OpenXmlPart>(from.Parts.Select(p => p.OpenXmlPart));
        while (waiting.TryPop(out var part))
        {
            // Sheets lead back to their workbook: what they hold is theirs.
            if (part is not (WorksheetPart or WorkbookPart) && seen.Add(part))
            {
                yield return part;
                foreach (var next in part.Parts)
                {
                    waiting.Push(next.OpenXmlPart);
                }
            }
        }
    }
}
