using System.Text.RegularExpressions;

namespace Throughline.House.Tests;

/// <summary>docs/house.md is the first page that a newcomer reads: it names the rooms that there are, and no others.</summary>
public sealed partial class ThePageOfTheHouse
{
    [Fact]
    public void It_names_every_room_and_no_room_that_is_not_there() =>
        Named(File.ReadAllText(Path.Combine(Root(), "docs", "house.md"))).ShouldBe(InTheCode(), ignoreOrder: true);

    [Fact]
    public void A_planted_room_is_caught() => Named("| `Core/Attics` | to come |").ShouldBe(["Core/Attics"]);

    private static IEnumerable<string> InTheCode() =>
        Code.Types()
            .Where(t => House.Rooms.ContainsKey(Code.ProjectOf(t)))
            .Select(t => $"{Code.ProjectOf(t)}/{Code.RoomOf(t)}")
            .Where(r => !r.EndsWith('/'))
            .Distinct();

    /// <summary>Rooms stand in code marks with their project before them: `Core/Plans`.</summary>
    private static IEnumerable<string> Named(string page) =>
        RoomMark().Matches(page).Select(m => m.Groups["room"].Value).Distinct();

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Throughline.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests do not stand in the repository.");
    }

    [GeneratedRegex("`(?<room>(?:Documents|Domain|Core|Web)/[A-Za-z/]+)`", RegexOptions.NonBacktracking)]
    private static partial Regex RoomMark();
}
