using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Updates;
using Throughline.Domain.Access;
using Throughline.Domain.Calendar;

namespace Throughline.Core.Cycles;

/// <summary>
/// Goes through the open update cycles and does what is due; to be run every few minutes on any number of nodes.
/// </summary>
[SeesEverything("a job")]
public sealed class CycleWork(IServiceScopeFactory scopes, TimeProvider clock, WorkingDays days)
{
    /// <summary>
    /// By England's clocks: nobody is reminded in the night, and mails written now go out with the morning's digests.
    /// </summary>
    private static readonly TimeOnly Begins = new(7, 0);

    /// <returns>How many reminders and escalations were made.</returns>
    /// <exception cref="BeyondKnownHolidaysException">Rounds are open and today lies beyond the known bank
    /// holidays.</exception>
    public async Task<int> RunOnceAsync(CancellationToken cancel)
    {
        var now = LondonTime.Local(clock.GetUtcNow().UtcDateTime);
        var today = DateOnly.FromDateTime(now);
        if (TimeOnly.FromDateTime(now) < Begins)
        {
            return 0;
        }

        var open = await OpenAsync(cancel);
        var done = 0;
        foreach (var cycle in open.Count > 0 && days.IsWorkingDay(today) ? open : [])
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<Actor>().Person = Person.Program();
            done += await scope.ServiceProvider.GetRequiredService<CycleReminding>().DoDueAsync(cycle, today, cancel);
        }

        return done;
    }

    private async Task<List<Guid>> OpenAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope
            .ServiceProvider.GetRequiredService<ThroughlineDb>()
            .Set<UpdateCycle>()
            .Where(c => c.ClosedAt == null)
            .OrderBy(c => c.DueOn)
            .Select(c => c.Id)
            .ToListAsync(cancel);
    }
}
