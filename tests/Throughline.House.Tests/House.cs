namespace Throughline.House.Tests;

/// <summary>
/// The one table of the house, for all projects: docs/house.md draws it, docs/decisions/0001-the-house.md says why.
/// A room leans only on rooms before it, so there are no circles.
/// </summary>
internal static class House
{
    /// <summary>Every capability, in order. A room of Domain, Core or Pages bears one of these names.</summary>
    public static readonly IReadOnlyList<string> Capabilities =
    [
        "Mail",
        "Access",
        "Documents",
        "Calendar",
        "Reviews",
        "Plans",
        "Rules",
        "Figures",
        "Intake",
        "Evidence",
        "Closing",
        "Challenge",
        "Updates",
        "Snapshots",
        "Comparing",
        "Cycles",
        "Meetings",
        "Threads",
        "Overview",
        "Questions",
        "Reports",
        "Packs",
        "Public",
        "Spreadsheets",
        "Search",
        "Views",
        "Exports",
        "Api",
        "Privacy",
        "Audit",
        "Backups",
    ];

    /// <summary>Projects that may be leant on, by project.</summary>
    public static readonly IReadOnlyDictionary<string, string[]> Projects = new Dictionary<string, string[]>
    {
        ["Documents"] = [],
        ["Domain"] = [],
        ["Core"] = ["Documents", "Domain"],
        ["Migrations.Sqlite"] = ["Documents", "Core"],
        ["Migrations.Postgres"] = ["Documents", "Core"],
        ["Cli"] = ["Documents", "Domain", "Core", "Migrations.Sqlite", "Migrations.Postgres"],
        ["Web"] = ["Documents", "Domain", "Core", "Migrations.Sqlite", "Migrations.Postgres"],
    };

    /// <summary>The rooms of each project that has several, in order.</summary>
    public static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> Rooms = new Dictionary<
        string,
        IReadOnlyList<string>
    >
    {
        ["Documents"] =
        [
            "",
            "Outside",
            "Office",
            "PlainText",
            "Spreadsheet",
            "Word",
            "Pdf/Ink",
            "Pdf/Grids",
            "Pdf/Pages",
            "Pdf/Pictures",
            "Pdf/Bands",
            "Pdf/Seams",
            "Pdf/Flow",
            "Pdf",
            "Reading",
            "Forms",
            "Papers",
        ],
        // Rules about versions compare them, and what a rule finds a person may raise: in Core, what people raise stands
        // early, and what rules ask (Questions) late. So the domain has an order of its own, of the same names.
        ["Domain"] =
        [
            "Access",
            "Calendar",
            "Plans",
            "Evidence",
            "Updates",
            "Closing",
            "Cycles",
            "Rules",
            "Intake",
            "Figures",
            "Comparing",
            "Challenge",
            "Meetings",
            "Reports",
        ],
        ["Core"] = ["Data", .. Capabilities, ""],
        ["Web"] =
        [
            "Forms",
            "Plots",
            "Pages/Shared",
            .. Capabilities.Select(c => $"Pages/{c}"),
            "Pages",
            "Shell",
            "Jobs",
            "Demonstration",
            "",
        ],
    };
}
