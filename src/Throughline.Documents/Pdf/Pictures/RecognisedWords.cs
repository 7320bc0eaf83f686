using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Throughline.Documents.Pdf.Ink;

namespace Throughline.Documents.Pdf.Pictures;

/// <summary>The words that Tesseract read in a picture, as its hOCR says: each with its box, on its line's baseline.</summary>
internal static class RecognisedWords
{
    /// <summary>Signs without a letter or figure that are less sure than this, of 100, are specks and rests of lines.</summary>
    private const double LeastOfASign = 70;

    /// <param name="points">Points (1/72 inch) to each point of the picture.</param>
    /// <exception cref="XmlException">It is no hOCR.</exception>
    public static List<PdfWord> Read(string path, double points)
    {
        using var xml = XmlReader.Create(path, new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
        var words = new List<PdfWord>();
        foreach (
            var line in XDocument
                .Load(xml)
                .Descendants()
                .Where(e => Class(e) is "ocr_line" or "ocr_header" or "ocr_textfloat" or "ocr_caption")
        )
        {
            var facts = Facts(line);
            if (facts.GetValueOrDefault("bbox") is not [var left, _, _, var bottom])
            {
                continue;
            }

            var (slope, offset) = facts.GetValueOrDefault("baseline") is [var s, var o] ? (s, o) : (0, 0);
            var size = facts.GetValueOrDefault("x_size") is [var x, ..] ? x : bottom - facts["bbox"][1];
            words.AddRange(
                line.Descendants()
                    .Where(e => Class(e) == "ocrx_word")
                    .Select(w => WordOf(w, b => bottom + offset + (slope * (b - left)), size, points))
                    .OfType<PdfWord>()
            );
        }

        return words;
    }

    private static PdfWord? WordOf(XElement element, Func<double, double> baseline, double size, double points)
    {
        var (text, facts) = (element.Value.Trim(), Facts(element));
        if (text.Length == 0 || facts.GetValueOrDefault("bbox") is not [var left, _, var right, _])
        {
            return null;
        }

        var sure = facts.GetValueOrDefault("x_wconf") is [var conf] ? conf : 0;
        return !text.Any(char.IsLetterOrDigit) && sure < LeastOfASign
            ? null
            : new()
            {
                Text = text,
                Left = left * points,
                Right = right * points,
                Baseline = baseline((left + right) / 2) * points,
                Size = Math.Clamp(size * points, 1, 200),
                FirstLetter = (right - left) * points / text.Length,
                IsRightToLeft = text.Any(Script.IsRightToLeft),
            };
    }

    private static string? Class(XElement element) => element.Attribute("class")?.Value;

    /// <summary>"bbox 10 20 30 40; x_wconf 93": names with their numbers.</summary>
    private static Dictionary<string, double[]> Facts(XElement element) =>
        (element.Attribute("title")?.Value ?? "")
            .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(f => f.Split(' '))
            .GroupBy(f => f[0])
            .ToDictionary(
                g => g.Key,
                g =>
                    g.First()
                        .Skip(1)
                        .Select(n => double.TryParse(n, CultureInfo.InvariantCulture, out var number) ? number : 0)
                        .ToArray()
            );
}
