using System.IO.Compression;
using System.Text;

namespace Throughline.FictionalPacks.Writers;

/// <summary>An Office file written part by part as XML, as other programs write it.</summary>
public sealed class RawPackage
{
    private const string Relationships = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static readonly DateTimeOffset TheSameAlways = new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly List<(string Path, string Type, string Xml)> _parts = [];
    private readonly Dictionary<string, List<(string Kind, string Target)>> _relations = new(StringComparer.Ordinal);

    /// <param name="path">Such as "word/document.xml".</param>
    /// <param name="type">Its content type.</param>
    /// <param name="from">The part that leads to it; empty for the package.</param>
    /// <param name="kind">The last word of an Office relationship, or a whole one.</param>
    /// <returns>The name of the relationship.</returns>
    public string Add(string path, string type, string xml, string from, string kind)
    {
        if (_parts.TrueForAll(p => p.Path != path))
        {
            _parts.Add((path, type, xml));
        }

        var relations = _relations.TryGetValue(from, out var known) ? known : _relations[from] = [];
        relations.Add((kind.Contains(':', StringComparison.Ordinal) ? kind : $"{Office}/{kind}", path));
        return $"r{relations.Count}";
    }

    public byte[] Write()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(zip, "[Content_Types].xml", Types());
            foreach (var (from, relations) in _relations)
            {
                var at = from.LastIndexOf('/') + 1;
                Write(
                    zip,
                    from.Length == 0 ? "_rels/.rels" : $"{from[..at]}_rels/{from[at..]}.rels",
                    Relations(relations)
                );
            }

            foreach (var (path, _, xml) in _parts)
            {
                Write(zip, path, xml);
            }
        }

        return stream.ToArray();
    }

    private string Types() =>
        "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
        + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
        + string.Concat(_parts.Select(p => $"<Override PartName='/{p.Path}' ContentType='{p.Type}'/>"))
        + "</Types>";

    private static string Relations(List<(string Kind, string Target)> relations) =>
        $"<Relationships xmlns='{Relationships}'>"
        + string.Concat(
            relations.Select((r, i) => $"<Relationship Id='r{i + 1}' Type='{r.Kind}' Target='/{r.Target}'/>")
        )
        + "</Relationships>";

    private static void Write(ZipArchive zip, string path, string content)
    {
        var entry = zip.CreateEntry(path);
        entry.LastWriteTime = TheSameAlways;
        using var part = entry.Open();
        part.Write(Encoding.UTF8.GetBytes(content));
    }
}
