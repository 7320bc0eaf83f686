using Microsoft.EntityFrameworkCore;
using Throughline.Core.Data;
using Throughline.Domain.Access;
using Throughline.Domain.Calendar;

namespace Throughline.Core.Access;

/// <summary>A name of an agency and the days on which it bore it, both counted in.</summary>
/// <param name="Id">The record; empty for a name that was never changed.</param>
/// <param name="From">Null: as long as anybody here knows.</param>
/// <param name="Until">Null: still, or for good.</param>
public sealed record AgencyNamed(Guid Id, string Name, DateOnly? From, DateOnly? Until);

/// <summary>What keeps a name or a step from being taken.</summary>
/// <param name="Field">The field that it is about.</param>
/// <param name="Agency">The agency that is meant, to lead there; null for none.</param>
public sealed record AgencyProblem(string Field, string Text, Guid? Agency = null);

/// <summary>Names of agencies over time: a new one from a day, a wrong one put right.</summary>
public sealed class AgencyNaming(ThroughlineDb db, Writes writes, Actor actor)
{
    private const int Longest = 200;

    private DateOnly Today => TheDayInBritain.At(writes.Now);

    /// <summary>Every name of an agency in the order of its days, what is still to come last.</summary>
    public async Task<IReadOnlyList<AgencyNamed>> NamesAsync(Guid agency, CancellationToken cancel)
    {
        var names = await db.Set<AgencyNameFrom>().AsNoTracking().Where(n => n.AgencyId == agency).ToListAsync(cancel);
        return InOrder(names);
    }

    /// <summary>Gives an agency another name from a day on: past, today or still to come.</summary>
    /// <returns>Null when it is done.</returns>
    /// <exception cref="NotHereException">There is no such agency.</exception>
    /// <exception cref="ChangedMeanwhileException">Somebody else changed it after it was shown.</exception>
    public async Task<AgencyProblem?> RenameAsync(
        Guid id,
        int seen,
        string? name,
        DateOnly? from,
        CancellationToken cancel
    )
    {
        actor.Person.Must(Permission.LookAfterAgencies);
        await using var transaction = await Administrators.HoldAsync(db, cancel);
        var agency = await FindAsync(id, seen, cancel);
        var names = InOrder(await NamesOfAsync(id, cancel));
        if ((await ProblemAsync(agency, name, cancel) ?? DayProblem(names, agency, from)) is { } problem)
        {
            return problem;
        }

        if (names.Count == 0)
        {
            writes.Add(new AgencyNameFrom { AgencyId = id, Name = agency.Name });
        }

        writes.Add(
            new AgencyNameFrom
            {
                AgencyId = id,
                Name = name!.Trim(),
                From = from,
            }
        );
        writes.Change(agency);
        if (from > Today)
        {
            Record(AccessEvents.AgencyRenamePlanned, agency, name.Trim(), from!.Value);
        }
        else
        {
            Record(AccessEvents.AgencyRenamed, agency, name.Trim(), from!.Value);
            agency.Name = name.Trim();
        }

        await writes.SaveAsync(cancel);
        await transaction.CommitAsync(cancel);
        return null;
    }

    /// <summary>Puts a name right that was written wrong: it was never called so, and no former name is kept.</summary>
    /// <returns>Null when it is done.</returns>
    /// <exception cref="ChangedMeanwhileException">Somebody else changed it after it was shown.</exception>
    public async Task<AgencyProblem?> CorrectAsync(Guid id, int seen, string? name, CancellationToken cancel)
    {
        actor.Person.Must(Permission.LookAfterAgencies);
        await using var transaction = await Administrators.HoldAsync(db, cancel);
        var agency = await FindAsync(id, seen, cancel);
        if (await ProblemAsync(agency, name, cancel) is { } problem)
        {
            return problem;
        }

        var today = Today;
        var borne = (await NamesOfAsync(id, cancel))
            .Where(n => n.From is null || n.From <= today)
            .MaxBy(n => n.From ?? DateOnly.MinValue);
        if (borne is not null)
        {
            db.Remove(borne);
            writes.Add(
                new AgencyNameFrom
                {
                    AgencyId = id,
                    Name = name!.Trim(),
                    From = borne.From,
                }
            );
        }

        writes.Record(AccessEvents.AgencyRenamed, agency, "name", agency.Name, name!.Trim(), "it was written wrong");
        agency.Name = name.Trim();
        writes.Change(agency);
        await writes.SaveAsync(cancel);
        await transaction.CommitAsync(cancel);
        return null;
    }

    /// <summary>Takes back a name whose day has not come.</summary>
    /// <exception cref="NotHereException">There is none.</exception>
    /// <exception cref="ChangedMeanwhileException">Somebody else changed it after it was shown.</exception>
    public async Task CallOffAsync(Guid id, int seen, CancellationToken cancel)
    {
        actor.Person.Must(Permission.LookAfterAgencies);
        var today = Today;
        var names = await NamesOfAsync(id, cancel);
        var planned = names.Find(n => n.From > today) ?? throw new NotHereException();
        var agency = await FindAsync(id, seen, cancel);
        db.Remove(planned);

        // A name that never changed needs no days.
        db.RemoveRange(names.Count == 2 ? names.Where(n => n.From is null) : []);
        writes.Change(agency);
        writes.Record(AccessEvents.AgencyRenameCalledOff, agency, "name", planned.Name, agency.Name);
        await writes.SaveAsync(cancel);
    }

    /// <summary>Gives every agency the name that it bears on a day.</summary>
    /// <returns>How many got another.</returns>
    internal async Task<int> KeepAsync(DateOnly today, CancellationToken cancel)
    {
        if ((await DueAsync(today, cancel)).Count == 0)
        {
            return 0;
        }

        // Of two nodes that find it due the second finds it done.
        db.ChangeTracker.Clear();
        await using var transaction = await Administrators.HoldAsync(db, cancel);
        var due = await DueAsync(today, cancel);
        foreach (var (agency, name) in due)
        {
            Record(AccessEvents.AgencyRenamed, agency, name.Name, name.From!.Value);
            agency.Name = name.Name;
            writes.Change(agency);
        }

        await writes.SaveAsync(cancel);
        await transaction.CommitAsync(cancel);
        return due.Count;
    }

    /// <summary>The agencies that are not called yet what they are called on this day.</summary>
    private async Task<List<(Agency Agency, AgencyNameFrom Name)>> DueAsync(DateOnly today, CancellationToken cancel)
    {
        var borne = (
            await db.Set<AgencyNameFrom>()
                .AsNoTracking()
                .Where(n => n.From != null && n.From <= today)
                .ToListAsync(cancel)
        )
            .GroupBy(n => n.AgencyId)
            .ToDictionary(g => g.Key, g => g.MaxBy(n => n.From)!);
        var agencies = await db.Set<Agency>().Where(a => borne.Keys.Contains(a.Id)).ToListAsync(cancel);
        return [.. agencies.Where(a => a.Name != borne[a.Id].Name).Select(a => (a, borne[a.Id]))];
    }

    /// <summary>What is wrong with a name for an agency, or for a new one.</summary>
    internal static AgencyProblem? ProblemOf(string? name, Agency? agency, AgencyRegister register)
    {
        if (AgencyKey.Of(name).IsEmpty)
        {
            return new("name", "Enter the agency's name");
        }

        if (name!.Trim().Length > Longest)
        {
            return new("name", $"Enter a name of at most {Longest} characters");
        }

        return
            register.Called(name) is { } other
            && other.Id != agency?.Id
            && other.MergedIntoId != (agency?.Id ?? other.Id)
            ? new("name", Taken(other, name.Trim(), register), other.Id)
            : null;
    }

    internal static IReadOnlyList<AgencyNamed> InOrder(IEnumerable<AgencyNameFrom> names)
    {
        var ordered = names.OrderBy(n => n.From ?? DateOnly.MinValue).ToList();
        return
        [
            .. ordered.Select(
                (n, i) => new AgencyNamed(n.Id, n.Name, n.From, ordered.ElementAtOrDefault(i + 1)?.From?.AddDays(-1))
            ),
        ];
    }

    private static string Taken(Agency other, string name, AgencyRegister register)
    {
        var same =
            other.Name == name ? $"There is an agency of this name already: “{other.Name}”"
            : AgencyKey.Of(other.Name) == AgencyKey.Of(name) ? $"“{name}” is there already, written “{other.Name}”"
            : $"“{name}” is another name of “{other.Name}”";
        return other.MergedIntoId is not null && register.NowOf(other) is { } one ? $"{same}, which is “{one.Name}” now"
            : other.EndsOn is { } last && !ReferenceEquals(register.NowOf(other), other)
                ? $"{same}, which ended on {last.ToString("d MMMM yyyy", System.Globalization.CultureInfo.GetCultureInfo("en-GB"))}"
            : same;
    }

    private AgencyProblem? DayProblem(IReadOnlyList<AgencyNamed> names, Agency agency, DateOnly? from)
    {
        var today = Today;
        return from is null ? new("from", "Enter the day from which it bears the name, such as 1 7 2027")
            : names.FirstOrDefault(n => n.From > today) is { } planned
                ? new(
                    "from",
                    $"It is to be called “{planned.Name}” from {Day(planned.From!.Value)} already. Call that off first"
                )
            : names.Count > 0 && names[^1].From is { } last && from <= last
                ? new("from", $"It has borne its name since {Day(last)}. Enter a later day")
            : agency.EndsOn is { } end && from > end ? new("from", $"It ends on {Day(end)}. Enter a day before that")
            : null;
    }

    private static string Day(DateOnly day) =>
        day.ToString("d MMMM yyyy", System.Globalization.CultureInfo.GetCultureInfo("en-GB"));

    private async Task<AgencyProblem?> ProblemAsync(Agency agency, string? name, CancellationToken cancel) =>
        string.Equals(name?.Trim(), agency.Name, StringComparison.Ordinal)
            ? new("name", "It is called so already. Enter another name")
            : ProblemOf(name, agency, await AgencyRegister.OfAsync(db, Today, cancel));

    private async Task<Agency> FindAsync(Guid id, int seen, CancellationToken cancel)
    {
        var agency =
            await db.Set<Agency>().SingleOrDefaultAsync(a => a.Id == id && a.MergedIntoId == null, cancel)
            ?? throw new NotHereException();
        Writes.Saw(agency, seen);
        return agency;
    }

    private Task<List<AgencyNameFrom>> NamesOfAsync(Guid id, CancellationToken cancel) =>
        db.Set<AgencyNameFrom>().Where(n => n.AgencyId == id).ToListAsync(cancel);

    private void Record(EventType what, Agency agency, string name, DateOnly from) =>
        writes.Record(what, agency, "name", agency.Name, name, $"from {from:yyyy-MM-dd}");
}
