using Throughline.Core.Comparing;
using Throughline.Core.Snapshots;
using Throughline.Domain.Plans;

namespace Throughline.Core.Tests.Comparing;

/// <summary>What a meeting is told has changed, and that it is told nothing where nothing did.</summary>
public sealed class PlanComparisonTests
{
    private static readonly SnapshotAction Stood = new()
    {
        Id = Guid.CreateVersion7(),
        Rating = "G",
        Delivery = Delivery.OnTrack,
        Due = new(2027, 5, 31),
        Words = WordsByField.None.With(Field.Target, "May 2027").With(Field.Update, "Begun."),
        Updates = [Said("Half are trained", 1)],
    };

    [Fact]
    public void Nothing_that_stayed_is_told() =>
        PlanComparison
            .Between(Plan(Stood), Plan(Stood with { Order = 4, Words = Stood.Words.With(Field.Lead, "Somebody else") }))
            .ShouldBeEmpty();

    [Fact]
    public void An_action_that_the_last_meeting_did_not_see_is_added_and_nothing_else_is_said_of_it()
    {
        var change = PlanComparison.Between(Plan(), Plan(Stood with { Updates = [] })).ShouldHaveSingleItem();
        (change.Before, change.WordsBefore, change.WordsNow).ShouldBe((null, null, null));
        change.Kinds.ShouldBe([ChangeKind.Added]);
    }

    public static TheoryData<string, ChangeKind> Moves =>
        new()
        {
            { "rating", ChangeKind.RatingMoved },
            { "delivery", ChangeKind.RatingMoved },
            { "due", ChangeKind.DateMoved },
            { "target", ChangeKind.DateMoved },
            { "assurance", ChangeKind.AssuranceMoved },
            { "withdrawn", ChangeKind.Withdrawn },
            { "closed", ChangeKind.Closed },
        };

    [Theory, MemberData(nameof(Moves))]
    public void Each_move_is_told_as_what_it_is(string what, ChangeKind kind)
    {
        var now = what switch
        {
            "rating" => Stood with { Rating = "A" },
            "delivery" => Stood with { Delivery = Delivery.AtRisk },
            "due" => Stood with { Due = new(2027, 6, 30) },
            "target" => Stood with { Words = Stood.Words.With(Field.Target, "End of May 2027") },
            "assurance" => Stood with { Assurance = Assurance.Tested },
            "withdrawn" => Stood with { Withdrawn = true },
            _ => Stood with { Closure = ClosureStage.Closed },
        };
        PlanComparison.Between(Plan(Stood), Plan(now)).ShouldHaveSingleItem().Kinds.ShouldBe([kind]);
    }

    [Fact]
    public void What_was_closed_and_is_not_is_reopened_and_a_proposal_alone_is_neither()
    {
        PlanComparison
            .Between(Plan(Stood with { Closure = ClosureStage.Closed }), Plan(Stood))
            .ShouldHaveSingleItem()
            .Kinds.ShouldBe([ChangeKind.Reopened]);
        PlanComparison
            .Between(Plan(Stood), Plan(Stood with { Closure = ClosureStage.ProposedByAgency }))
            .ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Two thirds are trained", ChangeKind.NewWords)]
    [InlineData(" half  are trained. ", ChangeKind.SameWords)]
    public void A_comma_or_a_capital_more_is_not_news(string words, ChangeKind kind)
    {
        var change = PlanComparison
            .Between(
                Plan(Stood),
                Plan(Stood with { Updates = [Said(words, 3), .. Stood.Updates, Said("An earlier one", 2)] })
            )
            .ShouldHaveSingleItem();
        (change.WordsBefore, change.WordsNow).ShouldBe(("Half are trained", words));
        change.Kinds.ShouldBe([kind]);
    }

    [Fact]
    public void Where_there_was_no_update_the_papers_own_words_are_what_was_said()
    {
        var paper = Stood with { Updates = [] };
        PlanComparison
            .Between(Plan(paper), Plan(paper with { Updates = [Said("begun", 2)] }))
            .ShouldHaveSingleItem()
            .Kinds.ShouldBe([ChangeKind.SameWords]);
    }

    private static SnapshotUpdate Said(string text, int day) =>
        new(Guid.CreateVersion7(), null, null, new DateTime(2027, 1, day, 0, 0, 0, DateTimeKind.Utc), text, null, null);

    private static SnapshotContent Plan(params SnapshotAction[] actions) =>
        new()
        {
            Title = "Board",
            Plan = new(Guid.Empty, "Plan", PlanFormat.RecommendationTracker, null, null, null, null, false),
            Recommendations =
            [
                new SnapshotRecommendation
                {
                    Responses = [new SnapshotResponse(Guid.Empty, 0, null, null, null, actions)],
                },
            ],
        };
}
