using CsCheck;
using Throughline.Domain.Challenge.Memory;
using Throughline.Domain.Challenge.Movement;
using Throughline.Domain.Challenge.Review;
using Throughline.Domain.Comparing;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;
using Throughline.Domain.Tests.Comparing;

namespace Throughline.Domain.Tests.Challenge.Movement;

public sealed class EveryQuestion
{
    private static readonly IReadOnlyList<Rule> Rules =
    [
        .. VersionsScrutineer.Rules,
        .. ReviewScrutineer.Rules,
        .. MemoryScrutineer.Rules,
    ];

    [Fact]
    public void Every_rule_has_a_name_of_its_own_a_sentence_and_a_reason()
    {
        Rules.Select(r => r.Name).ShouldBeUnique();
        Rules.ShouldAllBe(r => r.Sentence.EndsWith('.') && r.Reason.EndsWith('.') && r.Reason.Length > 40);
        typeof(Rule)
            .Assembly.GetTypes()
            .Where(t =>
                !t.IsAbstract
                && (
                    t.IsSubclassOf(typeof(VersionsRule))
                    || t.IsSubclassOf(typeof(ReviewRule))
                    || t.IsSubclassOf(typeof(MemoryRule))
                )
            )
            .ShouldBe(Rules.Select(r => r.GetType()), ignoreOrder: true);
    }

    [Fact]
    public void Every_question_quotes_the_rows_own_words_and_ends_as_a_question() =>
        Gen.Select(MadePlan.Of(6, 25), Gen.Int[0, 1000])
            .Sample(
                (plan, seed) =>
                {
                    var random = new Random(seed);
                    var later = PlanMatchTests.Shuffled(plan, seed, (r, i) => Changed(r, i, random)) with
                    {
                        Document = "later",
                        AsAt = new(2027, 6, 1),
                    };
                    later = later with { Rows = [.. later.Rows.Skip(2)] };
                    var rows = plan
                        .Rows.ToDictionary(r => ("plan", r.Key))
                        .Concat(later.Rows.ToDictionary(r => ("later", r.Key)))
                        .ToDictionary();
                    foreach (
                        var raised in VersionsScrutineer.Ask(
                            PlanMatch.Of(plan, later, Shipped.Lexicon),
                            Shipped.Lexicon
                        )
                    )
                    {
                        raised.Words.ShouldNotBeEmpty();
                        raised.Why.ShouldEndWith(".");
                        raised.Question.ShouldEndWith("?");
                        raised.Words.ShouldAllBe(w =>
                            w.Quote == (rows[ValueTuple.Create(w.Document!, w.Row!)][w.Field!.Value] ?? "")
                        );
                    }
                },
                iter: 60
            );

    private static PlanRow Changed(PlanRow row, int i, Random random) =>
        random.Next(6) switch
        {
            0 => row with { Key = $"L{i}", Target = random.Next(2) == 0 ? "Ongoing" : "3 May 2028" },
            1 => row with
            {
                Key = $"L{i}",
                Action = "Explore" + row.Action![row.Action!.IndexOf(' ', StringComparison.Ordinal)..],
            },
            2 => row with { Key = $"L{i}", Rating = "G", Delivery = Delivery.OnTrack, Lead = "Marcus Bell" },
            3 => row with { Key = $"L{i}", Action = row.Action + " This will happen where possible." },
            4 => row with { Key = $"L{i}", Rating = "Complete", Delivery = Delivery.Complete, Update = "Done." },
            _ => row with { Key = $"L{i}" },
        };
}
