using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Throughline.Domain.Tests;

/// <summary>Which way the house points: see docs/decisions/0001-the-house.md.</summary>
public sealed partial class HouseRules
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Throughline.Documents"] = [],
        ["Throughline.Domain"] = [],
        ["Throughline.Core"] = ["Throughline.Documents", "Throughline.Domain"],
        ["Throughline.Migrations.Sqlite"] = ["Throughline.Core"],
        ["Throughline.Migrations.Postgres"] = ["Throughline.Core"],
        // The command line opens, verifies, backs up and restores either database: it must know whether a database is
        // of this program's version.
        ["Throughline.Cli"] = ["Throughline.Core", "Throughline.Migrations.Sqlite", "Throughline.Migrations.Postgres"],
        ["Throughline.Web"] = ["Throughline.Core", "Throughline.Migrations.Sqlite", "Throughline.Migrations.Postgres"],
    };

    private static readonly string Root = FindRoot();

    [Fact]
    public void Projects_refer_only_to_projects_below_them() =>
        Projects()
            .SelectMany(p =>
                References(File.ReadAllText(p.Path))
                    .Where(r => !Allowed[p.Name].Contains(r))
                    .Select(r => $"{p.Name} -> {r}")
            )
            .ShouldBeEmpty();

    [Fact]
    public void Every_project_of_the_product_has_its_place_in_the_house() =>
        Projects().Select(p => p.Name).ShouldBe(Allowed.Keys, ignoreOrder: true);

    [Fact]
    public void The_domain_and_the_readers_know_nothing_of_databases_or_the_web()
    {
        var wrong = Sources("Throughline.Domain")
            .Concat(Sources("Throughline.Documents"))
            .SelectMany(f => Uses(File.ReadAllText(f)).Where(IsOutside).Select(u => $"{Path.GetFileName(f)} uses {u}"));
        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void Page_code_does_not_open_the_database_itself()
    {
        var wrong = Sources("Throughline.Web")
            .Where(f => f.Contains("Pages", StringComparison.Ordinal))
            .SelectMany(f =>
                Uses(File.ReadAllText(f))
                    .Where(u => u.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal))
                    .Select(u => $"{Path.GetFileName(f)} uses {u}")
            );
        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void A_planted_violation_is_caught()
    {
        References(
                "<Project><ItemGroup><ProjectReference Include=\"../Throughline.Web/Throughline.Web.csproj\" "
                    + "/></ItemGroup></Project>"
            )
            .ShouldBe(["Throughline.Web"]);
        Uses("using System;\nusing Microsoft.EntityFrameworkCore;\n")
            .Where(IsOutside)
            .ShouldBe(["Microsoft.EntityFrameworkCore"]);
    }

    /// <summary>Lower capabilities first: each may use those before it.</summary>
    private static readonly string[] Capabilities =
    [
        "Access",
        "Calendar",
        "Plans",
        "Intake",
        "Challenge",
        "Meetings",
        "Reviews",
        "Figures",
        "Indicators",
        "Publishing",
    ];

    private static bool PointsBack(string capability, string use) =>
        use.StartsWith("Throughline.Domain.", StringComparison.Ordinal)
        && Array.IndexOf(Capabilities, use.Split('.')[2]) > Array.IndexOf(Capabilities, capability);

    private static string CapabilityOf(string file) =>
        Path.GetRelativePath(Path.Combine(Root, "src", "Throughline.Domain"), file).Split(Path.DirectorySeparatorChar)[
            0
        ];

    private static bool IsOutside(string name) =>
        name.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal)
        || name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal)
        || name.StartsWith("Npgsql", StringComparison.Ordinal);

    private static List<(string Name, string Path)> Projects() =>
        [
            .. Directory
                .EnumerateFiles(Path.Combine(Root, "src"), "*.csproj", SearchOption.AllDirectories)
                .Select(p => (Path.GetFileNameWithoutExtension(p), p)),
        ];

    internal static IEnumerable<string> Sources(string project) =>
        Directory
            .EnumerateFiles(Path.Combine(Root, "src", project), "*.cs", SearchOption.AllDirectories)
            .Where(f =>
                !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
            );

    private static List<string> References(string project) =>
        [
            .. XDocument
                .Parse(project)
                .Descendants("ProjectReference")
                .Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value.Replace('\\', '/'))),
        ];

    private static IEnumerable<string> Uses(string source) =>
        UsingShape().Matches(source).Select(m => m.Groups["name"].Value);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Throughline.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests do not run within the repository.");
    }

    [GeneratedRegex(
        @"^(?:global )?using (?:static )?(?<name>[\w.]+);",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex UsingShape();
}
