using Microsoft.EntityFrameworkCore;
using Throughline.Core.Data;
using Throughline.Domain.Access;

namespace Throughline.Core.Access;

/// <summary>
/// Whether the person in this session has just shown who they are: asked before they change how anybody comes in as them, so
/// that a browser left open is not enough.
/// </summary>
public sealed class RecentProof(ThroughlineDb db, Writes writes, Actor actor, SessionSettings settings)
{
    /// <summary>
    /// True within the settings' minutes after the proof. Asked of the database each time: another node may have been shown
    /// it.
    /// </summary>
    public async Task<bool> IsThereAsync(CancellationToken cancel)
    {
        var (session, account, since) = (actor.Person.Session, actor.Person.Id, writes.Now - settings.Proof);
        return actor.Person.IsProgram
            || await db.Set<SignInSession>()
                .AnyAsync(
                    s => s.Id == session && s.AccountId == account && s.RevokedAt == null && s.ProvedAt > since,
                    cancel
                );
    }

    /// <exception cref="ProofNeededException">It is too long ago, or was never given.</exception>
    public async Task MustAsync(CancellationToken cancel)
    {
        if (!await IsThereAsync(cancel))
        {
            throw new ProofNeededException();
        }
    }

    /// <summary>Notes that the person showed a passkey, or a password and code, in this session.</summary>
    /// <param name="how">"passkey" or "password".</param>
    public async Task NoteAsync(string how, CancellationToken cancel)
    {
        var session = await db.Set<SignInSession>()
            .SingleAsync(s => s.Id == actor.Person.Session && s.AccountId == actor.Person.Id, cancel);
        session.ProvedAt = writes.Now;
        writes.Record(AccessEvents.ProvedAgain, Subject.Account, session.AccountId, "how", null, how);
        await writes.SaveAsync(cancel);
    }
}
