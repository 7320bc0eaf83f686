using Throughline.Domain.Intake.Columns;
using Throughline.Domain.Plans;

namespace Throughline.Domain.Tests.Intake.Stages.Columns;

/// <summary>Headings that stand in no list, understood from how they are put together.</summary>
public sealed class HeadingReaderTests
{
    private readonly HeaderMatcher _headings = new(Shipped.Vocabulary);

    [Theory]
    [InlineData("What has to be put right", Field.Finding)]
    [InlineData("What must be done", Field.Action)]
    [InlineData("What has been put right", Field.Update)]
    [InlineData("Officer who will take it forward", Field.Owner)]
    [InlineData("Person(s) taking this on – responsible", Field.Owner)]
    [InlineData("Who makes sure of it?", Field.Owner)]
    [InlineData("Carried out by whom", Field.Owner)]
    [InlineData("To be led by", Field.Owner)]
    [InlineData("Who is accountable for this?", Field.Lead)]
    [InlineData("Sponsor on the executive", Field.Lead)]
    [InlineData("Responsibility – strategic lead", Field.Lead)]
    [InlineData("Responsibility – operational", Field.Owner)]
    [InlineData("Which agency?", Field.Agency)]
    [InlineData("Partner(s) responsible", Field.Agency)]
    [InlineData("Accountable service", Field.Agency)]
    public void A_heading_of_who_names_people_or_agencies(string heading, Field field) =>
        First(heading).ShouldBe(field);

    [Theory]
    [InlineData("To be finished by (month)", Field.Target)]
    [InlineData("In place by", Field.Target)]
    [InlineData("When will it be done?", Field.Target)]
    [InlineData("Date we will have done it", Field.Target)]
    [InlineData("Deadline set by the board", Field.Target)]
    [InlineData("Expected month of completion", Field.Target)]
    [InlineData("Date of agreement", Field.Agreed)]
    public void A_heading_of_when_is_a_day(string heading, Field field) => First(heading).ShouldBe(field);

    [Theory]
    [InlineData("What are we all going to do?", Field.Action)]
    [InlineData("Steps we are taking", Field.Action)]
    [InlineData("How we will get there", Field.Action)]
    [InlineData("Tasks and activities", Field.Action)]
    [InlineData("Recommendation from the author", Field.Recommendation)]
    [InlineData("What has to change", Field.Recommendation)]
    [InlineData("What did the panel find?", Field.Finding)]
    [InlineData("Weaknesses seen by the inspectors", Field.Finding)]
    [InlineData("What might stop us", Field.Constraint)]
    [InlineData("Obstacles to this", Field.Constraint)]
    [InlineData("How it will be paid for", Field.Cost)]
    public void A_heading_of_what_is_asked_or_done_is_told_from_what_stands_in_the_way(string heading, Field field) =>
        First(heading).ShouldBe(field);

    [Theory]
    [InlineData("Where have we got to?", Field.Update)]
    [InlineData("What we've done so far", Field.Update)]
    [InlineData("Steps taken to date", Field.Update)]
    [InlineData("How far along is it?", Field.Update)]
    [InlineData("Commentary on delivery", Field.Update)]
    [InlineData("Where it stands (BRAG)", Field.Rating)]
    [InlineData("Status at the review", Field.Rating)]
    [InlineData("What will be better for children?", Field.Outcome)]
    [InlineData("How we'll know it's worked", Field.Outcome)]
    [InlineData("The difference this will make", Field.Outcome)]
    [InlineData("Which way is it going?", Field.Direction)]
    [InlineData("Latest score", Field.UpdateScore)]
    public void A_heading_of_what_came_of_it_is_told_from_what_is_hoped(string heading, Field field) =>
        First(heading).ShouldBe(field);

    [Theory]
    [InlineData("Date raised with the board")]
    [InlineData("Day work began – start date")]
    [InlineData("Checked and signed off by")]
    [InlineData("Residual score of the risk")]
    [InlineData("Where did this come from?")]
    public void A_heading_known_to_be_something_else_is_no_field(string heading)
    {
        _headings.MeansOther(heading).ShouldBeTrue();
        _headings.Meanings(heading).ShouldNotContain(m => m.Certainty >= PlanTest.Certain);
    }

    [Theory]
    [InlineData("Review the procedure and share the results")]
    [InlineData("children and share the results")]
    [InlineData("of a project officer")]
    [InlineData("Information was held by several")]
    [InlineData("Zoe Abara, Learning")]
    [InlineData("Head of Safeguarding")]
    [InlineData("Service Manager")]
    [InlineData("The outcome was shared with partners.")]
    public void Words_of_a_row_are_no_heading(string cell) =>
        _headings.Meanings(cell).ShouldNotContain(m => m.Certainty >= PlanTest.Certain);

    private Field First(string heading) => _headings.Meanings(heading)[0].Field;
}
