using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Throughline.Domain.Access;

namespace Throughline.Web.Pages.Reports;

/// <summary>Reports are for whoever runs meetings: a draft may hold what is exempt or confidential.</summary>
internal static class ReportPages
{
    public static void Open(PageConventionCollection pages) =>
        pages.AuthorizeFolder("/Reports", nameof(Permission.RunMeetings));
}
