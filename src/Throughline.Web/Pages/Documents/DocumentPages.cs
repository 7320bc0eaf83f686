using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Throughline.Domain.Access;

namespace Throughline.Web.Pages.Documents;

/// <summary>A document as it came is the coordinators': it holds every agency's words.</summary>
internal static class DocumentPages
{
    public static void Open(PageConventionCollection pages) =>
        pages.AuthorizeFolder("/Documents", nameof(Permission.ReadDocuments));
}
