using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Throughline.Web.Pages.Access;
using Throughline.Web.Pages.Api;
using Throughline.Web.Pages.Audit;
using Throughline.Web.Pages.Comparing;
using Throughline.Web.Pages.Documents;
using Throughline.Web.Pages.Intake;
using Throughline.Web.Pages.Mail;
using Throughline.Web.Pages.Meetings;
using Throughline.Web.Pages.Packs;
using Throughline.Web.Pages.Privacy;
using Throughline.Web.Pages.Public;
using Throughline.Web.Pages.Questions;
using Throughline.Web.Pages.Reports;
using Throughline.Web.Pages.Shared;

namespace Throughline.Web.Shell;

/// <summary>
/// Who is let into which folder of pages, each capability's as it says itself. Within it
/// services decide what each may see and do; a folder that is not named is for everybody who is signed in.
/// </summary>
internal static class PagesByRole
{
    private static readonly Action<PageConventionCollection>[] Capabilities =
    [
        SharedPages.Open,
        AccessPages.Open,
        DocumentPages.Open,
        IntakePages.Open,
        MailPages.Open,
        MeetingPages.Open,
        PackPages.Open,
        PublicPages.Open,
        ComparingPages.Open,
        QuestionPages.Open,
        ReportPages.Open,
        ApiPages.Open,
        AuditPages.Open,
        PrivacyPages.Open,
    ];

    public static void Open(PageConventionCollection pages)
    {
        foreach (var open in Capabilities)
        {
            open(pages);
        }
    }
}
