using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Throughline.Testing;

/// <summary>Small PDFs, written here, whose objects refer to each other in ways that no honest file has.</summary>
public static class HostilePdf
{
    private const string Catalogue = "<</Type/Catalog/Pages 2 0 R>>";
    private const string OnePage = "<</Type/Pages/Kids[3 0 R]/Count 1>>";

    /// <param name="what">One of the names below.</param>
    public static byte[] Of(string what) =>
        what switch
        {
            "a page tree that is a ring" => Write(Catalogue, OnePage, "4 0 R", "3 0 R"),
            "drawings that draw each other" => Write(
                Catalogue,
                OnePage,
                Page("4 0 R", "/XObject<</F 5 0 R>>"),
                Stream("", "/F Do"),
                Stream(Form("/XObject<</F 6 0 R>>"), "/F Do"),
                Stream(Form("/XObject<</F 5 0 R>>"), "/F Do")
            ),
            "contents that stand for each other" => Write(Catalogue, OnePage, Page("4 0 R", ""), "5 0 R", "4 0 R"),
            "drawings that draw the next twice, forty deep" => Write([
                Catalogue,
                OnePage,
                Page("4 0 R", "/XObject<</F 5 0 R>>"),
                Stream("", "/F Do"),
                .. Enumerable.Range(6, 40).Select(next => Stream(Form($"/XObject<</F {next} 0 R>>"), "/F Do /F Do")),
                Stream(Form(""), "0 0 1 1 re f"),
            ]),
            _ => throw new ArgumentOutOfRangeException(nameof(what), what, "There is no such file."),
        };

    /// <summary>A plain page, with more in the catalogue, and more objects from 4 on.</summary>
    public static byte[] Carrying(string catalogue, params string[] objects) =>
        Write([
            $"<</Type/Catalog/Pages 2 0 R{catalogue}>>",
            OnePage,
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>",
            .. objects,
        ]);

    /// <summary>The same with object 4 packed into an object stream, as most programs write since PDF 1.5.</summary>
    public static byte[] Packed(string catalogue, string object4)
    {
        var plain = $"4 0 {object4}";
        using var bytes = new MemoryStream();
        var places = new Dictionary<int, long>();
        Add("%PDF-1.5\n"u8);
        foreach (
            var (number, body) in new[]
            {
                (1, $"<</Type/Catalog/Pages 2 0 R{catalogue}>>"),
                (2, OnePage),
                (3, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>"),
            }
        )
        {
            places[number] = bytes.Length;
            Add(Encoding.Latin1.GetBytes($"{number} 0 obj\n{body}\nendobj\n"));
        }

        places[5] = bytes.Length;
        AddStream(5, "/Type/ObjStm/N 1/First 4", Encoding.Latin1.GetBytes(plain));
        var table = bytes.Length;
        using var rows = new MemoryStream();
        foreach (var number in Enumerable.Range(0, 7))
        {
            var (kind, at, part) =
                number == 4 ? (2, 5L, 0)
                : number == 6 ? (1, table, 0)
                : places.TryGetValue(number, out var place) ? (1, place, 0)
                : (0, 0L, 0);
            rows.Write([(byte)kind, (byte)(at >> 8), (byte)at, (byte)part]);
        }

        AddStream(6, "/Type/XRef/Size 7/W[1 2 1]/Root 1 0 R", rows.ToArray());
        Add(Encoding.Latin1.GetBytes($"startxref\n{table}\n%%EOF\n"));
        return bytes.ToArray();

        void Add(ReadOnlySpan<byte> more) => bytes.Write(more);

        void AddStream(int number, string entries, byte[] content)
        {
            using var packed = new MemoryStream();
            using (var deflate = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            {
                deflate.Write(content);
            }

            Add(
                Encoding.Latin1.GetBytes(
                    $"{number} 0 obj\n<<{entries}/Filter/FlateDecode/Length {packed.Length}>>\nstream\n"
                )
            );
            Add(packed.ToArray());
            Add("\nendstream\nendobj\n"u8);
        }
    }

    private static string Page(string contents, string resources) =>
        $"<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents {contents}/Resources<<{resources}>>>>";

    private static string Form(string resources) =>
        $"/Type/XObject/Subtype/Form/BBox[0 0 200 200]/Resources<<{resources}>>";

    private static string Stream(string entries, string content) =>
        $"<<{entries}/Length {content.Length}>>\nstream\n{content}\nendstream";

    private static byte[] Write(params string[] objects)
    {
        var (file, places) = (new StringBuilder("%PDF-1.4\n"), new List<int>());
        foreach (var (body, number) in objects.Select((o, i) => (o, i + 1)))
        {
            places.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{number} 0 obj\n{body}\nendobj\n");
        }

        var table = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        foreach (var place in places)
        {
            file.Append(CultureInfo.InvariantCulture, $"{place:D10} 00000 n \n");
        }

        file.Append(
            CultureInfo.InvariantCulture,
            $"trailer\n<</Size {objects.Length + 1}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF\n"
        );
        return Encoding.Latin1.GetBytes(file.ToString());
    }
}
