using Throughline.Core.Data;

namespace Throughline.Core.Mail;

/// <summary>What happens to mails.</summary>
public static class MailEvents
{
    /// <summary>Somebody chose which mails they want, and how often.</summary>
    public static readonly EventType PreferencesChanged = new("mail.preferences-changed", "mail preferences changed");

    /// <summary>An administrator had a mail tried again that could not be sent.</summary>
    public static readonly EventType TriedAgain = new("mail.tried-again", "mail tried again");
}
