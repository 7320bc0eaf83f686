namespace Throughline.Domain.Access;

#pragma warning disable CA1711 // It is a permission; the .NET type of that suffix left with code access security.
/// <summary>What a person may be allowed by their roles alone, whatever record it is about.</summary>
public enum Permission
{
    /// <summary>Every plan that is not restricted, whichever agency it concerns.</summary>
    ReadAllPlans,

    /// <summary>Restricted plans too, without being named on them.</summary>
    ReadRestrictedPlans,

    /// <summary>Evidence that its agency restricted.</summary>
    ReadRestrictedEvidence,

    /// <summary>The documents that plans were read from, their readings and drafts.</summary>
    ReadDocuments,

    /// <summary>Plans, their findings, recommendations and actions, and the reviews that they answer.</summary>
    ChangePlans,

    /// <summary>Who may see a plan.</summary>
    DecideWhoSeesPlans,

    /// <summary>Dates asked for, evidence held up, closure proposed.</summary>
    Assure,
    RaiseChallenges,

    /// <summary>Press, accept, close or let rest a challenge that somebody else raised.</summary>
    DecideChallenges,

    /// <summary>Open, move, call off and close update cycles, and remind agencies.</summary>
    RunCycles,

    /// <summary>Accept what agencies submitted, or send it back.</summary>
    DecideUpdates,

    /// <summary>What an agency's own people may do with its actions, for an agency that does not do it itself.</summary>
    ActForAgencies,

    /// <summary>The first of the steps from a proposed closure to a signed one.</summary>
    AgreeClosures,
    TakeSnapshots,

    /// <summary>Snapshots as files that prove themselves.</summary>
    TakeRecordsAway,
    ChangeRules,
    LookAfterAgencies,
    LookAfterBodies,

    /// <summary>Meetings, work programmes and what was resolved and promised in them.</summary>
    ReadMeetings,

    /// <summary>Arrange meetings, make agendas, keep the work programme and the action log.</summary>
    RunMeetings,
    LookAfterTokens,

    /// <summary>Accounts, their roles, sessions, invitations and sign-in links.</summary>
    LookAfterPeople,
    ErasePeople,

    /// <summary>Ask for words about a child to be taken out, and decide what somebody else asked for.</summary>
    TakeWordsOut,

    /// <summary>Every event, and the proof that none was changed.</summary>
    ReadAudit,
    ReadOutbox,

    /// <summary>Records about one child. No role has it yet.</summary>
    ReadChildRecords,

    /// <summary>
    /// A record about one child that is closed to them, in need and with a reason, seen by those who look after such
    /// records. No role has it yet.
    /// </summary>
    BreakGlass,
}
#pragma warning restore CA1711
