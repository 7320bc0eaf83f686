using Throughline.Documents;
using Throughline.Documents.Reading;
using Throughline.Domain.Intake;

namespace Throughline.Core.Intake;

/// <summary>Reads a file into a document and the document into plans and reports.</summary>
/// <remarks>
/// Stateless and safe to share. The same bytes and rulings always give the same reading, row ids included.
/// </remarks>
public sealed class PackReader(ReadingLimits limits)
{
    private readonly DocumentReader _documents = new(limits);

    /// <exception cref="UnreadableDocumentException">The file cannot be read; the message says what to do.</exception>
    public Document ReadDocument(
        string name,
        ReadOnlyMemory<byte> bytes,
        IProgress<ReadingProgress>? progress = null,
        CancellationToken cancel = default
    ) => _documents.Read(name, bytes, progress, cancel);

    /// <param name="document">What <see cref="ReadDocument"/> gave.</param>
    /// <param name="vocabulary">The words in force, or those that it was first read with.</param>
    /// <param name="rulings">What a person said of columns; they outweigh all evidence.</param>
    /// <param name="offered">Tables of which a person said that they are plans.</param>
    [System.Diagnostics.CodeAnalysis.SuppressMessage(
        "Performance",
        "CA1822:Mark members as static",
        Justification = "One reader is handed about; that this step holds nothing is its own affair."
    )]
    public PackReading Read(
        Document document,
        Vocabulary vocabulary,
        IReadOnlyList<ColumnRuling>? rulings = null,
        IReadOnlyList<int>? offered = null
    ) => PlanIntake.Read(Material.Of(document), vocabulary, rulings ?? [], offered);

    /// <summary>The document's elements without anything of its file's format: what the figures' check reads.</summary>
    /// <param name="document">What <see cref="ReadDocument"/> gave.</param>
    public static SourceMaterial MaterialOf(Document document) => Material.Of(document);
}
