using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Razor.Hosting;

namespace Throughline.House.Tests;

public sealed partial class RoutesBeginWithTheirFolder
{
    /// <summary>The front page: the overview, for whoever signs in.</summary>
    private static readonly string[] OfTheHouse = ["/Pages/Overview/Home.cshtml"];

    [Fact]
    public void A_route_begins_with_the_name_of_a_folder_that_its_page_stands_in() => Wrong(Pages()).ShouldBeEmpty();

    [Fact]
    public void No_beginning_of_a_route_belongs_to_two_capabilities() => Shared(Pages()).ShouldBeEmpty();

    [Fact]
    public void Planted_routes_are_caught()
    {
        (string, string)[] planted =
        [
            ("/Pages/Plans/Actions/Close.cshtml", "actions/{id:guid}/close"),
            ("/Pages/Plans/List.cshtml", "plans"),
            ("/Pages/Closing/Close.cshtml", "plans/close"),
        ];
        Wrong(planted).ShouldBe(["/Pages/Closing/Close.cshtml: plans/close"]);
        Shared(planted).ShouldBe(["plans: Closing, Plans"]);
    }

    private static IEnumerable<string> Wrong(IEnumerable<(string Path, string Route)> pages) =>
        pages
            .Where(p => !OfTheHouse.Contains(p.Path))
            .Where(p => !Folders(p.Path).Contains(First(p.Route), StringComparer.Ordinal))
            .Select(p => $"{p.Path}: {p.Route}");

    private static IEnumerable<string> Shared(IEnumerable<(string Path, string Route)> pages) =>
        pages
            .Where(p => !OfTheHouse.Contains(p.Path))
            .GroupBy(p => First(p.Route), p => p.Path.Split('/')[2])
            .Where(g => g.Distinct().Skip(1).Any())
            .Select(g => $"{g.Key}: {string.Join(", ", g.Distinct().Order())}");

    private static string First(string route) => route.TrimStart('/').Split('/')[0];

    private static IEnumerable<string> Folders(string path) => path.Split('/')[2..^1].Select(Kebab);

    /// <summary>"MyAgency" as "my-agency".</summary>
    private static string Kebab(string name) => Upper().Replace(name, "-$0").TrimStart('-').ToLowerInvariant();

    private static IEnumerable<(string Path, string Route)> Pages() =>
        typeof(Web.Pages.Plans.PlanLinks)
            .Assembly.GetCustomAttributes(typeof(RazorCompiledItemAttribute), false)
            .Cast<RazorCompiledItemAttribute>()
            .SelectMany(item =>
                item.Type.GetCustomAttributes(typeof(RazorCompiledItemMetadataAttribute), true)
                    .Cast<RazorCompiledItemMetadataAttribute>()
                    .Where(m => m.Key == "RouteTemplate")
                    .Select(m => (item.Identifier, m.Value))
            );

    [GeneratedRegex("[A-Z]", RegexOptions.NonBacktracking)]
    private static partial Regex Upper();
}
