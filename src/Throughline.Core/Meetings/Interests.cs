using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Domain.Access;
using Throughline.Domain.Meetings;
using Throughline.Domain.Plans;

namespace Throughline.Core.Meetings;

/// <summary>A registered interest as a person writes it down.</summary>
public sealed record InterestInput(InterestKind Kind, string? In, string? How, DateOnly? From, DateOnly? Until);

/// <summary>A dispensation as a person writes it down.</summary>
public sealed record DispensationInput(
    string? About,
    bool Speak,
    bool Vote,
    DateOnly? From,
    DateOnly? Until,
    string? Why,
    string? GrantedBy
);

/// <summary>A declaration as the clerk writes it down.</summary>
/// <param name="Item">Null for the whole meeting.</param>
/// <param name="Dispensation">The one by which the member acts; null for none.</param>
public sealed record DeclarationInput(Guid? Member, Guid? Item, InterestKind Kind, string? Nature, Guid? Dispensation);

/// <summary>What a member of a body has registered and been given leave for.</summary>
public sealed record MemberInterests(
    BodyMember Member,
    IReadOnlyList<RegisteredInterest> Registered,
    IReadOnlyList<Dispensation> Dispensations
);

/// <summary>A declaration with who made it and what they may do.</summary>
/// <param name="Item">Null for the whole meeting.</param>
public sealed record DeclarationView(
    Declaration Declaration,
    BodyMember Member,
    AgendaItem? Item,
    InterestStanding Standing,
    Dispensation? By
);

/// <summary>A registered interest in something that an item of the agenda names, before anybody has declared it.</summary>
public sealed record InterestTouched(RegisteredInterest Interest, BodyMember Member, AgendaItem Item);

/// <summary>
/// The register of members' interests, declarations at meetings and dispensations, and who may not speak or vote on
/// what.
/// </summary>
public sealed class Interests(Writes writes, Sight sight, MeetingRules rules)
{
    /// <summary>Everybody of the body who registered an interest or was given leave, in the order of their names.</summary>
    public async Task<List<MemberInterests>> OfBodyAsync(Guid body, DateOnly today, CancellationToken cancel)
    {
        var members = await sight
            .Of<BodyMember>()
            .AsNoTracking()
            .Where(m => m.BodyId == body && m.Name != null && (m.Until == null || m.Until >= today))
            .ToListAsync(cancel);
        return
        [
            .. (await WithAsync(members, cancel))
                .Where(m => m.Registered.Count > 0 || m.Dispensations.Count > 0)
                .OrderBy(m => m.Member.Name, StringComparer.CurrentCulture),
        ];
    }

    /// <exception cref="NotHereException">There is no such seat that they may see.</exception>
    public async Task<MemberInterests> OfMemberAsync(Guid body, Guid member, CancellationToken cancel) =>
        (
            await WithAsync(
                [
                    await sight
                        .Of<BodyMember>()
                        .AsNoTracking()
                        .SingleOrDefaultAsync(m => m.Id == member && m.BodyId == body, cancel)
                        ?? throw new NotHereException(),
                ],
                cancel
            )
        )[0];

    /// <exception cref="RuleBrokenException">Nobody says in what, or the days are the wrong way round.</exception>
    public async Task RegisterAsync(Guid body, Guid member, InterestInput input, CancellationToken cancel)
    {
        await OfMemberAsync(body, member, cancel);
        sight.Person.Must(Permission.RunMeetings);
        var interest = writes.Add(new RegisteredInterest { MemberId = member, In = InOf(input) });
        Set(interest, input);
        writes.Record(MeetingEvents.InterestRegistered, interest, "interest", null, Told(interest));
        await writes.SaveAsync(cancel);
    }

    /// <exception cref="RuleBrokenException">As <see cref="RegisterAsync"/>.</exception>
    /// <exception cref="NotHereException">There is no such interest.</exception>
    public async Task ChangeAsync(
        Guid body,
        Guid member,
        Guid id,
        int seen,
        InterestInput input,
        CancellationToken cancel
    )
    {
        await OfMemberAsync(body, member, cancel);
        sight.Person.Must(Permission.RunMeetings);
        var interest =
            await sight.Of<RegisteredInterest>().SingleOrDefaultAsync(i => i.Id == id && i.MemberId == member, cancel)
            ?? throw new NotHereException();
        Writes.Saw(interest, seen);
        var before = Told(interest);
        interest.In = InOf(input);
        Set(interest, input);
        if (before != Told(interest))
        {
            writes.Record(MeetingEvents.InterestChanged, interest, "interest", before, Told(interest));
            writes.Change(interest);
            await writes.SaveAsync(cancel);
        }
    }

    /// <exception cref="RuleBrokenException">It gives no leave, has no days or reason, or lasts longer than the rules
    /// allow.</exception>
    public async Task GrantAsync(Guid body, Guid member, DispensationInput input, CancellationToken cancel)
    {
        await OfMemberAsync(body, member, cancel);
        sight.Person.Must(Permission.RunMeetings);
        Need.That(input.Speak || input.Vote, "Say what it allows: to speak, to vote, or both.", "speak");
        Need.That(input.From is not null, "Write the first day on which it holds.", "from");
        Need.That(input.Until is not null, "Write the last day on which it holds.", "until");
        var (from, until) = (input.From!.Value, input.Until!.Value);
        Need.That(from <= until, "The last day lies before the first. Write them the other way round.", "until");
        var kind = await sight.Of<Body>().Where(b => b.Id == body).Select(b => b.Kind).SingleAsync(cancel);
        var longest = rules.InterestsFor(kind, from)?.LongestDispensation;
        Need.That(
            longest is not { } years || from.Year + years > 9999 || until < from.AddYears(years),
            $"A dispensation lasts at most {longest} years. Write an earlier last day.",
            "until"
        );
        var dispensation = writes.Add(
            new Dispensation
            {
                MemberId = member,
                About = Need.Words(input.About, "about", 400, "Write the matter for which it is given."),
                Speak = input.Speak,
                Vote = input.Vote,
                From = from,
                Until = until,
                Why = Need.Words(input.Why, "why", "Say why it is given: whoever reads the minutes will ask."),
                GrantedBy = Need.Words(input.GrantedBy, "grantedBy", 200, "Write who gave it: a post or a committee."),
            }
        );
        writes.Record(MeetingEvents.Dispensed, dispensation, "dispensation", null, dispensation.About);
        await writes.SaveAsync(cancel);
    }

    /// <summary>What members declared, with what each may do: the whole meeting's first, then item by item.</summary>
    public async Task<List<DeclarationView>> OfMeetingAsync(MeetingView meeting, CancellationToken cancel)
    {
        var id = meeting.Meeting.Id;
        var found = await sight
            .Of<Declaration>()
            .AsNoTracking()
            .Where(d => d.MeetingId == id && d.TakenBackBecause == null)
            .ToListAsync(cancel);
        var (memberIds, leaves) = (
            found.ConvertAll(d => d.MemberId),
            found.Where(d => d.DispensationId is not null).Select(d => d.DispensationId!.Value).ToList()
        );
        var members = await sight
            .Of<BodyMember>()
            .AsNoTracking()
            .Where(m => memberIds.Contains(m.Id))
            .ToDictionaryAsync(m => m.Id, cancel);
        var items = await sight
            .Of<AgendaItem>()
            .AsNoTracking()
            .Where(i => i.MeetingId == id)
            .ToDictionaryAsync(i => i.Id, cancel);
        var dispensations = await sight
            .Of<Dispensation>()
            .AsNoTracking()
            .Where(d => leaves.Contains(d.Id))
            .ToDictionaryAsync(d => d.Id, cancel);
        return
        [
            .. found
                .Select(d =>
                {
                    var by = d.DispensationId is { } leave ? dispensations.GetValueOrDefault(leave) : null;
                    var standing = rules.Standing(meeting.Body.Kind, meeting.Meeting.Day, d.Kind);
                    return new DeclarationView(
                        d,
                        members[d.MemberId],
                        d.AgendaItemId is { } item ? items.GetValueOrDefault(item) : null,
                        by is null ? standing : standing.With(by.Speak, by.Vote),
                        by
                    );
                })
                .OrderBy(v => v.Item?.Number ?? 0)
                .ThenBy(v => v.Member.Name, StringComparer.CurrentCulture),
        ];
    }

    /// <summary>
    /// Registered interests in what an item's title or lead names, not yet declared for it: for the clerk to ask about in
    /// time. Names alone are compared; nobody's interest is decided by it.
    /// </summary>
    public async Task<List<InterestTouched>> TouchedAsync(
        MeetingView meeting,
        IReadOnlyList<AgendaItem> items,
        CancellationToken cancel
    )
    {
        var declared = await OfMeetingAsync(meeting, cancel);
        var members = await OfBodyAsync(meeting.Body.Id, meeting.Meeting.Day, cancel);
        return
        [
            .. from item in items
            from member in members
            from interest in member.Registered
            where
                (interest.From ?? DateOnly.MinValue) <= meeting.Meeting.Day
                && (interest.Until ?? DateOnly.MaxValue) >= meeting.Meeting.Day
                && NamedIn.Text(interest.In, $"{item.Title} {item.Lead}")
                && !declared.Exists(d => d.Member.Id == member.Member.Id && (d.Item is null || d.Item.Id == item.Id))
            orderby item.Number
            select new InterestTouched(interest, member.Member, item),
        ];
    }

    /// <summary>Members who may declare at the meeting, in the order of their names.</summary>
    public async Task<List<BodyMember>> WhoMayDeclareAsync(MeetingView meeting, CancellationToken cancel) =>
        [
            .. (
                await sight
                    .Of<BodyMember>()
                    .AsNoTracking()
                    .Where(m =>
                        m.BodyId == meeting.Body.Id
                        && m.Name != null
                        && (m.From == null || m.From <= meeting.Meeting.Day)
                        && (m.Until == null || m.Until >= meeting.Meeting.Day)
                    )
                    .ToListAsync(cancel)
            ).OrderBy(m => m.Name, StringComparer.CurrentCulture),
        ];

    /// <summary>Dispensations that hold on the meeting's day, for all who may declare at it.</summary>
    public async Task<List<Dispensation>> HoldingAsync(MeetingView meeting, CancellationToken cancel)
    {
        var members = (await WhoMayDeclareAsync(meeting, cancel)).ConvertAll(m => m.Id);
        return await sight
            .Of<Dispensation>()
            .AsNoTracking()
            .Where(d => members.Contains(d.MemberId) && d.From <= meeting.Meeting.Day && d.Until >= meeting.Meeting.Day)
            .ToListAsync(cancel);
    }

    /// <exception cref="RuleBrokenException">The member, the item or the dispensation is not of this meeting, or nobody
    /// says what the interest is.</exception>
    public async Task DeclareAsync(MeetingView meeting, DeclarationInput input, CancellationToken cancel)
    {
        sight.Person.Must(Permission.RunMeetings);
        var who = await WhoMayDeclareAsync(meeting, cancel);
        Need.That(who.Exists(m => m.Id == input.Member), "Choose who declares it.", "member");
        Need.That(
            rules.InterestsFor(meeting.Body.Kind, meeting.Meeting.Day)?.Kinds.Any(k => k.Kind == input.Kind) ?? true,
            "Choose a kind of interest that members of this body declare.",
            "kind"
        );
        Need.That(
            input.Item is not { } item
                || await sight
                    .Of<AgendaItem>()
                    .AnyAsync(i => i.Id == item && i.MeetingId == meeting.Meeting.Id, cancel),
            "Choose an item of this agenda.",
            "item"
        );
        Need.That(
            input.Dispensation is not { } leave
                || (await HoldingAsync(meeting, cancel)).Exists(d => d.Id == leave && d.MemberId == input.Member),
            "Choose a dispensation of this member that holds on the day.",
            "dispensation"
        );
        var declaration = writes.Add(
            new Declaration
            {
                MeetingId = meeting.Meeting.Id,
                MemberId = input.Member!.Value,
                AgendaItemId = input.Item,
                Kind = input.Kind,
                Nature = Need.Words(input.Nature, "nature", "Write what the interest is, as the minutes will say it."),
                DispensationId = input.Dispensation,
            }
        );
        writes.Record(MeetingEvents.Declared, declaration, "declaration", null, declaration.Nature);
        await writes.SaveAsync(cancel);
    }

    /// <exception cref="RuleBrokenException">Nobody says why.</exception>
    /// <exception cref="NotHereException">There is no such declaration, or it was taken back before.</exception>
    public async Task TakeBackAsync(Guid meeting, Guid id, int seen, string? why, CancellationToken cancel)
    {
        var declaration = await OneAsync(meeting, id, cancel);
        sight.Person.Must(Permission.RunMeetings);
        Writes.Saw(declaration, seen);
        declaration.TakenBackBecause = Need.Words(why, "why", "Say why it no longer stands.");
        writes.Record(
            MeetingEvents.DeclarationTakenBack,
            declaration,
            "declaration",
            declaration.Nature,
            null,
            declaration.TakenBackBecause
        );
        writes.Change(declaration);
        await writes.SaveAsync(cancel);
    }

    /// <exception cref="NotHereException">There is no such declaration, or it was taken back.</exception>
    public async Task<Declaration> OneAsync(Guid meeting, Guid id, CancellationToken cancel) =>
        await sight
            .Of<Declaration>()
            .SingleOrDefaultAsync(d => d.Id == id && d.MeetingId == meeting && d.TakenBackBecause == null, cancel)
        ?? throw new NotHereException();

    private async Task<List<MemberInterests>> WithAsync(List<BodyMember> members, CancellationToken cancel)
    {
        var ids = members.ConvertAll(m => m.Id);
        var interests = (
            await sight.Of<RegisteredInterest>().AsNoTracking().Where(i => ids.Contains(i.MemberId)).ToListAsync(cancel)
        ).ToLookup(i => i.MemberId);
        var dispensations = (
            await sight.Of<Dispensation>().AsNoTracking().Where(d => ids.Contains(d.MemberId)).ToListAsync(cancel)
        ).ToLookup(d => d.MemberId);
        return members.ConvertAll(m => new MemberInterests(
            m,
            [.. interests[m.Id].OrderBy(i => i.Kind).ThenBy(i => i.In, StringComparer.CurrentCulture)],
            [.. dispensations[m.Id].OrderByDescending(d => d.Until)]
        ));
    }

    private static string InOf(InterestInput input) =>
        Need.Words(input.In, "in", 300, "Write the company, body, land or person that the interest is in.");

    private static void Set(RegisteredInterest interest, InterestInput input)
    {
        Need.That(
            input.From is null || input.Until is null || input.From <= input.Until,
            "The last day lies before the first. Write them the other way round.",
            "until"
        );
        (interest.Kind, interest.How, interest.From, interest.Until) = (
            input.Kind,
            Need.Optional(input.How, "how", 300),
            input.From,
            input.Until
        );
    }

    private static string Told(RegisteredInterest i) =>
        $"{i.Kind.Label()}: {i.In}, {i.How}, {i.From:yyyy-MM-dd} to {i.Until:yyyy-MM-dd}";
}
