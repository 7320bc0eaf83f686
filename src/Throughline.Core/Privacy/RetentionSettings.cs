namespace Throughline.Core.Privacy;

/// <summary>
/// How long what is no longer needed is kept, in days; the configuration section "Retention". 0 keeps it for ever.
/// Plans and what belongs to them are never removed.
/// </summary>
public sealed class RetentionSettings
{
    /// <summary>
    /// From the day an account was stopped until the person is erased: long enough to let somebody back in after a long
    /// leave.
    /// </summary>
    public int ClosedAccounts { get; set; } = 730;

    /// <summary>Sessions after they ended: long enough to look into a sign-in that should not have been.</summary>
    public int EndedSessions { get; set; } = 90;

    /// <summary>Invitations and one-time links after they were used, withdrawn or ran out.</summary>
    public int SpentInvitations { get; set; } = 90;

    /// <summary>Mails after they were sent. What was never sent is kept until somebody deals with it.</summary>
    public int SentMails { get; set; } = 90;

    /// <summary>
    /// Filled spreadsheets after they were last touched. What was applied of them stays in the plan, and their going is
    /// an event.
    /// </summary>
    public int FilledSpreadsheets { get; set; } = 365;

    /// <summary>
    /// The API's receipts: for so long the same request sent again is known. Programs try again within hours, not
    /// months.
    /// </summary>
    public int ApiReceipts { get; set; } = 30;

    /// <summary>Uploaded papers that could not be read and that no plan came from.</summary>
    public int FailedUploads { get; set; } = 180;
}
