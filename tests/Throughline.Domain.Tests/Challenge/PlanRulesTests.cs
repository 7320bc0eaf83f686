using Throughline.Domain.Challenge.Shape;
using Throughline.Domain.Challenge.Silence;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;
using static Throughline.Domain.Tests.Challenge.Fiction;

namespace Throughline.Domain.Tests.Challenge;

public sealed class PlanRulesTests
{
    private static readonly string[] Agencies = ["Police", "Health", "Education", "Probation"];

    /// <summary>Every agency answers every question in words of its own.</summary>
    private static List<PlanRow> Answers(int questions) =>
        [
            .. from q in Enumerable.Range(1, questions)
            from a in Agencies
            select Sound with
            {
                Key = $"{q}{a}",
                Number = $"{q}",
                Agency = a,
                Response = $"{a} says {q}",
                Action = $"Brief {q} teams of {a}",
                Target = $"Seen {q} times by {a} in May 2027",
            },
        ];

    [Fact]
    public void An_agency_that_is_silent_often_is_counted_with_its_places()
    {
        var rows = Answers(6)
            .ConvertAll(r =>
                r.Agency == "Probation" && r.Number != "2" ? r with { Response = "No response", Action = null } : r
            );
        var asked = Ask(Plan([.. rows])).Single(r => r.Rule is OneAgencyIsSilentOften);
        asked.Agency.ShouldBe("Probation");
        asked.Why.ShouldBe("Probation gave no response in 5 of its 6 rows (1, 3, 4, 5, 6).");
    }

    [Fact]
    public void A_question_that_skips_an_agency_is_found_even_where_others_answer_together()
    {
        var rows = Answers(8);
        rows.RemoveAll(r =>
            r
                is { Number: "5", Agency: "Police" }
                    or { Number: "6", Agency: "Health" }
                    or { Number: "6", Agency: "Education" }
        );
        rows.Add(rows[0] with { Key = "6both", Number = "6", Agency = "Health & Education" });
        var asked = Ask(Plan([.. rows])).Where(r => r.Rule is EveryAgencyIsAsked).ToList();
        asked.ShouldHaveSingleItem().Agency.ShouldBe("Police");
        asked[0].Question.ShouldContain("no row under 5");
    }

    [Fact]
    public void The_same_answer_under_several_questions_raises_one_question()
    {
        const string copy = "The agency delivers training to all of its staff and reviews it every year with the board";
        var rows = Answers(6)
            .ConvertAll(r =>
                r is { Agency: "Health", Number: "1" or "3" or "5" }
                    ? r with
                    {
                        Response = r.Number == "5" ? copy + "." : copy,
                    }
                    : r
            );
        var asked = Ask(Plan([.. rows])).Single(r => r.Rule is TheSameAnswerStandsOnce);
        asked.Words.Count.ShouldBe(3);
        asked.Question.ShouldContain("under 1, 3, 5, from Health");
    }

    [Fact]
    public void The_same_words_in_two_rows_of_one_answer_are_no_copy()
    {
        const string copy = "The agency delivers training to all of its staff and reviews it every year with the board";
        Ask(
                Plan(
                    Sound with
                    {
                        Response = copy,
                    },
                    Sound with
                    {
                        Key = "2",
                        Response = copy,
                        Action = "Publish the 12 findings",
                        Target = "Seen by 30 people in May 2027",
                        Outcome = "Staff know",
                    }
                )
            )
            .ShouldNotContain(r => r.Rule is TheSameAnswerStandsOnce && r.Chief.Field == Field.Response);
    }

    [Fact]
    public void All_green_is_asked_about_and_one_amber_answers_it()
    {
        var rows = Answers(3);
        Ask(Plan([.. rows])).ShouldContain(r => r.Rule is NotEverythingIsGreen);
        rows[0] = rows[0] with { Delivery = Delivery.AtRisk };
        Ask(Plan([.. rows])).ShouldNotContain(r => r.Rule is NotEverythingIsGreen);
        Ask(Plan([.. rows.Skip(1).Take(9)])).ShouldNotContain(r => r.Rule is NotEverythingIsGreen);
    }

    [Fact]
    public void A_plan_far_greener_than_all_before_it_is_asked_what_is_different()
    {
        var plan = Plan([.. Answers(15)]);
        PlanShape[] before = [new(60, 30), new(40, 22), new(80, 50), new(50, 20), new(30, 15)];
        Ask(plan with { Peers = before }).ShouldContain(r => r.Rule is MoreGreenThanItsPeers);
        Ask(plan with { Peers = [.. before, new(40, 39)] }).ShouldNotContain(r => r.Rule is MoreGreenThanItsPeers);
        Ask(plan with { Peers = before[..4] }).ShouldNotContain(r => r.Rule is MoreGreenThanItsPeers);
    }

    [Fact]
    public void An_agency_that_is_never_red_is_asked_about_only_where_chance_hardly_explains_it()
    {
        PlanRow Rate(PlanRow r, int every) =>
            r.Agency != "Police" && int.Parse(r.Number!, System.Globalization.CultureInfo.InvariantCulture) % every == 0
                ? r with
                {
                    Delivery = Delivery.AtRisk,
                    Rating = "A",
                }
                : r;
        var asked = Ask(Plan([.. Answers(20).ConvertAll(r => Rate(r, 2))]))
            .Where(r => r.Rule is OneAgencyIsNeverRed)
            .ToList();
        asked.ShouldHaveSingleItem().Agency.ShouldBe("Police");
        asked[0].Why.ShouldContain("1 case in");
        Ask(Plan([.. Answers(20).ConvertAll(r => Rate(r, 10))])).ShouldNotContain(r => r.Rule is OneAgencyIsNeverRed);
    }
}
