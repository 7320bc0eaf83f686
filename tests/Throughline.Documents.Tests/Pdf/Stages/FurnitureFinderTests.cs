using Throughline.Documents.Pdf.Pages;
using Throughline.Documents.Pdf.Seams;

namespace Throughline.Documents.Tests.Pdf.Stages;

public sealed class FurnitureFinderTests
{
    [Fact]
    public void A_line_that_comes_back_at_the_top_of_pages_is_a_running_head() =>
        Kinds(page => [At(30, "Improvement plan"), At(300, $"Words of page {page} alone")])
            .ShouldBe([FurnitureKind.RunningHeader, FurnitureKind.RunningHeader, FurnitureKind.RunningHeader]);

    [Fact]
    public void A_number_that_goes_up_with_the_pages_is_their_number() =>
        Kinds(page => [At(300, "Words"), At(820, $"{page + 6}")])
            .ShouldBe([FurnitureKind.PageNumber, FurnitureKind.PageNumber, FurnitureKind.PageNumber]);

    [Fact]
    public void Lines_at_the_top_that_differ_are_no_furniture() =>
        Kinds(page =>
                [
                    At(
                        30,
                        page switch
                        {
                            1 => "Findings",
                            2 => "Actions",
                            _ => "Next steps",
                        }
                    ),
                    At(300, "Words"),
                ]
            )
            .ShouldBeEmpty();

    [Fact]
    public void Numbers_that_do_not_run_with_the_pages_are_words() =>
        Kinds(page =>
                [
                    At(
                        30,
                        page switch
                        {
                            1 => "Finding 7",
                            2 => "Finding 2",
                            _ => "Finding 31",
                        }
                    ),
                    At(300, "Words"),
                ]
            )
            .ShouldBeEmpty();

    [Fact]
    public void The_same_line_in_the_middle_of_pages_is_no_furniture() =>
        Kinds(_ => [At(300, "No progress was reported"), At(500, "Words")]).ShouldBeEmpty();

    private static List<FurnitureKind> Kinds(Func<int, PageBand[]> bands)
    {
        var pages = Enumerable.Range(1, 3).Select(n => Printed.Page(n, bands(n))).ToArray();
        return [.. FurnitureFinder.Find(pages).Values];
    }

    private static PageBand At(double baseline, string text) => Printed.Band(baseline, (50, text));
}
