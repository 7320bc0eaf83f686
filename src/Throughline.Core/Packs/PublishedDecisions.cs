using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Meetings;
using Throughline.Domain.Calendar;
using Throughline.Domain.Meetings;

namespace Throughline.Core.Packs;

/// <summary>Executive decisions of which notice was given, and those that were published.</summary>
[SeesEverything("gives only decisions of which notice was given or that were published")]
public sealed class PublishedDecisions(ThroughlineDb db, MeetingRules rules, WorkingDays calendar, TimeProvider clock)
{
    /// <summary>Those that are planned by their day, then those that are out, the last first.</summary>
    /// <remarks>One that was taken and is not out yet stands among the planned, with nothing of what was decided.</remarks>
    public async Task<List<DecisionView>> ListAsync(CancellationToken cancel)
    {
        var today = clock.Today();
        var found = await db.Set<ExecutiveDecision>()
            .AsNoTracking()
            .Where(d => (d.NoticeOn != null && d.NoticeOn <= today) || d.PublishedOn != null)
            .ToListAsync(cancel);
        return
        [
            .. found
                .Select(d => DecisionClocks.Of(d, rules, calendar, today))
                .OrderByDescending(v => v.Decision.PublishedOn is null)
                .ThenBy(v => v.Decision.PublishedOn is null ? v.Decision.DueOn ?? DateOnly.MaxValue : default)
                .ThenByDescending(v => v.Decision.PublishedOn)
                .ThenBy(v => v.Decision.CreatedAt),
        ];
    }
}
