using Throughline.Domain.Access;
using Throughline.Web.Pages.Access;
using Throughline.Web.Pages.Challenge;
using Throughline.Web.Pages.Closing;
using Throughline.Web.Pages.Cycles;
using Throughline.Web.Pages.Evidence;
using Throughline.Web.Pages.Exports;
using Throughline.Web.Pages.Intake;
using Throughline.Web.Pages.Mail;
using Throughline.Web.Pages.Meetings;
using Throughline.Web.Pages.Overview;
using Throughline.Web.Pages.Plans;
using Throughline.Web.Pages.Privacy;
using Throughline.Web.Pages.Reviews;
using Throughline.Web.Pages.Search;
using Throughline.Web.Pages.Shared;
using Throughline.Web.Pages.Updates;
using Throughline.Web.Pages.Views;

namespace Throughline.Web.Shell;

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
        (new("Home", Address.Home(), Work, InView: true), _ => true),
        (
            new("My agency", UpdateLinks.MyAgency(), Work, InView: true),
            p => p.AgencyId is not null && p.SeesOnlyOwnAgency
        ),
        (new("Updates", UpdateLinks.WaitingUpdates(), Work, InView: true), p => p.May(Permission.DecideUpdates)),
        (new("Update cycles", CycleLinks.Cycles(), Work, InView: false), _ => true),
        (new("Challenges", ChallengeLinks.Challenges(), Work, InView: true), _ => true),
        (
            new("What is asked of each agency", UpdateLinks.MyAgency(), Work, InView: false),
            p => p.May(Permission.ActForAgencies)
        ),
        (new("Meetings", MeetingLinks.Meetings(), Work, InView: false), p => p.May(Permission.ReadMeetings)),
        (new("Action log", MeetingLinks.ActionLog(), Work, InView: false), p => p.May(Permission.ReadMeetings)),
        (new("Did it hold?", ClosingLinks.HoldChecks(), Work, InView: false), p => p.May(Permission.Assure)),
        (new("Plans", PlanLinks.Plans(), Plans, InView: true), _ => true),
        (new("Overview", OverviewLinks.Overview(), Plans, InView: true), _ => true),
        (new("Reviews", ReviewLinks.Reviews(), Plans, InView: false), _ => true),
        (new("Search", SearchLinks.Search(), Plans, InView: true), _ => true),
        (new("Proof on a day", EvidenceLinks.EvidenceAsAt(), Plans, InView: false), p => p.May(Permission.Assure)),
        (new("Read a document", IntakeLinks.Upload(), Data, InView: false), p => p.May(Permission.ReadDocuments)),
        (new("Saved views", ViewLinks.Views(), Data, InView: false), _ => true),
        (new("Export", ExportLinks.Export(), Data, InView: false), _ => true),
        (new("Outbox", MailLinks.Outbox(), Care, InView: false), p => p.May(Permission.ReadOutbox)),
        (
            new("Words taken out", PrivacyLinks.WordsTakenOut(), Care, InView: false),
            p => p.May(Permission.TakeWordsOut)
        ),
        (new("Admin", AccessLinks.Admin(), Care, InView: false), p => p.May(Permission.LookAfterAgencies)),
    ];

    public static IReadOnlyList<NavigationLink> For(Person person) =>
        person.Roles.Count == 0 ? [] : [.. Everything.Where(e => e.For(person)).Select(e => e.Link)];
}
