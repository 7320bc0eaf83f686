using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Throughline.Domain.Access;

namespace Throughline.Web.Pages.Access;

/// <summary>
/// Signing in is for everybody; administrators let people in, and coordinators too look after agencies and bodies.
/// </summary>
internal static class AccessPages
{
    /// <summary>The policy for administrators and coordinators: agencies, bodies and the like.</summary>
    public const string LooksAfter = "LooksAfter";

    public static void Open(PageConventionCollection pages)
    {
        pages.AllowAnonymousToFolder("/Access/SignIn");
        pages.AllowAnonymousToFolder("/Access/SignOut");
        pages.AuthorizeFolder("/Access/Admin", LooksAfter);
        pages.AuthorizeFolder("/Access/Agencies", LooksAfter);
        pages.AuthorizeFolder("/Access/Bodies", LooksAfter);
        pages.AuthorizeFolder("/Access/People", nameof(Role.Administrator));
    }
}
