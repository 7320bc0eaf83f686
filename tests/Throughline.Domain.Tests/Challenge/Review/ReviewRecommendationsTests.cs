using Throughline.Domain.Challenge.Review;
using Throughline.Domain.Intake;
using Throughline.Domain.Plans;

namespace Throughline.Domain.Tests.Challenge.Review;

public sealed class ReviewRecommendationsTests
{
    private const TextKind Heading = TextKind.Heading;
    private const TextKind Line = TextKind.Paragraph;

    [Fact]
    public void Numbered_items_below_the_heading_are_read_until_the_next_one()
    {
        var read = MadeReview.Listed();
        read.Select(r => r.Text).ShouldBe(MadeReview.Recommendations);
        read.Select(r => r.Number).ShouldBe(["1", "2", "3", "4", "5", "6"]);
        read[2].Place.ShouldBe(new SourcePlace(1, 4));
    }

    [Fact]
    public void A_named_recommendation_is_read_in_its_line_and_in_the_next() =>
        MadeReview
            .Read(
                (Line, "Recommendation 1: Seek assurance that fathers are assessed."),
                (Line, "The review heard why."),
                (Heading, "Recommendation 2"),
                (Line, "Make the toolkit part of supervision in every agency.")
            )
            .Select(r => (r.Set, r.Number, r.Text))
            .ShouldBe([
                (0, "1", "Seek assurance that fathers are assessed."),
                (0, "2", "Make the toolkit part of supervision in every agency."),
            ]);

    [Fact]
    public void What_leads_in_to_the_recommendations_is_none_of_them() =>
        MadeReview
            .Read(
                (Heading, "7. Recommendations"),
                (Line, "7.1 The review makes the following recommendations:"),
                (Line, "7.2 Audit the files of babies with bruises.")
            )
            .ShouldHaveSingleItem()
            .Number.ShouldBe("7.2");

    [Fact]
    public void A_framed_recommendation_is_read_and_a_plans_table_is_not()
    {
        static SourceTable Table(params string[][] rows) =>
            new(
                [.. rows.Select(r => new SourceRow([.. r.Select((c, i) => new SourceCell(c, i, new(1)))], new(1)))],
                rows[0].Length,
                new(1)
            );
        var report = MadeReview.Report() with
        {
            Elements =
            [
                Table(["Recommendation 1: Audit the files of babies with bruises."]),
                Table(
                    ["Recommendation", "Action", "Lead"],
                    ["Recommendation 2: Weigh infants at each visit.", "Buy scales", "IO"],
                    ["Recommendation 3: Brief locum doctors at once.", "Brief them", "IO"]
                ),
            ],
        };
        ReviewRecommendations.In(report, Shipped.Vocabulary).ShouldHaveSingleItem().Number.ShouldBe("1");
    }

    [Fact]
    public void An_agencys_own_recommendations_are_a_list_of_their_own()
    {
        var read = MadeReview.Read(
            (Heading, "Recommendations"),
            (Line, "1. Seek assurance that fathers are assessed."),
            (Heading, "Recommendations for Harbour Hospital Trust"),
            (Line, "1. Audit the files of babies with bruises."),
            (Line, "2. Brief locum doctors on the pathway.")
        );
        read.Select(r => (r.Set, r.Agency))
            .ShouldBe([(0, null), (1, "Harbour Hospital Trust"), (1, "Harbour Hospital Trust")]);
    }

    [Fact]
    public void Bullets_have_no_number_and_a_line_that_goes_on_belongs_to_the_item_before()
    {
        var read = MadeReview.Read(
            (Line, "6. Recommendations"),
            (TextKind.ListItem, "• Seek assurance that fathers who"),
            (Line, "live apart are assessed."),
            (TextKind.Furniture, "Page 7"),
            (TextKind.ListItem, "• Brief locum doctors on the pathway.")
        );
        read.Select(r => (r.Number, r.Text))
            .ShouldBe([
                (null, "Seek assurance that fathers who live apart are assessed."),
                (null, "Brief locum doctors on the pathway."),
            ]);
    }

    [Fact]
    public void What_a_committee_is_asked_to_do_is_no_recommendation_of_a_review() =>
        MadeReview
            .Read(
                (Heading, "1. Recommendation(s)"),
                (Line, "1.1 That the Committee notes the progress of the action plan."),
                (Line, "1.2 That the Committee agrees to receive a further report."),
                (Heading, "2. Introduction")
            )
            .ShouldBeEmpty();

    [Fact]
    public void Questions_below_a_finding_are_read() =>
        MadeReview
            .Read(
                (Line, "Finding 2: Language hides harm."),
                (Line, "2a. How does the Board know what words are used in records?"),
                (Line, "Anything else?")
            )
            .ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(r => r.Kind.ShouldBe(DemandKind.Question), r => r.Number.ShouldBe("2a"));

    [Fact]
    public void Prose_that_speaks_of_recommendations_is_none() =>
        MadeReview
            .Read(
                (Line, "The recommendations of the last review were accepted by all agencies in full."),
                (Line, "1. The second paragraph of the introduction is numbered."),
                (Line, "Recommendation 3 was accepted by all agencies."),
                (Line, "Recommendations 1 to 5 are complete.")
            )
            .ShouldBeEmpty();

    [Fact]
    public void A_list_that_speaks_of_members_of_staff_is_a_reviews() =>
        MadeReview
            .Read(
                (Heading, "Recommendations"),
                (Line, "1. Ensure that members of the night team support each other."),
                (Line, "2. Note the child's words on the form.")
            )
            .Count.ShouldBe(2);

    [Theory]
    [InlineData(
        "1. Audit the files of babies with bruises. 2. Brief locum doctors on the pathway. 3. Weigh infants "
            + "at each visit."
    )]
    [InlineData(
        "1. Audit the files of\nbabies with bruises.\n2. Brief locum doctors on the pathway.\n3. Weigh infants "
            + "at each visit."
    )]
    public void Items_that_ran_together_in_one_paragraph_are_parted(string paragraph) =>
        MadeReview
            .Read((Line, "2.2 The three key recommendations are:"), (Line, paragraph))
            .Select(r => (r.Number, r.Text))
            .ShouldBe([
                ("1", "Audit the files of babies with bruises."),
                ("2", "Brief locum doctors on the pathway."),
                ("3", "Weigh infants at each visit."),
            ]);

    [Fact]
    public void A_number_within_a_sentence_parts_nothing() =>
        MadeReview
            .Read(
                (Heading, "Recommendations"),
                (Line, "1. Visit within the band of level 2. In a year, see 2 children of each family.")
            )
            .ShouldHaveSingleItem();
}
