using Microsoft.EntityFrameworkCore;
using Throughline.Core;
using Throughline.Core.Access;
using Throughline.Core.Challenge;
using Throughline.Core.Cycles;
using Throughline.Core.Data;
using Throughline.Core.Evidence;
using Throughline.Core.Intake;
using Throughline.Core.Mail;
using Throughline.Core.Plans;
using Throughline.Core.Updates;
using Throughline.Domain.Access;
using Throughline.Domain.Calendar;

namespace Throughline.Web.Demonstration;

/// <summary>
/// The product's own services over the product's own database, with a clock that stands in the past: what the
/// demonstration's people did, they do through the same rules as anybody.
/// </summary>
[SeesEverything("plays everybody of a fictional partnership")]
internal sealed class StoryStage : IAsyncDisposable
{
    private const int HourOfWork = 9,
        HourOfMeetings = 19,
        MinutesBetween = 7;

    private readonly PastClock _clock = new();
    private readonly ServiceProvider _services;
    private readonly DateOnly _today;

    public StoryStage(IConfiguration configuration, DateOnly today)
    {
        _today = today;
        _services = new ServiceCollection()
            .AddCore(configuration)
            .AddSingleton<TimeProvider>(_clock)
            .BuildServiceProvider();
    }

    /// <summary>The working day that lies so many calendar days before today, or the next one before it.</summary>
    public DateOnly DaysAgo(int days)
    {
        var day = _today.AddDays(-days);
        while (!IsWorkingDay(day))
        {
            day = day.AddDays(-1);
        }

        return day;
    }

    /// <summary>The working day that lies so many calendar days after today, or the next one after it.</summary>
    public DateOnly DaysAhead(int days)
    {
        var day = _today.AddDays(days);
        while (!IsWorkingDay(day))
        {
            day = day.AddDays(1);
        }

        return day;
    }

    /// <summary>Goes on to the morning of a day.</summary>
    public void Morning(int daysAgo) => _clock.GoTo(LondonTime.At(DaysAgo(daysAgo), new(HourOfWork, 0)));

    /// <summary>Goes on to the evening of a day, when meetings are held.</summary>
    public void Evening(int daysAgo) => _clock.GoTo(LondonTime.At(DaysAgo(daysAgo), new(HourOfMeetings, 0)));

    public Task AsProgramAsync(Func<IServiceProvider, Task> act) =>
        AsAsync(_ => Task.FromResult(Person.Program("Demonstration")), act);

    /// <summary>Lets one of the demonstration's people act, with no other rights than theirs.</summary>
    public Task AsAsync(string name, Func<IServiceProvider, Task> act) =>
        AsAsync(services => FindAsync(services.GetRequiredService<ThroughlineDb>(), name), act);

    /// <summary>The same for the lead of an agency.</summary>
    public Task AsLeadAsync(string agency, Func<IServiceProvider, Task> act) =>
        AsAsync(services => LeadAsync(services.GetRequiredService<ThroughlineDb>(), agency), act);

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    /// <summary>
    /// Beyond the known bank holidays every weekday is taken for one: nothing but the demonstration's own days hangs on
    /// it.
    /// </summary>
    private static bool IsWorkingDay(DateOnly day) =>
        WorkingDays.England.Covers(day)
            ? WorkingDays.England.IsWorkingDay(day)
            : day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    private async Task AsAsync(Func<IServiceProvider, Task<Person>> who, Func<IServiceProvider, Task> act)
    {
        // A scope of its own, as a request would have: what was done before is looked up anew.
        await using var scope = _services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Actor>().Person = await who(scope.ServiceProvider);
        _clock.PassMinutes(MinutesBetween);
        await act(scope.ServiceProvider);
    }

    private static async Task<Person> FindAsync(ThroughlineDb db, string name) =>
        PersonOf(await db.Set<Account>().AsNoTracking().SingleAsync(a => a.Name == name));

    private static async Task<Person> LeadAsync(ThroughlineDb db, string agency) =>
        PersonOf(
            (await db.Set<Account>().AsNoTracking().Where(a => a.Agency!.Name == agency).ToListAsync()).Find(a =>
                a.Roles.Contains(Role.AgencyLead)
            )!
        );

    private static Person PersonOf(Account account) =>
        new(account.Id, account.Name, account.Roles.ToHashSet(), account.AgencyId, "demonstration");
}
