using Throughline.Documents.Pdf.Ink;
using UglyToad.PdfPig.Exceptions;

namespace Throughline.Documents.Pdf;

/// <summary>A PDF's bytes, opened by PdfPig, with a plain sentence for whatever keeps it from opening.</summary>
internal sealed class PdfFile(ReadOnlyMemory<byte> bytes)
{
    private readonly byte[] _bytes = bytes.ToArray();

    /// <summary>Opens the file; the caller disposes of it. PdfPig's documents are not shared between threads.</summary>
    public OpenPdf Open() => Guard(() => new OpenPdf(_bytes));

    /// <summary>Opens the file, and refuses one of no pages or too many; the caller disposes of it.</summary>
    public OpenPdf OpenWithin(ReadingLimits limits)
    {
        var pdf = Open();
        try
        {
            CheckCount(Guard(() => pdf.PageCount), limits);
            return pdf;
        }
        catch
        {
            pdf.Dispose();
            throw;
        }
    }

    private static void CheckCount(int count, ReadingLimits limits)
    {
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
