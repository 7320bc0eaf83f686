using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace Throughline.Web.Pages.Shared;

/// <summary>The error page and the accessibility statement are for everybody.</summary>
internal static class SharedPages
{
    public static void Open(PageConventionCollection pages)
    {
        pages.AllowAnonymousToFolder("/Shared/Error");
        pages.AllowAnonymousToFolder("/Shared/Accessibility");
    }
}
