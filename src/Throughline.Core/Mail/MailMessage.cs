namespace Throughline.Core.Mail;

/// <summary>What a mail says; both parts can hold only what <see cref="MailLine"/> lets in.</summary>
public sealed record MailMessage
{
    private MailMessage(string subject, string text) => (Subject, Text) = (subject, text);

    internal string Subject { get; }

    internal string Text { get; }

    /// <param name="subject">One line.</param>
    /// <param name="first">The first paragraph.</param>
    /// <param name="second">The second, if any.</param>
    /// <param name="third">The third, if any.</param>
    public static MailMessage Of(
        MailLine subject,
        MailLine first,
        MailLine second = default,
        MailLine third = default
    ) =>
        new(
            subject.Text,
            string.Join("\n\n", ((MailLine[])[first, second, third]).Select(l => l.Text).Where(t => t.Length > 0))
        );
}
