using System.IO.Compression;
using System.Text;

namespace Throughline.Fuzz.Mutations;

/// <summary>A zip with its parts lost, doubled, exchanged, renamed, cut, or changed by what stands in them.</summary>
internal static class ZipMutation
{
    private const long LongestPart = 8_000_000;

    /// <returns>Null where it cannot be taken apart any more.</returns>
    public static byte[]? Of(byte[] bytes, Random random)
    {
        if (Parts(bytes) is not { Count: > 0 } parts)
        {
            return null;
        }

        var at = random.Next(parts.Count);
        var (name, content) = parts[at];
        switch (random.Next(14))
        {
            case 0:
                parts.RemoveAt(at);
                break;
            case 1:
                parts.Add((name, content));
                break;
            case 2:
                parts[at] = (name, Pick.One(parts, random).Content);
                break;
            case 3:
                parts[at] = (Renamed(name, random), content);
                break;
            case 4:
                parts[at] = (name, content.Length == 0 ? content : content[..random.Next(content.Length)]);
                break;
            case 5 when content.Length > 0:
                parts[at] = (
                    name,
                    ByteMutation.Of(content, Pick.One(parts, random).Content is { Length: > 0 } o ? o : [0], random)
                );
                break;
            default:
                ChangeWords(parts, random);
                break;
        }

        return Write(parts, random);
    }

    private static List<(string Name, byte[] Content)>? Parts(byte[] bytes)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
            return zip.Entries.Sum(e => e.Length) > LongestPart
                ? null
                : [.. zip.Entries.Select(e => (e.FullName, Read(e)))];
        }
        catch (Exception e)
            when (e is InvalidDataException or IOException or NotSupportedException or ArgumentException)
        {
            return null;
        }
    }

    private static byte[] Read(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    private static string Renamed(string name, Random random) =>
        random.Next(4) switch
        {
            0 => name.ToUpperInvariant(),
            1 => "../" + name,
            2 => name.Replace('/', '\\'),
            _ => Path.GetFileName(name),
        };

    private static void ChangeWords(List<(string Name, byte[] Content)> parts, Random random)
    {
        var words = parts
            .Select((p, i) => (p.Name, Index: i))
            .Where(p =>
                p.Name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)
                || p.Name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)
                || p.Name.EndsWith(".vml", StringComparison.OrdinalIgnoreCase)
            )
            .ToList();
        if (words.Count > 0)
        {
            // The longest part holds the words; what leads to it breaks at once.
            var (name, index) =
                random.Next(2) == 0 ? words.MaxBy(w => parts[w.Index].Content.Length) : Pick.One(words, random);
            var xml = Encoding.UTF8.GetString(parts[index].Content);
            parts[index] = (name, Encoding.UTF8.GetBytes(XmlMutation.Of(xml, random)));
        }
    }

    private static byte[] Write(List<(string Name, byte[] Content)> parts, Random random)
    {
        using var stream = new MemoryStream();
        var level = random.Next(4) == 0 ? CompressionLevel.NoCompression : CompressionLevel.Fastest;
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var entry = zip.CreateEntry(name.Length == 0 ? "x" : name, level).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }
}
