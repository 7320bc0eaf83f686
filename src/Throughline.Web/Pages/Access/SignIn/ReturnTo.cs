using Microsoft.AspNetCore.Mvc;
using Throughline.Web.Pages.Shared;

namespace Throughline.Web.Pages.Access.SignIn;

/// <summary>Where to go after signing in: a page of this site, never another's, whatever the address says.</summary>
internal static class ReturnTo
{
    public static string Safe(IUrlHelper url, string? to) => url.IsLocalUrl(to) ? to! : Address.Home();
}
