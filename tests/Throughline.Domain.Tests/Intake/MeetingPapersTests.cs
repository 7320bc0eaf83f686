using CsCheck;
using Throughline.Domain.Intake;
using Throughline.Domain.Intake.Meetings;
using Throughline.Domain.Intake.Papers;

namespace Throughline.Domain.Tests.Intake;

/// <summary>What meetings leave on paper: agendas, minutes, logs, memberships and programmes.</summary>
public sealed class MeetingPapersTests
{
    private static readonly string[] Lines =
    [
        "HARBOUR SCRUTINY COMMITTEE",
        "Minutes of the meeting held on Tuesday 14 July 2026",
        "Present: Councillors Wren (Chair), Cole and Marl",
        "Apologies: Cllr Hask",
        "In attendance:",
        "1. Apologies for absence",
        "2. Declarations of interest",
        "RESOLVED: That the report be noted.",
        "RESOLVED –",
        "It was agreed that",
        "The Head of Custody undertook to send the figure to all members by 18 December.",
        "ACTION: Named Nurse to write to schools.",
        "Cllr Marl left the meeting at 7.33 pm.",
        "(Pages 5 - 12)",
        "Work programme 2026/27",
        "AGENDA",
        "",
        "•",
        ":",
    ];

    private static readonly string?[][] Rows =
    [
        ["Meeting", "Topic", "Lead officer"],
        ["9 December 2026", "Placement sufficiency", "Lena Voss"],
        ["Ref", "Date of meeting", "Action", "Owner", "Due", "Status"],
        ["1", "14 July 2026", "Send the figure", "Head of Custody", "18 December", "Open"],
        ["Name", "Role", "Group", "Voting"],
        ["Vacancy", "Member", null, "Yes"],
        [null, "✓", "✓"],
        [""],
    ];

    private static readonly Gen<SourceElement> Element = Gen.Select(
        Gen.Int[0, 2],
        Gen.Int[0, Lines.Length - 1],
        Gen.Int[0, Rows.Length - 1].Array[0, 4],
        Gen.Int[1, 90],
        (kind, line, rows, at) =>
            (SourceElement)(
                kind switch
                {
                    0 => Made.Paragraph(Lines[line], at),
                    1 => Made.Heading(Lines[line], at),
                    _ => Made.Table(at, [.. rows.Select(r => Rows[r])]),
                }
            )
    );

    [Fact]
    public void No_order_of_lines_and_tables_makes_the_reading_fail() =>
        Element
            .Array[0, 14]
            .Sample(
                elements =>
                    Made.Of(elements) is var paper
                    && new MeetingPapersReader(Shipped.Vocabulary).Read(
                        paper,
                        ReportFinder.Find(paper, Shipped.Vocabulary)
                    )
                        is not null,
                iter: 3_000
            );

    [Fact]
    public void Minutes_say_who_was_there_what_was_resolved_and_what_was_promised()
    {
        var minutes = Made.Read(
                Made.Heading("Harbour Scrutiny Committee", 1),
                Made.Paragraph("Minutes of the meeting held on Tuesday 14 July 2026 at 7.00 pm", 2),
                Made.Paragraph("Present: Councillors A Wren (Chair), I Cole and O Marl", 3),
                Made.Paragraph("Apologies: Councillor P Hask", 4),
                Made.Heading("1. Declarations of interest", 5),
                Made.Paragraph("There were none.", 6),
                Made.Heading("2. Custody of children", 7),
                Made.Paragraph(
                    "The Head of Custody undertook to send the figure for June to all members by 18 December 2026.",
                    8
                ),
                Made.Paragraph("RESOLVED: That the report be noted.", 9)
            )
            .Meetings.Minutes.ShouldHaveSingleItem();

        minutes.Date.ShouldBe(new DateOnly(2026, 7, 14));
        minutes.Present.Count.ShouldBe(3);
        minutes.Apologies.ShouldHaveSingleItem();
        var item = minutes.Items.Single(i => i.Resolved.Count > 0);
        item.Resolved.ShouldHaveSingleItem().Text.ShouldContain("the report be noted");
        var promise = minutes.Items.SelectMany(i => i.Promises).ShouldHaveSingleItem();
        promise.Who.ShouldContain("Head of Custody");
        promise.Firm.ShouldBeTrue();
        promise.Place.Line.ShouldBe(8);
    }

    [Fact]
    public void A_plan_holds_no_meeting_papers()
    {
        var reading = Made.Read(
            Made.Heading("Learning plan", 1),
            Made.Table(
                2,
                ["Recommendation", "Action", "Lead", "By when", "RAG"],
                ["Ask every child", "Write it into the form", "Named Nurse", "1 May 2027", "Green"],
                ["Ask again", "Train all teams", "Named Nurse", "1 June 2027", "Red"]
            )
        );

        reading.Plans.ShouldHaveSingleItem().Rows.Count.ShouldBe(2);
        reading.Meetings.ActionLogs.ShouldBeEmpty();
        reading.Meetings.Minutes.ShouldBeEmpty();
        reading.Meetings.WorkProgrammes.ShouldBeEmpty();
    }
}
