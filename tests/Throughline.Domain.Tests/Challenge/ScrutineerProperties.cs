using CsCheck;
using Throughline.Domain.Challenge;
using Throughline.Domain.Challenge.Promise;
using Throughline.Domain.Challenge.Shape;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;
using static Throughline.Domain.Tests.Challenge.Fiction;

namespace Throughline.Domain.Tests.Challenge;

public sealed class ScrutineerProperties
{
    private static Gen<T> OneOf<T>(params T[] of) => Gen.Int[0, of.Length - 1].Select(i => of[i]);

    private static readonly Gen<string?> Cell = Gen.OneOf(
        OneOf<string?>(
            null,
            "",
            "N/A",
            "Yes",
            "No response",
            "as above",
            "Completed",
            "ongoing",
            "TBC",
            "31/02/2027",
            "Sept 14",
            "to be done by June",
            "Lack of capacity",
            "AB/CD",
            "-",
            "<ul><li>"
        ),
        OneOf(
            "audit",
            "will",
            "be",
            "to",
            "discuss",
            "sent",
            "and",
            "12",
            "%",
            "May 2027",
            ".",
            "-",
            "•",
            "not",
            "complete",
            "is",
            "all",
            "staff",
            "/",
            "\n"
        )
            .Array[0, 14]
            .Select(w => (string?)string.Join(' ', w)),
        Gen.String[0, 40].Select(s => (string?)s)
    );

    private static readonly Gen<PlanRow> Row =
        from cells in Cell.Array[9]
        from delivery in Gen.OneOf(Gen.Enum<Delivery>().Select(d => (Delivery?)d), Gen.Const((Delivery?)null))
        select new PlanRow
        {
            Key = "1",
            Number = cells[0],
            Agency = cells[1],
            Response = cells[2],
            Action = cells[3],
            Constraint = cells[4],
            Target = cells[5],
            Lead = cells[6],
            Outcome = cells[7],
            Update = cells[8],
            Rating = delivery is null ? null : "x",
            Delivery = delivery,
        };

    [Fact]
    public void Whatever_stands_in_a_row_every_question_has_words_a_reason_and_a_question() =>
        Row.Sample(
            row =>
            {
                foreach (var raised in Ask(row))
                {
                    raised.Words.ShouldNotBeEmpty();
                    raised.Why.ShouldNotBeNullOrWhiteSpace();
                    raised.Question.ShouldContain('?');
                    raised.Words.ShouldAllBe(w => w.Row == "1");
                }
            },
            iter: 2000
        );

    [Fact]
    public void Only_what_is_rated_green_or_complete_is_asked_for_evidence() =>
        Row.Sample(
            row =>
            {
                if (row.Delivery is not (Delivery.OnTrack or Delivery.Complete))
                {
                    Ask(row)
                        .ShouldNotContain(r =>
                            r.Rule is GreenNeedsEvidence
                            || r.Rule is APromiseIsNotEvidence
                            || r.Rule is ActivityIsNotAResult
                            || r.Rule is RatingIsNoBetterThanItsConstraint
                        );
                }
            },
            iter: 1000
        );

    [Fact]
    public void Nothing_a_promise_and_an_activity_are_never_all_asked_of_one_row() =>
        Row.Sample(
            row =>
                Ask(row)
                    .Count(r => r.Rule is GreenNeedsEvidence or APromiseIsNotEvidence or ActivityIsNotAResult)
                    .ShouldBeLessThanOrEqualTo(1),
            iter: 1000
        );

    [Fact]
    public void A_withdrawn_row_is_asked_nothing() =>
        Row.Sample(row => Ask(row with { Withdrawn = true }).ShouldBeEmpty(), iter: 200);

    [Fact]
    public void A_rule_that_is_turned_off_asks_nothing() =>
        Gen.Select(Row, OneOf(Scrutineer.RowRules.Select(r => r.Id).ToArray()))
            .Sample(
                (row, off) =>
                    Scrutineer
                        .Ask(Plan(row), Shipped.Settings with { Off = [off] })
                        .ShouldNotContain(r => r.Rule.Id == off),
                iter: 500
            );

    [Fact]
    public void The_order_of_rows_changes_no_question_about_them() =>
        Row.Array[2, 8]
            .Sample(
                rows =>
                {
                    var plan = Plan([.. rows.Select((r, i) => r with { Key = $"{i}" })]);
                    List<string> Questions(PlanVersion of) =>
                        [
                            .. Ask(of)
                                .Where(r => r.Rule is RowRule)
                                .Select(r => $"{r.Chief.Row} {r.Question}")
                                .Order(StringComparer.Ordinal),
                        ];
                    Questions(plan with { Rows = [.. plan.Rows.Reverse()] }).ShouldBe(Questions(plan));
                },
                iter: 200
            );

    [Fact]
    public void Every_group_of_copies_is_found_once_whatever_stands_between() =>
        Gen.Select(Gen.Int[2, 6], Gen.Int[2, 5], Gen.Int[0, 30])
            .Sample(
                (groups, copies, others) =>
                {
                    string Text(int g) => string.Join(' ', Enumerable.Range(0, 12).Select(i => $"word{g}x{i}"));
                    var rows = Enumerable
                        .Range(0, groups * copies)
                        .Select(i =>
                            Sound with
                            {
                                Key = $"c{i}",
                                Number = $"{i}",
                                Action = Text(i % groups),
                                Response = $"{i}",
                                Target = "May 2027",
                            }
                        )
                        .Concat(
                            Enumerable
                                .Range(0, others)
                                .Select(i =>
                                    Sound with
                                    {
                                        Key = $"o{i}",
                                        Number = $"o{i}",
                                        Action = Text(1000 + i),
                                        Response = $"{i}",
                                        Target = "May 2027",
                                    }
                                )
                        );
                    var asked = Ask(Plan([.. rows])).Where(r => r.Rule is TheSameAnswerStandsOnce).ToList();
                    asked.Count.ShouldBe(groups);
                    asked.ShouldAllBe(r => r.Words.Count == copies);
                },
                iter: 50
            );

    [Theory]
    [InlineData("and will be ")]
    [InlineData("12.12.12 ")]
    [InlineData("31/12/")]
    [InlineData("A/B/")]
    [InlineData("to to to ")]
    [InlineData(". - . ")]
    [InlineData("May ")]
    [InlineData("        ")]
    public void A_hostile_cell_is_read_like_any_other(string again)
    {
        var text = string.Concat(Enumerable.Repeat(again, 100_000 / again.Length));
        Should.NotThrow(() =>
            Ask(
                Sound with
                {
                    Target = text,
                    Action = text,
                    Lead = text,
                    Outcome = text,
                    Constraint = text,
                    Response = text,
                }
            )
        );
    }
}
