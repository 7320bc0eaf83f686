using Throughline.Core.Mail;

namespace Throughline.Web.Pages.Mail;

/// <summary>How mails are said on pages.</summary>
public static class MailWords
{
    public static string Of(MailState state) =>
        state switch
        {
            MailState.Waiting => "Waiting",
            MailState.Sent => "Sent",
            MailState.Failed => "Failed",
        };

    /// <param name="hours">One of <see cref="MailPreferences.Digests"/>.</param>
    public static string Digest(int hours) =>
        hours switch
        {
            0 => "Each mail at once",
            24 => "One mail a day, at half past seven in the morning",
            168 => "One mail a week, on Monday morning; reminders still come the next morning",
            _ => $"Every {hours} hours",
        };
}
