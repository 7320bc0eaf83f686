using System.Text.RegularExpressions;

namespace Throughline.Core.Mail;

/// <summary>An address on this site that a mail may point to. Holds ids and tokens, never words.</summary>
public readonly partial record struct MailLink
{
    /// <summary>
    /// Stands for the site's address until the mail is sent, so that an address that was set later still serves.
    /// </summary>
    internal const string Mark = "site:";

    private MailLink(string path) =>
        Path = Shape().IsMatch(path)
            ? path
            : throw new ArgumentException("A link in a mail is a path of this site without words.", nameof(path));

    internal string Path { get; }

    public static MailLink Home() => new("/");

    public static MailLink Cycle(Guid id) => new($"/cycles/{id}");

    public static MailLink Snapshot(Guid id) => new($"/snapshots/{id}");

    public static MailLink Plan(Guid id) => new($"/plans/{id}");

    public static MailLink Action(Guid id) => new($"/actions/{id}");

    public static MailLink Challenge(Guid id) => new($"/challenges/{id}");

    public static MailLink MyAgency() => new("/my-agency");

    public static MailLink WaitingUpdates() => new("/updates");

    public static MailLink Preferences() => new("/mail/preferences");

    /// <summary>Any other page of this site.</summary>
    /// <param name="path">From the first slash; letters, digits and <c>/-_.~?=&amp;</c> only.</param>
    /// <exception cref="ArgumentException">It is not such a path.</exception>
    public static MailLink To(string path) => new(path);

    [GeneratedRegex(@"^/[A-Za-z0-9/\-_.~?=&%]*\z", RegexOptions.None, 200)]
    private static partial Regex Shape();
}
