using Throughline.Core.Data;

namespace Throughline.Core.Access;

/// <summary>What happens to people, agencies and bodies, and who may see what.</summary>
public static class AccessEvents
{
    /// <summary>Somebody signed in; the new value says how.</summary>
    public static readonly EventType SignedIn = new("access.signed-in", "signed in");

    /// <summary>A password or a code was wrong.</summary>
    public static readonly EventType SignInFailed = new("access.sign-in-failed", "sign-in failed");

    /// <summary>So many sign-ins failed that the account waits for some minutes.</summary>
    public static readonly EventType LockedOut = new("access.locked-out", "locked out");

    /// <summary>Somebody showed once more who they are, before they changed how they sign in; the new value says how.</summary>
    public static readonly EventType ProvedAgain = new("access.proved-again", "proved again who they are");

    /// <summary>Somebody ended the session that they were in.</summary>
    public static readonly EventType SignedOut = new("access.signed-out", "signed out");

    /// <summary>A session was ended from elsewhere: by its person, or by an administrator.</summary>
    public static readonly EventType SessionRevoked = new("access.session-revoked", "session revoked");

    /// <summary>A link was made that signs one account in, once.</summary>
    public static readonly EventType SignInLinkMade = new("access.sign-in-link-made", "sign-in link made");

    /// <summary>A passkey was added to an account.</summary>
    public static readonly EventType PasskeyAdded = new("access.passkey-added", "passkey added");

    /// <summary>A passkey was taken off an account.</summary>
    public static readonly EventType PasskeyRemoved = new("access.passkey-removed", "passkey removed");

    /// <summary>An account got a password and an authenticator.</summary>
    public static readonly EventType PasswordSet = new("access.password-set", "password and authenticator set");

    /// <summary>New recovery codes took the place of the old.</summary>
    public static readonly EventType RecoveryCodesMade = new("access.recovery-codes-made", "recovery codes made");

    /// <summary>A recovery code stood for the authenticator, once.</summary>
    public static readonly EventType RecoveryCodeUsed = new("access.recovery-code-used", "recovery code used");

    /// <summary>An account of an organisation's own sign-in was linked to one here.</summary>
    public static readonly EventType OrganisationLinked = new(
        "access.organisation-linked",
        "organisation account linked"
    );

    /// <summary>An account of the demonstration was made.</summary>
    public static readonly EventType AccountMade = new("access.account-made", "account made");

    /// <summary>An administrator invited somebody.</summary>
    public static readonly EventType PersonInvited = new("access.person-invited", "person invited");

    /// <summary>An invitation got a new link and more time.</summary>
    public static readonly EventType InvitationSentAgain = new("access.invitation-sent-again", "invitation sent again");

    /// <summary>An invitation no longer holds.</summary>
    public static readonly EventType InvitationWithdrawn = new("access.invitation-withdrawn", "invitation withdrawn");

    /// <summary>Somebody invited made their account.</summary>
    public static readonly EventType InvitationAccepted = new("access.invitation-accepted", "invitation accepted");

    /// <summary>An account's roles changed.</summary>
    public static readonly EventType RolesChanged = new("access.roles-changed", "roles changed");

    /// <summary>An account went to another agency, or to none.</summary>
    public static readonly EventType AgencyChanged = new("access.agency-changed", "agency changed");

    /// <summary>Somebody acts for one more agency; the new value says which, and as what.</summary>
    public static readonly EventType AgencyGiven = new("access.agency-given", "agency given");

    /// <summary>Somebody acts for one agency less.</summary>
    public static readonly EventType AgencyTaken = new("access.agency-taken", "agency taken away");

    /// <summary>Somebody who has several agencies chose for which of them they act in a browser.</summary>
    public static readonly EventType AgencyChosen = new("access.agency-chosen", "agency chosen");

    /// <summary>An account was stopped. How long closed accounts are kept is counted from it.</summary>
    public static readonly EventType AccountStopped = new("access.account-stopped", "account stopped");

    /// <summary>A stopped account may sign in again.</summary>
    public static readonly EventType AccountLetInAgain = new("access.account-let-in-again", "account let in again");

    /// <summary>An agency was added, by an administrator or with an answer of it.</summary>
    public static readonly EventType AgencyAdded = new("access.agency-added", "agency added");

    /// <summary>An agency got another name.</summary>
    public static readonly EventType AgencyRenamed = new("access.agency-renamed", "agency renamed");

    /// <summary>An agency is to have another name from a day on.</summary>
    public static readonly EventType AgencyRenamePlanned = new(
        "access.agency-rename-planned",
        "new name of agency set"
    );

    /// <summary>An agency is not to have that name.</summary>
    public static readonly EventType AgencyRenameCalledOff = new(
        "access.agency-rename-called-off",
        "new name of agency called off"
    );

    /// <summary>Two agencies are one; noted at both, with what went from the first to the second.</summary>
    public static readonly EventType AgencyMerged = new("access.agency-merged", "agencies merged");

    /// <summary>An agency is to end on a day.</summary>
    public static readonly EventType AgencyEndSet = new("access.agency-end-set", "end of agency set");

    /// <summary>An agency is not to end.</summary>
    public static readonly EventType AgencyEndCalledOff = new(
        "access.agency-end-called-off",
        "end of agency called off"
    );

    /// <summary>An agency ended; what was open went to its successor, if it has one.</summary>
    public static readonly EventType AgencyEnded = new("access.agency-ended", "agency ended");

    /// <summary>Somebody follows an agency that ended; noted at both.</summary>
    public static readonly EventType AgencySuccessorNamed = new(
        "access.agency-successor-named",
        "successor of agency named"
    );

    /// <summary>An agency has another member on the board, or none.</summary>
    public static readonly EventType BoardMemberChanged = new("access.board-member-changed", "board member changed");

    /// <summary>A board, subgroup or committee was added, by an administrator or with a plan.</summary>
    public static readonly EventType BodyAdded = new("access.body-added", "body added");

    /// <summary>A body's name or kind changed.</summary>
    public static readonly EventType BodyChanged = new("access.body-changed", "body changed");
}
