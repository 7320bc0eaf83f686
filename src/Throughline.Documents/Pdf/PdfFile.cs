using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace Throughline.Documents.Pdf;

/// <summary>A PDF's bytes, opened by PdfPig, with a plain sentence for whatever keeps it from opening.</summary>
internal sealed class PdfFile(ReadOnlyMemory<byte> bytes)
{
    internal static readonly ParsingOptions Options = new()
    {
        UseLenientParsing = true,
        SkipMissingFonts = true,
        FilterProvider = BoundedFilters.Instance,
    };

    private readonly byte[] _bytes = bytes.ToArray();

    /// <summary>Opens the file; the caller disposes of it. PdfPig's documents are not shared between threads.</summary>
    public PdfDocument Open() => Guard(() => PdfDocument.Open(_bytes, Options));

    /// <summary>Opens the file without reading its pages.</summary>
    /// <returns>How many pages it has.</returns>
    public int Check(ReadingLimits limits)
    {
        var count = Guard(() =>
        {
            using var pdf = PdfDocument.Open(_bytes, Options);
            return pdf.NumberOfPages;
        });
        if (count == 0)
        {
            throw new UnreadableDocumentException(
                UnreadableReason.Empty,
                "The PDF has no pages. Export it again from the program that made it."
            );
        }

        if (count > limits.MaxPages)
        {
            throw new UnreadableDocumentException(
                UnreadableReason.TooManyPages,
                $"The PDF has more than {limits.MaxPages} pages. Save the pages that hold the plan as a new PDF and "
                    + $"upload that."
            );
        }

        return count;
    }

    private static T Guard<T>(Func<T> open)
    {
        try
        {
            return open();
        }
        catch (PdfDocumentEncryptedException e)
        {
            throw new UnreadableDocumentException(
                UnreadableReason.Encrypted,
                "The PDF is protected with a password. Open it, save it without the password, and upload that.",
                e
            );
        }
        catch (Exception e)
            when (e is not (OutOfMemoryException or UnreadableDocumentException or OperationCanceledException))
        {
            throw new UnreadableDocumentException(
                UnreadableReason.Damaged,
                "The PDF is damaged or was cut short. Export it again from the program that made it, and upload that.",
                e
            );
        }
    }
}
