using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Throughline.FictionalPacks.Writers;

/// <summary>
/// A PDF written object by object, for what no library writes: odd objects, forms, notes, broken fonts. Text is Latin-1.
/// </summary>
public sealed class RawPdf
{
    private readonly List<string> _objects = [];

    /// <summary>Objects so far; the next one's number is one more.</summary>
    public int Count => _objects.Count;

    /// <returns>The object's number.</returns>
    public int Add(string body)
    {
        _objects.Add(body);
        return _objects.Count;
    }

    /// <summary>Says what an object is whose number was needed before.</summary>
    public void Set(int number, string body) => _objects[number - 1] = body;

    /// <param name="entries">Of its dictionary, without the length.</param>
    /// <param name="packed">Deflated.</param>
    /// <returns>The object's number.</returns>
    public int AddStream(string entries, string content, bool packed = false)
    {
        var (bytes, filter) = packed ? (Deflated(content), "/Filter/FlateDecode") : (content, "");
        return Add(
            string.Create(
                CultureInfo.InvariantCulture,
                $"<<{entries}{filter}/Length {bytes.Length}>>\nstream\n{bytes}\nendstream"
            )
        );
    }

    /// <param name="root">The number of the catalogue.</param>
    /// <param name="compact">Objects within a stream and cross-references as a stream, as newer programs write them.</param>
    public byte[] Write(int root, bool compact = false)
    {
        var file = new StringBuilder(compact ? "%PDF-1.5\n" : "%PDF-1.4\n");
        var places = new SortedDictionary<int, (int Kind, int Place, int Index)>();
        var within = new List<(int Number, string Body)>();
        for (var number = 1; number <= _objects.Count; number++)
        {
            if (compact && !_objects[number - 1].EndsWith("endstream", StringComparison.Ordinal))
            {
                within.Add((number, _objects[number - 1]));
                continue;
            }

            Append(file, places, number, _objects[number - 1]);
        }

        return Encoding.Latin1.GetBytes(compact ? Compact(file, places, within, root) : Plain(file, places, root));
    }

    private static void Append(
        StringBuilder file,
        SortedDictionary<int, (int, int, int)> places,
        int number,
        string body
    )
    {
        places[number] = (1, file.Length, 0);
        file.Append(CultureInfo.InvariantCulture, $"{number} 0 obj\n{body}\nendobj\n");
    }

    private static string Plain(StringBuilder file, SortedDictionary<int, (int, int Place, int)> places, int root)
    {
        var table = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {places.Count + 1}\n0000000000 65535 f \n");
        foreach (var (_, place, _) in places.Values)
        {
            file.Append(CultureInfo.InvariantCulture, $"{place:D10} 00000 n \n");
        }

        file.Append(
            CultureInfo.InvariantCulture,
            $"trailer\n<</Size {places.Count + 1}/Root {root} 0 R>>\nstartxref\n{table}\n%%EOF\n"
        );
        return file.ToString();
    }

    private string Compact(
        StringBuilder file,
        SortedDictionary<int, (int Kind, int Place, int Index)> places,
        List<(int Number, string Body)> within,
        int root
    )
    {
        var (holder, table) = (_objects.Count + 1, _objects.Count + 2);
        var (index, bodies) = (new StringBuilder(), new StringBuilder());
        foreach (var (number, body) in within)
        {
            places[number] = (2, holder, within.FindIndex(w => w.Number == number));
            index.Append(CultureInfo.InvariantCulture, $"{number} {bodies.Length} ");
            bodies.Append(body).Append('\n');
        }

        var packed = Deflated(index.ToString() + bodies);
        Append(
            file,
            places,
            holder,
            string.Create(
                CultureInfo.InvariantCulture,
                $"<</Type/ObjStm/N {within.Count}/First {index.Length}/Filter/FlateDecode/Length {packed.Length}>>\nstream\n{packed}\nendstream"
            )
        );
        var start = file.Length;
        places[table] = (1, start, 0);
        var rows = new StringBuilder("\0\0\0\0\0\0\0");
        foreach (var (kind, place, at) in places.Values)
        {
            rows.Append((char)kind);
            rows.Append((char)(place >> 24 & 255)).Append((char)(place >> 16 & 255));
            rows.Append((char)(place >> 8 & 255)).Append((char)(place & 255));
            rows.Append((char)(at >> 8 & 255)).Append((char)(at & 255));
        }

        var references = Deflated(rows.ToString());
        file.Append(
            CultureInfo.InvariantCulture,
            $"{table} 0 obj\n<</Type/XRef/Size {table + 1}/W[1 4 2]/Root {root} 0 R/Filter/FlateDecode/Length {references.Length}>>\nstream\n{references}\nendstream\nendobj\nstartxref\n{start}\n%%EOF\n"
        );
        return file.ToString();
    }

    private static string Deflated(string content)
    {
        using var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            deflate.Write(Encoding.Latin1.GetBytes(content));
        }

        return Encoding.Latin1.GetString(packed.ToArray());
    }
}
