using Microsoft.EntityFrameworkCore;
using Throughline.Core.Data;
using Throughline.Domain.Access;

namespace Throughline.Core.Access;

/// <summary>Boards, subgroups and committees, for coordinators and administrators.</summary>
public sealed class Bodies(ThroughlineDb db, Writes writes, Actor actor)
{
    public Task<List<Body>> ListAsync(CancellationToken cancel) =>
        db.Set<Body>().AsNoTracking().OrderBy(b => b.Name).ToListAsync(cancel);

    /// <returns>A sentence that says why not; null when it is there.</returns>
    public async Task<string?> AddAsync(string? name, BodyKind? kind, CancellationToken cancel)
    {
        Allowed();
        if (await ProblemAsync(name, kind, null, cancel) is { } problem)
        {
            return problem;
        }

        writes.Record(
            AccessEvents.BodyAdded,
            writes.Add(new Body { Name = name!.Trim(), Kind = kind!.Value }),
            "name",
            null,
            name.Trim()
        );
        await writes.SaveAsync(cancel);
        return null;
    }

    /// <returns>A sentence that says why not; null when it is done.</returns>
    /// <exception cref="ChangedMeanwhileException">Somebody else changed it after it was shown.</exception>
    /// <exception cref="NotHereException">There is no such body.</exception>
    public async Task<string?> ChangeAsync(Guid id, int seen, string? name, BodyKind? kind, CancellationToken cancel)
    {
        Allowed();
        var body = await db.Set<Body>().SingleOrDefaultAsync(b => b.Id == id, cancel) ?? throw new NotHereException();
        if (await ProblemAsync(name, kind, id, cancel) is { } problem)
        {
            return problem;
        }

        writes.Change(body, seen);
        writes.Record(AccessEvents.BodyChanged, body, "name", $"{body.Name} ({body.Kind})", $"{name!.Trim()} ({kind})");
        (body.Name, body.Kind) = (name.Trim(), kind!.Value);
        await writes.SaveAsync(cancel);
        return null;
    }

    private async Task<string?> ProblemAsync(string? name, BodyKind? kind, Guid? id, CancellationToken cancel) =>
        name?.Trim() switch
        {
            null or "" => "Enter the body's name",
            { Length: > 200 } => "Enter a name of at most 200 characters",
            _ when kind is not { } k || !Enum.IsDefined(k) => "Choose what kind of body it is",
            { } given when await db.Set<Body>().AnyAsync(b => b.Name == given && b.Id != id, cancel) =>
                "There is a body of this name already",
            _ => null,
        };

    private void Allowed()
    {
        actor.Person.Must(Permission.LookAfterBodies);
    }
}
