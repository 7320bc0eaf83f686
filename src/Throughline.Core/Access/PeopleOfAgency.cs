using Microsoft.EntityFrameworkCore;
using Throughline.Core.Data;
using Throughline.Domain.Access;

namespace Throughline.Core.Access;

/// <summary>The people of an agency, those invited for it, and its member of the board.</summary>
internal sealed class PeopleOfAgency(ThroughlineDb db, Writes writes) : IGoesWithAnAgency
{
    public async Task MoveAsync(AgencyMove move, CancellationToken cancel)
    {
        if (move.People)
        {
            await AccountsAsync(move, cancel);
            await SeatsAsync(move, cancel);
            move.Note("person", "people", move.Accounts.Count);
            await SessionsAsync(move, cancel);
            await InvitationsAsync(move, cancel);
        }

        if (move.From.BoardMemberId is { } member)
        {
            BoardMember(move, member);
        }
    }

    /// <summary>The second keeps its own where it has one; the first, of which nothing is asked any more, has none.</summary>
    private void BoardMember(AgencyMove move, Guid member)
    {
        var who = Person.SignatureOf(member);
        if (move.To.BoardMemberId is null)
        {
            writes.Record(AccessEvents.BoardMemberChanged, move.To, "board member", null, who, Null(move.Why));
            move.To.BoardMemberId = member;
            move.Note("member of the board", "members of the board", 1);
        }

        writes.Record(AccessEvents.BoardMemberChanged, move.From, "board member", who, null, Null(move.Why));
        move.From.BoardMemberId = null;
    }

    public async Task EndAsync(Agency agency, CancellationToken cancel)
    {
        if (agency.PeopleFollow)
        {
            return;
        }

        foreach (var invitation in await WaitingAsync(agency.Id, cancel))
        {
            invitation.WithdrawnAt = writes.Now;
            writes.Change(invitation);
            writes.Record(AccessEvents.InvitationWithdrawn, invitation, why: "its agency has ended");
        }
    }

    /// <summary>Whose own agency it is.</summary>
    private async Task AccountsAsync(AgencyMove move, CancellationToken cancel)
    {
        var (from, to) = (move.From.Id, move.To.Id);
        foreach (var account in await db.Set<Account>().Where(a => a.AgencyId == from).ToListAsync(cancel))
        {
            var seat = await db.Set<AgencySeat>()
                .SingleOrDefaultAsync(s => s.AccountId == account.Id && s.AgencyId == to, cancel);
            if (seat is not null)
            {
                account.Roles = [.. account.Roles.Append(seat.Role)];
                db.Remove(seat);
            }

            (account.AgencyId, account.ConcurrencyStamp) = (to, Guid.NewGuid().ToString());
            Note(move, account.Id);
        }
    }

    /// <summary>Who acts for it besides another.</summary>
    private async Task SeatsAsync(AgencyMove move, CancellationToken cancel)
    {
        var (from, to) = (move.From.Id, move.To.Id);
        foreach (var seat in await db.Set<AgencySeat>().Where(s => s.AgencyId == from).ToListAsync(cancel))
        {
            var account = await db.Set<Account>().SingleAsync(a => a.Id == seat.AccountId, cancel);
            var other = await db.Set<AgencySeat>()
                .SingleOrDefaultAsync(s => s.AccountId == seat.AccountId && s.AgencyId == to, cancel);
            if (account.AgencyId == to)
            {
                account.Roles = [.. account.Roles.Append(seat.Role)];
                db.Remove(seat);
            }
            else if (other is not null)
            {
                other.Role = other.Role == Role.AgencyLead ? other.Role : seat.Role;
                db.Remove(seat);
            }
            else
            {
                seat.AgencyId = to;
            }

            account.ConcurrencyStamp = Guid.NewGuid().ToString();
            Note(move, account.Id);
        }
    }

    /// <summary>Whoever chose the first goes on for the second.</summary>
    private async Task SessionsAsync(AgencyMove move, CancellationToken cancel)
    {
        var from = move.From.Id;
        foreach (var session in await db.Set<SignInSession>().Where(s => s.AgencyId == from).ToListAsync(cancel))
        {
            session.AgencyId = move.To.Id;
        }
    }

    private async Task InvitationsAsync(AgencyMove move, CancellationToken cancel)
    {
        var waiting = await WaitingAsync(move.From.Id, cancel);
        foreach (var invitation in waiting)
        {
            invitation.AgencyId = move.To.Id;
            writes.Change(invitation);
        }

        move.Note("invitation", "invitations", waiting.Count);
    }

    private Task<List<Invitation>> WaitingAsync(Guid agency, CancellationToken cancel) =>
        db.Set<Invitation>()
            .Where(i => i.AgencyId == agency && i.AcceptedAt == null && i.WithdrawnAt == null)
            .ToListAsync(cancel);

    private void Note(AgencyMove move, Guid account)
    {
        if (move.Accounts.Add(account))
        {
            writes.Record(
                AccessEvents.AgencyChanged,
                Subject.Account,
                account,
                "agency",
                move.From.Name,
                move.To.Name,
                Null(move.Why)
            );
        }
    }

    private static string? Null(string why) => why.Length == 0 ? null : why;
}
