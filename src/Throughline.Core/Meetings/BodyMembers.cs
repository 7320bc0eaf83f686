using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Domain.Access;
using Throughline.Domain.Meetings;
using Throughline.Domain.Plans;

namespace Throughline.Core.Meetings;

/// <summary>A seat as a person writes it down.</summary>
/// <param name="Name">Null for a vacancy.</param>
/// <param name="VotesOnlyOn">The matters to which the vote is limited; null for all.</param>
public sealed record MemberInput(
    string? Name,
    BodySeat Seat,
    string? Group,
    bool Votes,
    DateOnly? From,
    DateOnly? Until,
    string? VotesOnlyOn = null
);

/// <summary>A body and who sits in it on a day.</summary>
/// <param name="Now">Seats held or vacant on the day: the chair first.</param>
/// <param name="Before">Appointments that have ended, the last first.</param>
/// <param name="Voting">Seats that vote and count towards the quorum, filled or not.</param>
/// <param name="Quorum">Voting members who must be there; null where nobody has set it.</param>
public sealed record BodyView(
    Body Body,
    IReadOnlyList<BodyMember> Now,
    IReadOnlyList<BodyMember> Before,
    int Voting,
    int? Quorum
);

/// <summary>Who sits in boards, subgroups and committees, and how many make a quorum.</summary>
public sealed class BodyMembers(Writes writes, Sight sight)
{
    /// <exception cref="NotHereException">There is no such body that they may see.</exception>
    public async Task<BodyView> ViewAsync(Guid id, DateOnly today, CancellationToken cancel)
    {
        var body = await OfAsync(id, cancel);
        var all = await sight.Of<BodyMember>().AsNoTracking().Where(m => m.BodyId == id).ToListAsync(cancel);
        List<BodyMember> now =
        [
            .. all.Where(m => m.Until is null || m.Until >= today)
                .OrderBy(m => m.Seat)
                .ThenBy(m => m.Name is null)
                .ThenBy(m => m.Name, StringComparer.CurrentCulture),
        ];
        var voting = now.Count(m => m.Votes && m.Seat.CountsForQuorum());
        var rule = new QuorumRule(body.QuorumOneIn, body.QuorumLeast);
        return new(
            body,
            now,
            [.. all.Except(now).OrderByDescending(m => m.Until)],
            voting,
            rule.IsSet ? rule.Needed(voting) : null
        );
    }

    /// <summary>Bodies whose meetings the person may read.</summary>
    public Task<List<Body>> ListAsync(CancellationToken cancel) =>
        sight.Of<Body>().AsNoTracking().OrderBy(b => b.Name).ToListAsync(cancel);

    /// <summary>Seats that vote on the day and count towards the quorum, by body.</summary>
    public async Task<Dictionary<Guid, int>> VotingAsync(DateOnly today, CancellationToken cancel) =>
        (
            await sight
                .Of<BodyMember>()
                .Where(m => m.Votes && (m.Until == null || m.Until >= today))
                .Select(m => new { m.BodyId, m.Seat })
                .ToListAsync(cancel)
        )
            .Where(m => m.Seat.CountsForQuorum())
            .GroupBy(m => m.BodyId)
            .ToDictionary(g => g.Key, g => g.Count());

    /// <exception cref="RuleBrokenException">The days are the wrong way round.</exception>
    public async Task AddAsync(Guid bodyId, MemberInput input, CancellationToken cancel)
    {
        sight.Person.Must(Permission.RunMeetings);
        Put(await OfAsync(bodyId, cancel), input);
        await writes.SaveAsync(cancel);
    }

    /// <summary>As <see cref="AddAsync"/>, to be saved with what it comes of.</summary>
    internal BodyMember Put(Body body, MemberInput input)
    {
        var member = writes.Add(new BodyMember { BodyId = body.Id });
        Set(member, input);
        writes.Record(MeetingEvents.MemberAdded, member, "seat", null, Told(member));
        return member;
    }

    /// <exception cref="RuleBrokenException">The days are the wrong way round.</exception>
    /// <exception cref="NotHereException">There is no such seat.</exception>
    public async Task ChangeAsync(Guid bodyId, Guid id, int seen, MemberInput input, CancellationToken cancel)
    {
        var member = await MemberAsync(bodyId, id, cancel);
        sight.Person.Must(Permission.RunMeetings);
        Writes.Saw(member, seen);
        var before = Told(member);
        Set(member, input);
        if (before != Told(member))
        {
            writes.Record(MeetingEvents.MemberChanged, member, "seat", before, Told(member));
            writes.Change(member);
            await writes.SaveAsync(cancel);
        }
    }

    /// <exception cref="NotHereException">There is no such seat.</exception>
    public async Task<BodyMember> MemberAsync(Guid bodyId, Guid id, CancellationToken cancel) =>
        await sight.Of<BodyMember>().SingleOrDefaultAsync(m => m.Id == id && m.BodyId == bodyId, cancel)
        ?? throw new NotHereException();

    /// <param name="reportsTo">The body that it reports to; null for none.</param>
    /// <exception cref="RuleBrokenException">A number of the quorum is not above 0, or it would report to itself.</exception>
    public async Task ChangeTermsAsync(
        Guid bodyId,
        int seen,
        string? terms,
        QuorumRule quorum,
        Guid? reportsTo,
        CancellationToken cancel
    )
    {
        var body = await OfAsync(bodyId, cancel);
        sight.Person.Must(Permission.RunMeetings);
        Need.That(quorum.OneIn is null or > 0, "Write a whole number above 0, such as 4 for a quarter.", "oneIn");
        Need.That(quorum.Least is null or > 0, "Write a whole number above 0, such as 3.", "least");
        Writes.Saw(body, seen);
        await ReportsAsync(body, reportsTo, cancel);
        var before = (body.TermsOfReference, body.QuorumOneIn, body.QuorumLeast, body.ReportsToId);
        (body.TermsOfReference, body.QuorumOneIn, body.QuorumLeast, body.ReportsToId) = (
            Need.Optional(terms),
            quorum.OneIn,
            quorum.Least,
            reportsTo
        );
        var now = (body.TermsOfReference, body.QuorumOneIn, body.QuorumLeast, body.ReportsToId);
        if (before != now)
        {
            writes.Record(MeetingEvents.TermsChanged, body, "terms", before.ToString(), now.ToString());
            writes.Change(body);
            await writes.SaveAsync(cancel);
        }
    }

    /// <summary>Refuses a body of which this one would come to report to itself.</summary>
    private async Task ReportsAsync(Body body, Guid? reportsTo, CancellationToken cancel)
    {
        var bodies = await sight.Of<Body>().AsNoTracking().ToDictionaryAsync(b => b.Id, cancel);
        Need.That(reportsTo is not { } to || bodies.ContainsKey(to), "Choose a body of the list.", "reportsTo");
        for (var above = reportsTo; above is { } id; above = bodies.GetValueOrDefault(id)?.ReportsToId)
        {
            Need.That(
                id != body.Id,
                "That body reports to this one, so this one cannot report to it. Choose another.",
                "reportsTo"
            );
        }
    }

    private async Task<Body> OfAsync(Guid id, CancellationToken cancel) =>
        await sight.Of<Body>().SingleOrDefaultAsync(b => b.Id == id, cancel) ?? throw new NotHereException();

    private static void Set(BodyMember member, MemberInput input)
    {
        Need.That(
            input.From is null || input.Until is null || input.From <= input.Until,
            "The last day lies before the first. Write them the other way round.",
            "until"
        );
        Need.That(
            !(input.Votes && input.Seat == BodySeat.Officer),
            "An officer advises and has no vote. Choose another seat, or take the vote away.",
            "votes"
        );
        (member.Name, member.Seat, member.Group, member.Votes, member.From, member.Until, member.VotesOnlyOn) = (
            Need.Optional(input.Name, "name", 200),
            input.Seat,
            Need.Optional(input.Group, "group", 200),
            input.Votes,
            input.From,
            input.Until,
            input.Votes ? Need.Optional(input.VotesOnlyOn, "votesOnlyOn", 200) : null
        );
    }

    private static string Told(BodyMember m) =>
        $"{m.Name ?? "Vacancy"}, {m.Seat.Label()}, {m.Group}, {(m.Votes ? $"votes {m.VotesOnlyOn}" : "no vote")}, {m.From:yyyy-MM-dd} to {m.Until:yyyy-MM-dd}";
}
