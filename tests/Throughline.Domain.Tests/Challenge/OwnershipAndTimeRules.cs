using Throughline.Core.Plans;
using Throughline.Domain.Challenge.Owners;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;
using static Throughline.Domain.Tests.Challenge.Fiction;

namespace Throughline.Domain.Tests.Challenge;

public sealed class OwnershipAndTimeRules
{
    private static PlanRow Amber(string? target, string? update = null, string? constraint = null) =>
        Sound with
        {
            Rating = "A",
            Delivery = Delivery.AtRisk,
            Target = target,
            Update = update,
            Constraint = constraint,
        };

    [Theory]
    [InlineData(null)]
    [InlineData("TBC")]
    [InlineData("N/A")]
    public void An_action_without_a_lead_is_asked_who_answers(string? lead) =>
        RulesFor(Sound with { Lead = lead }).ShouldContain(nameof(AnActionHasALead));

    [Fact]
    public void A_plan_without_a_column_for_leads_is_not_asked_for_them() =>
        Ask(Plan(Sound with { Lead = null }) with { Columns = new HashSet<Field> { Field.Action } })
            .ShouldNotContain(r => r.Rule is AnActionHasALead);

    [Theory]
    [InlineData("PN")]
    [InlineData("PN/AB")]
    [InlineData("D/N")]
    [InlineData("PN / LSCP")]
    [InlineData("P.N.")]
    public void Initials_are_asked_who_that_is(string lead) =>
        RulesFor(Sound with { Lead = lead }).ShouldContain(nameof(ALeadIsMoreThanInitials));

    [Theory]
    [InlineData("Safeguarding Team")]
    [InlineData("All agencies")]
    [InlineData("Named Nurses")]
    [InlineData("Operational leads")]
    [InlineData("LSCP")]
    [InlineData("Head of Nursing / Named Doctor")]
    public void A_group_is_asked_which_one_person_answers(string lead) =>
        RulesFor(Sound with { Lead = lead }).ShouldContain(nameof(OnePersonAnswers));

    [Theory]
    [InlineData("Priya Nair")]
    [InlineData("Dr Okafor")]
    [InlineData("Head of Service")]
    [InlineData("D/Supt Public Protection")]
    [InlineData("Chair of the Audit Group")]
    [InlineData("Service Manager, Fostering and Placements")]
    [InlineData("Ann Lee, Service Manager & Tom Hart, Team Manager")]
    [InlineData("Safeguarding Team Manager")]
    public void A_person_or_a_post_is_enough(string lead)
    {
        var rules = RulesFor(Sound with { Lead = lead });
        rules.ShouldNotContain(nameof(OnePersonAnswers));
        rules.ShouldNotContain(nameof(ALeadIsMoreThanInitials));
        rules.ShouldNotContain(nameof(AnActionHasALead));
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("ongoing", true)]
    [InlineData("ASAP", true)]
    [InlineData("The tool is in use in 12 teams", true)]
    [InlineData("Autumn term", false)]
    [InlineData("Q2 2027", false)]
    [InlineData("year end", false)]
    [InlineData("by June", false)]
    [InlineData("31.05.27", false)]
    public void A_target_without_any_date_is_asked_for_one(string? target, bool asked) =>
        RulesFor(Amber(target)).Contains(nameof(ATargetIsADay)).ShouldBe(asked);

    [Fact]
    public void What_is_complete_needs_no_date() =>
        RulesFor(Sound with { Target = "Used in 12 teams", Delivery = Delivery.Complete, Rating = "B" })
            .ShouldNotContain(nameof(ATargetIsADay));

    [Theory]
    [InlineData("September 2026", null, null, true)]
    [InlineData(
        "31/12/2026",
        null,
        "November 2026 update: the delay has now been addressed and it will be done by the end of December 2026",
        true
    )]
    [InlineData("31/12/2026", null, "February 2027 update: the delay has now been addressed", false)]
    [InlineData("Workshop to be held in January 2027", null, null, true)]
    [InlineData("September 2026", "The workshop was held and 30 staff attended", null, false)]
    [InlineData("September 2026, now June 2027", null, null, false)]
    [InlineData("September 2026", null, "New date: May 2027", false)]
    [InlineData("March 2027", null, null, false)]
    [InlineData("Ongoing", null, null, false)]
    public void A_target_that_passed_without_a_word_is_asked_what_happened(
        string target,
        string? update,
        string? constraint,
        bool asked
    ) => RulesFor(Amber(target, update, constraint)).Contains(nameof(APassedTargetIsAccountedFor)).ShouldBe(asked);

    [Fact]
    public void A_paper_without_a_day_is_not_asked_about_passed_targets() =>
        Ask(Plan(Amber("September 2016")) with { AsAt = null })
            .ShouldNotContain(r => r.Rule is APassedTargetIsAccountedFor);

    [Theory]
    [InlineData("31/02/2027", true)]
    [InlineData("31st November 2026", true)]
    [InlineData("01/13/2027", true)]
    [InlineData("from June 2027 to May 2026", true)]
    [InlineData("Completed on 4 April 2027", true)]
    [InlineData("29/02/2028", false)]
    [InlineData("30 November 2026", false)]
    [InlineData("to be completed on 4 April 2027", false)]
    [InlineData("paragraph 31.2.27.1", false)]
    [InlineData("June 2026 to May 2027", false)]
    public void An_impossible_date_is_asked_which_is_meant(string target, bool asked) =>
        RulesFor(Amber(target)).Contains(nameof(ADateIsPossible)).ShouldBe(asked);

    [Fact]
    public void A_target_before_the_plan_began_is_asked_about()
    {
        var plan = Plan(Amber("June 2026")) with { Began = new(2026, 9, 1) };
        Ask(plan).ShouldContain(r => r.Rule is ADateIsWithinThePlan);
        Ask(plan with { Began = new(2026, 6, 30) }).ShouldNotContain(r => r.Rule is ADateIsWithinThePlan);
    }

    [Fact]
    public void Nothing_overdue_because_dates_moved_is_asked_of_the_plan()
    {
        PlanRow Moved(int i) =>
            Amber("June 2027") with
            {
                Key = $"{i}",
                Live = Live(due: new(2027, 6, 30), first: new(2026, 9, 30), moved: 2),
            };
        var plan = Plan([.. Enumerable.Range(0, 5).Select(Moved)]);
        Ask(plan).ShouldContain(r => r.Rule is NothingIsOverdueOnlyBecauseDatesMoved);
        Ask(plan with { Rows = [.. plan.Rows.Select(r => r with { Live = Live(due: new(2027, 6, 30)) })] })
            .ShouldNotContain(r => r.Rule is NothingIsOverdueOnlyBecauseDatesMoved);
    }
}
