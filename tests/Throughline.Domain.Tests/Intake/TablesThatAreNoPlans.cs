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
