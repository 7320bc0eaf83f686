using CsCheck;
using Throughline.Domain.Comparing;

namespace Throughline.Domain.Tests.Comparing;

public sealed class PlanChainTests
{
    [Fact]
    public void An_action_is_followed_back_through_every_pack_though_it_is_reworded_each_time() =>
        Gen.Select(MadePlan.Of(5, 20), Gen.Int[0, 1000])
            .Sample(
                (first, seed) =>
                {
                    var random = new Random(seed);
                    var second = PlanMatchTests.Shuffled(
                        first,
                        seed,
                        (r, i) => r with { Key = "2:" + r.Key, Number = $"{i}" }
                    );
                    var third = PlanMatchTests.Shuffled(
                        second,
                        seed + 1,
                        (r, i) =>
                            r with
                            {
                                Key = r.Key.Replace("2:", "3:", StringComparison.Ordinal),
                                Action = PlanMatchTests.Edited(r.Action!, 10, random),
                            }
                    );
                    var chain = PlanChain.Of([first, second, third], Shipped.Lexicon);
                    third
                        .Rows.Count(r =>
                            chain
                                .Before(2, r.Key)
                                .Select(b => b.Row.Key)
                                .SequenceEqual([r.Key.Replace("3:", "2:", StringComparison.Ordinal), r.Key[2..]])
                        )
                        .ShouldBeGreaterThanOrEqualTo(third.Rows.Count - 1);
                },
                iter: 40
            );

    [Fact]
    public void An_action_that_was_away_for_a_meeting_is_the_same_action()
    {
        var first = MadePlan.Plan([
            MadePlan.Row("Publish a leaflet about safer sleeping for grandparents."),
            MadePlan.Row("Recruit two duty managers for the weekend.", 8, 1),
            MadePlan.Row("Flag households with a baby in the repairs database.", 16, 5),
        ]);
        var second = first with { Rows = [.. first.Rows.Skip(1)] };
        var third = first with { Rows = [.. first.Rows.Skip(1), first.Rows[0] with { Key = "9", Number = "12" }] };
        var chain = PlanChain.Of([first, second, third], Shipped.Lexicon);
        chain.Matches.Count.ShouldBe(2);
        chain.Matches[1].Added.ShouldHaveSingleItem();
        chain
            .Before(2, "9")
            .ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(b => b.Version.ShouldBe(0), b => b.Row.Key.ShouldBe(first.Rows[0].Key));
    }

    [Fact]
    public void Of_merged_rows_all_are_what_the_row_was()
    {
        var (one, two) = (
            MadePlan.Row("Publish a leaflet about safer sleeping for grandparents."),
            MadePlan.Row("Recruit interpreters for the night clinic.", 1)
        );
        var both = one with { Key = "m", Action = $"{one.Action} {two.Action}" };
        var chain = PlanChain.Of(
            [MadePlan.Plan([one, two with { Agency = one.Agency }]), MadePlan.Plan([both])],
            Shipped.Lexicon
        );
        chain.Before(1, "m").Select(b => b.Row.Key).ShouldBe([one.Key, two.Key]);
    }
}
