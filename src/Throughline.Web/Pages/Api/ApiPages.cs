using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Throughline.Domain.Access;

namespace Throughline.Web.Pages.Api;

/// <summary>The tokens of every agency are the administrators'.</summary>
internal static class ApiPages
{
    public static void Open(PageConventionCollection pages) =>
        pages.AuthorizeFolder("/Api/Tokens/All", nameof(Permission.LookAfterTokens));
}
