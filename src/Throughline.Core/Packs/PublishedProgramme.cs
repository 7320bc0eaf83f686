using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Meetings;
using Throughline.Domain.Access;
using Throughline.Domain.Meetings;

namespace Throughline.Core.Packs;

/// <summary>A topic as the public reads it: what it is, and nobody's own words about why or who asked.</summary>
/// <param name="Title">Null for one that is taken in private.</param>
/// <param name="Moved">How often it got another meeting, waited or went into another year.</param>
public sealed record PublicTopic(string? Title, string? Outcome, int Moved);

/// <summary>A meeting of the year, and its topics.</summary>
/// <param name="IsPublished">True where its papers are published: it has a page.</param>
public sealed record PublicProgrammeMeeting(
    Guid Id,
    DateOnly Day,
    string? Time,
    bool IsPublished,
    IReadOnlyList<PublicTopic> Topics
);

/// <summary>A committee's work programme of a municipal year.</summary>
public sealed record PublicProgramme(
    Guid BodyId,
    string Body,
    MunicipalYear Year,
    IReadOnlyList<PublicProgrammeMeeting> Meetings,
    IReadOnlyList<PublicTopic> Waiting,
    IReadOnlyList<PublicTopic> Dropped
);

/// <summary>The work programmes of committees that publish their papers.</summary>
[SeesEverything("gives only titles and outcomes sought of topics of committees that publish their papers")]
public sealed class PublishedProgramme(ThroughlineDb db)
{
    /// <returns>Null where the body is no committee, or has published nothing.</returns>
    public async Task<PublicProgramme?> OfAsync(Guid body, MunicipalYear year, CancellationToken cancel)
    {
        var published = await (
            from meeting in db.Set<Meeting>()
            where meeting.BodyId == body && db.Set<Pack>().Any(p => p.MeetingId == meeting.Id && p.PublishedAt != null)
            select meeting.Id
        ).ToListAsync(cancel);
        var named = await db.Set<Body>()
            .AsNoTracking()
            .SingleOrDefaultAsync(b => b.Id == body && b.Kind == BodyKind.Committee, cancel);
        if (named is null || published.Count == 0)
        {
            return null;
        }

        var (first, last) = (year.First, year.Last);
        var meetings = await db.Set<Meeting>()
            .AsNoTracking()
            .Where(m => m.BodyId == body && m.Day >= first && m.Day <= last && m.State != MeetingState.CalledOff)
            .OrderBy(m => m.Day)
            .ToListAsync(cancel);
        var topics = await db.Set<WorkTopic>()
            .AsNoTracking()
            .Where(t => t.BodyId == body && t.Year == year.Begins && t.MergedIntoId == null)
            .OrderBy(t => t.CreatedAt)
            .ToListAsync(cancel);
        var ids = topics.ConvertAll(t => t.Id);
        var moves = (
            await db.Set<TopicStep>()
                .Where(s => ids.Contains(s.TopicId) && s.Kind != TopicStepKind.Added)
                .Select(s => s.TopicId)
                .ToListAsync(cancel)
        ).ToLookup(id => id);
        var inPrivate = await db.Set<AgendaItem>()
            .Where(i => i.TopicId != null && ids.Contains(i.TopicId.Value) && i.ExemptParagraph != null)
            .Select(i => i.TopicId)
            .ToListAsync(cancel);
        return new(
            named.Id,
            named.Name,
            year,
            [
                .. meetings.Select(m => new PublicProgrammeMeeting(
                    m.Id,
                    m.Day,
                    m.Time,
                    published.Contains(m.Id),
                    [.. topics.Where(t => t.MeetingId == m.Id && !t.Dropped).Select(Told)]
                )),
            ],
            [.. topics.Where(t => t is { MeetingId: null, Dropped: false }).Select(Told)],
            [.. topics.Where(t => t.Dropped).Select(Told)]
        );

        PublicTopic Told(WorkTopic topic) =>
            inPrivate.Contains(topic.Id)
                ? new(null, null, moves[topic.Id].Count())
                : new(topic.Title, topic.Outcome, moves[topic.Id].Count());
    }
}
