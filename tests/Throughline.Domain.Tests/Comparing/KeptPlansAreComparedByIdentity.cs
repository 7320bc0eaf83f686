using Throughline.Domain.Challenge.Movement;
using Throughline.Domain.Comparing;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Tests.Comparing;

/// <summary>In a plan that is kept, an action is itself, whatever became of its words.</summary>
public sealed class KeptPlansAreComparedByIdentity
{
    private static readonly PlanRow Visits = Row("visits", "Visit every school before the spring inspection.");
    private static readonly PlanRow Letters = Row("letters", "Publish a leaflet about safer sleeping for carers.");

    [Fact]
    public void An_action_in_quite_other_words_is_the_same_action_and_nobody_asks_where_it_went()
    {
        var match = Match([Visits], [Visits with { Action = "Recruit a designated nurse." }]);
        match.Pairs.ShouldHaveSingleItem().After.Key.ShouldBe("visits");
        (match.Dropped.Count, match.Added.Count).ShouldBe((0, 0));
        Kinds(match).ShouldBe([PlanChangeKind.Reworded]);
        Dropped(match).ShouldBeEmpty();
    }

    [Fact]
    public void Two_actions_that_swap_their_words_are_each_reworded_and_not_crossed()
    {
        var match = Match(
            [Visits, Letters],
            [Visits with { Action = Letters.Action }, Letters with { Action = Visits.Action }]
        );
        match.Pairs.ShouldAllBe(p => p.Before.Key == p.After.Key);
        Kinds(match).ShouldBe([PlanChangeKind.Reworded, PlanChangeKind.Reworded]);
        Dropped(match).ShouldBeEmpty();
    }

    [Fact]
    public void Closed_and_withdrawn_are_two_things_and_so_are_the_ways_back()
    {
        var closed = Visits with { Live = Visits.Live! with { Closure = ClosureStage.Closed } };
        var withdrawn = Visits with { Withdrawn = true };
        (PlanRow Before, PlanRow After, PlanChangeKind Kind)[] turns =
        [
            (Visits, closed, PlanChangeKind.Closed),
            (closed, Visits, PlanChangeKind.Reopened),
            (Visits, withdrawn, PlanChangeKind.Withdrawn),
            (withdrawn, Visits, PlanChangeKind.Reinstated),
        ];
        foreach (var (before, after, kind) in turns)
        {
            Kinds(Match([before], [after])).ShouldBe([kind]);
            Dropped(Match([before], [after])).ShouldBeEmpty();
        }

        Changes(Match([Visits], [withdrawn]))[0].Why.ShouldBe("It is withdrawn now.");
    }

    [Fact]
    public void The_same_words_under_another_identity_are_another_action()
    {
        var match = Match([Visits, Letters], [Letters, Visits with { Key = "other" }]);
        (match.Dropped.Single().Key, match.Added.Single().Key).ShouldBe(("visits", "other"));
        Dropped(match).ShouldHaveSingleItem();
    }

    [Fact]
    public void What_was_made_out_of_a_row_is_not_new_and_the_row_is_not_gone()
    {
        var answer = Row("answer", null) with { Response = "We shall visit schools." };
        Match([answer], [From(Visits, "answer")]).Matches.Single().Kind.ShouldBe(MatchKind.Same);

        var match = Match([Visits], [Visits with { Action = "Visit." }, From(Letters, "visits")]);
        Kinds(match).ShouldContain(PlanChangeKind.Split);
        (match.Dropped.Count, match.Added.Count).ShouldBe((0, 0));
    }

    [Fact]
    public void Keys_of_papers_are_places_and_mean_nothing()
    {
        var (before, after) = (
            Kept([Visits with { Key = "1.1" }, Letters with { Key = "1.2" }]) with
            {
                Kept = false,
            },
            Kept([Letters with { Key = "1.1" }, Visits with { Key = "1.2" }])
        );
        PlanMatch.Of(before, after, Shipped.Lexicon).Pairs.ShouldAllBe(p => p.Before.Action == p.After.Action);
    }

    private static PlanMatch Match(PlanRow[] before, PlanRow[] after) => PlanMatch.OfKept(Kept(before), Kept(after));

    private static PlanVersion Kept(PlanRow[] rows) => MadePlan.Plan(rows) with { Kept = true };

    private static IReadOnlyList<PlanChange> Changes(PlanMatch match) => PlanChanges.Of(match, Shipped.Lexicon);

    private static IEnumerable<PlanChangeKind> Kinds(PlanMatch match) => Changes(match).Select(c => c.Kind);

    private static IEnumerable<string> Dropped(PlanMatch match) =>
        new NothingIsDropped().Ask(match, Shipped.Lexicon).Select(r => r.Question);

    private static PlanRow From(PlanRow row, string key) => row with { Live = row.Live! with { From = [key] } };

    private static PlanRow Row(string key, string? action) =>
        new()
        {
            Key = key,
            Asked = "How are schools reached?",
            Agency = "Police",
            Action = action,
            Live = new(Assurance.Claimed, [], null, null, 0, []),
        };
}
