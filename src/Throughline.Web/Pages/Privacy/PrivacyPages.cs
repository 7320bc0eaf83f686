using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Throughline.Domain.Access;

namespace Throughline.Web.Pages.Privacy;

/// <summary>Administrators erase people; words about a child are taken out by two who may.</summary>
internal static class PrivacyPages
{
    public static void Open(PageConventionCollection pages)
    {
        pages.AuthorizeFolder("/Privacy/Erasure/People", nameof(Permission.ErasePeople));
        pages.AuthorizeFolder("/Privacy/Erasure/Words", nameof(Permission.TakeWordsOut));
    }
}
