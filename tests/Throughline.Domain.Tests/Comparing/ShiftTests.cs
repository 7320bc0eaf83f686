using Throughline.Domain.Comparing.Meaning;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Tests.Comparing;

public sealed class ShiftTests
{
    private static readonly Shifts Shifts = new(Shipped.Lexicon);

    [Theory]
    [InlineData(
        "Implement the neglect toolkit in all teams",
        "Scope the neglect toolkit in all teams",
        "Implement",
        "Scope"
    )]
    [InlineData(
        "Ensure fathers are invited to every conference",
        "Promote fathers being invited to every conference",
        "Ensure",
        "Promote"
    )]
    [InlineData(
        "The trust will recruit a named midwife by June",
        "The trust will aim to recruit a named midwife by June",
        "",
        "aim to"
    )]
    [InlineData(
        "The trust will recruit a named midwife by June",
        "The trust aims to recruit a named midwife by June",
        "will",
        "aims to"
    )]
    [InlineData(
        "A) Deliver joint training to night staff. B) Audit it.",
        "A) Consider joint training to night staff. B) Audit it.",
        "Deliver",
        "Consider"
    )]
    [InlineData(
        "Develop a leaflet for grandparents and carers",
        "Explore developing a leaflet for grandparents and carers",
        "Develop",
        "Explore"
    )]
    public void A_weaker_verb_instead_of_a_stronger_one_softens(string before, string after, string from, string to)
    {
        Shifts.Of(before, after).ShouldContain(new Shift(ShiftKind.Softened, from, to));
        Shifts.Of(after, before).ShouldContain(s => s.Kind == ShiftKind.Strengthened);
        Shifts.Of(after, before).ShouldNotContain(s => s.Kind == ShiftKind.Softened);
    }

    [Theory]
    [InlineData("Train all health visitors in the toolkit", "Train relevant health visitors in the toolkit")]
    [InlineData("See every child alone at each visit", "See certain children alone at each visit")]
    public void Some_instead_of_all_narrows(string before, string after) =>
        Shifts.Of(before, after).ShouldContain(s => s.Kind == ShiftKind.Narrowed);

    [Theory]
    [InlineData(
        "Raise take-up of return interviews from 55% to 90% by March 2027",
        "Raise take-up of return interviews by March 2027",
        ShiftKind.FigureLost
    )]
    [InlineData(
        "Audit 30 files every quarter for the voice of the child",
        "Audit 20 files every quarter for the voice of the child",
        ShiftKind.FigureChanged
    )]
    [InlineData(
        "Visit children placed far away within 5 days of a move",
        "Visit children placed far away promptly after a move",
        ShiftKind.FigureLost
    )]
    [InlineData("Invite fathers to conferences", "Invite fathers to conferences where appropriate", ShiftKind.Hedged)]
    [InlineData(
        "Police and housing share addresses of families who move",
        "Housing share addresses of families who move",
        ShiftKind.FewerAgencies
    )]
    [InlineData(
        "Track attendance of children in care, including those who are placed in other counties",
        "Track attendance of children in care",
        ShiftKind.ConditionLost
    )]
    public void What_is_taken_away_is_named(string before, string after, ShiftKind kind) =>
        Shifts.Of(before, after).ShouldContain(s => s.Kind == kind);

    [Theory]
    [InlineData(
        "Visit within 5 working days of a move to another town",
        "Visit within 9 working days of a move to another town"
    )]
    [InlineData(
        "Raise the share of return interviews to 90% by spring",
        "Raise the share of return interviews to 80% by spring"
    )]
    [InlineData(
        "Reduce second plans to no more than 12% of all plans",
        "Reduce second plans to no more than 15% of all plans"
    )]
    public void A_number_that_moves_to_less_is_a_loss_and_the_other_way_a_gain(string before, string after)
    {
        Shifts.Of(before, after).ShouldHaveSingleItem().Kind.ShouldBe(ShiftKind.FigureChanged);
        Shifts.Of(after, before).ShouldHaveSingleItem().Kind.ShouldBe(ShiftKind.Strengthened);
    }

    [Theory]
    [InlineData("Implement the toolkit by 3 March 2026", "Implement the toolkit by 4 May 2027")]
    [InlineData("1. Review the policy on bruising", "4. Review the policy on bruising")]
    [InlineData("Ensure staff use the multi-agency toolkit", "ensure that staff use the multi agency toolkit.")]
    [InlineData("Ensure that plans are reviewed regularly", "Make sure that plans are reviewed regularly")]
    [InlineData("Develop a dashboard of exclusions", "Implement the dashboard of exclusions and review it")]
    [InlineData("Train all staff", "Train all staff and all volunteers")]
    [InlineData("Record the child's voice in every file", "Record what the child says in every file")]
    [InlineData(
        "The review of support plans is led by the named nurse",
        "The named nurse leads the review of support plans"
    )]
    [InlineData("Meet section 11 duties as in recommendation 4", "Meet section 11 duties as in recommendation 5")]
    [InlineData(
        "Agree the form. 2) Send it to every school. 3) Audit it.",
        "Agree the form. 3) Send it to every school. 4) Audit it."
    )]
    [InlineData("Post forms to PE17 4ZZ and keep a copy of each", "Post forms to PE18 5ZZ and keep a copy of each")]
    [InlineData(
        "Keep the line open 24/7 for duty staff in the north",
        "Keep the line open at all hours for duty staff in the north"
    )]
    [InlineData(
        "Repaint the waiting room and buy toys for it",
        "Explore with young advisers what a flag on the database would mean"
    )]
    public void What_means_as_much_as_before_is_no_loss(string before, string after) =>
        Shifts.Of(before, after).ShouldNotContain(s => s.Kind != ShiftKind.Strengthened);
}
