using CsCheck;
using Throughline.Domain.Comparing;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Tests.Comparing;

public sealed class PlanMatchTests
{
    [Fact]
    public void A_plan_compared_with_itself_has_no_change() =>
        MadePlan
            .Of(1, 40)
            .Sample(
                plan =>
                {
                    var match = PlanMatch.Of(plan, plan, Shipped.Lexicon);
                    match.Matches.ShouldAllBe(m =>
                        m.Kind == MatchKind.Same && m.Before[0] == m.After[0] && m.Score == 1
                    );
                    match.Matches.Count.ShouldBe(plan.Rows.Count);
                    PlanChanges.Of(match, Shipped.Lexicon).ShouldBeEmpty();
                },
                iter: 50
            );

    [Fact]
    public void Every_row_of_a_shuffled_and_renumbered_plan_is_found_again() =>
        Gen.Select(MadePlan.Of(2, 40), Gen.Int[0, 1000])
            .Sample(
                (plan, seed) =>
                {
                    var match = PlanMatch.Of(
                        plan,
                        Shuffled(plan, seed, (r, i) => r with { Number = $"N{i}" }),
                        Shipped.Lexicon
                    );
                    match.Matches.ShouldAllBe(m => m.Kind == MatchKind.Same && m.After[0].Key == m.Before[0].Key);
                    match.Matches.Count.ShouldBe(plan.Rows.Count);
                },
                iter: 50
            );

    [Theory]
    [InlineData(10)]
    [InlineData(25)]
    [InlineData(35)]
    public void Rows_with_so_many_words_in_a_hundred_changed_are_found_again(int percent)
    {
        var (all, right) = (0, 0);
        Gen.Select(MadePlan.Of(10, 40), Gen.Int[0, 1000])
            .Sample(
                (plan, seed) =>
                {
                    var random = new Random(seed);
                    var match = PlanMatch.Of(
                        plan,
                        Shuffled(
                            plan,
                            seed,
                            (r, i) => r with { Number = $"N{i}", Action = Edited(r.Action!, percent, random) }
                        ),
                        Shipped.Lexicon
                    );
                    Interlocked.Add(ref all, plan.Rows.Count);
                    Interlocked.Add(ref right, match.Matches.Count(m => m.IsPair && m.Before[0].Key == m.After[0].Key));
                },
                iter: 40,
                threads: 1,
                seed: "0000000000000"
            );
        ((double)right / all).ShouldBeGreaterThanOrEqualTo(percent <= 25 ? 0.95 : 0.9);
    }

    [Fact]
    public void Of_a_hundred_rows_that_were_split_or_merged_at_least_ninety_are_recognised_by_their_parts()
    {
        var (all, split, merged) = (0, 0, 0);
        Gen.Select(MadePlan.Of(4, 30), Gen.Int[0, 1000])
            .Sample(
                (plan, seed) =>
                {
                    var at = seed % (plan.Rows.Count - 1);
                    var (one, two) = (
                        plan.Rows[at].From("a"),
                        plan.Rows[at + 1].From("b") with
                        {
                            Agency = plan.Rows[at].Agency,
                            Asked = plan.Rows[at].Asked,
                        }
                    );
                    List<PlanRow> rest = [.. plan.Rows.Where((_, i) => i != at && i != at + 1)];
                    var whole = MadePlan.Plan([plan.Rows[at] with { Action = $"{one.Action} {two.Action}" }, .. rest]);
                    var parts = MadePlan.Plan([.. rest, one, two]);
                    string[] keys = [one.Key, two.Key];
                    all++;
                    split += PlanMatch
                        .Of(whole, parts, Shipped.Lexicon)
                        .Matches.Any(m =>
                            m.Kind == MatchKind.Split
                            && m.Before[0].Key == plan.Rows[at].Key
                            && keys.SequenceEqual(m.After.Select(r => r.Key))
                        )
                        ? 1
                        : 0;
                    merged += PlanMatch
                        .Of(parts, whole, Shipped.Lexicon)
                        .Matches.Any(m =>
                            m.Kind == MatchKind.Merged
                            && keys.SequenceEqual(m.Before.Select(r => r.Key))
                            && m.After[0].Key == plan.Rows[at].Key
                        )
                        ? 1
                        : 0;
                },
                iter: 200,
                threads: 1,
                seed: "0000000000000"
            );
        ((double)split / all).ShouldBeGreaterThanOrEqualTo(0.9);
        ((double)merged / all).ShouldBeGreaterThanOrEqualTo(0.9);
    }

    [Fact]
    public void A_row_of_two_agencies_that_became_a_row_for_each_was_split_and_not_narrowed()
    {
        var before = MadePlan.Plan([
            MadePlan.Row("Police and Probation to brief night staff on infants at addresses of offenders.") with
            {
                Agency = "Police, Probation",
            },
            MadePlan.Row("Recruit two duty managers for the weekend.", 8, 3),
        ]);
        var after = MadePlan.Plan([
            before.Rows[0] with
            {
                Key = "a",
                Agency = "Police",
                Action = "Police to brief night staff on infants at addresses of offenders.",
            },
            before.Rows[0] with
            {
                Key = "b",
                Agency = "Probation",
                Action = "Probation to brief night staff on infants at addresses of offenders.",
            },
            before.Rows[1],
        ]);
        var match = PlanMatch.Of(before, after, Shipped.Lexicon);
        match.Matches.Single(m => m.Kind == MatchKind.Split).After.Select(r => r.Key).ShouldBe(["a", "b"]);
        Throughline.Domain.Challenge.Movement.VersionsScrutineer.Ask(match, Shipped.Lexicon).ShouldBeEmpty();
    }

    [Fact]
    public void Each_row_is_in_one_match_or_dropped_or_added() =>
        Gen.Select(MadePlan.Of(1, 25), MadePlan.Of(1, 25))
            .Sample(
                (before, after) =>
                {
                    var match = PlanMatch.Of(before, after, Shipped.Lexicon);
                    match
                        .Matches.SelectMany(m => m.Before)
                        .Concat(match.Dropped)
                        .ShouldBe(before.Rows, ignoreOrder: true);
                    match.Matches.SelectMany(m => m.After).Concat(match.Added).ShouldBe(after.Rows, ignoreOrder: true);
                },
                iter: 50
            );

    [Fact]
    public void Another_answer_to_the_same_question_by_the_same_agency_is_a_replacement()
    {
        var before = MadePlan.Plan([
            MadePlan.Row("Publish a leaflet about safer sleeping."),
            MadePlan.Row("Recruit two duty managers for the weekend.", 8, 1),
        ]);
        var after = MadePlan.Plan([
            before.Rows[0] with
            {
                Action = "Commission a helpline for grandparents.",
            },
            before.Rows[1],
        ]);
        PlanMatch
            .Of(before, after, Shipped.Lexicon)
            .Matches.Select(m => m.Kind)
            .ShouldBe([MatchKind.Replaced, MatchKind.Same]);
    }

    [Fact]
    public void The_same_promise_to_another_question_by_another_agency_is_another_row()
    {
        var row = MadePlan.Row("Train staff in the neglect toolkit.");
        var before = MadePlan.Plan([row]);
        var after = MadePlan.Plan([
            row with
            {
                Key = "2.0",
                Asked = "Who speaks with grandparents?",
                Agency = "Quayside Housing",
                Action = "Paint the reception.",
            },
        ]);
        var match = PlanMatch.Of(before, after, Shipped.Lexicon);
        match.Dropped.ShouldHaveSingleItem();
        match.Added.ShouldHaveSingleItem();
    }

    [Fact]
    public void Enormous_and_repetitive_cells_are_compared_all_the_same()
    {
        string[] hostile =
        [
            string.Join(' ', Enumerable.Repeat("1 a) 2. will aim to, all 30%", 9000)),
            new('9', 150_000),
            string.Concat(Enumerable.Repeat("( ", 90_000)),
            string.Join(' ', Enumerable.Range(0, 40_000).Select(i => $"w{i}")),
        ];
        var before = MadePlan.Plan([.. hostile.Select((h, i) => MadePlan.Row(h, i * 4, i))]);
        var after = MadePlan.Plan([
            .. hostile.Select((h, i) => MadePlan.Row("Ensure " + h[..^40] + " some 4", i * 4, i)),
        ]);
        var match = PlanMatch.Of(before, after, Shipped.Lexicon);
        PlanChanges.Of(match, Shipped.Lexicon).ShouldNotBeEmpty();
        Should.NotThrow(() => Throughline.Domain.Challenge.Movement.VersionsScrutineer.Ask(match, Shipped.Lexicon));
    }

    internal static PlanVersion Shuffled(PlanVersion plan, int seed, Func<PlanRow, int, PlanRow> change)
    {
        var rows = plan.Rows.ToArray();
        new Random(seed).Shuffle(rows);
        return plan with { Rows = [.. rows.Select(change)] };
    }

    internal static string Edited(string text, int percent, Random random)
    {
        string[] others =
        [
            "thereafter",
            "quarterdeck",
            "liaison",
            "bulletin",
            "gathering",
            "template",
            "locally",
            "jointly",
        ];
        return string.Join(
            ' ',
            text.Split(' ').Select(w => random.Next(100) < percent ? others[random.Next(others.Length)] : w)
        );
    }
}
