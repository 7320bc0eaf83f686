using Microsoft.EntityFrameworkCore;
using Throughline.Core.Data;

namespace Throughline.Core.Privacy.Words;

/// <summary>When and by whom a file was taken out, for whoever may see what it was a file of.</summary>
public sealed record FileGone(DateTime At, string AskedBy, string DecidedBy);

/// <summary>Says what became of files that were taken out.</summary>
public sealed class FilesGone(ThroughlineDb db)
{
    /// <param name="erasure">What a document, a version of evidence or a filled spreadsheet names.</param>
    /// <returns>Null when there is no such erasure.</returns>
    public Task<FileGone?> OfAsync(Guid erasure, CancellationToken cancel) =>
        db.Set<WordsErasure>()
            .AsNoTracking()
            .Where(e => e.Id == erasure && e.DecidedAt != null)
            .Select(e => new FileGone(e.DecidedAt!.Value, e.CreatedBy, e.DecidedBy ?? ""))
            .SingleOrDefaultAsync(cancel);
}
