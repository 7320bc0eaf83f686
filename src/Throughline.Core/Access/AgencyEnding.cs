using Microsoft.EntityFrameworkCore;
using Throughline.Core.Data;
using Throughline.Domain.Access;
using Throughline.Domain.Calendar;

namespace Throughline.Core.Access;

/// <summary>How an agency ends.</summary>
/// <param name="LastDay">In Britain; past, today or still to come.</param>
/// <param name="Successor">Who answers for what is open from the next day; null for nobody yet.</param>
/// <param name="PeopleFollow">True when its people act for the successor then; else they act for it no more.</param>
public sealed record AgencyEnd(DateOnly? LastDay, Guid? Successor, bool PeopleFollow, string? Why);

/// <summary>
/// Ends agencies on a day: people of it act for it no more from the next, nothing new is asked of it, and what is open goes
/// to a successor where one is named. What is over stays its own.
/// </summary>
public sealed class AgencyEnding(
    ThroughlineDb db,
    Writes writes,
    Actor actor,
    SessionCache cache,
    IEnumerable<IGoesWithAnAgency> capabilities
)
{
    private static readonly System.Globalization.CultureInfo British = System.Globalization.CultureInfo.GetCultureInfo(
        "en-GB"
    );

    private DateOnly Today => TheDayInBritain.At(writes.Now);

    /// <summary>What would go to a successor if it began today.</summary>
    /// <exception cref="NotHereException">There is no such agency.</exception>
    public async Task<IReadOnlyList<MovedThings>> PreviewAsync(
        Guid id,
        Guid successor,
        bool people,
        CancellationToken cancel
    )
    {
        actor.Person.Must(Permission.LookAfterAgencies);
        var agency =
            await db.Set<Agency>().SingleOrDefaultAsync(a => a.Id == id, cancel) ?? throw new NotHereException();
        var to =
            await db.Set<Agency>().SingleOrDefaultAsync(a => a.Id == successor, cancel) ?? throw new NotHereException();
        var move = new AgencyMove(agency, to, Everything: false, people, "");
        await MoveAsync(move, cancel);
        writes.Forget();
        return move.Things;
    }

    /// <summary>Sets its last day; a day that is past is done with at once.</summary>
    /// <returns>Null when it is done.</returns>
    /// <exception cref="NotHereException">There is no such agency, or it is over.</exception>
    /// <exception cref="ChangedMeanwhileException">Somebody else changed it after it was shown.</exception>
    public async Task<AgencyProblem?> EndAsync(Guid id, int seen, AgencyEnd end, CancellationToken cancel)
    {
        actor.Person.Must(Permission.LookAfterAgencies);
        await using var transaction = await Administrators.HoldAsync(db, cancel);
        var agency = await FindAsync(id, seen, a => a.EndedAt is null, cancel);
        if (await ProblemAsync(agency, end, cancel) is { } problem)
        {
            return problem;
        }

        writes.Change(agency);
        (agency.EndsOn, agency.SuccessorId, agency.PeopleFollow) = (
            end.LastDay,
            end.Successor,
            end.PeopleFollow && end.Successor is not null
        );
        writes.Record(
            AccessEvents.AgencyEndSet,
            agency,
            "last day",
            null,
            $"{end.LastDay:yyyy-MM-dd}{await FollowedByAsync(agency, cancel)}",
            end.Why!.Trim()
        );
        if (agency.HasEnded(Today))
        {
            await CarryOutAsync(agency, cancel);
        }

        await writes.SaveAsync(cancel);
        await transaction.CommitAsync(cancel);
        cache.ForgetAll();
        return null;
    }

    /// <summary>Takes back an end whose day has not passed.</summary>
    /// <exception cref="NotHereException">There is none.</exception>
    /// <exception cref="ChangedMeanwhileException">Somebody else changed it after it was shown.</exception>
    public async Task CallOffAsync(Guid id, int seen, CancellationToken cancel)
    {
        actor.Person.Must(Permission.LookAfterAgencies);
        var today = Today;
        var agency = await FindAsync(id, seen, a => a.EndsOn is not null && !a.HasEnded(today), cancel);
        writes.Change(agency);
        writes.Record(AccessEvents.AgencyEndCalledOff, agency, "last day", $"{agency.EndsOn:yyyy-MM-dd}", null);
        (agency.EndsOn, agency.SuccessorId, agency.PeopleFollow) = (null, null, false);
        await writes.SaveAsync(cancel);
    }

    /// <summary>Names who follows an agency that ended without anybody: what is open goes there at once.</summary>
    /// <returns>Null when it is done.</returns>
    /// <exception cref="NotHereException">It has not ended, or somebody follows it.</exception>
    /// <exception cref="ChangedMeanwhileException">Somebody else changed it after it was shown.</exception>
    public async Task<AgencyProblem?> FollowAsync(
        Guid id,
        int seen,
        Guid? successor,
        bool people,
        string? why,
        CancellationToken cancel
    )
    {
        actor.Person.Must(Permission.LookAfterAgencies);
        await using var transaction = await Administrators.HoldAsync(db, cancel);
        var agency = await FindAsync(id, seen, a => a.EndedAt is not null && a.SuccessorId is null, cancel);
        if (successor is null)
        {
            return new("successor", "Choose the agency that follows it");
        }

        if (await ProblemAsync(agency, new(agency.EndsOn, successor, people, why), cancel) is { } problem)
        {
            return problem;
        }

        writes.Change(agency);
        (agency.SuccessorId, agency.PeopleFollow) = (successor, people);
        await GiveAsync(agency, AccessEvents.AgencySuccessorNamed, why!.Trim(), cancel);
        await writes.SaveAsync(cancel);
        await transaction.CommitAsync(cancel);
        cache.ForgetAll();
        return null;
    }

    /// <summary>Does what the end of every agency brings whose last day is before this one.</summary>
    /// <returns>How many ended.</returns>
    internal async Task<int> KeepAsync(DateOnly today, CancellationToken cancel)
    {
        var due = db.Set<Agency>()
            .Where(a => a.EndsOn != null && a.EndsOn < today && a.EndedAt == null && a.MergedIntoId == null);
        if (!await due.AnyAsync(cancel))
        {
            return 0;
        }

        await using var transaction = await Administrators.HoldAsync(db, cancel);
        var over = await due.ToListAsync(cancel);
        foreach (var agency in over)
        {
            writes.Change(agency);
            await CarryOutAsync(agency, cancel);
        }

        if (over.Count > 0)
        {
            await writes.SaveAsync(cancel);
            await transaction.CommitAsync(cancel);
            cache.ForgetAll();
        }

        return over.Count;
    }

    private async Task CarryOutAsync(Agency agency, CancellationToken cancel)
    {
        agency.EndedAt = writes.Now;
        foreach (var capability in capabilities)
        {
            await capability.EndAsync(agency, cancel);
        }

        if (agency.SuccessorId is null)
        {
            writes.Record(AccessEvents.AgencyEnded, agency, "last day", null, $"{agency.EndsOn:yyyy-MM-dd}");
            return;
        }

        await GiveAsync(agency, AccessEvents.AgencyEnded, null, cancel);
    }

    /// <summary>Gives what is open to the successor, or to whoever that has become since.</summary>
    private async Task GiveAsync(Agency agency, EventType what, string? why, CancellationToken cancel)
    {
        var register = await AgencyRegister.OfAsync(db, Today, cancel);
        if (register.NowOf(agency) is not { } to)
        {
            writes.Record(what, agency, "last day", null, $"{agency.EndsOn:yyyy-MM-dd}", "its successor has ended too");
            return;
        }

        var move = new AgencyMove(
            agency,
            to,
            Everything: false,
            agency.PeopleFollow,
            $"{agency.Name} ended on {agency.EndsOn!.Value.ToString("d MMMM yyyy", British)}; {to.Name} follows it"
        );
        await MoveAsync(move, cancel);
        writes.Record(what, agency, "successor", agency.Name, to.Name, Said(why, move));
        writes.Record(AccessEvents.AgencySuccessorNamed, to, "follows", null, agency.Name, Said(why, move));
        writes.Change(to);
    }

    private static string Said(string? why, AgencyMove move) => why is null ? move.Words : $"{why} ({move.Words})";

    private async Task MoveAsync(AgencyMove move, CancellationToken cancel)
    {
        foreach (var capability in capabilities)
        {
            await capability.MoveAsync(move, cancel);
        }
    }

    private async Task<AgencyProblem?> ProblemAsync(Agency agency, AgencyEnd end, CancellationToken cancel)
    {
        if (end.LastDay is not { } last)
        {
            return new("lastDay", "Enter its last day, such as 30 6 2027");
        }

        if (string.IsNullOrWhiteSpace(end.Why))
        {
            return new("why", "Say why it ends");
        }

        if (end.Successor is not { } id)
        {
            return null;
        }

        var to = await db.Set<Agency>().SingleOrDefaultAsync(a => a.Id == id, cancel);
        return id == agency.Id ? new("successor", "Choose another agency: it cannot follow itself")
            : to is null || !to.Stands(Today) ? new("successor", "Choose an agency that is still there")
            : to.EndsOn <= last
                ? new(
                    "successor",
                    $"{to.Name} ends on {to.EndsOn!.Value.ToString("d MMMM yyyy", British)}, before it could follow"
                )
            : null;
    }

    private async Task<string> FollowedByAsync(Agency agency, CancellationToken cancel) =>
        agency.SuccessorId is { } id
            ? $", followed by {await db.Set<Agency>().Where(a => a.Id == id).Select(a => a.Name).SingleAsync(cancel)}"
            : "";

    private async Task<Agency> FindAsync(Guid id, int seen, Func<Agency, bool> fits, CancellationToken cancel)
    {
        var agency =
            await db.Set<Agency>().SingleOrDefaultAsync(a => a.Id == id && a.MergedIntoId == null, cancel)
            ?? throw new NotHereException();
        if (!fits(agency))
        {
            throw new NotHereException();
        }

        Writes.Saw(agency, seen);
        return agency;
    }
}
