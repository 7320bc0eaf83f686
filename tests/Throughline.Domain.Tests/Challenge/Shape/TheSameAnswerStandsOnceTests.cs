using Throughline.Domain.Challenge.Shape;
using Throughline.Domain.Challenge.Silence;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;
using Throughline.Domain.Tests.Rules;
using static Throughline.Domain.Tests.Challenge.Fiction;

namespace Throughline.Domain.Tests.Challenge.Shape;

public sealed class TheSameAnswerStandsOnceTests : RuleTests<TheSameAnswerStandsOnce>
{
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
}
