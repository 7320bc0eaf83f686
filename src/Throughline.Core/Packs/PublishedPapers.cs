using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Meetings;
using Throughline.Core.Reports;
using Throughline.Domain.Meetings;
using Throughline.Domain.Reports;

namespace Throughline.Core.Packs;

/// <summary>A meeting as the public sees it.</summary>
/// <param name="Packs">Its published packs, the agenda first.</param>
/// <param name="Notes">What was taken back, and why.</param>
public sealed record PublicMeeting(
    Guid Id,
    string Body,
    DateOnly Day,
    string? Time,
    string? Venue,
    bool CalledOff,
    IReadOnlyList<PublicPack> Packs,
    IReadOnlyList<string> Notes
);

/// <summary>A published pack.</summary>
/// <param name="Pages">How many its public version has on paper; 0 where they are not known.</param>
/// <param name="Correcting">True while something in it is public no longer and it is being put right: nothing of it is
/// given.</param>
public sealed record PublicPack(
    Guid Id,
    string Name,
    DateTime PublishedAt,
    string? Changes,
    int Pages,
    bool HasPdf,
    bool Correcting
);

/// <summary>
/// What was published, and nothing else: the one way for visitors. It asks anew each time whether all that a pack's public
/// version holds is still public, so that what becomes exempt is gone at once.
/// </summary>
[SeesEverything(
    "gives only packs that were published, in their public version; nothing else of a meeting that has none"
)]
public sealed class PublishedPapers(ThroughlineDb db)
{
    /// <summary>Meetings of which something was published, the last first.</summary>
    public async Task<List<PublicMeeting>> MeetingsAsync(CancellationToken cancel) => await OfAsync(null, cancel);

    /// <returns>Null where nothing was published of such a meeting, or there is none.</returns>
    public async Task<PublicMeeting?> MeetingAsync(Guid id, CancellationToken cancel) =>
        (await OfAsync(id, cancel)).FirstOrDefault();

    /// <summary>The public version of a published pack.</summary>
    /// <returns>Null where there is none to be given: a visitor is not told why.</returns>
    public async Task<byte[]?> FileAsync(Guid meeting, Guid pack, PackFormat format, CancellationToken cancel)
    {
        var published = await MeetingAsync(meeting, cancel);
        if (published?.Packs.FirstOrDefault(p => p.Id == pack) is not { Correcting: false })
        {
            return null;
        }

        return await db.Set<PackFile>()
            .Where(f => f.PackId == pack && f.Audience == PackAudience.Public && f.Format == format)
            .Select(f => f.Bytes)
            .SingleOrDefaultAsync(cancel);
    }

    /// <summary>A page of a paper of a published pack as it looks, a JPEG.</summary>
    /// <returns>Null where there is none to be given.</returns>
    public async Task<byte[]?> LookAsync(Guid meeting, Guid pack, Guid paper, int page, CancellationToken cancel)
    {
        var published = await MeetingAsync(meeting, cancel);
        if (published?.Packs.FirstOrDefault(p => p.Id == pack) is not { Correcting: false })
        {
            return null;
        }

        var parts = PackDesk.PartsOf(await db.Set<Pack>().AsNoTracking().SingleAsync(p => p.Id == pack, cancel));
        return parts.Exists(p => p.PaperId == paper && p.IsPublic)
            ? await db.Set<ItemPaperLook>()
                .Where(l => l.PaperId == paper && l.Page == page)
                .Select(l => l.Bytes)
                .SingleOrDefaultAsync(cancel)
            : null;
    }

    /// <summary>True when the public may see a part now.</summary>
    /// <param name="papers">Those that may be seen by themselves: see <see cref="SeenAsync"/>.</param>
    internal static bool MayBeSeen(PackPart part, IReadOnlySet<Guid> papers, List<AgendaItem> items) =>
        (part.PaperId is not { } paper || papers.Contains(paper))
        && items.Exists(i => i.Id == part.ItemId && i.ExemptParagraph is null);

    /// <summary>Papers of these items that are public now: files that were sent, and reports (whose parts know what of them
    /// is).</summary>
    internal static async Task<HashSet<Guid>> SeenAsync(
        IQueryable<ItemPaper> papers,
        IQueryable<Report> reports,
        List<AgendaItem> items,
        CancellationToken cancel
    )
    {
        var ids = items.ConvertAll(i => i.Id);
        return
        [
            .. await papers
                .Where(p =>
                    ids.Contains(p.AgendaItemId) && p.Standing == PartStanding.Public && p.WithdrawnBecause == null
                )
                .Select(p => p.Id)
                .ToListAsync(cancel),
            .. await reports.Where(r => ids.Contains(r.AgendaItemId)).Select(r => r.Id).ToListAsync(cancel),
        ];
    }

    /// <summary>Pages of the agenda and of what the public may see: one numbering has gaps where papers are kept from
    /// it.</summary>
    internal static int PublicPages(Pack pack, IReadOnlyList<PackPart> parts)
    {
        if (pack.LastPage == 0)
        {
            return 0;
        }

        var papers = parts.Where(p => p.PaperId is not null && p.First > 0).ToList();
        var agenda = papers.Count == 0 ? pack.LastPage + 1 : papers.Min(p => p.First);
        return agenda - pack.FirstPage + papers.Where(p => p.IsPublic).Sum(p => p.Last - p.First + 1);
    }

    private async Task<List<PublicMeeting>> OfAsync(Guid? one, CancellationToken cancel)
    {
        var packs = await db.Set<Pack>()
            .AsNoTracking()
            .Where(p => p.PublishedAt != null && (one == null || p.MeetingId == one))
            .OrderBy(p => p.Number)
            .ToListAsync(cancel);
        var ids = packs.Select(p => p.MeetingId).Distinct().ToList();
        var meetings = await (
            from meeting in db.Set<Meeting>().AsNoTracking()
            join body in db.Set<Body>() on meeting.BodyId equals body.Id
            where ids.Contains(meeting.Id)
            orderby meeting.Day descending
            select new { Meeting = meeting, body.Name }
        ).ToListAsync(cancel);
        var items = await db.Set<AgendaItem>().AsNoTracking().Where(i => ids.Contains(i.MeetingId)).ToListAsync(cancel);
        var papers = await SeenAsync(db.Set<ItemPaper>(), db.Set<Report>(), items, cancel);
        var packIds = packs.ConvertAll(p => p.Id);
        var printed = await db.Set<PackFile>()
            .Where(f => packIds.Contains(f.PackId) && f.Format == PackFormat.Pdf && f.Audience == PackAudience.Public)
            .Select(f => f.PackId)
            .ToListAsync(cancel);
        return
        [
            .. meetings.Select(m =>
            {
                var own = packs.FindAll(p => p.MeetingId == m.Meeting.Id);
                return new PublicMeeting(
                    m.Meeting.Id,
                    m.Name,
                    m.Meeting.Day,
                    m.Meeting.Time,
                    m.Meeting.Venue,
                    m.Meeting.State == MeetingState.CalledOff,
                    [
                        .. own.Where(p => p.State == PackState.Published)
                            .Select(p => new PublicPack(
                                p.Id,
                                p.IsSupplement
                                    ? string.Create(CultureInfo.InvariantCulture, $"Supplement (issue {p.Number})")
                                    : "Agenda and papers",
                                p.PublishedAt!.Value,
                                p.Changes,
                                PublicPages(p, PackDesk.PartsOf(p)),
                                printed.Contains(p.Id),
                                !PackDesk
                                    .PartsOf(p)
                                    .TrueForAll(part => !part.IsPublic || MayBeSeen(part, papers, items))
                            )),
                    ],
                    [
                        .. own.Where(p => p.State == PackState.Withdrawn && p.WithdrawnBecause is not null)
                            .Select(p =>
                                string.Create(
                                    CultureInfo.InvariantCulture,
                                    $"Issue {p.Number} was taken back. {p.WithdrawnBecause}"
                                )
                            ),
                    ]
                );
            }),
        ];
    }
}
