using Throughline.Domain.Intake;
using Throughline.Domain.Plans;
using static Throughline.Domain.Tests.Intake.Made;

namespace Throughline.Domain.Tests.Intake;

/// <summary>A form that a page's end cuts into two tables is one form.</summary>
public sealed class CutFormsTests
{
    private static readonly string[][] Form =
    [
        ["Recommendation 1", "Ask every child."],
        ["What we will do", "Train 40 school nurses."],
        ["Lead officer", "Named Nurse"],
        ["By when", "May 2027"],
        ["RAG", "Green"],
    ];

    [Fact]
    public void Its_parts_are_told_by_the_forms_that_stand_whole()
    {
        var reading = Read(
            Table(1, Of(1)),
            Table(10, Of(2)),
            Table(20, Of(3)[..2]),
            new SourceText(TextKind.Furniture, "Page 1", 0, new(1, 29)),
            On(2, Table(30, Of(3)[2..])),
            On(2, Table(40, Of(4)))
        );
        var rows = reading.Plans.ShouldHaveSingleItem().Rows;
        rows.Select(r => r.Number).ShouldBe(["1", "2", "3", "4"]);
        rows[2].Lead.ShouldBe("Named Nurse");
        rows[2].Action.ShouldBe("Train 3 school nurses.");
        reading.Beside.Where(b => b.Kind != BesideKind.RunningLine).ShouldBeEmpty();
    }

    [Fact]
    public void Parts_that_make_no_form_of_the_paper_stay_apart() =>
        Read(
            Table(1, Of(1)),
            Table(10, Of(2)),
            Table(20, Of(3)[..2]),
            On(2, Table(30, ["Chair", "Ines Carrow"], ["Quorum", "Five of nine"]))
        )
            .Beside.ShouldContain(b => b.Words.Contains("Quorum", StringComparison.Ordinal));

    [Fact]
    public void Words_between_two_tables_keep_them_apart() =>
        Read(
            Table(1, Of(1)),
            Table(10, Of(2)),
            Table(20, Of(3)[..2]),
            Paragraph("The board agreed this in May and will look again.", 29),
            Table(30, Of(3)[2..])
        )
            .Plans.ShouldHaveSingleItem()
            .Rows.Where(r => r.Number == "3")
            .ShouldAllBe(r => r.Lead == null);

    private static string[][] Of(int n) =>
        [
            [$"Recommendation {n}", Form[0][1]],
            [Form[1][0], $"Train {n} school nurses."],
            .. Form[2..],
        ];

    private static SourceTable On(int page, SourceTable table) =>
        table with
        {
            Place = table.Place with { Page = page },
            Rows =
            [
                .. table.Rows.Select(r =>
                    r with
                    {
                        Place = r.Place with { Page = page },
                        Cells = [.. r.Cells.Select(c => c with { Place = c.Place with { Page = page } })],
                    }
                ),
            ],
        };
}
