namespace Throughline.Core.Mail;

/// <summary>What a mail is about.</summary>
public enum MailKind
{
    CycleOpened,
    CycleReminder,
    CycleChanged,
    CycleClosed,
    SilenceEscalated,
    NobodyToEscalateTo,
    UpdateSubmitted,
    UpdateSentBack,
    ExtensionAsked,
    ExtensionDecided,
    ChallengeRaised,
    ChallengeAnswered,
    ClosureAsked,
    AgencyEnded,
    PromiseReminder,
    Invitation,
    AccountRecovery,
    SecurityNotice,
}

/// <summary>Facts about each kind of mail.</summary>
public static class MailKinds
{
    /// <summary>How the preferences page names it.</summary>
    public static string Label(this MailKind kind) =>
        kind switch
        {
            MailKind.CycleOpened => "Updates are asked of my agency",
            MailKind.CycleReminder => "Reminders that updates are due or late",
            MailKind.CycleChanged => "An update cycle has a new date or was called off",
            MailKind.CycleClosed => "An update cycle was closed",
            MailKind.SilenceEscalated => "My agency has not answered and I am its board member",
            MailKind.NobodyToEscalateTo => "An agency has not answered and has no board member to tell",
            MailKind.UpdateSubmitted => "An agency submitted updates",
            MailKind.UpdateSentBack => "An update of my agency was sent back",
            MailKind.ExtensionAsked => "An agency asks for a new date",
            MailKind.ExtensionDecided => "A new date that my agency asked for was decided",
            MailKind.ChallengeRaised => "A challenge was raised with my agency, or its answer was not enough",
            MailKind.ChallengeAnswered => "A challenge that I raised or look after was answered",
            MailKind.ClosureAsked => "Closure of an action waits for me",
            MailKind.AgencyEnded => "An agency ended and nobody follows it",
            MailKind.PromiseReminder => "Reminders of what I have to answer to a board or committee",
            MailKind.Invitation => "Invitations",
            MailKind.AccountRecovery => "Links to get back into my account",
            MailKind.SecurityNotice => "Changes to how I sign in",
        };

    /// <summary>True for what is sent whatever a person turned off: the partnership's formal request and its escalation
    /// (Working Together to Safeguard Children asks
    /// agencies to account for their part), and what protects an account.</summary>
    public static bool IsStatutory(this MailKind kind) =>
        kind switch
        {
            MailKind.CycleOpened
            or MailKind.SilenceEscalated
            or MailKind.NobodyToEscalateTo
            or MailKind.Invitation
            or MailKind.AccountRecovery
            or MailKind.SecurityNotice => true,
            MailKind.CycleReminder
            or MailKind.CycleChanged
            or MailKind.CycleClosed
            or MailKind.UpdateSubmitted
            or MailKind.UpdateSentBack
            or MailKind.ExtensionAsked
            or MailKind.ExtensionDecided
            or MailKind.ChallengeRaised
            or MailKind.ChallengeAnswered
            or MailKind.ClosureAsked
            or MailKind.AgencyEnded
            or MailKind.PromiseReminder => false,
        };

    /// <summary>When it goes out to somebody who gets a digest.</summary>
    public static MailHaste Haste(this MailKind kind) =>
        kind switch
        {
            MailKind.Invitation or MailKind.AccountRecovery or MailKind.SecurityNotice or MailKind.SilenceEscalated =>
                MailHaste.AtOnce,
            MailKind.CycleOpened
            or MailKind.CycleReminder
            or MailKind.CycleChanged
            or MailKind.NobodyToEscalateTo
            or MailKind.AgencyEnded
            or MailKind.PromiseReminder
            or MailKind.UpdateSentBack => MailHaste.WithinADay,
            MailKind.CycleClosed
            or MailKind.UpdateSubmitted
            or MailKind.ExtensionAsked
            or MailKind.ExtensionDecided
            or MailKind.ChallengeRaised
            or MailKind.ChallengeAnswered
            or MailKind.ClosureAsked => MailHaste.WithTheDigest,
        };

    /// <summary>Those that a person may turn off.</summary>
    public static IEnumerable<MailKind> Optional => Enum.GetValues<MailKind>().Where(k => !k.IsStatutory());
}

/// <summary>How long a mail may wait for a digest.</summary>
public enum MailHaste
{
    AtOnce,

    /// <summary>
    /// With the next morning's digest, even for people who chose a weekly one: a reminder that comes after the day is
    /// none.
    /// </summary>
    WithinADay,
    WithTheDigest,
}
