using System.IO.Compression;
using System.Xml.Linq;

namespace Throughline.Documents.Office;

/// <summary>
/// A file that refers to a part that is not in it is read without that part, and the note says which: a lost picture or a
/// list of styles is no reason to refuse the words.
/// </summary>
internal static class MissingParts
{
    private const string Relations = ".rels";

    /// <returns>The same bytes where nothing is missing; a sentence for each part that is.</returns>
    public static (ReadOnlyMemory<byte> Bytes, IReadOnlyList<string> Notes) Without(ReadOnlyMemory<byte> bytes)
    {
        var missing = new List<(string File, XDocument Kept, IReadOnlyList<string> Parts)>();
        using (var zip = new ZipArchive(new MemoryStream(bytes.ToArray(), writable: false), ZipArchiveMode.Read))
        {
            var there = zip.Entries.Select(e => PartName.Plain(e.FullName)).ToHashSet(StringComparer.OrdinalIgnoreCase);
            foreach (
                var entry in zip.Entries.Where(e => e.FullName.EndsWith(Relations, StringComparison.OrdinalIgnoreCase))
            )
            {
                using var stream = entry.Open();
                var relations = XDocument.Load(stream);
                var lost = (relations.Root?.Elements() ?? [])
                    .Where(r => r.Attribute("TargetMode")?.Value != "External")
                    .Select(r => (Element: r, Part: PartName.Of(entry.FullName, r.Attribute("Target")?.Value ?? "")))
                    .Where(r => !there.Contains(r.Part))
                    .ToList();
                if (lost.Count > 0)
                {
                    lost.ForEach(r => r.Element.Remove());
                    missing.Add((entry.FullName, relations, lost.ConvertAll(r => r.Part)));
                }
            }
        }

        return missing.Count == 0
            ? (bytes, [])
            : (Rewrite(bytes, missing), [.. missing.SelectMany(m => m.Parts).Select(Told)]);
    }

    private static string Told(string part) =>
        $"The file refers to a part that is not in it ({part}), which was not read. If something is missing, open the file, "
        + "save it again, and upload that.";

    private static ReadOnlyMemory<byte> Rewrite(
        ReadOnlyMemory<byte> bytes,
        List<(string File, XDocument Kept, IReadOnlyList<string> Parts)> missing
    )
    {
        using var stream = new MemoryStream();
        stream.Write(bytes.Span);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            foreach (var (file, kept, _) in missing)
            {
                zip.GetEntry(file)!.Delete();
                using var entry = zip.CreateEntry(file).Open();
                kept.Save(entry);
            }
        }

        return stream.ToArray();
    }
}
