using Throughline.Domain.Access;

namespace Throughline.Web.Tests.Access;

/// <summary>Everybody whom the generated test sends to every address: each role, and an agency's people as the agency whose action was seeded and as another.</summary>
public enum Visitor { Coordinator, Administrator, OwnLead, OwnContributor, OtherLead, OtherContributor, Assurer, CommitteeMember, DemocraticServices, Analyst, Reader }

/// <summary>Who may open or post to an address. Whoever is not in it is told 403 or 404, and nothing changes.</summary>
/// <param name="Visitors">Who may, of the people signed in.</param>
/// <param name="Anybody">True for what needs no sign-in.</param>
/// <param name="Once">True for a post that uses up what it acts on: after the first who may, the others may find it gone.</param>
/// <param name="Form">What a post must name to reach anything, as "field=key of the seeded ids".</param>
public sealed record May(IReadOnlyCollection<Visitor> Visitors, bool Anybody = false, bool Once = false, string? Form = null);

/// <summary>The table: one line a route, "GET /path" or "POST /path Handler". A route that has no line here fails the test.</summary>
internal static class WhoMay
{
    private static readonly May Everybody = new(Enum.GetValues<Visitor>());
    private static readonly May EvenStrangers = new(Enum.GetValues<Visitor>(), Anybody: true);
    private static readonly May Coordinator = new([Visitor.Coordinator]);
    private static readonly May CoordinatorOnce = Coordinator with { Once = true };
    private static readonly May Administrator = new([Visitor.Administrator]);

    /// <summary>Everybody but the people of an agency that the plan or action has nothing to do with.</summary>
    private static readonly May WhoSeesIt = new([.. Enum.GetValues<Visitor>().Except([Visitor.OtherLead, Visitor.OtherContributor])]);

    private static readonly May OwnPeople = new([Visitor.OwnLead, Visitor.OwnContributor]);
    private static readonly May OwnPeopleOrCoordinator = new([Visitor.OwnLead, Visitor.OwnContributor, Visitor.Coordinator]);
    private static readonly May AgencyPeople = new([Visitor.OwnLead, Visitor.OwnContributor, Visitor.OtherLead, Visitor.OtherContributor]);
    private static readonly May WhoChallenges = new([Visitor.Coordinator, Visitor.Assurer, Visitor.CommitteeMember]);

    public static readonly IReadOnlyDictionary<string, May> Routes = new Dictionary<string, May>
    {
        ["GET /"] = Everybody,
        ["GET /health"] = EvenStrangers,
        ["GET /error"] = EvenStrangers,
        ["GET /accessibility"] = EvenStrangers,

        // Access
        ["GET /sign-in"] = EvenStrangers,
        ["GET /sign-in/link/{secret}"] = EvenStrangers,
        ["POST /sign-in/link/{secret}"] = EvenStrangers,
        ["GET /sign-out"] = EvenStrangers,

        // Intake
        ["GET /intake/upload"] = Coordinator,
        ["POST /intake/upload"] = Coordinator,
        ["POST /intake/upload Again"] = Coordinator with { Form = "document=/documents/{id}" },
        ["GET /intake/readings/{id}"] = Coordinator,
        ["GET /intake/readings/{id}/progress"] = Coordinator,
        ["GET /intake/drafts/{id}"] = Coordinator,
        ["GET /intake/drafts/{id}/rows/{row}"] = Coordinator,
        ["POST /intake/drafts/{id}/rows/{row} Save"] = CoordinatorOnce,
        ["POST /intake/drafts/{id}/rows/{row} Confirm"] = CoordinatorOnce,
        ["POST /intake/drafts/{id}/rows/{row} Merge"] = CoordinatorOnce,
        ["POST /intake/drafts/{id}/rows/{row} Split"] = CoordinatorOnce,
        ["POST /intake/drafts/{id}/rows/{row} LeaveOut"] = CoordinatorOnce,
        ["POST /intake/drafts/{id}/rows/{row} Restore"] = CoordinatorOnce,
        ["POST /intake/drafts/{id} Undo"] = CoordinatorOnce,
        ["POST /intake/drafts/{id} Rule"] = CoordinatorOnce,
        ["POST /intake/drafts/{id} Unrule"] = CoordinatorOnce,
        ["POST /intake/drafts/{id} Place"] = CoordinatorOnce,
        ["POST /intake/drafts/{id} Accept"] = CoordinatorOnce,
        ["POST /intake/drafts/{id} LeaveOut"] = CoordinatorOnce,
        ["GET /documents/{id}"] = Coordinator,
        ["GET /documents/{id}/file"] = Coordinator,

        // Plans
        ["GET /plans"] = Everybody,
        ["GET /plans/{id}"] = WhoSeesIt,
        ["GET /plans/source/{action}"] = WhoSeesIt,

        // Updates
        ["GET /my-agency"] = Everybody,
        ["POST /my-agency Update"] = OwnPeople with { Form = "action=/plans/source/{action}" },
        ["GET /my-agency/grid"] = AgencyPeople,
        ["POST /my-agency/grid Save"] = AgencyPeople,
        ["GET /updates"] = Coordinator,
        ["POST /updates Decide"] = Coordinator,

        // Evidence
        ["GET /evidence/as-at"] = Everybody,
        ["GET /evidence/of/{action}"] = WhoSeesIt,
        ["POST /evidence/of/{action} Add"] = OwnPeopleOrCoordinator,
        ["GET /evidence/{id}"] = WhoSeesIt,
        ["POST /evidence/{id} Version"] = OwnPeopleOrCoordinator,
        ["POST /evidence/{id} Withdraw"] = OwnPeopleOrCoordinator,
        ["POST /evidence/{id} Verify"] = new([Visitor.Coordinator, Visitor.Assurer], Form: "version={version}"),
        ["GET /evidence/{id}/versions/{number}/file"] = WhoSeesIt,

        // Challenges
        ["GET /challenges"] = Everybody,
        ["GET /challenges/{id}"] = WhoSeesIt,
        ["POST /challenges/{id} Answer"] = new([Visitor.OwnLead]),
        ["POST /challenges/{id} Decide"] = Coordinator,
        ["GET /challenges/raise/{action}"] = WhoChallenges,
        ["POST /challenges/raise/{action}"] = WhoChallenges,
        // Seeing
        ["GET /plans/{id}/overview"] = WhoSeesIt,
        ["GET /search"] = Everybody,

        // History and the audit
        ["GET /history/{kind}/{id}"] = WhoSeesIt,
    };

    public static Role RoleOf(Visitor visitor) => visitor switch
    {
        Visitor.Coordinator => Role.Coordinator,
        Visitor.Administrator => Role.Administrator,
        Visitor.OwnLead or Visitor.OtherLead => Role.AgencyLead,
        Visitor.OwnContributor or Visitor.OtherContributor => Role.AgencyContributor,
        Visitor.Assurer => Role.Assurer,
        Visitor.CommitteeMember => Role.CommitteeMember,
        Visitor.DemocraticServices => Role.DemocraticServices,
        Visitor.Analyst => Role.Analyst,
        Visitor.Reader => Role.Reader,
    };
}
