using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Data;

namespace Throughline.Core.Api;

/// <summary>The keys of an agency's programs: they go on where two agencies are one, and end when an agency does.</summary>
[SeesEverything("all of an agency goes with it, whoever may see what of it")]
internal sealed class TokensOfAgency(ThroughlineDb db, Writes writes) : IGoesWithAnAgency
{
    public async Task MoveAsync(AgencyMove move, CancellationToken cancel)
    {
        if (!move.Everything)
        {
            return;
        }

        var tokens = await db.Set<ApiToken>().Where(t => t.AgencyId == move.From.Id).ToListAsync(cancel);
        foreach (var token in tokens)
        {
            token.AgencyId = move.To.Id;
            writes.Change(token);
            writes.Record(
                ApiEvents.TokenAgencyChanged,
                token,
                "Agency",
                move.From.Name,
                move.To.Name,
                move.Why.Length == 0 ? null : move.Why
            );
        }

        move.Note("token", "tokens", tokens.Count);
    }

    public async Task EndAsync(Agency agency, CancellationToken cancel)
    {
        foreach (
            var token in await db.Set<ApiToken>()
                .Where(t => t.AgencyId == agency.Id && t.RevokedAt == null)
                .ToListAsync(cancel)
        )
        {
            TokensOfPerson.Revoke(writes, token, "its agency has ended");
        }
    }
}
