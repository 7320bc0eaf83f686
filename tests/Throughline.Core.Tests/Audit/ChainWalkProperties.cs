using CsCheck;
using Throughline.Core.Audit.Chain;
using Throughline.Core.Data;
using Throughline.Core.Plans;

namespace Throughline.Core.Tests.Audit;

/// <summary>Whatever single thing is done to a chain past the product is found, and named.</summary>
public sealed class ChainWalkProperties
{
    private static readonly DateTime Start = new(2026, 11, 2, 9, 0, 0, DateTimeKind.Utc);
    private static readonly Gen<string?> Text = Gen.OneOf(
        Gen.Const((string?)null),
        Gen.Const<string?>(""),
        Gen.String[Gen.Char["ab1:;-é"], 0, 6].Select(s => (string?)s)
    );
    private static readonly Gen<AuditEvent> Event = Gen.Select(
            Gen.Guid,
            Gen.Guid,
            Gen.Long[0, 1_000_000_000],
            Gen.Select(Text, Text, Text, Text)
        )
        .Select(
            (id, entity, at, t) =>
                new AuditEvent
                {
                    Id = id,
                    At = Start.AddMicroseconds(at),
                    Actor = "account 0a1b2c",
                    ActorId = at % 2 == 0 ? entity : null,
                    Code = "plan.rating-changed",
                    Entity = "action",
                    EntityId = entity,
                    Field = t.Item1,
                    Old = t.Item2,
                    New = t.Item3,
                    Why = t.Item4,
                    Form = at % 3 == 0 ? AuditChain.FormWithTexts : AuditChain.NewestForm,
                }
        );

    private static readonly Gen<List<AuditEvent>> Chain = Event.List[1, 12].Select(Linked);

    [Fact]
    public void A_chain_that_nobody_touched_is_whole() =>
        Chain.Sample(chain => Walk(chain, HeadOf(chain)).ShouldBeNull());

    [Fact]
    public void Any_single_change_of_any_value_is_found_at_that_event() =>
        Gen.Select(Chain, Gen.Int[0, 1000], Gen.Int[0, Changes.Length - 1])
            .Sample(
                (chain, at, change) =>
                {
                    var index = at % chain.Count;
                    var changed = Changes[change](chain[index]);
                    var head = HeadOf(chain);
                    chain[index] = changed;
                    var found = Walk(chain, head).ShouldNotBeNull();
                    found.Words.ShouldContain($"{found.Sequence}");
                    found.Sequence.ShouldBeInRange(index, index + 2);
                }
            );

    [Fact]
    public void A_change_whose_hash_was_made_anew_is_found_too() =>
        Gen.Select(Chain, Gen.Int[0, 1000])
            .Sample(
                (chain, at) =>
                {
                    var (index, head) = (at % chain.Count, HeadOf(chain));
                    chain[index] = Rehashed(With(chain[index], why: chain[index].Why + "!"));
                    var found = Walk(chain, head).ShouldNotBeNull();
                    (found.Kind, found.Sequence).ShouldBe((BreakKind.Changed, index + 1));
                }
            );

    [Fact]
    public void Any_deletion_is_found_even_at_the_end_and_even_when_the_others_close_up() =>
        Gen.Select(Chain, Gen.Int[0, 1000], Gen.Bool)
            .Sample(
                (chain, at, closeUp) =>
                {
                    var (index, head) = (at % chain.Count, HeadOf(chain));
                    chain.RemoveAt(index);
                    Renumber(chain, closeUp);
                    var found = Walk(chain, head).ShouldNotBeNull();
                    found.Sequence.ShouldBe(index + 1);
                    found.Kind.ShouldBe(closeUp && index < chain.Count ? BreakKind.Moved : BreakKind.Missing);
                }
            );

    [Fact]
    public void Any_insertion_is_found_though_its_own_hash_is_right() =>
        Gen.Select(Chain, Event, Gen.Int[0, 1000])
            .Sample(
                (chain, inserted, at) =>
                {
                    var (index, head) = (at % (chain.Count + 1), HeadOf(chain));
                    inserted.Sequence = index + 1;
                    inserted.PreviousHash = index == 0 ? AuditChain.Beginning : chain[index - 1].Hash;
                    chain.Insert(index, Rehashed(inserted));
                    Renumber(chain, true);
                    Walk(chain, head).ShouldNotBeNull().Kind.ShouldBe(BreakKind.Inserted);
                }
            );

    [Fact]
    public void Any_two_events_that_changed_places_are_found() =>
        Gen.Select(Chain.Where(c => c.Count > 1), Gen.Int[0, 1000], Gen.Int[1, 1000])
            .Sample(
                (chain, at, away) =>
                {
                    var head = HeadOf(chain);
                    var first = at % chain.Count;
                    var second = (first + 1 + (away % (chain.Count - 1))) % chain.Count;
                    (chain[first], chain[second]) = (chain[second], chain[first]);
                    Renumber(chain, true);
                    Walk(chain, head).ShouldNotBeNull().Sequence.ShouldBe(Math.Min(first, second) + 1);
                }
            );

    [Fact]
    public void Somebody_who_makes_every_hash_anew_is_found_only_by_an_end_that_was_noted_elsewhere() =>
        Gen.Select(Chain, Gen.Int[0, 1000])
            .Sample(
                (chain, at) =>
                {
                    var noted = new ChainEnd(chain[^1].Sequence, chain[^1].Hash);
                    chain[at % chain.Count] = With(chain[at % chain.Count], why: chain[at % chain.Count].Why + "!");
                    var forged = Linked(chain);
                    Walk(forged, HeadOf(forged)).ShouldBeNull();
                    Walk(forged, HeadOf(forged), noted).ShouldNotBeNull().Kind.ShouldBe(BreakKind.Changed);
                    Walk(forged[..^1], HeadOf(forged[..^1]), noted).ShouldNotBeNull().Kind.ShouldBe(BreakKind.Missing);
                }
            );

    private static readonly Func<AuditEvent, AuditEvent>[] Changes =
    [
        e => With(e, actor: e.Actor + "x"),
        e => With(e, code: "x"),
        e => With(e, why: e.Why is null ? "" : null),
        e => With(e, old: e.Old is null ? "" : e.Old + "x"),
        e => With(e, @new: e.New is null ? "" : null),
        e => With(e, at: e.At.AddMicroseconds(1)),
        e => With(e, actorId: Guid.NewGuid()),
        e => With(e, field: e.Field + "é"),
        e => With(e, entity: "plan"),
        e => With(e, from: "api"),
        e => With(e, form: 3 - e.Form),
        e => With(e, hash: e.Hash[..63] + (e.Hash[63] == '0' ? '1' : '0')),
        e => With(e, previous: e.PreviousHash[..63] + (e.PreviousHash[63] == '0' ? '1' : '0')),
        e => With(e, sequence: e.Sequence + 500),
    ];

    private static AuditEvent With(
        AuditEvent e,
        string? actor = null,
        string? code = null,
        string? why = "same",
        string? old = "same",
        string? @new = "same",
        DateTime? at = null,
        Guid? actorId = null,
        string? field = "same",
        string? entity = null,
        string? from = null,
        string? hash = null,
        string? previous = null,
        long? sequence = null,
        int? form = null
    )
    {
        var changed = new AuditEvent
        {
            Id = e.Id,
            Sequence = sequence ?? e.Sequence,
            At = at ?? e.At,
            Actor = actor ?? e.Actor,
            ActorId = actorId ?? e.ActorId,
            From = from ?? e.From,
            Code = code ?? e.Code,
            Entity = entity ?? e.Entity,
            EntityId = e.EntityId,
            PlanId = e.PlanId,
            Field = field == "same" ? e.Field : field,
            Old = old == "same" ? e.Old : old,
            New = @new == "same" ? e.New : @new,
            Why = why == "same" ? e.Why : why,
            Form = form ?? e.Form,
            PreviousHash = previous ?? e.PreviousHash,
            Hash = hash ?? e.Hash,
        };

        // The hashes and salts as they were written.
        (changed.OldHash, changed.NewHash, changed.WhyHash) = (e.OldHash, e.NewHash, e.WhyHash);
        (changed.OldSalt, changed.NewSalt, changed.WhySalt) = (e.OldSalt, e.NewSalt, e.WhySalt);
        return changed;
    }

    private static List<AuditEvent> Linked(List<AuditEvent> events)
    {
        var hash = AuditChain.Beginning;
        for (var i = 0; i < events.Count; i++)
        {
            (events[i].Sequence, events[i].PreviousHash) = (i + 1, hash);
            Sealed(events[i]);
            events[i].Hash = hash = AuditChain.HashOf(events[i]);
        }

        return events;
    }

    /// <summary>As the program writes it; of an event from before nothing stands beside.</summary>
    private static void Sealed(AuditEvent e)
    {
        if (e.Form != AuditChain.FormWithTexts)
        {
            EventTexts.Seal(e);
        }
    }

    private static AuditEvent Rehashed(AuditEvent e)
    {
        Sealed(e);
        e.Hash = AuditChain.HashOf(e);
        return e;
    }

    private static void Renumber(List<AuditEvent> chain, bool closeUp)
    {
        for (var i = 0; closeUp && i < chain.Count; i++)
        {
            chain[i].Sequence = i + 1;
        }
    }

    private static ChainHead HeadOf(List<AuditEvent> chain) =>
        chain.Count == 0 ? new() : new() { Sequence = chain[^1].Sequence, Hash = chain[^1].Hash };

    private static ChainBreak? Walk(List<AuditEvent> chain, ChainHead head, ChainEnd? known = null)
    {
        var walk = new ChainWalk(known);
        foreach (var e in chain.OrderBy(e => e.Sequence))
        {
            if (walk.Next(e) is { } broken)
            {
                return broken;
            }
        }

        return walk.Finish(head);
    }
}
