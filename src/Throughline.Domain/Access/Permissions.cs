using static Throughline.Domain.Access.Role;

namespace Throughline.Domain.Access;

/// <summary>The one table of who may do what by their role, and what is said to whoever may not.</summary>
public static class Permissions
{
    /// <summary>The roles that have it; one of them is enough.</summary>
    public static IReadOnlyList<Role> Roles(this Permission permission) =>
        permission switch
        {
            Permission.ReadAllPlans =>
            [
                Administrator,
                Coordinator,
                Assurer,
                CommitteeMember,
                DemocraticServices,
                Analyst,
                Reader,
            ],
            Permission.ReadRestrictedPlans => [Coordinator],
            Permission.ReadRestrictedEvidence => [Coordinator, Assurer],
            Permission.ReadDocuments => [Coordinator],
            Permission.ChangePlans => [Coordinator],
            Permission.DecideWhoSeesPlans => [Coordinator],
            Permission.Assure => [Coordinator, Assurer],
            Permission.RaiseChallenges => [Coordinator, Assurer, CommitteeMember],
            Permission.DecideChallenges => [Coordinator],
            Permission.RunCycles => [Coordinator],
            Permission.DecideUpdates => [Coordinator],
            Permission.ActForAgencies => [Coordinator],
            Permission.AgreeClosures => [Coordinator],
            Permission.TakeSnapshots => [Coordinator],
            Permission.TakeRecordsAway => [Coordinator, Assurer],
            Permission.ChangeRules => [Coordinator, Administrator],
            Permission.LookAfterAgencies => [Coordinator, Administrator],
            Permission.LookAfterBodies => [Coordinator, Administrator, DemocraticServices],
            Permission.ReadMeetings =>
            [
                Administrator,
                Coordinator,
                Assurer,
                CommitteeMember,
                DemocraticServices,
                Analyst,
                Reader,
            ],
            Permission.RunMeetings => [Coordinator, DemocraticServices],
            Permission.LookAfterTokens => [Administrator],
            Permission.LookAfterPeople => [Administrator],
            Permission.ErasePeople => [Administrator],
            Permission.TakeWordsOut => [Coordinator, Administrator],
            Permission.ReadAudit => [Administrator],
            Permission.ReadOutbox => [Coordinator, Administrator],
            Permission.ReadChildRecords => [],
            Permission.BreakGlass => [],
        };

    /// <summary>The sentence for whoever may not. It never holds what they were not to see.</summary>
    public static string Refusal(this Permission permission) =>
        permission switch
        {
            Permission.ReadAllPlans => "Only people who read every agency's part can look at this.",
            Permission.ReadRestrictedPlans => "This plan is open to the people named on it. Ask the coordinator.",
            Permission.ReadRestrictedEvidence =>
                "Restricted evidence is open to its agency, to coordinators and to assurers.",
            Permission.ReadDocuments => "Documents and their readings are open to coordinators.",
            Permission.ChangePlans => "Only the coordinator may change this. Ask the partnership's business manager.",
            Permission.DecideWhoSeesPlans => "Who may see a plan is the coordinator's to decide.",
            Permission.Assure => "Only the coordinator or an assurer may do this.",
            Permission.RaiseChallenges =>
                "Challenges are raised by scrutineers, coordinators and members of a committee.",
            Permission.DecideChallenges => "Challenges are decided by who raised them, or by a coordinator.",
            Permission.RunCycles => "Only a coordinator can change an update cycle.",
            Permission.DecideUpdates => "Only a coordinator accepts updates or sends them back.",
            Permission.ActForAgencies => "Only the agency that answers for it, or a coordinator, may do this.",
            Permission.AgreeClosures => "Only a coordinator can agree to a closure that an agency proposed.",
            Permission.TakeSnapshots => "Only a coordinator can freeze a plan. Ask yours to take a snapshot.",
            Permission.ChangeRules => "The rules' settings are changed by the coordinator or an administrator.",
            Permission.LookAfterAgencies => "Agencies are looked after by coordinators and administrators.",
            Permission.LookAfterBodies =>
                "Bodies are looked after by coordinators, democratic services and administrators.",
            Permission.ReadMeetings => "Meetings and their papers are open to members, officers and scrutineers.",
            Permission.RunMeetings =>
                "Meetings and work programmes are run by democratic services and the coordinator.",
            Permission.LookAfterTokens =>
                "Tokens are made and revoked by the agency's lead or an administrator. Ask one of them.",
            Permission.LookAfterPeople => "People and their roles are an administrator's to look after.",
            Permission.ErasePeople => "People are erased by administrators. Ask one.",
            Permission.TakeWordsOut =>
                "Words about a child are taken out by coordinators and administrators, two together. Ask one.",
            Permission.ReadAudit =>
                "The audit of everything is for administrators. The history of a plan or action is on its own page.",
            Permission.TakeRecordsAway => "Snapshots are taken away as files by coordinators and assurers.",
            Permission.ReadOutbox => "Only a coordinator or an administrator can look at the outbox.",
            Permission.ReadChildRecords => "Records about a child are open to the people named on them.",
            Permission.BreakGlass => "Nobody may open this record in need.",
        };
}
