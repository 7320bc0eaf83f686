using Throughline.Domain.Access;

namespace Throughline.Web.Tests.Access;

/// <summary>
/// Everybody whom the generated test sends to every address: each role, and an agency's people as the agency whose
/// action was seeded and as another.
/// </summary>
public enum Visitor
{
    Coordinator,
    Administrator,
    OwnLead,
    OwnContributor,
    OtherLead,
    OtherContributor,
    Assurer,
    CommitteeMember,
    DemocraticServices,
    Analyst,
    Reader,
}

/// <summary>Who may open or post to an address. Whoever is not in it is told 403 or 404, and nothing changes.</summary>
/// <param name="Visitors">Who may, of the people signed in.</param>
/// <param name="Anybody">True for what needs no sign-in.</param>
/// <param name="Once">True for a post that uses up what it acts on: after the first who may, the others may find it
/// gone.</param>
/// <param name="Form">What a post must name to reach anything, as "field=key of the seeded ids".</param>
public sealed record May(
    IReadOnlyCollection<Visitor> Visitors,
    bool Anybody = false,
    bool Once = false,
    string? Form = null
);

/// <summary>
/// The table: one line a route, "GET /path" or "POST /path Handler". A route that has no line here fails the test.
/// </summary>
internal static class WhoMay
{
    private static readonly May Everybody = new(Enum.GetValues<Visitor>());
    private static readonly May EvenStrangers = new(Enum.GetValues<Visitor>(), Anybody: true);
    private static readonly May Coordinator = new([Visitor.Coordinator]);
    private static readonly May CoordinatorOnce = Coordinator with { Once = true };
    private static readonly May LeadOrCoordinator = new([Visitor.Coordinator, Visitor.OwnLead]);
    private static readonly May AgencyOrCoordinator = new([
        Visitor.Coordinator,
        Visitor.OwnLead,
        Visitor.OwnContributor,
    ]);
    private static readonly May AssurerOrCoordinator = new([Visitor.Coordinator, Visitor.Assurer]);
    private static readonly May Administrator = new([Visitor.Administrator]);

    private static readonly May LooksAfter = new([Visitor.Coordinator, Visitor.Administrator]);

    /// <summary>Without the id of something of one's own there is nothing here for anybody.</summary>
    private static readonly May Nobody = new([]);

    /// <summary>Everybody but the people of an agency that the plan or action has nothing to do with.</summary>
    private static readonly May WhoSeesIt = new([
        .. Enum.GetValues<Visitor>().Except([Visitor.OtherLead, Visitor.OtherContributor]),
    ]);

    private static readonly May OwnPeople = new([Visitor.OwnLead, Visitor.OwnContributor]);
    private static readonly May OwnPeopleOrCoordinator = new([
        Visitor.OwnLead,
        Visitor.OwnContributor,
        Visitor.Coordinator,
    ]);
    private static readonly May AgencyPeople = new([
        Visitor.OwnLead,
        Visitor.OwnContributor,
        Visitor.OtherLead,
        Visitor.OtherContributor,
    ]);
    private static readonly May WhoChallenges = new([Visitor.Coordinator, Visitor.Assurer, Visitor.CommitteeMember]);

    private static readonly May NoneOfThem = new([]);
    private static readonly May TokenKeepers = new([Visitor.OwnLead, Visitor.OtherLead, Visitor.Administrator]);
    private static readonly May WhoReadsAllPlans = new([
        .. WhoSeesIt.Visitors.Except([Visitor.OwnLead, Visitor.OwnContributor]),
    ]);

    private static readonly May LooksAfterBodies = new([
        Visitor.Coordinator,
        Visitor.Administrator,
        Visitor.DemocraticServices,
    ]);

    private static readonly May RunsMeetings = new([Visitor.Coordinator, Visitor.DemocraticServices]);

    public static readonly IReadOnlyDictionary<string, May> Routes = new Dictionary<string, May>
    {
        ["GET /"] = Everybody,
        ["GET /health"] = EvenStrangers,
        ["GET /ready"] = EvenStrangers,
        ["GET /error"] = EvenStrangers,
        ["GET /accessibility"] = EvenStrangers,
        ["GET /asked"] = Everybody,
        ["POST /asked"] = Everybody,

        // Access
        ["GET /sign-in"] = EvenStrangers,
        ["GET /sign-in/link/{secret}"] = EvenStrangers,
        ["POST /sign-in/link/{secret}"] = EvenStrangers,
        ["GET /sign-out"] = EvenStrangers,
        ["POST /sign-in Passkey"] = EvenStrangers,
        ["POST /sign-in PasskeyOptions"] = EvenStrangers,
        ["POST /sign-in Password"] = EvenStrangers,
        ["GET /sign-in/code"] = EvenStrangers,
        ["POST /sign-in/code"] = EvenStrangers,
        ["GET /sign-in/organisation"] = EvenStrangers,
        ["GET /sign-in/invitation/{secret}"] = EvenStrangers,
        ["POST /sign-in/invitation/{secret} Passkey"] = EvenStrangers,
        ["POST /sign-in/invitation/{secret} PasskeyOptions"] = EvenStrangers,
        ["POST /sign-in/invitation/{secret} Password"] = EvenStrangers,
        ["GET /account"] = Everybody,
        ["GET /account/agency"] = Everybody,
        ["POST /account/agency"] = Everybody,
        ["GET /account/confirm"] = Everybody,
        ["POST /account/confirm Passkey"] = Everybody,
        ["POST /account/confirm PasskeyOptions"] = Everybody,
        ["POST /account/confirm Password"] = Everybody,
        ["GET /account/passkeys"] = Everybody,
        ["POST /account/passkeys Options"] = Everybody,
        ["POST /account/passkeys Add"] = Everybody,
        ["POST /account/passkeys Remove"] = Nobody,
        ["GET /account/password"] = Everybody,
        ["POST /account/password"] = Everybody,
        ["GET /account/recovery-codes"] = Everybody,
        ["POST /account/recovery-codes"] = Everybody,
        ["GET /account/sessions"] = Everybody,
        ["POST /account/sessions Revoke"] = Nobody,
        ["GET /admin"] = LooksAfter,
        ["GET /people"] = Administrator,
        ["POST /people Resend"] = Administrator with { Form = "invitation={invitation}" },
        ["POST /people Withdraw"] = Administrator with { Form = "invitation={invitation}" },
        ["GET /people/invite"] = Administrator,
        ["POST /people/invite"] = Administrator,
        ["GET /people/{id}"] = Administrator,
        ["POST /people/{id} Roles"] = Administrator,
        ["POST /people/{id} Stop"] = Administrator,
        ["POST /people/{id} LetIn"] = Administrator,
        ["POST /people/{id} SendLink"] = Administrator,
        ["GET /people/{id}/agencies"] = Administrator,
        ["POST /people/{id}/agencies Give"] = Administrator,
        ["POST /people/{id}/agencies Take"] = Nobody,
        ["POST /people/{id} Revoke"] = Administrator with { Form = "session={session}" },
        ["GET /agencies"] = LooksAfter,
        ["POST /agencies"] = LooksAfter,
        ["GET /agencies/{id}"] = LooksAfter,
        ["POST /agencies/{id} Board"] = LooksAfter,
        ["POST /agencies/{id} KeepName"] = Nobody,
        ["POST /agencies/{id} Keep"] = Nobody,
        ["GET /agencies/{id}/rename"] = LooksAfter,
        ["POST /agencies/{id}/rename"] = LooksAfter,
        ["GET /agencies/{id}/merge"] = LooksAfter,
        ["POST /agencies/{id}/merge"] = LooksAfter with { Form = "into={otherAgency}" },
        ["GET /agencies/{id}/end"] = LooksAfter,
        ["POST /agencies/{id}/end"] = LooksAfter,
        ["POST /agencies/{id}/end Look"] = LooksAfter,
        ["GET /bodies"] = LooksAfterBodies,
        ["POST /bodies Add"] = LooksAfterBodies,
        ["POST /bodies Change"] = LooksAfterBodies with { Form = "id={body}" },
        ["GET /plans/{id}/access"] = Coordinator,
        ["POST /plans/{id}/access Restrict"] = Coordinator,
        ["POST /plans/{id}/access Name"] = Coordinator,
        ["POST /plans/{id}/access Remove"] = Coordinator with { Form = "member={member}" },

        // Intake
        ["GET /intake/upload"] = Coordinator,
        ["POST /intake/upload"] = Coordinator,
        ["POST /intake/upload Again"] = Coordinator with { Form = "document=/documents/{id}" },
        ["GET /intake/readings/{id}"] = Coordinator,
        ["POST /intake/readings/{id} Stop"] = Coordinator,
        ["POST /intake/readings/{id} Offer"] = Coordinator,
        ["POST /intake/readings/{id} TakeBack"] = Coordinator,
        ["GET /intake/readings/{id}/progress"] = Coordinator,
        ["GET /questions/papers/{id}"] = Coordinator,
        ["GET /questions/papers/{id}/members"] = Coordinator,
        ["GET /intake/readings/{id}/source"] = Coordinator,
        ["GET /intake/readings/{id}/beside"] = Coordinator,
        ["GET /comparing/papers/{id}"] = Coordinator,
        ["GET /intake/drafts/{id}"] = Coordinator,
        ["GET /intake/drafts/{id}/rows/{row}"] = Coordinator,
        ["POST /intake/drafts/{id}/rows/{row} Save"] = CoordinatorOnce,
        ["POST /intake/drafts/{id}/rows/{row} Confirm"] = CoordinatorOnce,
        ["POST /intake/drafts/{id}/rows/{row} Merge"] = CoordinatorOnce,
        ["POST /intake/drafts/{id}/rows/{row} Split"] = CoordinatorOnce,
        ["POST /intake/drafts/{id}/rows/{row} LeaveOut"] = CoordinatorOnce,
        ["POST /intake/drafts/{id}/rows/{row} Restore"] = CoordinatorOnce,
        ["POST /intake/drafts/{id}/rows/{row} Move"] = CoordinatorOnce,
        ["POST /intake/drafts/{id} Undo"] = CoordinatorOnce,
        ["POST /intake/drafts/{id} Rule"] = CoordinatorOnce,
        ["POST /intake/drafts/{id} Unrule"] = CoordinatorOnce,
        ["POST /intake/drafts/{id} Title"] = CoordinatorOnce,
        ["POST /intake/drafts/{id} Day"] = CoordinatorOnce,
        ["GET /intake/drafts/{id}/pieces/{piece}"] = Coordinator,
        ["POST /intake/drafts/{id}/pieces/{piece}"] = CoordinatorOnce,
        ["GET /intake/plans/{plan}/take-back"] = Coordinator,
        ["POST /intake/plans/{plan}/take-back"] = Coordinator,
        ["POST /intake/drafts/{id} Accept"] = CoordinatorOnce,
        ["POST /intake/drafts/{id} LeaveOut"] = CoordinatorOnce,
        ["GET /documents/{id}"] = Coordinator,
        ["GET /documents/{id}/file"] = Coordinator,

        // Plans
        ["GET /plans"] = Everybody,
        ["GET /plans/{id}"] = WhoSeesIt,
        ["GET /plans/source/{action}"] = WhoSeesIt,
        ["GET /plans/{id}/dates"] = WhoSeesIt,
        ["GET /plans/{id}/doubts"] = WhoSeesIt,
        ["POST /plans/{id}/doubts"] = CoordinatorOnce with { Form = "doubt={doubt}" },
        ["GET /questions/plans/{id}"] = WhoSeesIt,
        ["POST /questions/plans/{id} Raise"] = WhoChallenges with { Form = "question={question}", Once = true },
        ["GET /questions/plans/{id}/{question}/rest"] = WhoChallenges,
        ["POST /questions/plans/{id}/{question}/rest"] = WhoChallenges,
        ["GET /questions/plans/{id}/members"] = WhoSeesIt,
        ["GET /comparing/plans/{id}"] = WhoSeesIt,
        ["GET /plans/new"] = Coordinator,
        ["POST /plans/new"] = Coordinator,
        ["GET /plans/{id}/details"] = Coordinator,
        ["POST /plans/{id}/details"] = Coordinator,
        ["GET /plans/{id}/ratings"] = Coordinator,
        ["POST /plans/{id}/ratings"] = Coordinator,
        ["GET /plans/{id}/findings/new"] = Coordinator,
        ["POST /plans/{id}/findings/new"] = Coordinator,
        ["GET /plans/{id}/recommendations/new"] = Coordinator,
        ["POST /plans/{id}/recommendations/new"] = Coordinator,
        ["GET /plans/{id}/findings/{finding}"] = Coordinator,
        ["POST /plans/{id}/findings/{finding} Save"] = Coordinator,
        ["POST /plans/{id}/findings/{finding} Move"] = Coordinator,
        ["POST /plans/{id}/findings/{finding} Split"] = Coordinator,
        ["POST /plans/{id}/findings/{finding} Merge"] = Coordinator,
        ["POST /plans/{id}/findings/{finding} Withdraw"] = Coordinator,

        // Reviews: the seeded one is answered by the seeded plan
        ["GET /reviews"] = Everybody,
        ["GET /reviews/new"] = Coordinator,
        ["POST /reviews/new"] = Coordinator,
        ["GET /reviews/{review}"] = WhoSeesIt,
        ["GET /reviews/{review}/change"] = Coordinator,
        ["POST /reviews/{review}/change"] = Coordinator,

        // The thread
        ["GET /threads/{recommendation}"] = WhoSeesIt,
        ["GET /recommendations/{recommendation}/change"] = Coordinator,
        ["POST /recommendations/{recommendation}/change Save"] = Coordinator,
        ["POST /recommendations/{recommendation}/change Move"] = Coordinator,
        ["POST /recommendations/{recommendation}/change Split"] = Coordinator,
        ["POST /recommendations/{recommendation}/change Merge"] = Coordinator,
        ["POST /recommendations/{recommendation}/change Withdraw"] = Coordinator,
        ["GET /recommendations/{recommendation}/acceptance"] = Coordinator,
        ["POST /recommendations/{recommendation}/acceptance"] = Coordinator,
        ["GET /recommendations/{recommendation}/answers/new"] = Coordinator,
        ["POST /recommendations/{recommendation}/answers/new"] = Coordinator,
        ["GET /recommendations/{recommendation}/answers/{response}"] = Coordinator,
        ["POST /recommendations/{recommendation}/answers/{response} Save"] = Coordinator,
        ["POST /recommendations/{recommendation}/answers/{response} Move"] = Coordinator,
        ["POST /recommendations/{recommendation}/answers/{response} Put"] = Coordinator,
        ["POST /recommendations/{recommendation}/answers/{response} Split"] = Coordinator,
        ["POST /recommendations/{recommendation}/answers/{response} Merge"] = Coordinator,
        ["POST /recommendations/{recommendation}/answers/{response} Withdraw"] = Coordinator,
        ["GET /recommendations/{recommendation}/answers/{response}/actions/new"] = Coordinator,
        ["POST /recommendations/{recommendation}/answers/{response}/actions/new"] = Coordinator,

        // Actions
        ["GET /closing/hold-checks"] = Everybody,
        ["GET /actions/{action}"] = WhoSeesIt,
        ["GET /waiting/{list}"] = AssurerOrCoordinator,
        ["GET /actions/{action}/change"] = Coordinator,
        ["POST /actions/{action}/change Save"] = Coordinator,
        ["POST /actions/{action}/change Move"] = Coordinator,
        ["POST /actions/{action}/change Put"] = Coordinator,
        ["POST /actions/{action}/change Split"] = Coordinator,
        ["POST /actions/{action}/change Merge"] = Coordinator,
        ["POST /actions/{action}/change Withdraw"] = Coordinator,
        ["POST /actions/{action}/change Restore"] = Coordinator,
        ["GET /actions/{action}/rating"] = Coordinator,
        ["POST /actions/{action}/rating"] = Coordinator,
        ["GET /actions/{action}/contributors"] = Coordinator,
        ["POST /actions/{action}/contributors"] = Coordinator,
        ["GET /actions/{action}/target"] = LeadOrCoordinator,
        ["POST /actions/{action}/target"] = LeadOrCoordinator,
        ["POST /actions/{action}/target Promise"] = LeadOrCoordinator,
        ["GET /actions/{action}/audit"] = LeadOrCoordinator,
        ["POST /actions/{action}/audit"] = LeadOrCoordinator,
        ["GET /closing/{action}/close"] = LeadOrCoordinator,
        ["POST /closing/{action}/close"] = LeadOrCoordinator,
        ["GET /evidence/of/{action}/measures/new"] = AgencyOrCoordinator,
        ["POST /evidence/of/{action}/measures/new"] = AgencyOrCoordinator,
        ["GET /evidence/of/{action}/measures/{measure}"] = AgencyOrCoordinator,
        ["POST /evidence/of/{action}/measures/{measure} Value"] = AgencyOrCoordinator,
        ["POST /evidence/of/{action}/measures/{measure} Change"] = AgencyOrCoordinator,
        ["GET /actions/{action}/voice"] = AgencyOrCoordinator,
        ["POST /actions/{action}/voice"] = AgencyOrCoordinator,
        ["GET /actions/{action}/extension"] = AssurerOrCoordinator,
        ["POST /actions/{action}/extension"] = AssurerOrCoordinator with { Once = true },
        ["GET /evidence/of/{action}/impact"] = AssurerOrCoordinator,
        ["POST /evidence/of/{action}/impact"] = AssurerOrCoordinator,
        ["GET /closing/{action}/sign-off"] = AssurerOrCoordinator,
        ["POST /closing/{action}/sign-off"] = AssurerOrCoordinator,
        ["GET /closing/{action}/reopen"] = AssurerOrCoordinator,
        ["POST /closing/{action}/reopen"] = AssurerOrCoordinator,
        ["GET /closing/{action}/held"] = AssurerOrCoordinator,
        ["POST /closing/{action}/held"] = AssurerOrCoordinator,

        // Meetings, work programmes, the action log
        ["GET /meetings"] = WhoReadsAllPlans,
        ["GET /meetings/new"] = RunsMeetings,
        ["POST /meetings/new"] = RunsMeetings,
        ["GET /meetings/of-plan/{plan}"] = WhoReadsAllPlans,
        ["GET /meetings/{meeting}"] = WhoReadsAllPlans,
        ["POST /meetings/{meeting} Move"] = RunsMeetings with { Form = "item={item}" },
        ["GET /meetings/{meeting}/change"] = RunsMeetings,
        ["POST /meetings/{meeting}/change"] = RunsMeetings,
        ["GET /meetings/{meeting}/call-off"] = RunsMeetings,
        ["POST /meetings/{meeting}/call-off"] = RunsMeetings,
        ["GET /meetings/{meeting}/items/new"] = RunsMeetings,
        ["POST /meetings/{meeting}/items/new"] = RunsMeetings,
        ["GET /meetings/{meeting}/items/{item}"] = WhoReadsAllPlans,
        ["POST /meetings/{meeting}/items/{item} Resolve"] = RunsMeetings,
        ["GET /meetings/{meeting}/items/{item}/change"] = RunsMeetings,
        ["POST /meetings/{meeting}/items/{item}/change"] = RunsMeetings,
        ["GET /meetings/{meeting}/items/{item}/promise"] = RunsMeetings,
        ["POST /meetings/{meeting}/items/{item}/promise"] = RunsMeetings,
        ["GET /meetings/action-log"] = WhoReadsAllPlans,
        ["GET /meetings/action-log/{promise}"] = WhoReadsAllPlans,
        ["POST /meetings/action-log/{promise}"] = RunsMeetings,
        ["GET /meetings/{meeting}/declarations/new"] = RunsMeetings,
        ["POST /meetings/{meeting}/declarations/new"] = RunsMeetings,
        ["GET /meetings/{meeting}/declarations/{declaration}"] = RunsMeetings,
        ["POST /meetings/{meeting}/declarations/{declaration}"] = RunsMeetings,
        ["GET /meetings/decisions"] = WhoReadsAllPlans,
        ["GET /meetings/decisions/new"] = RunsMeetings,
        ["POST /meetings/decisions/new"] = RunsMeetings,
        ["GET /meetings/decisions/{decision}"] = WhoReadsAllPlans,
        ["POST /meetings/decisions/{decision} Withdraw"] = RunsMeetings,
        ["POST /meetings/decisions/{decision} Publish"] = RunsMeetings,
        ["POST /meetings/decisions/{decision} CallIn"] = RunsMeetings,
        ["POST /meetings/decisions/{decision} EndCallIn"] = RunsMeetings,
        ["GET /meetings/decisions/{decision}/change"] = RunsMeetings,
        ["POST /meetings/decisions/{decision}/change"] = RunsMeetings,
        ["GET /meetings/decisions/{decision}/take"] = RunsMeetings,
        ["POST /meetings/decisions/{decision}/take"] = RunsMeetings,
        ["GET /meetings/bodies"] = WhoReadsAllPlans,
        ["GET /meetings/bodies/{body}"] = WhoReadsAllPlans,
        ["GET /meetings/bodies/{body}/calendar"] = WhoReadsAllPlans,
        ["GET /meetings/bodies/{body}/members/{appointment}/interests"] = WhoReadsAllPlans,
        ["GET /meetings/bodies/{body}/members/{appointment}/interests/new"] = RunsMeetings,
        ["POST /meetings/bodies/{body}/members/{appointment}/interests/new"] = RunsMeetings,
        ["GET /meetings/bodies/{body}/members/{appointment}/interests/{interest}"] = RunsMeetings,
        ["POST /meetings/bodies/{body}/members/{appointment}/interests/{interest}"] = RunsMeetings,
        ["GET /meetings/bodies/{body}/members/{appointment}/dispensations/new"] = RunsMeetings,
        ["POST /meetings/bodies/{body}/members/{appointment}/dispensations/new"] = RunsMeetings,
        ["GET /meetings/bodies/{body}/work-programme/word"] = WhoReadsAllPlans,
        ["GET /meetings/bodies/{body}/work-programme/spreadsheet"] = WhoReadsAllPlans,
        ["GET /meetings/bodies/{body}/work-programme/asks/new"] = RunsMeetings,
        ["POST /meetings/bodies/{body}/work-programme/asks/new"] = RunsMeetings,
        ["GET /meetings/bodies/{body}/work-programme/asks/{ask}"] = RunsMeetings,
        ["POST /meetings/bodies/{body}/work-programme/asks/{ask} Take"] = RunsMeetings,
        ["POST /meetings/bodies/{body}/work-programme/asks/{ask} Refuse"] = RunsMeetings,
        ["GET /meetings/bodies/{body}/terms"] = RunsMeetings,
        ["POST /meetings/bodies/{body}/terms"] = RunsMeetings,
        ["GET /meetings/bodies/{body}/members/new"] = RunsMeetings,
        ["POST /meetings/bodies/{body}/members/new"] = RunsMeetings,
        ["GET /meetings/bodies/{body}/members/{appointment}"] = RunsMeetings,
        ["POST /meetings/bodies/{body}/members/{appointment}"] = RunsMeetings,
        ["GET /meetings/bodies/{body}/work-programme"] = WhoReadsAllPlans,
        ["GET /meetings/bodies/{body}/work-programme/new"] = RunsMeetings,
        ["POST /meetings/bodies/{body}/work-programme/new"] = RunsMeetings,
        ["GET /meetings/bodies/{body}/work-programme/{topic}/move"] = RunsMeetings,
        ["POST /meetings/bodies/{body}/work-programme/{topic}/move"] = RunsMeetings,

        // Update cycles, snapshots and mail
        ["GET /cycles"] = Everybody,
        ["GET /cycles/{cycle}"] = WhoSeesIt,
        ["POST /cycles/{cycle} Remind"] = Coordinator with { Form = "agency={agency}" },
        ["GET /cycles/{cycle}/changes"] = WhoSeesIt,
        ["GET /cycles/{cycle}/due"] = Coordinator,
        ["POST /cycles/{cycle}/due"] = Coordinator,
        ["GET /cycles/{cycle}/call-off"] = Coordinator,
        ["POST /cycles/{cycle}/call-off"] = Coordinator,
        ["GET /cycles/{cycle}/close"] = Coordinator,
        ["POST /cycles/{cycle}/close"] = Coordinator,
        ["GET /cycles/plans/{id}"] = WhoSeesIt,
        ["GET /cycles/plans/{id}/open"] = Coordinator,
        ["POST /cycles/plans/{id}/open"] = Coordinator,
        ["POST /cycles/plans/{id}/open Look"] = Coordinator,
        ["GET /snapshots/plans/{id}/take"] = Coordinator,
        ["POST /snapshots/plans/{id}/take"] = Coordinator,
        ["GET /snapshots/{snapshot}"] = WhoSeesIt,
        ["GET /snapshots/{snapshot}/json"] = new([Visitor.Coordinator, Visitor.Assurer]),
        ["GET /mail/preferences"] = Everybody,
        ["POST /mail/preferences"] = Everybody,
        ["GET /mail/unsubscribe/{token}"] = EvenStrangers,
        ["POST /mail/unsubscribe/{token}"] = EvenStrangers,
        ["GET /mail/unsubscribed"] = EvenStrangers,
        ["GET /outbox"] = new([Visitor.Coordinator, Visitor.Administrator]),
        ["POST /outbox Again"] = new([Visitor.Coordinator, Visitor.Administrator], Form: "mail={mail}"),
        // Spreadsheets: what somebody uploaded is theirs alone, so none of these visitors may open it.
        ["GET /spreadsheets/plans/{id}"] = WhoSeesIt,
        ["POST /spreadsheets/plans/{id}"] = OwnPeopleOrCoordinator,
        ["GET /spreadsheets/plans/{id}/file"] = WhoSeesIt,
        ["GET /spreadsheets/mine"] = Everybody,
        ["POST /spreadsheets/mine"] = new([.. AgencyPeople.Visitors, Visitor.Coordinator]),
        ["GET /spreadsheets/{import}"] = NoneOfThem,
        ["GET /spreadsheets/{import}/file"] = NoneOfThem,
        ["POST /spreadsheets/{import} Apply"] = NoneOfThem,
        ["POST /spreadsheets/{import} PutAside"] = NoneOfThem,

        // Exports and the API. A cookie reads; only a token changes anything: see TheApi.cs.
        ["GET /exports"] = Everybody,
        ["GET /exports/everything.json"] = Everybody,
        ["GET /exports/csv/{table}"] = Everybody,
        ["GET /exports/plans/{id}/actions.csv"] = WhoSeesIt,
        ["GET /tokens"] = TokenKeepers,
        ["POST /tokens Make"] = TokenKeepers,
        ["POST /tokens Revoke"] = new([Visitor.OwnLead, Visitor.Administrator], Form: "token={token}"),
        ["GET /tokens/all"] = Administrator,
        ["POST /tokens/all Make"] = Administrator,
        ["POST /tokens/all Revoke"] = Administrator with { Form = "token={token}" },
        ["GET /api"] = Everybody,
        ["GET /api/v1/openapi.json"] = EvenStrangers,
        ["GET /api/v1/plans"] = Everybody,
        ["GET /api/v1/plans/{id}"] = WhoSeesIt,
        ["GET /api/v1/plans/{id}/recommendations"] = WhoSeesIt,
        ["GET /api/v1/plans/{id}/snapshots"] = WhoReadsAllPlans,
        ["GET /api/v1/snapshots/{id}"] = WhoReadsAllPlans,
        ["GET /api/v1/actions"] = Everybody,
        ["GET /api/v1/actions/{id}"] = WhoSeesIt,
        ["GET /api/v1/actions/{id}/updates"] = WhoSeesIt,
        ["POST /api/v1/actions/{id}/updates"] = NoneOfThem,
        ["GET /api/v1/actions/{id}/evidence"] = WhoSeesIt,
        ["GET /api/v1/actions/{id}/extensions"] = WhoSeesIt,
        ["GET /api/v1/agencies"] = Everybody,

        // History and the audit
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
        ["POST /challenges/{id} Assign"] = LeadOrCoordinator,
        ["GET /rules"] = Everybody,
        ["GET /rules/{id}"] = Everybody,
        ["GET /rules/settings"] = LooksAfter,
        ["POST /rules/settings"] = LooksAfter,
        ["GET /rules/words"] = LooksAfter,
        ["POST /rules/words"] = LooksAfter,
        ["GET /questions/snapshots/{snapshot}"] = WhoSeesIt,
        ["GET /challenges/raise/{action}"] = WhoChallenges,
        ["POST /challenges/raise/{action}"] = WhoChallenges,

        // Seeing
        ["GET /overview/plans/{id}"] = WhoSeesIt,
        ["GET /overview"] = Everybody,
        ["GET /search"] = Everybody,
        ["GET /views"] = Everybody,
        ["POST /views Save"] = Everybody,
        ["POST /views Delete"] = Nobody,

        // History and the audit
        ["GET /history/{kind}/{id}"] = WhoSeesIt,
        ["GET /audit"] = Administrator,
        ["GET /audit/file/{format}"] = Administrator,
        ["GET /erasure/{account}"] = Administrator,
        ["POST /erasure/{account}"] = Administrator,
        ["GET /erasure/words"] = LooksAfter,
        ["GET /erasure/words/ask"] = LooksAfter,
        ["POST /erasure/words/ask"] = LooksAfter,
        ["POST /erasure/words/ask Look"] = LooksAfter,
        ["GET /erasure/words/{request}"] = LooksAfter,
        ["POST /erasure/words/{request}"] = LooksAfter,
        ["POST /erasure/words/{request} TakeBack"] = Nobody,
    };

    public static Role RoleOf(Visitor visitor) =>
        visitor switch
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
