using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Documents;
using Throughline.Core.Documents.Processes;
using Throughline.Core.Evidence;
using Throughline.Core.Intake;
using Throughline.Core.Plans;
using Throughline.Core.Spreadsheets;
using Throughline.Documents;
using Throughline.Domain.Calendar;

namespace Throughline.Core.Privacy.Words;

/// <summary>
/// Looks for words in the files that are kept, as long as somebody can wait: papers that a reading found them in first.
/// </summary>
[SeesEverything("names are shown only of files that the person may see")]
internal sealed class FilesWithWords(ThroughlineDb db, Actor actor, Readers readers, IEvidenceStore store)
{
    /// <summary>A person waits for the page.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    /// <summary>Every file that is there, with what is known of it.</summary>
    public async Task<List<FoundFile>> LookAsync(
        IReadOnlyList<string> words,
        IReadOnlyList<HeldText> held,
        CancellationToken cancel
    )
    {
        var phrases = new Phrases(words);
        var known = await KnownAsync(held, cancel);
        var found = new List<FoundFile>();
        var clock = Stopwatch.StartNew();
        foreach (var file in (await AllAsync(cancel)).OrderByDescending(f => known.Contains(f.File)))
        {
            var look =
                known.Contains(file.File) || phrases.StandIn(file.Name) ? FileLook.Holds
                : clock.Elapsed > Longest ? FileLook.NotLookedInto
                : await LookAsync(file, words, cancel);
            found.Add(new(file.File, Shown(file, phrases), look, false));
        }

        return found;
    }

    /// <summary>What is known of some files without looking into them.</summary>
    /// <param name="words">Words that names are shown without; none once they are gone.</param>
    public async Task<List<FoundFile>> OfAsync(
        IReadOnlyList<WordsFile> files,
        IReadOnlyList<string> words,
        CancellationToken cancel
    )
    {
        var phrases = new Phrases(words);
        return (await AllAsync(cancel, gone: true))
            .Where(f => files.Contains(f.File))
            .Select(f => new FoundFile(f.File, Shown(f, phrases), FileLook.NotLookedInto, f.Gone))
            .ToList();
    }

    private static string Shown(KeptFile file, Phrases phrases) =>
        file.Open
            ? phrases.TakeOut(file.Name).Text
            : $"{KindOf(file.File.Kind)} of {TheDayInBritain.At(file.At).ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}";

    private static string KindOf(WordsFileKind kind) =>
        kind switch
        {
            WordsFileKind.Document => "A paper",
            WordsFileKind.Evidence => "Evidence",
            WordsFileKind.Spreadsheet => "A filled spreadsheet",
        };

    /// <summary>Papers whose reading, or what was made of it, holds the words.</summary>
    private async Task<HashSet<WordsFile>> KnownAsync(IReadOnlyList<HeldText> held, CancellationToken cancel)
    {
        var (readings, drafts, edits, pieces, documents) = (
            IdsOf<StoredReading>(),
            IdsOf<PlanDraft>(),
            IdsOf<DraftEdit>(),
            IdsOf<Provenance>(),
            IdsOf<StoredDocument>()
        );
        var ofEdits = db.Set<DraftEdit>().Where(e => edits.Contains(e.Id)).Select(e => e.DraftId);
        var ofDrafts = db.Set<PlanDraft>()
            .Where(d => drafts.Contains(d.Id) || ofEdits.Contains(d.Id))
            .Select(d => d.ReadingId);
        var papers = await db.Set<StoredReading>()
            .Where(r => readings.Contains(r.Id) || ofDrafts.Contains(r.Id))
            .Select(r => r.DocumentId)
            .Union(db.Set<Provenance>().Where(p => pieces.Contains(p.Id)).Select(p => p.DocumentId))
            .ToListAsync(cancel);
        return
        [
            .. papers.Concat(documents).Select(id => new WordsFile(WordsFileKind.Document, id)),
            .. IdsOf<SpreadsheetImport>().Select(id => new WordsFile(WordsFileKind.Spreadsheet, id)),
        ];

        List<Guid> IdsOf<T>() => [.. held.Where(h => h.Table.Type == typeof(T)).Select(h => h.Record).Distinct()];
    }

    private async Task<FileLook> LookAsync(KeptFile file, IReadOnlyList<string> words, CancellationToken cancel)
    {
        try
        {
            return await BytesAsync(file, cancel) is not { Length: > 0 } bytes ? FileLook.CannotTell
                : (await readers.LookAsync(new LookForWords(), new(file.Name, words), [bytes], cancel)).Count > 0
                    ? FileLook.Holds
                : FileLook.HoldsNot;
        }
        catch (Exception e) when (e is UnreadableDocumentException or ReaderFaultException or IOException)
        {
            return FileLook.CannotTell;
        }
    }

    private async Task<byte[]?> BytesAsync(KeptFile file, CancellationToken cancel) =>
        file.File.Kind switch
        {
            WordsFileKind.Document => await db.Set<DocumentContent>()
                .Where(c => c.DocumentId == file.File.Id)
                .Select(c => c.Bytes)
                .SingleOrDefaultAsync(cancel),
            WordsFileKind.Evidence => await store.GetAsync(file.Sha256, cancel),
            WordsFileKind.Spreadsheet => await db.Set<SpreadsheetBytes>()
                .Where(c => c.ImportId == file.File.Id)
                .Select(c => c.Bytes)
                .SingleOrDefaultAsync(cancel),
        };

    private async Task<List<KeptFile>> AllAsync(CancellationToken cancel, bool gone = false)
    {
        var documents = db.SeenBy<StoredDocument>(actor.Person);
        var versions = db.SeenBy<EvidenceVersion>(actor.Person);
        var all = actor.Person.ReadsRestricted;
        return
        [
            .. (
                await db.Set<StoredDocument>()
                    .Where(d => gone || d.TakenOutIn == null)
                    .Select(d => new
                    {
                        d.Id,
                        d.Name,
                        d.Sha256,
                        d.CreatedAt,
                        Open = documents.Any(x => x.Id == d.Id),
                        Gone = d.TakenOutIn != null,
                    })
                    .ToListAsync(cancel)
            ).Select(d => new KeptFile(
                new(WordsFileKind.Document, d.Id),
                d.Name,
                d.Sha256,
                d.CreatedAt,
                d.Open,
                d.Gone
            )),
            .. (
                await db.Set<EvidenceVersion>()
                    .Where(v => v.Sha256 != null && (gone || v.TakenOutIn == null))
                    .Select(v => new
                    {
                        v.Id,
                        v.FileName,
                        v.Sha256,
                        v.CreatedAt,
                        Open = versions.Any(x => x.Id == v.Id),
                        Gone = v.TakenOutIn != null,
                    })
                    .ToListAsync(cancel)
            ).Select(v => new KeptFile(
                new(WordsFileKind.Evidence, v.Id),
                v.FileName ?? "evidence",
                v.Sha256!,
                v.CreatedAt,
                v.Open,
                v.Gone
            )),
            .. (
                await db.Set<SpreadsheetImport>()
                    .Where(i => gone || i.TakenOutIn == null)
                    .Select(i => new
                    {
                        i.Id,
                        i.FileName,
                        i.Sha256,
                        i.CreatedAt,
                        Gone = i.TakenOutIn != null,
                    })
                    .ToListAsync(cancel)
            ).Select(i => new KeptFile(
                new(WordsFileKind.Spreadsheet, i.Id),
                i.FileName,
                i.Sha256,
                i.CreatedAt,
                all,
                i.Gone
            )),
        ];
    }

    private sealed record KeptFile(WordsFile File, string Name, string Sha256, DateTime At, bool Open, bool Gone);
}
