using Throughline.Domain.Intake;
using Throughline.Domain.Plans;
using static Throughline.Domain.Tests.Intake.Made;

namespace Throughline.Domain.Tests.Intake.Stages.Rows;

/// <summary>Ratings that no heading names.</summary>
public sealed class RatingColumnTests
{
    private static readonly Colour Green = new(0, 176, 80);
    private static readonly Colour Red = new(255, 0, 0);

    [Fact]
    public void A_column_in_two_colours_of_ratings_is_the_rating() => Codes(Green, Red).ShouldBe(["G", "R"]);

    [Fact]
    public void A_column_in_one_colour_is_banding() => Codes(Green, Green).ShouldBe([null, null]);

    private static List<string?> Codes(params Colour[] fills)
    {
        var table = Table(
            1,
            ["Action", "Lead", "By when", "Update"],
            ["Train staff.", "Head of Unit", "May 2027", "Two teams were trained in March."],
            ["Audit files.", "Audit Lead", "June 2027", "No file was read so far."]
        );
        var rows = table.Rows.Select(
            (r, i) => i == 0 ? r : r with { Cells = [.. r.Cells.Select(c => Shade(c, fills[i - 1]))] }
        );
        return [.. Read(table with { Rows = [.. rows] }).Plans.ShouldHaveSingleItem().Rows.Select(r => r.RatingCode)];
    }

    private static SourceCell Shade(SourceCell cell, Colour fill) =>
        cell.Column == 3 ? cell with { Fill = fill } : cell;
}
