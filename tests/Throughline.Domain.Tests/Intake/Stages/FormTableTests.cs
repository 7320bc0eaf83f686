using Throughline.Domain.Intake;
using Throughline.Domain.Plans;
using static Throughline.Domain.Tests.Intake.Made;

namespace Throughline.Domain.Tests.Intake.Stages;

/// <summary>Forms: labels down the side, one action beside them or several.</summary>
public sealed class FormTableTests
{
    [Fact]
    public void Actions_side_by_side_are_a_row_each_stack_after_stack()
    {
        var rows = Read(
            Table(
                1,
                ["No.", "1", "2"],
                ["Action", "Put the question on the form.", "Read twenty files."],
                ["Lead", "Head of Assessment", "Audit Lead"],
                ["By when", "May 2027", "June 2027"],
                ["No.", "3", ""],
                ["Action", "Train the teams.", ""],
                ["Lead", "Learning Officer", ""],
                ["By when", "July 2027", ""]
            )
        )
            .Plans.ShouldHaveSingleItem()
            .Rows;
        rows.Select(r => r.Says(Field.Number)).ShouldBe(["1", "2", "3"]);
        rows.Select(r => r.Says(Field.Lead)).ShouldBe(["Head of Assessment", "Audit Lead", "Learning Officer"]);
    }

    [Fact]
    public void A_form_with_a_number_of_its_own_keeps_that_of_its_recommendation_beside_it()
    {
        var rows = Read(
            Table(
                1,
                ["Recommendation 2", "Visits should be on time."],
                ["Action no.", "2.1"],
                ["Action", "Put the question on the form."],
                ["Lead", "Head of Assessment"],
                ["By when", "May 2027"]
            ),
            Table(
                10,
                ["Recommendation 2", "Visits should be on time."],
                ["Action no.", "2.2"],
                ["Action", "Read twenty files."],
                ["Lead", "Audit Lead"],
                ["By when", "June 2027"]
            )
        )
            .Plans.ShouldHaveSingleItem()
            .Rows;
        rows.Select(r => r.Says(Field.Number)).ShouldBe(["2.1", "2.2"]);
        rows.Select(r => r.Named.ShouldHaveSingleItem().Words.Text).ShouldBe(["2", "2"]);
        rows.Select(r => r.Says(Field.Recommendation)).ShouldAllBe(r => r == "Visits should be on time.");
    }

    [Fact]
    public void The_number_within_the_label_that_opens_each_form_is_its_number()
    {
        var rows = Read(
            Table(
                1,
                ["Recommendation 1", "Visits should be on time."],
                ["Steps to be taken", "Read twenty files."],
                ["Responsible person", "Audit Lead"],
                ["Date for completion", "May 2027"]
            ),
            Table(
                10,
                ["Recommendation 2", "Children should be asked."],
                ["Steps to be taken", "Put the question on the form."],
                ["Responsible person", "Head of Assessment"],
                ["Date for completion", "June 2027"]
            )
        )
            .Plans.ShouldHaveSingleItem()
            .Rows;
        rows.Select(r => r.Says(Field.Number)).ShouldBe(["1", "2"]);
        rows.Select(r => r.Says(Field.Recommendation))
            .ShouldBe(["Visits should be on time.", "Children should be asked."]);
    }

    [Fact]
    public void A_form_that_a_pages_end_cuts_keeps_its_rating_where_its_number_is_in_the_label()
    {
        var rows = Read(
            Lines(
                1,
                ["Finding 1", "Nobody asked."],
                ["Action", "Put the question on the form."],
                ["Lead officer", "Head of Assessment"],
                ["To be done by", "May 2027"],
                ["RAG", "Green"],
                ["Finding 2", "Files were thin."],
                ["Action", "Read twenty files."],
                ["Lead officer", "Audit Manager"]
            ),
            new SourceText(TextKind.Furniture, "Page 1", 0, new SourcePlace(1, 9)),
            Lines(
                10,
                ["To be done by", "June 2027"],
                ["RAG", "Red"],
                ["Finding 3", "Teams were new."],
                ["Action", "Train the teams."],
                ["Lead officer", "Learning Officer"],
                ["To be done by", "July 2027"],
                ["RAG", "Amber"],
                ["Finding 4", "Nobody looked."],
                ["Action", "Bring a report."],
                ["Lead officer", "Chair"],
                ["To be done by", "August 2027"],
                ["RAG", "Red"]
            )
        )
            .Plans.ShouldHaveSingleItem()
            .Rows;
        rows.Select(r => r.RatingCode).ShouldBe(["G", "R", "A", "R"]);
        rows.Select(r => r.Says(Field.Target)).ShouldBe(["May 2027", "June 2027", "July 2027", "August 2027"]);
        rows[2].Says(Field.Finding).ShouldBe("Teams were new.");
    }

    [Fact]
    public void The_end_of_a_form_whose_beginning_is_lost_is_none_of_the_next_ones()
    {
        var rows = Read(
            Table(
                1,
                ["RAG", "Green"],
                ["Item", "2"],
                ["Action", "Read twenty files."],
                ["Lead officer", "Audit Manager"],
                ["By when", "June 2027"],
                ["RAG", "Red"],
                ["Item", "3"],
                ["Action", "Train the teams."],
                ["Lead officer", "Learning Officer"],
                ["By when", "July 2027"],
                ["RAG", "Amber"]
            )
        )
            .Plans.ShouldHaveSingleItem()
            .Rows;
        rows.Where(r => r.Says(Field.Action) is not null).Select(r => r.RatingCode).ShouldBe(["R", "A"]);
    }

    [Fact]
    public void A_form_that_a_pages_end_cuts_is_one()
    {
        var rows = Read(
            Form(
                1,
                ("Action", "Put the question on the form."),
                ("Lead", "Head of Assessment"),
                ("RAG", "Green"),
                ("Action", "Read twenty files."),
                ("Lead", "Audit Lead")
            ),
            new SourceText(TextKind.Furniture, "Page 1", 0, new(1, 20)),
            Form(30, ("RAG", "Red"), ("Action", "Train the teams."), ("Lead", "Learning Officer"), ("RAG", "Amber"))
        )
            .Plans.ShouldHaveSingleItem()
            .Rows;
        rows.Select(r => r.Rating).ShouldBe(["G", "R", "A"]);
        rows.Select(r => r.Says(Field.Action))
            .ShouldBe(["Put the question on the form.", "Read twenty files.", "Train the teams."]);
    }

    [Fact]
    public void Labels_that_no_list_knows_are_explained_by_forms_of_the_same_labels()
    {
        SourceTable One(int line, string deed, string who, string day, string mark) =>
            Table(line, ["We promise", deed], ["In the hands of", who], ["Day", day], ["Colour now", mark]);
        var rows = Read(
            Heading("Listening", 1),
            One(2, "Put the question on each form.", "Head of Assessment", "May 2027", "Green"),
            Heading("Recording", 10),
            One(11, "Read twenty files each month.", "Audit Manager", "June 2027", "Red"),
            Heading("Training", 20),
            One(21, "Train all of the duty teams.", "Learning Officer", "July 2027", "Amber")
        )
            .Plans.ShouldHaveSingleItem()
            .Rows;
        rows.Select(r => r.Says(Field.Action))
            .ShouldBe([
                "Put the question on each form.",
                "Read twenty files each month.",
                "Train all of the duty teams.",
            ]);
        rows.Select(r => r.Rating).ShouldBe(["G", "R", "A"]);
    }

    /// <summary>Labelled lines of a text, which may be no form.</summary>
    private static SourceTable Form(int line, params (string Label, string Words)[] pairs) =>
        Table(line, [.. pairs.Select(p => new[] { p.Label, p.Words })]) with
        {
            Otherwise = [.. pairs.Select((p, i) => Paragraph($"{p.Label}   {p.Words}", line + i))],
        };

    [Fact]
    public void Forms_that_a_numbered_label_opens_are_one_plan_however_they_are_numbered()
    {
        string[][] rows =
        [
            .. Enumerable
                .Range(1, 3)
                .SelectMany(n =>
                    new string[][]
                    {
                        [$"Recommendation {n}", $"The partnership should ask every child in group {n}."],
                        ["Action", "Put the question on the form."],
                        ["Lead", "Head of Assessment"],
                        ["By when", $"{n} May 2027"],
                    }
                ),
        ];
        var plan = Made.Read(Made.Table(1, rows)).Plans.ShouldHaveSingleItem();
        plan.Rows.Count.ShouldBe(3);
        plan.Rows.Select(r => r.Says(Field.Recommendation)).ShouldAllBe(t => t!.StartsWith("The partnership should"));
    }

    private static SourceTable Lines(int line, params string[][] rows) =>
        Table(line, [.. rows]) with
        {
            Otherwise = [.. rows.Select((r, i) => Paragraph($"{r[0]}   {r[1]}", line + i))],
        };
}
