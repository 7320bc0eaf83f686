using Throughline.Domain.Intake.Columns;
using Throughline.Domain.Plans;

namespace Throughline.Domain.Tests.Intake.Stages.Columns;

public sealed class FieldAssignmentTests
{
    private readonly FieldAssignment _fields = new(new HeaderMatcher(Shipped.Vocabulary));

    [Fact]
    public void Each_field_is_given_once_and_to_the_heading_that_means_it_most() =>
        Fields("Recommendation", "Action", "Lead", "Target date", "RAG")
            .ShouldBe([Field.Recommendation, Field.Action, Field.Lead, Field.Target, Field.Rating]);

    [Fact]
    public void A_heading_that_nothing_means_has_no_field() => Fields("Action", "Zebra", "Lead")[1].ShouldBeNull();

    [Fact]
    public void Where_two_headings_mean_the_same_one_of_them_has_it() =>
        Fields("Action", "Update", "Progress", "Lead").Count(f => f == Field.Update).ShouldBe(1);

    private List<Field?> Fields(params string[] headings) =>
        _fields.Assign([.. headings.Select((h, i) => new HeadingWords(i, 1, h, null))]).ConvertAll(c => c.Field);
}
