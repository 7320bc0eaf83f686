using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Domain.Access;
using Throughline.Domain.Calendar;

namespace Throughline.Core.Api;

/// <summary>Keys with which an agency's programs come in. The key itself is shown once and never stored.</summary>
public sealed class ApiTokens(ThroughlineDb db, Writes writes, Actor actor, Sight sight, RecentProof proof)
{
    /// <summary>Days that a token may last at most: staff and suppliers change.</summary>
    public const int MostDays = 366;

    /// <summary>Its last use is noted no more often than this, so that reading stays reading.</summary>
    private static readonly TimeSpan UseNotedEvery = TimeSpan.FromMinutes(5);
    private const string Mark = "tl_";
    private const int KeyBytes = 32,
        PrefixLength = 10;

    /// <summary>Tokens that this person looks after: an administrator all, an agency's lead their agency's.</summary>
    public async Task<List<TokenSummary>> ListAsync(CancellationToken cancel)
    {
        var agency = MustManage(actor.Person.AgencyId);
        return await (
            from t in db.Set<ApiToken>().AsNoTracking()
            join a in sight.Of<Agency>() on t.AgencyId equals a.Id
            where agency == null || t.AgencyId == agency
            orderby t.CreatedAt descending
            select new TokenSummary(
                t.Id,
                t.Name,
                a.Name,
                t.Prefix,
                t.CreatedBy,
                t.CreatedAt,
                t.ExpiresAt,
                t.RevokedAt,
                t.LastUsedAt,
                t.Version
            )
        ).ToListAsync(cancel);
    }

    /// <returns>The key, which nobody can see again; null when there is no such agency.</returns>
    /// <exception cref="NotAllowedException">They are neither administrator nor the agency's lead.</exception>
    /// <exception cref="ProofNeededException">They must show once more who they are.</exception>
    public async Task<string?> MakeAsync(Guid agencyId, string name, int days, CancellationToken cancel)
    {
        MustManage(agencyId);
        await proof.MustAsync(cancel);
        var today = TheDayInBritain.At(writes.Now);
        var agency = await sight.Of<Agency>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == agencyId, cancel);
        if (agency?.Stands(today) != true)
        {
            return null;
        }

        var key = Mark + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(KeyBytes));
        var token = writes.Add(
            new ApiToken
            {
                AgencyId = agencyId,
                Name = name.Trim(),
                TokenHash = HashOf(key),
                Prefix = key[..PrefixLength],
                ExpiresAt = writes.Now.AddDays(Math.Clamp(days, 1, MostDays)),
            }
        );
        writes.Record(
            ApiEvents.TokenMade,
            token,
            "ExpiresAt",
            @new: token.ExpiresAt.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)
        );
        await writes.SaveAsync(cancel);
        return key;
    }

    /// <returns>False when there is no such token that this person looks after.</returns>
    /// <exception cref="ProofNeededException">They must show once more who they are.</exception>
    public async Task<bool> RevokeAsync(Guid id, CancellationToken cancel)
    {
        var agency = MustManage(actor.Person.AgencyId);
        await proof.MustAsync(cancel);
        var token = await db.Set<ApiToken>()
            .SingleOrDefaultAsync(t => t.Id == id && (agency == null || t.AgencyId == agency), cancel);
        if (token is null || token.RevokedAt is not null)
        {
            return token is not null;
        }

        TokensOfPerson.Revoke(writes, token, null);
        await writes.SaveAsync(cancel);
        return true;
    }

    /// <summary>Who comes in with a key: the lead of its agency, by the token's name.</summary>
    /// <returns>Null for a key that is unknown, revoked or past its day, or whose maker may no longer make it.</returns>
    public async Task<(Guid Token, Person Person)?> FindAsync(string key, CancellationToken cancel)
    {
        if (!key.StartsWith(Mark, StringComparison.Ordinal))
        {
            return null;
        }

        var (hash, now) = (HashOf(key), writes.Now);
        var today = TheDayInBritain.At(now);
        var found = await db.Set<ApiToken>()
            .AsNoTracking()
            .Where(t => t.TokenHash == hash && t.RevokedAt == null && t.ExpiresAt > now)
            .Where(t => sight.Of<Agency>().Any(a => a.Id == t.AgencyId && (a.EndsOn == null || a.EndsOn >= today)))
            .Select(t => new
            {
                t.Id,
                t.Name,
                t.AgencyId,
                t.LastUsedAt,
                MadeById = EF.Property<Guid?>(t, TokensOfPerson.MadeBy),
                Agency = sight.Of<Agency>().Where(a => a.Id == t.AgencyId).Select(a => a.Name).First(),
            })
            .SingleOrDefaultAsync(cancel);
        if (found is null || !await TokensOfPerson.HoldsAsync(db, found.MadeById, found.AgencyId, cancel))
        {
            return null;
        }

        if (found.LastUsedAt is null || now - found.LastUsedAt > UseNotedEvery)
        {
            await NoteUseAsync(found.Id, now, cancel);
        }

        return (found.Id, Program(found.Name, found.AgencyId, found.Agency));
    }

    private async Task NoteUseAsync(Guid id, DateTime now, CancellationToken cancel) =>
        await db.Set<ApiToken>()
            .Where(t => t.Id == id)
            .ExecuteUpdateAsync(s => s.SetProperty(t => t.LastUsedAt, now), cancel);

    private static Person Program(string name, Guid agencyId, string agency) =>
        new(null, Cut($"{agency} (program “{name}”)"), new HashSet<Role> { Role.AgencyLead }, agencyId, "api");

    /// <returns>The agency to which the person is confined; null for an administrator.</returns>
    private Guid? MustManage(Guid? agencyId) =>
        actor.Person.May(Permission.LookAfterTokens) ? null
        : actor.Person.LeadsFor(agencyId) ? agencyId
        : throw new NotAllowedException(
            "Tokens are made and revoked by the agency's lead or an administrator. Ask one of them."
        );

    private static string HashOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    private static string Cut(string name) => name.Length > 200 ? name[..200] : name;
}
