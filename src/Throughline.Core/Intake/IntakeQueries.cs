using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Documents;
using Throughline.Domain.Intake;

namespace Throughline.Core.Intake;

/// <summary>One reading in a list: what it is of, how far it has come, and the plans found in it.</summary>
public sealed record ReadingSummary(
    Guid Id,
    Guid DocumentId,
    string DocumentName,
    DateTime AskedAt,
    ReadingState State,
    int PagesRead,
    int PagesInAll,
    string? Failure,
    IReadOnlyList<DraftSummary> Drafts,
    IReadOnlyList<string> Notes
)
{
    public int Version { get; init; }

    /// <summary>Tables that were not read as plans and may be all the same; given with one reading, empty in lists.</summary>
    public IReadOnlyList<UnreadPart> Tables { get; init; } = [];

    /// <summary>What its plans leave of the paper; given with one reading, empty in lists.</summary>
    public IReadOnlyList<BesidePart> Beside { get; init; } = [];

    /// <summary>Agendas, minutes, programmes, logs and memberships in it; given with one reading, 0 in lists.</summary>
    public int MeetingPapers { get; init; }
}

/// <param name="MayTakeBack">True for what a person called a plan last, while nothing was made of it.</param>
public sealed record DraftSummary(Guid Id, string Title, int Rows, DraftState State, Guid? PlanId, bool MayTakeBack);

/// <summary>Reads what is being read and reviewed.</summary>
[SeesEverything(
    "a page of the paper is shown beside an action in sight by SourceView, all else by " + "the folder's policy"
)]
public sealed class IntakeQueries(ThroughlineDb db)
{
    public async Task<List<ReadingSummary>> RecentAsync(int most, CancellationToken cancel) =>
        [.. (await Readings().OrderByDescending(r => r.CreatedAt).Take(most).ToListAsync(cancel)).Select(SummaryOf)];

    /// <returns>Null when there is no such reading.</returns>
    public async Task<ReadingSummary?> FindAsync(Guid id, CancellationToken cancel) =>
        await Readings().SingleOrDefaultAsync(r => r.Id == id, cancel) is { } reading
            ? WithPaper(SummaryOf(reading), reading.ResultJson)
            : null;

    private static ReadingSummary WithPaper(ReadingSummary summary, string? json) =>
        json is not null && ReadingStore.ReadPack(json) is var pack
            ? summary with
            {
                Tables = [.. pack.Unread.Where(u => u.MayBeOffered)],
                Beside = pack.Beside,
                MeetingPapers = pack.Meetings.Count,
            }
            : summary;

    public Task<StoredDocument?> DocumentAsync(Guid id, CancellationToken cancel) =>
        db.Set<StoredDocument>().AsNoTracking().SingleOrDefaultAsync(d => d.Id == id, cancel);

    /// <returns>Null when there is no such document, or its file was taken out.</returns>
    public Task<byte[]?> BytesAsync(Guid documentId, CancellationToken cancel) =>
        db.Set<DocumentContent>()
            .Where(c =>
                c.DocumentId == documentId
                && !db.Set<StoredDocument>().Any(d => d.Id == documentId && d.TakenOutIn != null)
            )
            .Select(c => c.Bytes)
            .SingleOrDefaultAsync(cancel);

    /// <summary>True while the document's file is kept.</summary>
    public Task<bool> IsKeptAsync(Guid documentId, CancellationToken cancel) =>
        db.Set<StoredDocument>().AnyAsync(d => d.Id == documentId && d.TakenOutIn == null, cancel);

    private IQueryable<StoredReading> Readings() =>
        db.Set<StoredReading>().AsNoTracking().Include(r => r.Drafts).Include(r => r.Document);

    private static ReadingSummary SummaryOf(StoredReading r) =>
        new(
            r.Id,
            r.DocumentId,
            r.Document!.Name,
            r.CreatedAt,
            r.State,
            r.PagesRead,
            r.PagesInAll,
            r.Failure,
            [
                .. r
                    .Drafts.OrderBy(d => d.PlanIndex)
                    .Select(d => new DraftSummary(
                        d.Id,
                        d.Title,
                        d.RowCount,
                        d.State,
                        d.PlanId,
                        d.State == DraftState.UnderReview
                            && r.OfferedJson != "[]"
                            && d.PlanIndex == r.Drafts.Max(o => o.PlanIndex)
                    )),
            ],
            ReadingStore.ReadNotes(r.NotesJson)
        )
        {
            Version = r.Version,
        };
}
