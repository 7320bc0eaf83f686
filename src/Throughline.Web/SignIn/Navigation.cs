using Throughline.Domain.Access;

namespace Throughline.Web.SignIn;

/// <summary>What stands in the header for whom. A page that somebody may not open has no link there.</summary>
public static class Navigation
{
    private static readonly (string Label, string Address, Func<Person, bool> For)[] Everything =
    [
        ("Home", Links.Home(), _ => true),
        ("Read a document", Links.Upload(), p => p.IsCoordinator),
        ("My agency", Links.MyAgency(), p => p.AgencyId is not null && p.SeesOnlyOwnAgency),
        ("Agencies", Links.MyAgency(), p => p.IsCoordinator),
        ("Updates", Links.WaitingUpdates(), p => p.IsCoordinator),
        ("Plans", Links.Plans(), _ => true),
        ("Update cycles", Links.Cycles(), _ => true),
        ("Outbox", Links.Outbox(), p => p.IsCoordinator || p.Is(Role.Administrator)),
        ("Reviews", Links.Reviews(), _ => true),
        ("Export", Links.Export(), _ => true),
        ("Overview", Links.Overview(), _ => true),
        ("Challenges", Links.Challenges(), _ => true),
        ("Proof on a day", Links.EvidenceAsAt(), p => p.IsCoordinator || p.IsAssurer),
        ("Search", Links.Search(), _ => true),
        ("Admin", Links.Admin(), p => p.IsCoordinator || p.Is(Role.Administrator)),
    ];

    public static IEnumerable<(string Label, string Address)> For(Person person) =>
        person.Roles.Count == 0 ? [] : Everything.Where(e => e.For(person)).Select(e => (e.Label, e.Address));
}
