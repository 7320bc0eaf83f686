using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Meetings;
using Throughline.Core.Meetings.Record;
using Throughline.Documents.Papers;
using Throughline.Domain.Meetings.Record;

namespace Throughline.Core.Packs;

/// <summary>What a meeting resolved on an item, in the words of its minutes.</summary>
/// <param name="Item">Null where it belongs to no item.</param>
public sealed record PublicResolution(Guid? Item, string Words);

/// <summary>Minutes as the public reads them.</summary>
/// <param name="Standing">"Approved on 3 February 2027 as correct".</param>
public sealed record PublicMinutes(Paper Paper, string Standing, IReadOnlyList<PublicResolution> Resolutions);

/// <summary>
/// Minutes that a later meeting approved, of meetings whose agenda the public has: without what was said in private, and
/// without what is not public now, whenever it became so.
/// </summary>
[SeesEverything("gives only approved minutes of meetings whose papers are published, without their private sections")]
public sealed class PublishedMinutes(ThroughlineDb db, MinutesStyle style)
{
    private const string Resolved = "RESOLVED";

    /// <returns>Null where there are none for the public.</returns>
    public async Task<PublicMinutes?> OfAsync(Guid meeting, CancellationToken cancel)
    {
        if (
            !await db.Set<Pack>().AnyAsync(p => p.MeetingId == meeting && p.State == PackState.Published, cancel)
            || await db.Set<KeptMinutes>()
                .AsNoTracking()
                .SingleOrDefaultAsync(m => m.MeetingId == meeting && m.State == MinutesState.Approved, cancel)
                is not { } minutes
        )
        {
            return null;
        }

        var of = await db.Set<Meeting>().AsNoTracking().SingleAsync(m => m.Id == meeting, cancel);
        var body = await db.Set<Body>().AsNoTracking().SingleAsync(b => b.Id == of.BodyId, cancel);
        var approvedIn = await db.Set<Meeting>()
            .AsNoTracking()
            .SingleOrDefaultAsync(m => m.Id == minutes.ApprovedInId, cancel);
        var exempt = await db.Set<AgendaItem>()
            .Where(i => i.MeetingId == meeting && i.ExemptParagraph != null)
            .Select(i => i.Id)
            .ToListAsync(cancel);
        var sections = (
            await db.Set<MinutesSection>().AsNoTracking().Where(s => s.MinutesId == minutes.Id).ToListAsync(cancel)
        ).ConvertAll(s => s.Exempt || exempt.Contains(s.AgendaItemId ?? default) ? WithoutWords(s) : s);
        return new(
            MinutesPaper.Of(of, body, minutes, sections, approvedIn, style, isPublic: true),
            MinutesPaper.Standing(minutes, approvedIn, isPublic: true),
            [
                .. sections
                    .Where(s => !s.Exempt)
                    .OrderBy(s => s.Place)
                    .SelectMany(s =>
                        s.Text.Split('\n')
                            .Where(l => l.StartsWith(Resolved, StringComparison.Ordinal))
                            .Select(l => new PublicResolution(s.AgendaItemId, l[Resolved.Length..].TrimStart(':', ' ')))
                    ),
            ]
        );
    }

    private static MinutesSection WithoutWords(MinutesSection section) =>
        new()
        {
            MinutesId = section.MinutesId,
            AgendaItemId = section.AgendaItemId,
            Place = section.Place,
            Heading = section.Heading,
            Exempt = true,
            Text = "",
        };
}
