using Throughline.Core.Access;
using Throughline.Domain.Access;
using Throughline.Web.Pages.Shared;

namespace Throughline.Web.Pages.Access;

/// <summary>Addresses of signing in, of one's own account, and of people, agencies and bodies.</summary>
public static class AccessLinks
{
    public static string SignIn(string? to = null, string? organisation = null) =>
        Address.With("/sign-in", ("to", to), ("organisation", organisation));

    public static string SignInLink(string secret) => $"/sign-in/link/{secret}";

    public static string SignOut() => "/sign-out";

    public static string SignInCode(string? to = null) => Address.With("/sign-in/code", ("to", to));

    public static string SignInAt(string organisation, string? to) =>
        Address.With("/sign-in", ("handler", "Organisation"), ("name", organisation), ("to", to));

    public static string SignInOrganisation(string? to = null) => Address.With("/sign-in/organisation", ("to", to));

    public static string SignInInvitation(string secret) => $"/sign-in/invitation/{secret}";

    public static string Account() => "/account";

    public static string AccountPassword() => "/account/password";

    public static string AccountPasskeys() => "/account/passkeys";

    public static string AccountRecoveryCodes() => "/account/recovery-codes";

    /// <summary>Where somebody shows once more who they are, on the way to a page.</summary>
    public static string AccountConfirm(string? to = null) => Address.With("/account/confirm", ("to", to));

    /// <summary>The same by their organisation, which is asked to ask them again.</summary>
    public static string ConfirmAt(string organisation, string? to) =>
        Address.With("/sign-in", ("handler", "Organisation"), ("name", organisation), ("to", to), ("again", "true"));

    /// <summary>Where somebody who has several agencies says for which they act.</summary>
    /// <param name="to">Where they go on.</param>
    /// <param name="shown">The agency that what they were about to do belongs to.</param>
    public static string AccountAgency(string? to = null, Guid? shown = null) =>
        Address.With("/account/agency", ("to", to), ("shown", shown?.ToString()));

    public static string AccountSessions() => "/account/sessions";

    public static string Admin() => "/admin";

    public static string People(string? words = null) => Address.With("/people", ("words", words));

    public static string Invite() => "/people/invite";

    public static string Person(Guid id) => $"/people/{id}";

    public static string Agencies() => "/agencies";

    public static string Agency(Guid id) => $"/agencies/{id}";

    public static string RenameAgency(Guid id) => $"/agencies/{id}/rename";

    public static string MergeAgency(Guid id, Guid? into = null) =>
        Address.With($"/agencies/{id}/merge", ("into", into?.ToString()));

    public static string EndAgency(Guid id) => $"/agencies/{id}/end";

    public static string AgenciesOfPerson(Guid id) => $"/people/{id}/agencies";

    public static string Bodies() => "/bodies";
}
