using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Throughline.Domain.Access;

namespace Throughline.Web.Pages.Privacy;

/// <summary>Only administrators erase.</summary>
internal static class PrivacyPages
{
    public static void Open(PageConventionCollection pages) =>
        pages.AuthorizeFolder("/Privacy", nameof(Permission.ErasePeople));
}
