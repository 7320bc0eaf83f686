using Throughline.Domain.Access;

namespace Throughline.Web.SignIn;

/// <summary>One link of the header.</summary>
/// <param name="Group">The heading under which it stands in the menu.</param>
/// <param name="InView">True for the few that stand in the header itself where there is room.</param>
public sealed record NavigationLink(string Label, string Address, string Group, bool InView);

/// <summary>
/// What stands in the header for whom: a few links in view, and all of them in a menu by groups. A page that somebody
/// may not open has no link there.
/// </summary>
public static class Navigation
{
    private const string Work = "Day to day",
        Plans = "Plans and learning",
        Data = "Papers and data",
        Care = "Looking after the site";

    private static readonly (NavigationLink Link, Func<Person, bool> For)[] Everything =
    [
        (new("Home", Links.Home(), Work, InView: true), _ => true),
        (new("My agency", Links.MyAgency(), Work, InView: true), p => p.AgencyId is not null && p.SeesOnlyOwnAgency),
        (new("Updates", Links.WaitingUpdates(), Work, InView: true), p => p.IsCoordinator),
        (new("Update cycles", Links.Cycles(), Work, InView: false), _ => true),
        (new("Challenges", Links.Challenges(), Work, InView: true), _ => true),
        (new("What is asked of each agency", Links.MyAgency(), Work, InView: false), p => p.IsCoordinator),
        (new("Did it hold?", Links.HoldChecks(), Work, InView: false), p => p.IsCoordinator || p.IsAssurer),
        (new("Plans", Links.Plans(), Plans, InView: true), _ => true),
        (new("Overview", Links.Overview(), Plans, InView: true), _ => true),
        (new("Reviews", Links.Reviews(), Plans, InView: false), _ => true),
        (new("Search", Links.Search(), Plans, InView: true), _ => true),
        (new("Proof on a day", Links.EvidenceAsAt(), Plans, InView: false), p => p.IsCoordinator || p.IsAssurer),
        (new("Read a document", Links.Upload(), Data, InView: false), p => p.IsCoordinator),
        (new("Saved views", Links.Views(), Data, InView: false), _ => true),
        (new("Export", Links.Export(), Data, InView: false), _ => true),
        (new("Outbox", Links.Outbox(), Care, InView: false), p => p.IsCoordinator || p.Is(Role.Administrator)),
        (new("Admin", Links.Admin(), Care, InView: false), p => p.IsCoordinator || p.Is(Role.Administrator)),
    ];

    public static IReadOnlyList<NavigationLink> For(Person person) =>
        person.Roles.Count == 0 ? [] : [.. Everything.Where(e => e.For(person)).Select(e => e.Link)];
}
