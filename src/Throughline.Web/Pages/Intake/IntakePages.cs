using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Throughline.Domain.Access;

namespace Throughline.Web.Pages.Intake;

/// <summary>Papers and what was read of them are the coordinators'.</summary>
internal static class IntakePages
{
    public static void Open(PageConventionCollection pages) =>
        pages.AuthorizeFolder("/Intake", nameof(Permission.ReadDocuments));
}
