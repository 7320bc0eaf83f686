using System.Text;
using Throughline.Documents;
using Throughline.Documents.Office;

namespace Throughline.Core.Evidence;

/// <summary>
/// A saved Outlook mail (.msg): a compound file ([MS-CFB], [MS-OXMSG]). Refused when it holds macros or objects, or when what
/// is attached would be refused by itself.
/// </summary>
internal static class OutlookCheck
{
    private const string LongName = "__substg1.0_3707001F";
    private const string ShortName = "__substg1.0_3704001F";
    private const string Data = "__substg1.0_37010102";
    private static readonly string[] Macros = ["VBA", "_VBA_PROJECT", "_VBA_PROJECT_CUR", "Macros"];
    private static readonly string[] Objects = ["\u0001Ole10Native", "\u0001Ole"];

    /// <exception cref="FileRefusedException">It holds what is not taken.</exception>
    public static void MustBeHarmless(byte[] bytes, EvidenceSettings settings)
    {
        var file = CompoundFile.Of(bytes);
        if (file.Entries.Any(e => Macros.Contains(e.Name, StringComparer.OrdinalIgnoreCase)))
        {
            throw new FileRefusedException(CargoWords.Of(Cargo.Macros));
        }

        if (file.Entries.Any(e => Objects.Contains(e.Name, StringComparer.Ordinal)))
        {
            throw new FileRefusedException(CargoWords.Of(Cargo.EmbeddedObject));
        }

        foreach (var entry in file.Entries)
        {
            if (entry.Name is LongName or ShortName)
            {
                AttachedCheck.MustNotRun(Encoding.Unicode.GetString(file.Content(entry)).Split('\0')[0], []);
            }
            else if (entry.Name == Data)
            {
                AttachedCheck.MustBeHarmless(NameFor(file.Content(entry)), file.Content(entry), settings);
            }
        }
    }

    /// <summary>Names and contents lie apart; by its first bytes a content is held to the rules of what it is.</summary>
    private static string NameFor(byte[] content) =>
        content.AsSpan().StartsWith("%PDF-"u8) ? "attached.pdf"
        : content.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]) ? "attached.doc"
        : content.AsSpan().StartsWith("PK\x03\x04"u8) ? FileKinds.OfficeNameOf(content)
        : "attached";
}
