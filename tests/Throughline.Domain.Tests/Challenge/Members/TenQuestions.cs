using CsCheck;
using Throughline.Domain.Challenge;
using Throughline.Domain.Challenge.Members;
using Throughline.Domain.Challenge.Owners;
using Throughline.Domain.Challenge.Promise;
using Throughline.Domain.Challenge.Silence;
using Throughline.Domain.Figures;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Tests.Challenge.Members;

/// <summary>Which questions a member is given first.</summary>
public sealed class TenQuestions
{
    private static readonly Rule[] Rules = [.. Scrutineer.RowRules, .. Scrutineer.PlanRules];

    [Fact]
    public void Rows_that_raise_the_same_are_asked_about_once_with_their_number_and_agencies()
    {
        var questions = MemberQuestions.Of([
            new(
                "The plan",
                [
                    Of(new AnAgencyAnswers(), "Health"),
                    Of(new AnAgencyAnswers(), "Police"),
                    Of(new AnAgencyAnswers(), "Police"),
                ]
            ),
        ]);
        var only = questions.First.ShouldHaveSingleItem();
        only.Question.ShouldStartWith("3 answers are missing");
        only.Facts.ShouldStartWith("By agency: Police 2, Health 1. For example:");
        only.Raised.Count.ShouldBe(3);
        questions.Others.ShouldBeEmpty();
    }

    [Fact]
    public void Each_rule_has_its_turn_before_one_has_a_second_and_the_gravest_stand_first()
    {
        var many = Enumerable
            .Range(0, 12)
            .Select(i => new AskedReport(
                $"Report {i}",
                [Of(new AnActionHasALead()), Of(new ALeadIsMoreThanInitials())]
            ))
            .Append(new("Last", [Of(new GreenNeedsEvidence())]))
            .ToList();
        var questions = MemberQuestions.Of(many);
        questions.First.Count.ShouldBe(MemberQuestions.Most);
        questions.First.Select(q => q.Rule.Name).Distinct().Count().ShouldBe(3);
        questions
            .First.Select(q => q.Rule.Severity)
            .ShouldBe(questions.First.Select(q => q.Rule.Severity).OrderByDescending(s => s));
    }

    [Fact]
    public void Each_figure_is_a_question_of_its_own()
    {
        var findings = new[] { "1.5%", "2.5%" }.Select(stated =>
            FigureQuestions.Of(
                new()
                {
                    Kind = FigureKind.PercentOfBase,
                    Confidence = Confidence.High,
                    Rule = "TL901",
                    Place = new(1, 7),
                    Quote = $"it was {stated}",
                    Stated = stated,
                    Expected = "3%",
                    Computation = "3 ÷ 100",
                },
                "paper.txt"
            )
        );
        var questions = MemberQuestions.Of([new("The report", [.. findings])]);
        questions
            .First.Select(q => q.Question)
            .ShouldAllBe(q => q.Contains("Which is right?", StringComparison.Ordinal));
        questions.First.Count.ShouldBe(2);
    }

    [Fact]
    public void Nothing_that_was_raised_is_lost_and_nothing_stands_twice() =>
        Gen.Select(Gen.Int[0, Rules.Length - 1], Gen.Int[0, 3])
            .Array[0, 60]
            .Sample(made =>
            {
                var reports = made.GroupBy(m => m.Item2)
                    .Select(g => new AskedReport(
                        $"Report {g.Key}",
                        [.. g.Select(m => Of(Rules[m.Item1], $"Agency {m.Item1 % 4}"))]
                    ))
                    .ToList();
                var questions = MemberQuestions.Of(reports);
                var all = questions
                    .First.Concat(questions.Others.SelectMany(o => o.Questions))
                    .SelectMany(q => q.Raised)
                    .ToList();
                all.Count.ShouldBe(made.Length);
                all.Distinct(ReferenceEqualityComparer.Instance).Count().ShouldBe(made.Length);
                questions.First.Count.ShouldBeLessThanOrEqualTo(MemberQuestions.Most);
            });

    [Fact]
    public void Every_rule_says_what_many_rows_have_in_common_and_asks_about_them()
    {
        foreach (var rule in Rules)
        {
            rule.Plural.ShouldNotStartWith("places where", customMessage: rule.Name);
            rule.AskTogether.ShouldEndWith("?", customMessage: rule.Name);
            rule.Reason.ShouldNotBeNullOrWhiteSpace(rule.Name);
        }
    }

    private static Raised Of(Rule rule, string? agency = null) =>
        new()
        {
            Rule = rule,
            Words = [new("the words", "1", Field.Action)],
            Why = "It says so.",
            Question = "Is it so?",
            Agency = agency,
        };
}
