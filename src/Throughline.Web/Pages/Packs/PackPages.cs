using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Throughline.Domain.Access;

namespace Throughline.Web.Pages.Packs;

/// <summary>Papers with what is exempt in them are for whoever reads meetings.</summary>
internal static class PackPages
{
    public static void Open(PageConventionCollection pages) =>
        pages.AuthorizeFolder("/Packs", nameof(Permission.ReadMeetings));
}
