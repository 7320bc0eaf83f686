using System.IO.Compression;
using System.Xml;

namespace Throughline.Documents.Office;

/// <summary>
/// What an Office file carries, by its parts, their types and relationships (ECMA-376 part 2), and by its fields and
/// formulas. The archive must have been held to its limits before.
/// </summary>
public static class OfficeCargo
{
    private const StringComparison Loosely = StringComparison.OrdinalIgnoreCase;
    private const long MostXml = 64L * 1024 * 1024;
    private static readonly XmlReaderSettings Xml = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = MostXml,
        IgnoreComments = true,
    };

    /// <exception cref="XmlException">A part that matters is no XML.</exception>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public static IReadOnlySet<Cargo> Of(ZipArchive file)
    {
        var found = new HashSet<Cargo>();
        foreach (var part in file.Entries)
        {
            ByName(part.FullName, found);
            if (part.FullName.EndsWith(".rels", Loosely))
            {
                Relationships(part, found);
            }
            else if (part.FullName.EndsWith(".xml", Loosely))
            {
                Content(part, found);
            }
        }

        return found;
    }

    private static void ByName(string name, HashSet<Cargo> found)
    {
        if (name.EndsWith("vbaProject.bin", Loosely) || Has(name, "macrosheets/") || Has(name, "vbaData"))
        {
            found.Add(Cargo.Macros);
        }
        else if (Has(name, "activeX"))
        {
            found.Add(Cargo.Program);
        }
        else if (
            name.EndsWith("oleObject.bin", Loosely)
            || (Has(name, "embeddings/") && !Has(name, "_rels/") && !name.EndsWith(".xlsx", Loosely))
        )
        {
            // A chart keeps its figures as a workbook of its own; that one is told by its relationship.
            found.Add(Cargo.EmbeddedObject);
        }
        else if (name.EndsWith("connections.xml", Loosely) || Has(name, "queryTables/"))
        {
            found.Add(Cargo.Fetched);
        }
    }

    private static void Relationships(ZipArchiveEntry part, HashSet<Cargo> found)
    {
        var ofChart = Has(part.FullName, "charts/_rels/");
        foreach (var one in Elements(part, "Relationship"))
        {
            var (type, target) = (one("Type").Split('/')[^1], one("Target"));
            var away = one("TargetMode").Equals("External", Loosely) && IsAway(target);
            Cargo? cargo = type switch
            {
                "vbaProject" or "wordVbaData" or "xlMacrosheet" => Cargo.Macros,
                "control" or "activeXControlBinary" => Cargo.Program,
                "oleObject" or "aFChunk" or "subDocument" => Cargo.EmbeddedObject,
                "package" when !ofChart => Cargo.EmbeddedObject,
                "attachedTemplate" when away => Cargo.RemoteTemplate,
                "hyperlink" => null,
                _ when away => Cargo.Fetched,
                _ => null,
            };
            if (cargo is { } there)
            {
                found.Add(there);
            }
        }
    }

    /// <summary>True for what is fetched over a network: a web address, another computer's folder, or a scheme of any
    /// kind; false for a file of whoever wrote it, which nobody else has.</summary>
    private static bool IsAway(string target)
    {
        var plain = Uri.UnescapeDataString(target).Replace('\\', '/').TrimStart();
        if (plain.StartsWith("file:", Loosely))
        {
            plain = plain[5..];
            // file:///C:/... is here; file://server/... and file:////server/... are not.
            return !(plain.TrimStart('/') is [_, ':', ..]);
        }

        return plain.StartsWith("//", StringComparison.Ordinal)
            || (
                plain.IndexOf(':', StringComparison.Ordinal) is > 1 and var colon
                && plain[..colon].All(char.IsLetterOrDigit)
            );
    }

    private static void Content(ZipArchiveEntry part, HashSet<Cargo> found)
    {
        if (part.FullName.Equals("[Content_Types].xml", Loosely))
        {
            foreach (var one in Elements(part, "Override").Concat(Elements(part, "Default")))
            {
                ByType(one("ContentType"), found);
            }
        }
        else if (Has(part.FullName, "word/"))
        {
            if (FieldCargo.Fetches(Open(part)))
            {
                found.Add(Cargo.Fetched);
            }
        }
        else if (Has(part.FullName, "xl/worksheets/") && FieldCargo.FormulaFetches(Open(part)))
        {
            found.Add(Cargo.Fetched);
        }
        else if (Has(part.FullName, "xl/externalLinks/") && Elements(part, "ddeLink").Count > 0)
        {
            found.Add(Cargo.Starts);
        }
    }

    private static void ByType(string type, HashSet<Cargo> found)
    {
        if (Has(type, "macroEnabled") || Has(type, "vbaProject") || Has(type, "macrosheet"))
        {
            found.Add(Cargo.Macros);
        }
        else if (Has(type, "activeX"))
        {
            found.Add(Cargo.Program);
        }
        else if (Has(type, "oleObject"))
        {
            found.Add(Cargo.EmbeddedObject);
        }
    }

    private static List<Func<string, string>> Elements(ZipArchiveEntry part, string name)
    {
        var all = new List<Func<string, string>>();
        using var reader = Open(part);
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == name)
            {
                var attributes = new Dictionary<string, string>(StringComparer.Ordinal);
                while (reader.MoveToNextAttribute())
                {
                    attributes[reader.LocalName] = reader.Value;
                }

                all.Add(a => attributes.GetValueOrDefault(a, ""));
            }
        }

        return all;
    }

    private static XmlReader Open(ZipArchiveEntry part) =>
        XmlReader.Create(
            part.Open(),
            new()
            {
                DtdProcessing = Xml.DtdProcessing,
                XmlResolver = null,
                MaxCharactersInDocument = MostXml,
                CloseInput = true,
            }
        );

    private static bool Has(string text, string words) => text.Contains(words, Loosely);
}
