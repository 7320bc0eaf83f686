using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Meetings;
using Throughline.Core.Plans.Editing;
using Throughline.Core.Reports;
using Throughline.Domain.Access;
using Throughline.Domain.Meetings;
using Throughline.Domain.Reports;

namespace Throughline.Core.Packs;

/// <summary>
/// What was published, and nothing else: the one way for visitors. It asks anew each time whether all that a pack's public
/// version holds is still public, so that what becomes exempt is gone at once.
/// </summary>
[SeesEverything(
    "gives only packs that were published, in their public version; nothing else of a meeting that has none"
)]
public sealed class PublishedPapers(ThroughlineDb db)
{
    /// <summary>Meetings of which something was published, the last first, with all of it.</summary>
    public async Task<List<PublicMeeting>> MeetingsAsync(CancellationToken cancel) => await OfAsync(null, cancel);

    /// <summary>Meetings with the packs that were published last.</summary>
    public async Task<List<PublicMeeting>> LatestAsync(int packs, CancellationToken cancel)
    {
        var ids = await db.Set<Pack>()
            .Where(p => p.PublishedAt != null && p.State == PackState.Published)
            .OrderByDescending(p => p.PublishedAt)
            .Take(packs)
            .Select(p => p.MeetingId)
            .ToListAsync(cancel);
        return await OfAsync([.. ids.Distinct()], cancel);
    }

    /// <summary>How many meetings of each municipal year are public, the last year first.</summary>
    public async Task<List<PublicYear>> YearsAsync(CancellationToken cancel) =>
        [
            .. (await Public().Select(m => m.Day).ToListAsync(cancel))
                .GroupBy(d => MunicipalYear.Of(d).Begins)
                .Select(g => new PublicYear(g.Key, g.Count()))
                .OrderByDescending(y => y.Begins),
        ];

    /// <summary>Public meetings between two days, both among them; the last first.</summary>
    /// <param name="most">The last so many of them.</param>
    public Task<List<PublicMeetingRow>> BetweenAsync(
        DateOnly first,
        DateOnly last,
        int most,
        CancellationToken cancel
    ) =>
        (
            from meeting in Public()
            join body in db.Set<Body>() on meeting.BodyId equals body.Id
            where meeting.Day >= first && meeting.Day <= last
            orderby meeting.Day descending, body.Name
            select new PublicMeetingRow(
                meeting.Id,
                body.Name,
                meeting.Day,
                meeting.Time,
                meeting.Venue,
                meeting.State == MeetingState.CalledOff
            )
        )
            .Take(most)
            .ToListAsync(cancel);

    /// <returns>Null where nothing was published of such a meeting, or there is none.</returns>
    public async Task<PublicMeeting?> MeetingAsync(Guid id, CancellationToken cancel) =>
        (await OfAsync([id], cancel)).FirstOrDefault();

    /// <summary>Public meetings from a day on, for a calendar.</summary>
    public Task<List<MeetingRow>> ArrangedAsync(DateOnly since, CancellationToken cancel) =>
        (
            from meeting in Public()
            join body in db.Set<Body>() on meeting.BodyId equals body.Id
            where meeting.Day >= since
            orderby meeting.Day
            select new MeetingRow(meeting, body, null, false, 0)
        ).ToListAsync(cancel);

    /// <summary>Committees of which something was published, by name.</summary>
    public Task<List<Choice>> CommitteesAsync(CancellationToken cancel) =>
        db.Set<Body>()
            .Where(b => b.Kind == BodyKind.Committee && Public().Any(m => m.BodyId == b.Id))
            .OrderBy(b => b.Name)
            .Select(b => new Choice(b.Id, b.Name))
            .ToListAsync(cancel);

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

    /// <summary>Why a pack that was published was taken back, as its clerk told the public.</summary>
    /// <returns>Null where it was not, or there is none.</returns>
    public Task<string?> TakenBackAsync(Guid meeting, Guid pack, CancellationToken cancel) =>
        db.Set<Pack>()
            .Where(p =>
                p.Id == pack && p.MeetingId == meeting && p.PublishedAt != null && p.State == PackState.Withdrawn
            )
            .Select(p => p.WithdrawnBecause)
            .SingleOrDefaultAsync(cancel);

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

    /// <summary>Meetings of which something was published at some time.</summary>
    private IQueryable<Meeting> Public() =>
        db.Set<Meeting>()
            .AsNoTracking()
            .Where(m => db.Set<Pack>().Any(p => p.MeetingId == m.Id && p.PublishedAt != null));

    private async Task<List<PublicMeeting>> OfAsync(List<Guid>? only, CancellationToken cancel)
    {
        var packs = await db.Set<Pack>()
            .AsNoTracking()
            .Where(p => p.PublishedAt != null && (only == null || only.Contains(p.MeetingId)))
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
                var given = own.Where(p => p.State == PackState.Published)
                    .Select(p => (p.Id, Parts: PackDesk.PartsOf(p)))
                    .Where(p => p.Parts.TrueForAll(part => !part.IsPublic || MayBeSeen(part, papers, items)))
                    .ToList();
                return new PublicMeeting(
                    m.Meeting.Id,
                    m.Meeting.BodyId,
                    m.Name,
                    m.Meeting.Day,
                    m.Meeting.Time,
                    m.Meeting.Venue,
                    m.Meeting.State == MeetingState.CalledOff,
                    PublicPaper.AgendaOf(given),
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
                                !given.Exists(g => g.Id == p.Id)
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
