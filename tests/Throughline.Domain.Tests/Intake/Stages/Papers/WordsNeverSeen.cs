using Throughline.Domain.Intake;
using Throughline.Domain.Intake.Meetings;
using Throughline.Domain.Intake.Papers;
using Throughline.Domain.Intake.Words;

namespace Throughline.Domain.Tests.Intake.Stages.Papers;

/// <summary>Papers whose headings and labels no list knows are told by what stands in them.</summary>
public sealed class WordsNeverSeen
{
    private static readonly MeetingLexicon Lexicon = Vocabulary.LoadShipped().Meetings;

    [Theory]
    [InlineData(CellSort.Day, "4 March 2026", "12 May 2026")]
    [InlineData(CellSort.When, "End of June", "Next meeting", "4 March 2026")]
    [InlineData(CellSort.Person, "Ann Bell", "Head of Care", "Con Day")]
    [InlineData(CellSort.State, "Open", "Green", "Completed")]
    [InlineData(CellSort.YesNo, "Voting", "Non-voting")]
    [InlineData(CellSort.Words, "Annual report of the Head of Care", "Review of short breaks across the county")]
    public void A_column_is_what_most_of_its_cells_are(object sort, params string[] cells) =>
        new CellSorts(Lexicon).Of(cells).ShouldBe((CellSort)sort);

    [Fact]
    public void A_log_is_read_under_headings_of_its_own()
    {
        var log = Made.Read(
                Made.Heading("Rolling schedule of actions", 1),
                Made.Table(
                    2,
                    ["Serial", "Arising from", "What needs doing", "Being taken by", "To be finished", "How it stands"],
                    [
                        "1",
                        "4 March 2026",
                        "Circulate the revised agreement to partners",
                        "Ann Bell",
                        "1 May 2026",
                        "Open",
                    ],
                    ["2", "4 March 2026", "Bring a paper on transitions", "Con Day", "2 June 2026", "Completed"],
                    ["3", "6 April 2026", "Publish the annual report on the website", "Eve Fox", "1 July 2026", "Open"]
                )
            )
            .Meetings.ActionLogs.ShouldHaveSingleItem();

        log.Actions.Count.ShouldBe(3);
        log.Actions[0].Action.ShouldBe("Circulate the revised agreement to partners");
        log.Actions[0].Owner.ShouldBe("Ann Bell");
        log.Actions[0].Status.ShouldBe("Open");
    }

    [Fact]
    public void A_plan_of_action_with_the_same_cells_is_no_log() =>
        Made.Read(
                Made.Heading("Action plan", 1),
                Made.Table(
                    2,
                    ["Serial", "What needs doing", "Being taken by", "To be finished", "How it stands"],
                    ["1", "Circulate the revised agreement to partners", "Ann Bell", "1 May 2026", "Open"],
                    ["2", "Bring a paper on transitions", "Con Day", "2 June 2026", "Completed"],
                    ["3", "Publish the annual report on the website", "Eve Fox", "1 July 2026", "Open"]
                )
            )
            .Meetings.ActionLogs.ShouldBeEmpty();

    [Theory]
    [InlineData("Governors who attended", AttendancePart.Present)]
    [InlineData("Unable to attend", AttendancePart.Apologies)]
    [InlineData("Invited guests", AttendancePart.InAttendance)]
    [InlineData("Members noted the report", AttendancePart.None)]
    [InlineData("Budget", AttendancePart.None)]
    public void A_label_of_people_is_told_by_its_words(string label, object part) =>
        AttendanceLabels.Told(label).ShouldBe((AttendancePart)part);

    [Fact]
    public void A_roster_says_in_a_column_how_each_came()
    {
        var roster = new AttendanceRoster(new PeopleReader(Lexicon));
        var table = Made.Table(
            1,
            ["Name", "Post", "How"],
            ["Ann Bell", "Nurse", "Attended"],
            ["Con Day", "Solicitor", "Apologies sent"],
            ["Eve Fox", "Analyst", "Guest"]
        );

        var column = roster.Column(table);

        column.ShouldBe(2);
        roster
            .Rows(table, column)
            .Select(r => r.Part)
            .ShouldBe([AttendancePart.Present, AttendancePart.Apologies, AttendancePart.InAttendance]);
    }

    [Theory]
    [InlineData("Originating officer", "Ann Bell, Head of Care", "author")]
    [InlineData("Senior officer sponsor", "Ann Bell, Head of Care", "officer")]
    [InlineData("Affected wards", "All", "wards")]
    [InlineData("Agenda ref", "7", "item")]
    [InlineData("Date considered", "4 March 2026", "date")]
    [InlineData("Originating officer", "The budget", null)]
    [InlineData("14 July 2015 ITEM", "6", null)]
    public void A_label_and_its_value_must_agree_on_a_field(string label, string value, string? field) =>
        new FieldGuess(Lexicon).Of(label, value).ShouldBe(field);

    [Fact]
    public void Items_with_letters_make_an_agenda()
    {
        var agenda = Made.Read(
                Made.Heading("Harbour Scrutiny Committee", 1),
                Made.Heading("Order of business", 2),
                Made.Paragraph("A. Apologies", 3),
                Made.Paragraph("B. Members' interests", 4),
                Made.Paragraph("C. Short breaks (pp 3 - 9)", 5),
                Made.Paragraph("D. Work plan", 6)
            )
            .Meetings.Agenda.ShouldNotBeNull();

        agenda.Items.Select(i => i.Number).ShouldBe(["A", "B", "C", "D"]);
        agenda.Items[2].Page.ShouldBe("3 - 9");
    }

    [Fact]
    public void Sections_of_a_report_make_none() =>
        Made.Read(
                Made.Heading("Agenda item 7", 1),
                Made.Paragraph("1. Purpose of the report", 2),
                Made.Paragraph("2. Background", 3),
                Made.Paragraph("3. Consultation", 4),
                Made.Paragraph("4. Conclusion", 5)
            )
            .Meetings.Agenda.ShouldBeNull();
}
