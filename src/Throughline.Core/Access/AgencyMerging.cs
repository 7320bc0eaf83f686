using Microsoft.EntityFrameworkCore;
using Throughline.Core.Data;
using Throughline.Domain.Access;
using Throughline.Domain.Calendar;

namespace Throughline.Core.Access;

/// <summary>What would go if two agencies became one.</summary>
/// <param name="Refusal">Why it cannot be, in a sentence; null when it can.</param>
public sealed record MergePreview(
    Guid From,
    string FromName,
    int FromVersion,
    Guid To,
    string ToName,
    int ToVersion,
    IReadOnlyList<MovedThings> Things,
    string? Refusal
);

/// <summary>
/// Makes two agencies one that always were: the same under two spellings, say. Everything of the first is then the second's,
/// past and open; the first stays as a name that leads there. It is for good.
/// </summary>
public sealed class AgencyMerging(
    ThroughlineDb db,
    Writes writes,
    Actor actor,
    SessionCache cache,
    IEnumerable<IGoesWithAnAgency> capabilities
)
{
    private DateOnly Today => TheDayInBritain.At(writes.Now);

    /// <summary>Does all of it but the saving, so that what is shown is what will be.</summary>
    /// <exception cref="NotHereException">There is no such agency.</exception>
    public async Task<MergePreview> PreviewAsync(Guid from, Guid to, CancellationToken cancel)
    {
        actor.Person.Must(Permission.LookAfterAgencies);
        var (one, other) = await FindAsync(from, to, cancel);
        var refusal = await RefusalAsync(one, other, cancel);
        var preview = new MergePreview(from, one.Name, one.Version, to, other.Name, other.Version, [], refusal);
        if (refusal is not null)
        {
            return preview;
        }

        var move = await MoveAsync(one, other, "", cancel);
        writes.Forget();
        return preview with { Things = move.Things };
    }

    /// <returns>Null when it is done.</returns>
    /// <exception cref="NotHereException">There is no such agency.</exception>
    /// <exception cref="ChangedMeanwhileException">Somebody else changed one of the two, or what is theirs, meanwhile.</exception>
    public async Task<AgencyProblem?> MergeAsync(
        Guid from,
        int seenFrom,
        Guid to,
        int seenTo,
        string? why,
        CancellationToken cancel
    )
    {
        actor.Person.Must(Permission.LookAfterAgencies);
        await using var transaction = await Administrators.HoldAsync(db, cancel);
        var (one, other) = await FindAsync(from, to, cancel);
        Writes.Saw(one, seenFrom);
        Writes.Saw(other, seenTo);
        if (await RefusalAsync(one, other, cancel) is { } refusal)
        {
            return new("into", refusal);
        }

        if (string.IsNullOrWhiteSpace(why))
        {
            return new("why", "Say why the two are one");
        }

        var move = await MoveAsync(one, other, $"“{one.Name}” and “{other.Name}” are one: {why.Trim()}", cancel);
        (one.MergedIntoId, one.MergedAt) = (other.Id, writes.Now);
        await LeadToAsync(one, other, cancel);
        writes.Change(one);
        writes.Change(other);
        writes.Record(
            AccessEvents.AgencyMerged,
            one,
            "merged into",
            one.Name,
            other.Name,
            $"{why.Trim()} ({move.Words})"
        );
        writes.Record(
            AccessEvents.AgencyMerged,
            other,
            "merged from",
            one.Name,
            other.Name,
            $"{why.Trim()} ({move.Words})"
        );
        await writes.SaveAsync(cancel);
        await transaction.CommitAsync(cancel);
        cache.ForgetAll();
        return null;
    }

    /// <summary>
    /// Brings over what was saved for an agency in the moment in which it became another, or ended and was followed.
    /// </summary>
    /// <returns>How many things.</returns>
    internal async Task<int> KeepAsync(CancellationToken cancel)
    {
        if (!await Gone(db).AnyAsync(cancel))
        {
            return 0;
        }

        var today = Today;
        await using var transaction = await Administrators.HoldAsync(db, cancel);
        var register = await AgencyRegister.OfAsync(db, today, cancel);
        var done = 0;
        foreach (var agency in await Gone(db).ToListAsync(cancel))
        {
            if (register.NowOf(agency) is { } to)
            {
                var move = new AgencyMove(
                    agency,
                    to,
                    agency.MergedIntoId is not null,
                    agency.MergedIntoId is not null,
                    "it came late"
                );
                await AllAsync(move, cancel);
                done += move.Things.Sum(t => t.Count);
            }
        }

        if (done > 0)
        {
            await writes.SaveAsync(cancel);
            await transaction.CommitAsync(cancel);
            cache.ForgetAll();
        }

        return done;
    }

    private static IQueryable<Agency> Gone(ThroughlineDb db) =>
        db.Set<Agency>().Where(a => a.MergedIntoId != null || (a.EndedAt != null && a.SuccessorId != null));

    private async Task<AgencyMove> MoveAsync(Agency one, Agency other, string why, CancellationToken cancel)
    {
        var move = new AgencyMove(one, other, Everything: true, People: true, why);
        await AllAsync(move, cancel);
        return move;
    }

    private async Task AllAsync(AgencyMove move, CancellationToken cancel)
    {
        foreach (var capability in capabilities)
        {
            await capability.MoveAsync(move, cancel);
        }
    }

    /// <summary>What led to the first leads to the second, without a step between.</summary>
    private async Task LeadToAsync(Agency one, Agency other, CancellationToken cancel)
    {
        var leading = await db.Set<Agency>()
            .Where(a => a.MergedIntoId == one.Id || a.SuccessorId == one.Id)
            .ToListAsync(cancel);
        foreach (var agency in leading)
        {
            agency.MergedIntoId = agency.MergedIntoId == one.Id ? other.Id : agency.MergedIntoId;
            agency.SuccessorId = agency.SuccessorId == one.Id ? other.Id : agency.SuccessorId;
            writes.Change(agency);
        }
    }

    private async Task<(Agency From, Agency To)> FindAsync(Guid from, Guid to, CancellationToken cancel)
    {
        var both = await db.Set<Agency>().Where(a => a.Id == from || a.Id == to).ToListAsync(cancel);
        return (
            both.Find(a => a.Id == from) ?? throw new NotHereException(),
            both.Find(a => a.Id == to) ?? throw new NotHereException()
        );
    }

    private async Task<string?> RefusalAsync(Agency one, Agency other, CancellationToken cancel) =>
        one.Id == other.Id ? "Choose another agency: it cannot become one with itself"
        : one.MergedIntoId is { } already ? $"{one.Name} became one with {await NameAsync(already, cancel)} already"
        : other.MergedIntoId is { } instead
            ? $"{other.Name} became one with {await NameAsync(instead, cancel)}. Choose that one"
        : one.HasEnded(Today) ? $"{one.Name} has ended: what was its stays its. Name a successor for what is open"
        : other.HasEnded(Today) ? $"{other.Name} has ended. Choose an agency that is still there"
        : one.EndsOn is not null ? $"{one.Name} is to end. Call that off first"
        : null;

    private Task<string> NameAsync(Guid id, CancellationToken cancel) =>
        db.Set<Agency>().Where(a => a.Id == id).Select(a => a.Name).SingleAsync(cancel);
}
