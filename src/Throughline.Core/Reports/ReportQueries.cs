using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Meetings;
using Throughline.Domain.Calendar;
using Throughline.Domain.Meetings;
using Throughline.Domain.Reports;

namespace Throughline.Core.Reports;

/// <summary>Finds reports, for whoever runs meetings.</summary>
public sealed class ReportQueries(Sight sight, MeetingPlanning meetings, ReportTemplates templates)
{
    /// <summary>The report on an item; null for none, and for whoever may not see it.</summary>
    public async Task<Guid?> OfItemAsync(Guid item, CancellationToken cancel) =>
        await sight
            .Of<Report>()
            .Where(r => r.AgendaItemId == item)
            .Select(r => (Guid?)r.Id)
            .SingleOrDefaultAsync(cancel);

    /// <summary>Where the reports on a meeting's items stand, by item; empty for whoever may not see them.</summary>
    public async Task<IReadOnlyDictionary<Guid, Report>> OfMeetingAsync(Guid meeting, CancellationToken cancel)
    {
        var items = sight.Of<AgendaItem>().Where(i => i.MeetingId == meeting).Select(i => i.Id);
        return await sight
            .Of<Report>()
            .AsNoTracking()
            .Where(r => items.Contains(r.AgendaItemId))
            .ToDictionaryAsync(r => r.AgendaItemId, cancel);
    }

    /// <exception cref="NotHereException">There is none that they may see.</exception>
    public async Task<ReportView> ViewAsync(Guid id, CancellationToken cancel)
    {
        var report =
            await sight.Of<Report>().SingleOrDefaultAsync(r => r.Id == id, cancel) ?? throw new NotHereException();
        var item = await sight.Of<AgendaItem>().AsNoTracking().SingleAsync(i => i.Id == report.AgendaItemId, cancel);
        var meeting = await meetings.ViewAsync(item.MeetingId, cancel);
        var template = templates.Called(report.Template);
        var parts = await sight
            .Of<ReportPart>()
            .Where(p => p.ReportId == id)
            .ToDictionaryAsync(p => p.Key, StringComparer.Ordinal, cancel);
        return new(
            report,
            item,
            meeting.Meeting,
            meeting.Body,
            template,
            [
                .. template
                    .Parts.Where(p => parts.ContainsKey(p.Key))
                    .Select(p => ReportHash.ViewOf(parts[p.Key], p, template, parts)),
            ],
            meeting.Days.FirstOrDefault(d => d.Kind == MeetingDayKind.ReportsDue)?.Day
        );
    }

    /// <summary>What is said of a report while it is written: open comments first, each as old as it is.</summary>
    public Task<List<ReportComment>> CommentsAsync(Guid report, CancellationToken cancel) =>
        sight
            .Of<ReportComment>()
            .AsNoTracking()
            .Where(c => c.ReportId == report)
            .OrderBy(c => c.DoneAt != null)
            .ThenBy(c => c.CreatedAt)
            .ToListAsync(cancel);

    /// <exception cref="NotHereException">There is none that they may see.</exception>
    public async Task<ReportComment> CommentAsync(Guid report, Guid id, CancellationToken cancel) =>
        await sight.Of<ReportComment>().SingleOrDefaultAsync(c => c.Id == id && c.ReportId == report, cancel)
        ?? throw new NotHereException();

    /// <summary>Word files that were taken in, the last first.</summary>
    public Task<List<ReportWordFile>> WordFilesAsync(Guid report, CancellationToken cancel) =>
        sight
            .Of<ReportWordFile>()
            .AsNoTracking()
            .Where(f => f.ReportId == report)
            .OrderByDescending(f => f.CreatedAt)
            .ToListAsync(cancel);
}
