using Microsoft.EntityFrameworkCore;
using Throughline.Core.Data;

namespace Throughline.Core.Evidence.Scanning;

/// <summary>What is known of files that the person may see.</summary>
internal sealed class FileScans(ThroughlineDb db, ScannerSettings settings)
{
    /// <summary>The files' scans by hash; one that is not in it waits. Null when there is no scanner.</summary>
    public async Task<IReadOnlyDictionary<string, FileScan>?> OfAsync(
        IEnumerable<EvidenceVersion> versions,
        CancellationToken cancel
    )
    {
        var hashes = versions.Select(v => v.Sha256).OfType<string>().Distinct().ToList();
        return settings.IsSet
            ? await db.Set<FileScan>()
                .AsNoTracking()
                .Where(s => hashes.Contains(s.Sha256))
                .ToDictionaryAsync(s => s.Sha256, StringComparer.Ordinal, cancel)
            : null;
    }

    /// <param name="own">True for whoever added the file: they have it already.</param>
    /// <exception cref="FileWithheldException">It is not to be given out; the message says why and what to do.</exception>
    public async Task MustBeCleanAsync(EvidenceVersion version, bool own, CancellationToken cancel)
    {
        // What was found stays found, also where the scanner was taken away since.
        var scan = await db.Set<FileScan>()
            .AsNoTracking()
            .SingleOrDefaultAsync(s => s.Sha256 == version.Sha256, cancel);
        if (scan?.State == ScanState.Harmful)
        {
            throw new FileWithheldException(
                "The virus scanner found something in it, so it was set aside. Ask whoever added it to have their computer "
                    + "looked at, and to add a clean file."
            );
        }

        if (settings.IsSet && !own && scan?.State != ScanState.Clean)
        {
            throw new FileWithheldException(
                "It has not been scanned for viruses yet. It can be downloaded as soon as it is found clean: look again in a "
                    + "few minutes."
            );
        }
    }
}
