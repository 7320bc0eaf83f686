using Throughline.Domain.Challenge.Movement;
using Throughline.Domain.Comparing;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;
using Throughline.Domain.Tests.Comparing;
using Throughline.Domain.Updates;

namespace Throughline.Domain.Tests.Challenge.Movement;

public sealed class MovementRules
{
    private static readonly PlanRow[] Rows =
    [
        Row(0, "1", "Police", "Introduce midnight phone cover by duty managers for all stations"),
        Row(1, "1", "Education", "Publish lessons about online safety in every primary school"),
        Row(2, "2", "Quayside Housing", "Flag households with a baby under one in the repairs database"),
        Row(3, "2", "Probation", "Brief officers on men who live with infants that are not theirs"),
        Row(4, "3", "Harbour Hospital Trust", "Audit 30 files of babies with bruises every quarter"),
        Row(5, "3", "Health visiting", "Weigh infants at each visit and plot the chart with the parent"),
    ];

    private static PlanRow Row(int i, string number, string agency, string action) =>
        new()
        {
            Key = $"1.{i}",
            Number = number,
            Asked = $"Question {number}: who makes sure that matter {number} is seen to?",
            Agency = agency,
            Action = action,
            Rating = "A",
            Delivery = Delivery.AtRisk,
            Target = "30 June 2026",
            Lead = "Ines Okafor",
            Update = "Two of four teams have begun.",
            Score = "3",
            Direction = "Maintained",
        };

    private static IReadOnlyList<Raised> Ask(params (int Row, Func<PlanRow, PlanRow?> Change)[] changes)
    {
        var after = Rows.Select(
                (row, i) =>
                    changes.Where(c => c.Row == i).Aggregate((PlanRow?)row, (r, c) => r is null ? null : c.Change(r))
            )
            .Where(r => r is not null)
            .Select(r => r!);
        return VersionsScrutineer.Ask(
            PlanMatch.Of(MadePlan.Plan(Rows), MadePlan.Plan([.. after]), Shipped.Lexicon),
            Shipped.Lexicon
        );
    }

    private static Raised One<TRule>(params (int Row, Func<PlanRow, PlanRow?> Change)[] changes)
        where TRule : Rule
    {
        var raised = Ask(changes).ShouldHaveSingleItem();
        raised.Rule.ShouldBeOfType<TRule>();
        raised.Words.ShouldNotBeEmpty();
        raised.Question.ShouldEndWith("?");
        return raised;
    }

    [Fact]
    public void A_plan_that_did_not_move_raises_nothing() => Ask().ShouldBeEmpty();

    [Fact]
    public void New_words_a_new_number_and_an_earlier_date_raise_nothing() =>
        Ask(
                (0, r => r with { Number = "7", Target = "31 May 2026" }),
                (1, r => r with { Action = "Publish online safety lessons in every primary school" }),
                (2, r => r with { Update = "Done in the north; the south follows." })
            )
            .ShouldBeEmpty();

    [Fact]
    public void An_action_that_is_gone_is_asked_after()
    {
        var raised = One<NothingIsDropped>((3, _ => null));
        raised.Chief.Quote.ShouldBe(Rows[3].Action);
        raised.Agency.ShouldBe("Probation");
    }

    [Fact]
    public void A_recommendation_that_is_gone_with_all_its_rows_is_asked_after_once()
    {
        var raised = One<NothingIsDropped>((4, _ => null), (5, _ => null));
        raised.Chief.Quote.ShouldBe(Rows[4].Asked);
        raised.Words.Count.ShouldBe(3);
    }

    [Fact]
    public void What_is_gone_with_a_word_is_not_asked_after() =>
        Ask((4, _ => null), (5, r => r with { Update = "Action 3 of the trust is merged into this one." }))
            .ShouldBeEmpty();

    [Fact]
    public void What_was_complete_or_struck_through_may_go()
    {
        var before = MadePlan.Plan([
            .. Rows,
            Rows[0] with
            {
                Key = "9",
                Action = "Translate the leaflet on sleeping into Polish",
                Agency = "Education",
                Delivery = Delivery.Complete,
            },
            Rows[0] with
            {
                Key = "10",
                Action = "Move the kiosk",
                Agency = "Youth justice",
                Withdrawn = true,
            },
        ]);
        VersionsScrutineer
            .Ask(PlanMatch.Of(before, MadePlan.Plan(Rows), Shipped.Lexicon), Shipped.Lexicon)
            .ShouldBeEmpty();
    }

    [Fact]
    public void Another_plan_is_not_asked_what_became_of_this_one() =>
        VersionsScrutineer
            .Ask(
                PlanMatch.Of(
                    MadePlan.Plan(Rows),
                    MadePlan.Plan([MadePlan.Row("Paint the reception of the civic centre.", 40, 3)]),
                    Shipped.Lexicon
                ),
                Shipped.Lexicon
            )
            .ShouldBeEmpty();

    [Fact]
    public void Exploring_instead_of_introducing_is_asked_about() =>
        One<AnActionIsNotSoftened>(
            (0, r => r with { Action = "Explore midnight phone cover by duty managers for all stations" })
        )
            .Severity.ShouldBe(Severity.Severe);

    [Fact]
    public void Introducing_instead_of_exploring_is_noted()
    {
        var before = MadePlan.Plan([
            Rows[0] with
            {
                Action = "Explore midnight phone cover by duty managers for all stations",
            },
            .. Rows[1..],
        ]);
        VersionsScrutineer
            .Ask(PlanMatch.Of(before, MadePlan.Plan(Rows), Shipped.Lexicon), Shipped.Lexicon)
            .ShouldHaveSingleItem()
            .Rule.ShouldBeOfType<AStrengthenedActionIsNoted>();
    }

    [Fact]
    public void Fewer_than_all_is_asked_about() =>
        One<AnActionIsNotNarrowed>(
            (1, r => r with { Action = "Publish lessons about online safety in selected primary schools" })
        )
            .Words[1]
            .Quote.ShouldBe(Rows[1].Action);

    [Fact]
    public void A_figure_that_is_gone_is_asked_about() =>
        One<AnActionIsNotNarrowed>((4, r => r with { Action = "Audit files of babies with bruises every quarter" }))
            .Why.ShouldContain("30");

    [Fact]
    public void Fewer_agencies_in_the_cell_are_asked_about()
    {
        var before = MadePlan.Plan([Rows[0] with { Agency = "Police, Housing and Probation" }, .. Rows[1..]]);
        var after = MadePlan.Plan([Rows[0] with { Agency = "Police and Probation" }, .. Rows[1..]]);
        var raised = VersionsScrutineer
            .Ask(PlanMatch.Of(before, after, Shipped.Lexicon), Shipped.Lexicon)
            .ShouldHaveSingleItem();
        raised.Rule.ShouldBeOfType<AnActionIsNotNarrowed>();
        raised.Question.ShouldContain("Housing is not named any more");
    }

    [Theory]
    [InlineData("31 December 2026", "is now due by 31 December 2026")]
    [InlineData("Ongoing", "no date is named now")]
    [InlineData(null, "no date is named now")]
    public void A_date_that_moved_or_went_is_asked_about(string? target, string words) =>
        One<ADateIsKept>((2, r => r with { Target = target })).Question.ShouldContain(words);

    [Theory]
    [InlineData("June 2026")]
    [InlineData("30/06/26")]
    [InlineData("Completed")]
    public void A_date_in_another_form_and_what_is_completed_is_no_move(string target) =>
        Ask((2, r => r with { Target = target })).ShouldBeEmpty();

    [Fact]
    public void Passed_dates_that_all_moved_are_asked_about_together()
    {
        var raised = Ask(
            (1, r => r with { Target = "1 March 2027" }),
            (2, r => r with { Target = "2 March 2027" }),
            (0, r => r with { Target = "3 March 2027" }),
            (3, r => r with { Target = "4 March 2027" }),
            (4, r => r with { Target = "5 March 2027" }),
            (5, r => r with { Target = "6 March 2027" })
        );
        raised.Count(r => r.Rule is NoVersionHidesWhatIsOverdue).ShouldBe(1);
        raised.Count(r => r.Rule is ADateIsKept).ShouldBe(6);
    }

    [Fact]
    public void While_one_is_overdue_the_plan_does_not_hide_behind_moved_dates() =>
        Ask(
                (1, r => r with { Target = "1 March 2027" }),
                (2, r => r with { Target = "2 March 2027" }),
                (0, r => r with { Target = "3 March 2027" })
            )
            .ShouldAllBe(r => r.Rule is ADateIsKept);

    [Fact]
    public void One_date_for_many_rows_moves_once()
    {
        var all = Enumerable
            .Range(0, 6)
            .Select(i => (i, (Func<PlanRow, PlanRow?>)(r => r with { Target = "March 2027" })))
            .ToArray();
        Ask(all).Count(r => r.Rule is ADateIsKept).ShouldBe(1);
    }

    [Theory]
    [InlineData("Marcus Bell", 1)]
    [InlineData("I. Okafor, Head of Quality", 0)]
    [InlineData("IO", 0)]
    [InlineData(null, 1)]
    [InlineData("TBC", 0)]
    public void Another_owner_is_asked_about_and_another_way_to_write_the_same_one_is_not(
        string? lead,
        int questions
    ) => Ask((2, r => r with { Lead = lead })).Count(r => r.Rule is AnOwnerIsKept).ShouldBe(questions);

    [Theory]
    [InlineData("Audit the sampled files every quarter", 1)]
    [InlineData("Establish a panel that meets every quarter", 0)]
    public void What_recurs_is_not_complete_unless_it_was_only_to_be_set_up(string action, int questions)
    {
        var before = MadePlan.Plan([Rows[4] with { Action = action }, .. Rows[..4]]);
        var after = MadePlan.Plan([
            before.Rows[0] with
            {
                Rating = "Complete",
                Delivery = Delivery.Complete,
                Update = "Done in May.",
            },
            .. Rows[..4],
        ]);
        VersionsScrutineer
            .Ask(PlanMatch.Of(before, after, Shipped.Lexicon), Shipped.Lexicon)
            .Count(r => r.Rule is CompleteIsNotRecurring)
            .ShouldBe(questions);
    }

    [Fact]
    public void A_better_rating_beside_the_same_words_is_asked_about() =>
        One<ImprovedWithoutNewWords>((5, r => r with { Rating = "G", Delivery = Delivery.OnTrack }))
            .Why.ShouldBe("The rating was A and is G; every other word of the row is as it was.");

    [Fact]
    public void A_better_rating_beside_new_words_is_not() =>
        Ask((5, r => r with { Rating = "G", Delivery = Delivery.OnTrack, Update = "All four teams have begun." }))
            .ShouldBeEmpty();

    [Theory]
    [InlineData("3", "Improving", 1)]
    [InlineData("2", "Maintained", 1)]
    [InlineData("2", "Improving", 0)]
    [InlineData("3", "Maintained", 0)]
    public void The_direction_of_travel_is_held_beside_both_scores(string score, string direction, int questions) =>
        Ask((1, r => r with { UpdateScore = score, Direction = direction }))
            .Count(r => r.Rule is DirectionFollowsTheScores)
            .ShouldBe(questions);

    [Fact]
    public void The_same_paper_twice_has_not_moved()
    {
        var plan = MadePlan.Plan([.. Rows.Select(r => r with { Direction = "Improving" })]);
        VersionsScrutineer.Ask(PlanMatch.Of(plan, plan, Shipped.Lexicon), Shipped.Lexicon).ShouldBeEmpty();
        VersionsScrutineer
            .Ask(PlanMatch.Of(plan, plan with { AsAt = new(2027, 5, 4) }, Shipped.Lexicon), Shipped.Lexicon)
            .Count(r => r.Rule is DirectionFollowsTheScores)
            .ShouldBe(Rows.Length);
    }

    [Fact]
    public void A_base_score_that_was_restated_is_asked_about()
    {
        One<ABaseScoreIsNotRestated>((1, r => r with { Score = "2", UpdateScore = "3" }));
        var before = MadePlan.Plan([Rows[0] with { UpdateScore = "2" }, .. Rows[1..]]);
        var rolled = MadePlan.Plan([Rows[0] with { Score = "2", UpdateScore = "2" }, .. Rows[1..]]);
        VersionsScrutineer.Ask(PlanMatch.Of(before, rolled, Shipped.Lexicon), Shipped.Lexicon).ShouldBeEmpty();
    }

    [Fact]
    public void A_rule_that_is_turned_off_is_silent() =>
        VersionsScrutineer
            .Ask(
                PlanMatch.Of(MadePlan.Plan(Rows), MadePlan.Plan([.. Rows[1..]]), Shipped.Lexicon),
                new(Shipped.Vocabulary, Shipped.Settings with { Off = ["TL601"] })
            )
            .ShouldBeEmpty();
}
