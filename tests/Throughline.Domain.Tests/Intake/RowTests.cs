using Throughline.Domain.Intake;
using Throughline.Domain.Plans;

namespace Throughline.Domain.Tests.Intake;

public sealed class RowTests
{
    private static readonly string[] Grid =
    [
        "Questions",
        "Agency",
        "Response",
        "Actions",
        "RAG",
        "Target Date/Evidence",
        "Lead Person",
    ];

    [Fact]
    public void A_question_and_its_number_govern_the_rows_below_and_other_cells_do_not()
    {
        var rows = Made.Read(
                Made.Table(
                    1,
                    Grid,
                    [
                        "1a. Does the Board know?",
                        "Police",
                        "Yes, since May.",
                        "Tell every team",
                        "G",
                        "31/03/2027",
                        "DN",
                    ],
                    ["", "Health", "Not yet.", "", "R", "", ""]
                )
            )
            .Plans[0]
            .Rows;
        rows[1].Says(Field.Question).ShouldBe("1a. Does the Board know?");
        rows[1].Says(Field.Number).ShouldBe("1a");
        rows[1].Words[Field.Question].Inherited.ShouldBeTrue();
        rows[1].Says(Field.Action).ShouldBeNull();
        rows[1].Says(Field.Lead).ShouldBeNull();
    }

    [Fact]
    public void After_a_page_break_a_row_that_begins_with_its_agency_finds_its_columns()
    {
        var rows = Made.Read(
                Made.Table(
                    1,
                    Grid,
                    [
                        "1a. Does the Board know?",
                        "Police",
                        "Yes, since May.",
                        "Tell every team what was decided",
                        "G",
                        "31/03/2027",
                        "DN",
                    ],
                    ["", "Health", "Not yet.", "Ask for the list of teams", "R", "01/04/2027", "NL/AC"],
                    ["", "Probation", "It does.", "None is needed here", "G", "May 2027", "TW"]
                ),
                Made.Table(
                    30,
                    ["Police", "We wrote to them.", "Write to all of them again", "A", "30/06/2027", "DN"],
                    ["Health", "It was agreed in June.", "Put it before the executive", "G", "31/07/2027", "AC"]
                )
            )
            .Plans.ShouldHaveSingleItem()
            .Rows;
        rows.Count.ShouldBe(5);
        rows[3].Says(Field.Agency).ShouldBe("Police");
        rows[3].Says(Field.Action).ShouldBe("Write to all of them again");
        rows[3].Rating.ShouldBe("A");
        rows[3].Says(Field.Target).ShouldBe("30/06/2027");
        rows[3].Says(Field.Lead).ShouldBe("DN");
        rows[3].Says(Field.Question).ShouldBe("1a. Does the Board know?");
    }

    [Fact]
    public void The_rest_of_a_sentence_that_a_page_break_cut_goes_back_to_its_row_and_is_marked()
    {
        var rows = Made.Read(
                Made.Table(
                    1,
                    Grid,
                    [
                        "1a. Does the Board know?",
                        "Police",
                        "Yes. It was told in",
                        "Tell every team",
                        "G",
                        "31/03/2027",
                        "DN",
                    ]
                ),
                Made.Table(30, ["", "", "the spring, and again in June.", "", "", "", ""])
            )
            .Plans[0]
            .Rows;
        rows.ShouldHaveSingleItem().Says(Field.Response).ShouldBe("Yes. It was told in the spring, and again in June.");
        rows[0].Uncertain.ShouldContain(d => d.Field == Field.Response);
    }

    [Fact]
    public void An_agency_may_be_the_heading_above_its_own_table_or_a_row_across_all_columns()
    {
        string[] headings = ["Recommendation", "Action", "RAG", "By when"];
        var byHeading = Made.Read(
                Made.Heading("Police", 1),
                Made.Table(2, headings, ["Ask every child", "Add it to the form", "G", "May 2027"]),
                Made.Heading("Probation", 9),
                Made.Table(10, headings, ["Ask every child", "Change the template", "A", "June 2027"])
            )
            .Plans.ShouldHaveSingleItem();
        byHeading.Rows.Select(r => r.Says(Field.Agency)).ShouldBe(["Police", "Probation"]);

        var across = Made.Table(
            1,
            headings,
            ["Police", null, null, null],
            ["Ask every child", "Add it to the form", "G", "May 2027"],
            ["Probation", null, null, null],
            ["Ask every child", "Change the template", "A", "June 2027"]
        );
        across = across with
        {
            Rows =
            [
                .. across.Rows.Select(r =>
                    r.Cells.Count == 1 ? r with { Cells = [r.Cells[0] with { ColumnSpan = 4 }] } : r
                ),
            ],
        };
        Made.Read(across).Plans[0].Rows.Select(r => r.Says(Field.Agency)).ShouldBe(["Police", "Probation"]);
    }

    [Fact]
    public void Agencies_across_the_top_each_answer_every_recommendation()
    {
        var plan = Made.Read(
                Made.Table(
                    1,
                    ["Recommendation", "Northfold Police", "NHS Marrowdale ICB"],
                    ["1. Hold meetings within a day", "Officers attend all of them.", "A named GP attends by phone."],
                    ["2. Include fathers", "Details are shared.", "No response"]
                )
            )
            .Plans.ShouldHaveSingleItem();
        plan.Rows.Select(r => (r.Says(Field.Number), r.Says(Field.Agency), r.Says(Field.Response)))
            .ShouldBe([
                ("1", "Northfold Police", "Officers attend all of them."),
                ("1", "NHS Marrowdale ICB", "A named GP attends by phone."),
                ("2", "Northfold Police", "Details are shared."),
                ("2", "NHS Marrowdale ICB", "No response"),
            ]);
        Made.Read(Made.Table(1, ["Finding", "Police", "Health"], ["Referrals", "12", "31"], ["Conferences", "4", "5"]))
            .Plans.ShouldBeEmpty();
    }

    [Fact]
    public void A_rating_and_the_words_after_it_in_one_cell_are_parted_and_marked()
    {
        var rows = Made.Read(
                Made.Table(
                    1,
                    ["Recommendation", "Action", "Lead", "Progress (BRAG)"],
                    ["Ask every child", "Change the form", "DN", "GREEN: in use since May"],
                    ["Look again", "Audit", "AC", "BLUE"]
                )
            )
            .Plans[0]
            .Rows;
        rows[0].Rating.ShouldBe("G");
        rows[0].Says(Field.Rating).ShouldBe("GREEN:");
        rows[0].Says(Field.Update).ShouldBe("in use since May");
        rows[0].Uncertain.ShouldContain(d => d.Field == Field.Rating);
        rows[1].Rating.ShouldBe("Complete");
        rows[1].Uncertain.ShouldBeEmpty();
    }

    [Fact]
    public void Lettered_actions_in_one_cell_are_parts_and_a_stray_letter_is_not()
    {
        var rows = Made.Read(
                Made.Table(
                    1,
                    ["Recommendation", "Actions", "Owner", "By when"],
                    [
                        "Ask every child",
                        "A) Change the form. B) Train the teams. C) Look again in May.",
                        "DN",
                        "May 2027",
                    ],
                    ["Write it down", "Use form B) as it stands", "DN", "May 2027"]
                )
            )
            .Plans[0]
            .Rows;
        rows[0].Parts.Select(p => p.Label).ShouldBe(["A", "B", "C"]);
        rows[0].Parts[1].Text.ShouldBe("Train the teams.");
        rows[1].Parts.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("1a. Does the Board know?", "1a")]
    [InlineData("Recommendation 3: ask every child", "3")]
    [InlineData("2.4 Ask every child", "2.4")]
    [InlineData("R7) Ask every child", "R7")]
    [InlineData("Ask 3 children", null)]
    [InlineData("2026 was the year of change", null)]
    public void The_number_that_opens_a_recommendation_is_its_number(string words, string? number) =>
        Made.Read(Made.Table(1, ["Recommendation", "Action", "Owner"], [words, "Change the form", "DN"]))
            .Plans[0]
            .Rows[0]
            .Says(Field.Number)
            .ShouldBe(number);

    [Fact]
    public void Two_plans_in_one_document_stay_two()
    {
        var reading = Made.Read(
            Made.Heading("Appendix 1: Action plan of the first review", 1),
            Made.Table(
                2,
                ["No", "Recommendation", "Agency", "Response"],
                ["1", "Ask every child", "Police", "Done in May of this year"]
            ),
            Made.Heading("Appendix 2: Improvement plan", 20),
            Made.Table(21, ["Action", "Owner", "By when", "RAG"], ["Change the form", "DN", "May 2027", "G"])
        );
        reading.Plans.Count.ShouldBe(2);
        reading.Plans[0].Title.ShouldContain("first review");
        reading.Plans[1].Title.ShouldContain("Improvement plan");
        reading.Plans.Select(p => p.Format).ShouldBe([PlanFormat.RecommendationTracker, PlanFormat.ActionPlan]);
    }

    [Fact]
    public void What_a_person_says_of_a_column_outweighs_all_evidence()
    {
        var material = Made.Of(
            Made.Table(1, ["Recommendation", "Action", "Owner"], ["Ask every child", "Change the form", "DN"])
        );
        var plan = PlanIntake.Read(material, Shipped.Vocabulary, [new ColumnRuling(0, 0, 2, Field.Agency)]).Plans[0];
        plan.Rows[0].Says(Field.Agency).ShouldBe("DN");
        plan.Rows[0].Says(Field.Owner).ShouldBeNull();
        plan.Blocks[0].Columns[2].Why.ShouldBe("a person said so");
    }

    [Fact]
    public void A_column_of_no_known_meaning_is_kept_under_its_heading_with_its_place()
    {
        var row = Made.Read(Folders("Colour of  the folder")).Plans[0].Rows[0];
        var own = row.Named.ShouldHaveSingleItem();
        (own.Name, own.Words.Text).ShouldBe(("Colour of the folder", "mauve"));
        own.Words.Pieces.ShouldHaveSingleItem().Place.Line.ShouldBe(2);
    }

    [Fact]
    public void Without_a_heading_or_once_a_person_ruled_it_out_it_is_told_as_unplaced()
    {
        var bare = Made.Read(Folders("")).Plans[0];
        bare.Unplaced.ShouldHaveSingleItem().Text.ShouldBe("mauve");
        bare.Rows[0].Named.ShouldBeEmpty();
        var ruled = PlanIntake
            .Read(Made.Of(Folders("Colour of the folder")), Shipped.Vocabulary, [new ColumnRuling(0, 0, 3, null)])
            .Plans[0];
        ruled.Unplaced.ShouldHaveSingleItem().Why.ShouldBe("A person said that its column is not part of the plan.");
        ruled.Rows[0].Named.ShouldBeEmpty();
        ruled.Blocks[0].Columns[3].IsKept.ShouldBeFalse();
    }

    [Fact]
    public void A_person_may_say_that_a_column_is_the_plans_own()
    {
        var plan = PlanIntake
            .Read(Made.Of(Folders("Folder")), Shipped.Vocabulary, [new ColumnRuling(0, 0, 2, null, Own: true)])
            .Plans[0];
        plan.Rows[0].Says(Field.Owner).ShouldBeNull();
        plan.Rows[0].Named.Select(n => (n.Name, n.Words.Text)).ShouldBe([("Owner", "DN"), ("Folder", "mauve")]);
        plan.Unplaced.ShouldBeEmpty();
        plan.Blocks[0].Columns[2].IsKept.ShouldBeTrue();
    }

    private static SourceTable Folders(string heading) =>
        Made.Table(
            1,
            ["Recommendation", "Action", "Owner", heading],
            ["Ask every child", "Change the form", "DN", "mauve"]
        );
}
