using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Throughline.Domain.Access;

namespace Throughline.Web.Pages.Access;

/// <summary>
/// Signing in is for everybody; administrators let people in, and coordinators too look after agencies and bodies.
/// </summary>
internal static class AccessPages
{
    public static void Open(PageConventionCollection pages)
    {
        pages.AllowAnonymousToFolder("/Access/SignIn");
        pages.AllowAnonymousToFolder("/Access/SignOut");
        pages.AuthorizeFolder("/Access/Admin", nameof(Permission.LookAfterAgencies));
        pages.AuthorizeFolder("/Access/Agencies", nameof(Permission.LookAfterAgencies));
        pages.AuthorizeFolder("/Access/Bodies", nameof(Permission.LookAfterBodies));
        pages.AuthorizeFolder("/Access/People", nameof(Permission.LookAfterPeople));
        foreach (var own in (string[])["/Access/Account", "/Access/SignIn", "/Access/SignOut"])
        {
            pages.AddFolderApplicationModelConvention(own, p => p.EndpointMetadata.Add(new WhicheverAgency()));
        }
    }
}
