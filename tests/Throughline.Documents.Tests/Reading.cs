using Throughline.Documents.Outside;
using Throughline.Documents.Reading;

namespace Throughline.Documents.Tests;

internal static class Reading
{
    public static Document Of(
        string name,
        byte[] bytes,
        ReadingLimits? limits = null,
        OutsidePrograms? programs = null
    ) => new DocumentReader(limits ?? new ReadingLimits(), programs).Read(name, bytes);

    public static UnreadableDocumentException Refusal(
        byte[] bytes,
        ReadingLimits? limits = null,
        string name = "pack",
        OutsidePrograms? programs = null
    ) => Should.Throw<UnreadableDocumentException>(() => Of(name, bytes, limits, programs));

    public static byte[] Fixture(string name)
    {
        using var stream =
            typeof(Reading).Assembly.GetManifestResourceStream(name) ?? throw new FileNotFoundException(name);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    /// <summary>A table's words on its grid; what a merged cell covers is blank.</summary>
    public static string[][] Words(Table table) =>
        [
            .. table.Rows.Select(r =>
                Enumerable
                    .Range(0, table.ColumnCount)
                    .Select(c => r.Cells.FirstOrDefault(x => x.Column == c)?.Text ?? "")
                    .ToArray()
            ),
        ];
}
