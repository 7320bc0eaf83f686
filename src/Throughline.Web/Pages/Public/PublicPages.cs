using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace Throughline.Web.Pages.Public;

/// <summary>What was published is for everybody, without signing in.</summary>
internal static class PublicPages
{
    public static void Open(PageConventionCollection pages) => pages.AllowAnonymousToFolder("/Public");
}
