using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace Throughline.Documents.Office;

/// <summary>
/// What an Office file is, by its own word: the package's relationship leads to the main part, whatever that is called,
/// and its content type says what it is (ECMA-376, part 2).
/// </summary>
internal static class MainPart
{
    private const string Relations = "_rels/.rels";
    private const string ToMain = "/officeDocument";
    private const long LongestList = 4_000_000;

    /// <returns>Null where the file does not say so, or says something else.</returns>
    /// <exception cref="XmlException">Its lists are damaged.</exception>
    public static FileFormat? KindIn(ZipArchive zip)
    {
        var named = Elements(zip, Relations)
            .FirstOrDefault(r => r.Attribute("Type")?.Value.EndsWith(ToMain, StringComparison.Ordinal) == true)
            ?.Attribute("Target")
            ?.Value;
        if (named is null)
        {
            return null;
        }

        var target = PartName.Of(Relations, named);
        if (!zip.Entries.Any(e => IsNamed(e.FullName, target)))
        {
            return null;
        }

        var type = Elements(zip, "[Content_Types].xml")
            .FirstOrDefault(t => IsNamed(t.Attribute("PartName")?.Value ?? "", target))
            ?.Attribute("ContentType")
            ?.Value;
        return type switch
        {
            null => null,
            _ when type.Contains("wordprocessingml", StringComparison.Ordinal) => FileFormat.Docx,
            _ when type.Contains("ms-word", StringComparison.Ordinal) => FileFormat.Docx,
            _ when type.Contains("spreadsheetml", StringComparison.Ordinal) => FileFormat.Xlsx,
            _ when type.Contains("ms-excel.sheet.macroEnabled", StringComparison.Ordinal) => FileFormat.Xlsx,
            _ => null,
        };
    }

    private static bool IsNamed(string name, string target) =>
        string.Equals(PartName.Plain(name), target, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<XElement> Elements(ZipArchive zip, string part)
    {
        if (zip.GetEntry(part) is not { } entry || entry.Length > LongestList)
        {
            return [];
        }

        using var stream = entry.Open();
        using var xml = XmlReader.Create(stream, new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        return XDocument.Load(xml).Root?.Elements() ?? [];
    }
}
