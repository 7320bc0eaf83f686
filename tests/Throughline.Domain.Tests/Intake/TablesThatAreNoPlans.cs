using CsCheck;
using Throughline.Domain.Intake;
using static Throughline.Domain.Tests.Intake.Made;

namespace Throughline.Domain.Tests.Intake;

/// <summary>
/// Committee papers are full of tables with an owner, a date or a rating that promise nothing. Each kind is drawn with
/// other headings, columns and cells each time; none may be offered as a plan.
/// </summary>
public sealed class TablesThatAreNoPlans
{
    private const int Draws = 60;

    private static readonly string[] Unknown =
    [
        "Varn",
        "Tolmic hesp",
        "Breshel",
        "Quint orda",
        "Feltrim",
        "Sundic",
        "Marlo peth",
        "Goran",
        "Liddle",
        "Crusp",
    ];

    public static TheoryData<string> Kinds() => [.. OtherTables.All.Select(k => k.Name)];

    public static TheoryData<string> Plans() => [.. OtherTables.Plans.Select(k => k.Name)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Are_not_offered_as_plans(string kind) =>
        OtherTables
            .All.First(k => k.Name == kind)
            .Drawn.Sample(
                rows =>
                    Read(Heading("Papers of the meeting", 1), Table(2, rows))
                        .Plans.Select(p => $"{p.Rows.Count} rows")
                        .ShouldBeEmpty(string.Join(" | ", rows[0]) + "\n" + string.Join(" | ", rows[1])),
                iter: Draws
            );

    /// <summary>Drawn once, and read as a plan of three rows whose lines of print had been joined.</summary>
    [Fact]
    public void A_list_of_full_rows_is_not_joined_into_a_plan() =>
        OtherTables
            .All.First(k => k.Name == "a data dictionary")
            .Drawn.Sample(
                rows => Read(Heading("Papers of the meeting", 1), Table(2, rows)).Plans.ShouldBeEmpty(),
                seed: "fW0LDKcFWgUa",
                iter: 1
            );

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Are_not_offered_under_headings_that_nobody_knows(string kind) =>
        OtherTables
            .All.First(k => k.Name == kind)
            .Drawn.Sample(
                rows =>
                    Read(Heading("Papers of the meeting", 1), Table(2, [Unknown[..rows[0].Length], .. rows[1..]]))
                        .Plans.Select(p => $"{p.Rows.Count} rows")
                        .ShouldBeEmpty(string.Join(" | ", rows[1])),
                iter: Draws
            );

    [Theory]
    [MemberData(nameof(Plans))]
    public void Take_no_plan_with_them(string kind) =>
        OtherTables
            .Plans.First(k => k.Name == kind)
            .Drawn.Sample(
                rows =>
                    Read(Heading("Papers of the meeting", 1), Table(2, rows))
                        .Plans.ShouldHaveSingleItem(string.Join(" | ", rows[0]) + "\n" + string.Join(" | ", rows[1])),
                iter: Draws
            );

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Are_read_where_a_person_says_that_they_are_plans_and_change_nothing_in_others(string kind) =>
        Gen.Select(OtherTables.All.First(k => k.Name == kind).Drawn, OtherTables.Plans[0].Drawn)
            .Sample(
                (rows, plan) =>
                {
                    SourceElement[] paper =
                    [
                        Heading("A plan", 1),
                        Table(2, plan),
                        Heading("Something else", 100),
                        Table(101, rows),
                        Heading("Another plan", 300),
                        Table(301, plan),
                    ];
                    var before = Read(paper);
                    foreach (var part in before.Unread.Where(u => u.MayBeOffered))
                    {
                        var again = ReadWith([part.Element!.Value], paper);
                        again.Plans.Take(before.Plans.Count).Select(Said).ShouldBe(before.Plans.Select(Said));
                        var offered = again.Plans.Skip(before.Plans.Count).ShouldHaveSingleItem();
                        (offered.Place, offered.Index).ShouldBe((part.Place, before.Plans.Count));
                        again.Unread.ShouldNotContain(u => u.Element == part.Element);
                        ReadWith([], paper).Plans.Select(Said).ShouldBe(before.Plans.Select(Said));
                    }
                },
                iter: Draws / 4
            );

    private static string Said(PlanReading plan) =>
        $"{plan.Index} {plan.Title}\n"
        + string.Join('\n', plan.Rows.Select(r => r.Key + string.Join('|', r.Words.Select(w => w.Value.Text))));

    [Fact]
    public void Are_told_with_what_they_are()
    {
        var reading = Read(
            Table(
                4,
                ["Ref", "Risk", "Likelihood", "Impact", "Mitigating actions", "Owner", "Review date"],
                ["1", "Visits are late", "3", "4", "Review the rota each week.", "Head of Service", "May 2027"]
            )
        );
        reading.Plans.ShouldBeEmpty();
        var part = reading.Unread.ShouldHaveSingleItem();
        part.Table.ShouldBe(OtherTable.Risks);
        part.Place.Line.ShouldBe(4);
        part.Sentence.ShouldContain("its rows weigh risks");
        part.Sentence.ShouldContain("“Likelihood”");
    }

    [Fact]
    public void A_heading_over_nothing_is_no_plan_of_no_rows() =>
        Read(Table(1, ["Action", "Lead", "By when", "RAG", "Progress"], ["", "", "", "", ""], ["", "", "", "", ""]))
            .Plans.ShouldBeEmpty();
}
