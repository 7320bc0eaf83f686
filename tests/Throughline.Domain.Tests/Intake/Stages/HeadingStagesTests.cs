using Throughline.Domain.Intake;
using Throughline.Domain.Plans;
using static Throughline.Domain.Tests.Intake.Made;

namespace Throughline.Domain.Tests.Intake.Stages;

/// <summary>Lines of column headings, and headings over parts of a plan.</summary>
public sealed class HeadingStagesTests
{
    [Fact]
    public void A_second_line_of_headings_under_a_group_is_no_row()
    {
        var table = Table(
            1,
            ["No", "Action", "Who", null, "By when", "Priority"],
            ["", "", "Strategic lead", "Operational lead", "", "(H/M/L)"],
            ["1", "Put the question on the form.", "Director", "Head of Assessment", "May 2027", "High"],
            ["2", "Read twenty files.", "Director", "Audit Lead", "June 2027", "Low"]
        );
        var spanned = table with
        {
            Rows =
            [
                table.Rows[0] with
                {
                    Cells = [.. table.Rows[0].Cells.Select(c => c.Column == 2 ? c with { ColumnSpan = 2 } : c)],
                },
                .. table.Rows.Skip(1),
            ],
        };
        var rows = Read(spanned).Plans.ShouldHaveSingleItem().Rows;
        rows.Count.ShouldBe(2);
        rows[0].Says(Field.Lead).ShouldBe("Director");
        rows[0].Says(Field.Owner).ShouldBe("Head of Assessment");
    }

    [Fact]
    public void A_heading_beside_two_that_are_agencies_is_one_and_says_why()
    {
        var rows = ReadUnder("Northfold Police", "Marrowdale Hospitals NHS Trust", "Harbour Watch");
        rows.Select(r => r.Says(Field.Agency))
            .Distinct()
            .ShouldBe(["Northfold Police", "Marrowdale Hospitals NHS Trust", "Harbour Watch"]);
        rows[^1].Uncertain.ShouldContain(d => d.Field == Field.Agency);
        rows[0].Uncertain.ShouldNotContain(d => d.Field == Field.Agency && d.Why.Contains("beside"));
    }

    [Fact]
    public void Headings_of_which_one_sounds_like_an_agency_are_sections() =>
        ReadUnder("Police", "Neglect at home", "Early signs")[^1].Says(Field.Section).ShouldBe("Early signs");

    [Fact]
    public void An_agency_over_a_table_governs_rows_that_name_findings_of_their_own()
    {
        var rows = ReadUnder("Northfold Police", "Marrowdale Hospitals NHS Trust");
        rows.Select(r => r.Says(Field.Agency)).ShouldAllBe(a => a != null);
    }

    private static IReadOnlyList<RowReading> ReadUnder(params string[] headings)
    {
        var lines = new List<string?[]> { new[] { "Gap identified", "Action", "Lead", "By when" } };
        foreach (var heading in headings)
        {
            lines.Add([heading, null, null, null]);
            lines.Add(["Files say little of fathers", "Put the question on the form.", "Head of Unit", "May 2027"]);
            lines.Add(["Visits are late", "Read twenty files.", "Audit Lead", "June 2027"]);
        }

        var table = Table(1, [.. lines]);
        return Read(
            table with
            {
                Rows =
                [
                    .. table.Rows.Select(r =>
                        r.Cells.Count == 1 ? r with { Cells = [r.Cells[0] with { ColumnSpan = 4 }] } : r
                    ),
                ],
            }
        )
            .Plans.ShouldHaveSingleItem()
            .Rows;
    }
}
