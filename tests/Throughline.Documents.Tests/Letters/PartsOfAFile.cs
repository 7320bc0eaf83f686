using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace Throughline.Documents.Tests.Letters;

/// <summary>
/// The words of every part of a file, taken without the product's readers: an Office file's parts as XML, a PDF's pages as
/// their letters, its marks and answers.
/// </summary>
internal static partial class PartsOfAFile
{
    /// <summary>Parts that hold names of styles, of fonts, of people or of programs, and no words of the paper.</summary>
    private static readonly string[] NoWords =
    [
        "docProps/",
        "customXml/",
        "_rels/",
        "glossary/",
        "theme/",
        "[Content_Types]",
        "styles",
        "numbering",
        "fontTable",
        "ettings",
        "commentsExten",
        "commentsIds",
        "people",
        "persons/",
        "calcChain",
        "/tables/",
        "pivot",
        "externalLinks/",
        "sharedStrings",
        "connections",
        "metadata",
        "diagrams/layout",
        "diagrams/colors",
        "diagrams/quickStyle",
        "charts/style",
        "charts/colors",
        // The same words as in the data of the diagram, as they were drawn.
        "diagrams/drawing",
    ];

    /// <summary>Elements that say what to work out or where to draw.</summary>
    private static readonly HashSet<string> NoText =
    [
        "instrText",
        "delInstrText",
        "f",
        "formatCode",
        "formula1",
        "formula2",
        "formula",
        "sqref",
        "align",
        "posOffset",
        "pctWidth",
        "pctHeight",
        "definedName",
        "phoneticPr",
        "rPh",
    ];

    /// <returns>The name of each part with its words; parts without are left out.</returns>
    public static List<(string Part, string Words)> Of(byte[] bytes)
    {
        var parts =
            bytes.AsSpan().StartsWith("PK"u8) ? Office(bytes)
            : bytes.AsSpan().StartsWith("%PDF"u8) ? Pdf(bytes)
            : [];
        var read = parts.Select(p => (p.Part, Words: MarkupTyped().Replace(p.Words, " ")));
        return [.. read.Where(p => p.Words.Any(char.IsLetter))];
    }

    private static IEnumerable<(string Part, string Words)> Office(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes, writable: false));
        var shared = zip.GetEntry("xl/sharedStrings.xml") is { } strings
            ? Load(strings).Root!.Elements().Select(Text).ToList()
            : [];
        foreach (var entry in zip.Entries.Where(e => e.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)))
        {
            if (!NoWords.Any(n => entry.FullName.Contains(n, StringComparison.Ordinal)))
            {
                var root = Load(entry).Root!;
                yield return (
                    entry.FullName,
                    root.Name.LocalName == "worksheet" ? Sheet(root, shared)
                    : root.Name.LocalName == "workbook" ? ""
                    : Text(root)
                );
            }
        }
    }

    private static XDocument Load(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        return XDocument.Load(stream);
    }

    private static string Sheet(XElement root, List<string> shared)
    {
        var words = new StringBuilder();
        foreach (var cell in root.Descendants().Where(e => e.Name.LocalName == "c"))
        {
            var value = cell.Elements().FirstOrDefault(e => e.Name.LocalName == "v")?.Value ?? "";
            words.AppendLine(
                cell.Attribute("t")?.Value switch
                {
                    "s" => int.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out var at)
                    && at < shared.Count
                        ? shared[at]
                        : "",
                    "str" or "e" => value,
                    "inlineStr" => Text(cell),
                    _ => "",
                }
            );
        }

        foreach (var line in root.Elements().Where(e => e.Name.LocalName == "headerFooter").Elements())
        {
            words.AppendLine(RunningCode().Replace(line.Value, " "));
        }

        return words.ToString();
    }

    /// <summary>The text of an element; of alternatives for programs of several ages, one.</summary>
    private static string Text(XElement element) =>
        string.Concat(
            element
                .Nodes()
                .Select(n =>
                    n switch
                    {
                        XText text => text.Value,
                        XElement { Name.LocalName: "Fallback" } old
                            when old.ElementsBeforeSelf()
                                .Any(e => e.Name.LocalName == "Choice" && e.Value.Length > 0) => "",
                        XElement inner when NoText.Contains(inner.Name.LocalName) => "",
                        XElement inner => Text(inner),
                        _ => "",
                    }
                )
        );

    private static IEnumerable<(string Part, string Words)> Pdf(byte[] bytes)
    {
        using var pdf = PdfDocument.Open(bytes, new ParsingOptions { SkipMissingFonts = true });
        foreach (var page in pdf.GetPages())
        {
            yield return ($"page {page.Number}", string.Concat(Once(page.Letters)));
            foreach (var mark in page.GetAnnotations())
            {
                yield return ($"{mark.Type} on page {page.Number}", mark.Content ?? "");
            }
        }

        if (pdf.TryGetForm(out var form))
        {
            foreach (var field in form.Fields.OfType<UglyToad.PdfPig.AcroForms.Fields.AcroTextField>())
            {
                yield return ($"field {field.Information.PartialName}", field.Value ?? "");
            }
        }
    }

    /// <summary>A letter that is printed twice in one place to look bold is one.</summary>
    private static IEnumerable<string> Once(IReadOnlyList<Letter> letters) =>
        letters
            .DistinctBy(l => ((int)(l.StartBaseLine.X / 0.6), (int)(l.StartBaseLine.Y / 0.6), l.Value))
            .Select(l => l.Value.Normalize(NormalizationForm.FormKC));

    /// <summary>Marks of a web page that a program printed as if they were words: nobody reads them.</summary>
    [GeneratedRegex("</?(?:ul|ol|li|p|br|b|i|u|em|strong|span|div|font)(?:\\s[^<>]*)?/?>", RegexOptions.None, 60_000)]
    private static partial Regex MarkupTyped();

    [GeneratedRegex("&(?:\"[^\"]*\"|K[0-9A-Fa-f]{6}|[0-9]{1,3}|[A-Za-z])", RegexOptions.None, 60_000)]
    private static partial Regex RunningCode();
}
