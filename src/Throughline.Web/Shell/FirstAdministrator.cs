using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Mail;
using Throughline.Domain.Access;
using Throughline.Web.Pages.Access;

namespace Throughline.Web.Shell;

/// <summary>
/// <c>./run invite-administrator EMAIL NAME</c>: whoever holds the server's console lets the first administrator in, or
/// the next when every one lost their key.
/// </summary>
internal static class FirstAdministrator
{
    public const string Command = "invite-administrator";

    /// <returns>The exit code: 0 when the invitation was made and its link written to the console.</returns>
    public static async Task<int> InviteAsync(IServiceProvider services, string[] args)
    {
        if (args is not [Command, var email, .. { Length: > 0 } name])
        {
            Console.Error.WriteLine($"Type: ./run {Command} EMAIL NAME");
            return 1;
        }

        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Actor>().Person = Person.Program(
            "The server's console",
            "command line"
        );
        var (secret, problems) = await scope
            .ServiceProvider.GetRequiredService<Invitations>()
            .InviteAsync(
                new(string.Join(' ', name), email, new HashSet<Role> { Role.Administrator }, null),
                CancellationToken.None
            );
        if (secret is null)
        {
            Console.Error.WriteLine(string.Join(Environment.NewLine, problems.Select(p => p.Problem + ".")));
            return 1;
        }

        Console.WriteLine(
            $"Open this link within {Invitations.Lasts.Days} days; it makes one account and then no "
                + $"more:\n{scope.ServiceProvider.GetRequiredService<MailSettings>().SiteAddress.TrimEnd('/')}{AccessLinks.SignInInvitation(secret)}"
        );
        return 0;
    }
}
