using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Documents;
using Throughline.Core.Documents.Processes;
using Throughline.Domain.Intake;

namespace Throughline.Core.Intake;

/// <summary>Reads a stored paper anew, with what people said of it and the words of its first reading.</summary>
public sealed class StoredPaper(Readers readers, Sight sight)
{
    /// <param name="stored">With its document.</param>
    /// <param name="rulings">What was said of columns.</param>
    /// <param name="offered">Tables that are plans by what was said.</param>
    public async Task<PackReading> ReadAsync(
        StoredReading stored,
        IReadOnlyList<ColumnRuling> rulings,
        IReadOnlyList<int> offered,
        CancellationToken cancel
    )
    {
        var bytes = await sight
            .Of<DocumentContent>()
            .Where(c => c.DocumentId == stored.DocumentId)
            .Select(c => c.Bytes)
            .SingleAsync(cancel);
        var read = await readers.LookAsync(
            new ReadAnew(),
            new(stored.Document!.Name, stored.WordsJson, ReadingStore.Write(rulings), ReadingStore.Write(offered)),
            [bytes],
            cancel
        );
        return ReadingStore.ReadPack(read.Reading);
    }
}
