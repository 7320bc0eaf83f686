using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Throughline.Domain.Access;

namespace Throughline.Web.Pages.Comparing;

/// <summary>Papers are the coordinators'; plans are compared by whoever sees them.</summary>
internal static class ComparingPages
{
    public static void Open(PageConventionCollection pages) =>
        pages.AuthorizeFolder("/Comparing/Papers", nameof(Permission.ReadDocuments));
}
