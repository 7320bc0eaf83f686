using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace Throughline.Documents.Pdf;

/// <summary>
/// What a PDF carries, by every object that it holds (ISO 32000-2, 7.7.4, 7.11.4, 12.6.4), compressed ones too, and by its
/// bytes, should an object be hidden from the table. Only for a process of its own: PdfPig may die over a hostile file.
/// </summary>
public static class PdfCargo
{
    private const int Deepest = 64;

    /// <summary>Kinds of actions by what they do.</summary>
    private static readonly Dictionary<string, Cargo> Actions = new(StringComparer.Ordinal)
    {
        ["JavaScript"] = Cargo.Script,
        ["Rendition"] = Cargo.Script,
        ["RichMediaExecute"] = Cargo.Script,
        ["Launch"] = Cargo.Starts,
        ["GoToR"] = Cargo.Starts,
        ["GoToE"] = Cargo.Starts,
        ["SubmitForm"] = Cargo.Fetched,
        ["ImportData"] = Cargo.Fetched,
    };

    /// <summary>Entries of dictionaries by what their being there means.</summary>
    private static readonly Dictionary<string, Cargo> Entries = new(StringComparer.Ordinal)
    {
        ["JS"] = Cargo.Script,
        ["JavaScript"] = Cargo.Script,
        ["XFA"] = Cargo.Script,
        ["EmbeddedFiles"] = Cargo.EmbeddedFile,
        ["EF"] = Cargo.EmbeddedFile,
    };

    /// <exception cref="UnreadableDocumentException">It cannot be opened, or is protected; the message says what to
    /// do.</exception>
    public static IReadOnlySet<Cargo> Of(ReadOnlyMemory<byte> bytes)
    {
        var found = new HashSet<Cargo>();
        LookAtBytes(bytes.Span, found);
        if (found.Count > 0)
        {
            return found;
        }

        using var open = new PdfFile(bytes).Open();
        var pdf = open.Document;
        foreach (var at in pdf.Structure.CrossReferenceTable.ObjectOffsets.Keys)
        {
            Look(ObjectAt(pdf, at)?.Data, found, 0);
        }

        Look(pdf.Structure.Catalog.CatalogDictionary, found, 0);
        return found;
    }

    private static ObjectToken? ObjectAt(PdfDocument pdf, IndirectReference at)
    {
        try
        {
            return pdf.Structure.GetObject(at);
        }
        catch (Exception e) when (e is PdfDocumentFormatException or InvalidOperationException or ArgumentException)
        {
            // An object that cannot be read does nothing either.
            return null;
        }
    }

    private static void Look(IToken? token, HashSet<Cargo> found, int depth)
    {
        if (depth > Deepest)
        {
            throw new UnreadableDocumentException(
                UnreadableReason.Damaged,
                "The file is built in a way that cannot be looked into. Print it to a new PDF and upload that."
            );
        }

        switch (token)
        {
            case StreamToken stream:
                Look(stream.StreamDictionary, found, depth + 1);
                if (stream.StreamDictionary.ContainsKey(NameToken.F))
                {
                    found.Add(Cargo.Fetched);
                }

                break;
            case DictionaryToken dictionary:
                LookAt(dictionary, found);
                foreach (var value in dictionary.Data.Values)
                {
                    Look(value, found, depth + 1);
                }

                break;
            case ArrayToken array:
                foreach (var value in array.Data)
                {
                    Look(value, found, depth + 1);
                }

                break;
            default:
                break;
        }
    }

    private static void LookAt(DictionaryToken dictionary, HashSet<Cargo> found)
    {
        foreach (var (name, value) in dictionary.Data)
        {
            if (Entries.TryGetValue(name, out var entry))
            {
                found.Add(entry);
            }
            else if (name == "S" && value is NameToken kind && Actions.TryGetValue(kind.Data, out var action))
            {
                found.Add(action);
            }
            else if (
                name is "Subtype" or "Type"
                && value is NameToken { Data: "RichMedia" or "Movie" or "Sound" or "EmbeddedFile" }
            )
            {
                found.Add(Cargo.EmbeddedFile);
            }
        }
    }

    /// <summary>What the table does not tell of, as an older state of the file may hold it.</summary>
    private static void LookAtBytes(ReadOnlySpan<byte> bytes, HashSet<Cargo> found)
    {
        if (bytes.IndexOf("/JavaScript"u8) >= 0)
        {
            found.Add(Cargo.Script);
        }

        if (bytes.IndexOf("/Launch"u8) >= 0)
        {
            found.Add(Cargo.Starts);
        }
    }
}
