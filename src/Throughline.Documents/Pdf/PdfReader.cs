namespace Throughline.Documents.Pdf;

internal sealed class PdfReader(ReadingLimits limits)
{
    private readonly ReadingLimits _limits = limits;

    public Document Read(string name, ReadOnlyMemory<byte> bytes, IProgress<ReadingProgress>? progress, CancellationToken cancel) =>
        throw new UnreadableDocumentException(UnreadableReason.WrongType, $"{name} cannot be read yet ({_limits.MaxPages}).");
}
