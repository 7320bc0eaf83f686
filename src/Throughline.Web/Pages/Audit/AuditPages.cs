using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Throughline.Domain.Access;

namespace Throughline.Web.Pages.Audit;

/// <summary>Everything that happened is for administrators; a thing's history for whoever sees the thing.</summary>
internal static class AuditPages
{
    public static void Open(PageConventionCollection pages) =>
        pages.AuthorizeFolder("/Audit/Events", nameof(Permission.ReadAudit));
}
