namespace Throughline.House.Tests;

public sealed class RoomsLeanBackwards
{
    public static TheoryData<string> Projects => [.. House.Rooms.Keys];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_room_leans_only_on_rooms_before_it(string project) =>
        Arrows
            .Backwards(Code.Types().Where(t => Code.ProjectOf(t) == project), House.Rooms[project])
            .Select(a => a.ToString())
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Projects))]
    public void Every_room_has_its_place_and_bears_the_name_of_a_capability(string project) =>
        Code.Types()
            .Where(t => Code.ProjectOf(t) == project)
            .Select(Code.RoomOf)
            .Distinct()
            .Except(House.Rooms[project])
            .ShouldBeEmpty();

    [Fact]
    public void Projects_lean_only_on_projects_below_them() =>
        Code
            .Assemblies.SelectMany(a =>
                a.MainModule.AssemblyReferences.Where(r =>
                        r.Name.StartsWith("Throughline.", StringComparison.Ordinal)
                        && !House.Projects[Code.ProjectOf(a.Name.Name)].Contains(Code.ProjectOf(r.Name))
                    )
                    .Select(r => $"{a.Name.Name} -> {r.Name}")
            )
            .ShouldBeEmpty();

    [Fact]
    public void A_planted_arrow_is_caught()
    {
        var planted = Planted.Types();

        var caught = Arrows.Backwards(planted, ["Early", "Late"]).Select(a => a.ToString()).ToList();

        caught.ShouldContain("House.Tests: Early/LeansForwards -> Late/Later");
        caught.ShouldContain("House.Tests: Early/HidesItInALambda -> Late/Later");
        caught.ShouldContain("House.Tests: Early/UsesLinks -> Late/CountingLinks");
        caught.ShouldNotContain(a => a.Contains("AddressLinks", StringComparison.Ordinal));
        caught.ShouldNotContain(a => a.Contains("Later ->", StringComparison.Ordinal));
    }

    [Fact]
    public void A_planted_circle_is_caught_whatever_the_order() =>
        new[] { new[] { "Early", "Late" }, ["Late", "Early"] }.ShouldAllBe(order =>
            Arrows.Backwards(Planted.Types(), order).Any()
        );
}
