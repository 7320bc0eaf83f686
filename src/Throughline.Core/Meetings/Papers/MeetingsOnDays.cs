using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Domain.Meetings;

namespace Throughline.Core.Meetings.Papers;

/// <summary>The meetings of a body by their days; one that a paper knows and the calendar does not is entered.</summary>
public sealed class MeetingsOnDays(MeetingPlanning planning, Sight sight)
{
    private readonly Dictionary<(Guid Body, DateOnly Day), Meeting> _met = [];

    /// <summary>The meeting of that day, to be saved with what comes of it where it is new.</summary>
    public async Task<Meeting> OfAsync(Guid body, DateOnly day, string? time, string? venue, CancellationToken cancel)
    {
        if (_met.TryGetValue((body, day), out var met))
        {
            return met;
        }

        var meeting =
            await sight
                .Of<Meeting>()
                .Where(m => m.BodyId == body && m.Day == day && m.State != MeetingState.CalledOff)
                .OrderBy(m => m.CreatedAt)
                .FirstOrDefaultAsync(cancel)
            ?? planning.Put(body, new(day, time, venue, null));
        return _met[(body, day)] = meeting;
    }
}
