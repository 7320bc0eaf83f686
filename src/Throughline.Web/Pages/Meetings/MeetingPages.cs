using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Throughline.Domain.Access;

namespace Throughline.Web.Pages.Meetings;

/// <summary>Meetings are for members, officers and scrutineers.</summary>
internal static class MeetingPages
{
    public static void Open(PageConventionCollection pages)
    {
        pages.AuthorizeFolder("/Meetings", nameof(Permission.ReadMeetings));
        // What was read stands beside its paper, which is the coordinators'.
        pages.AuthorizeFolder("/Meetings/Papers", nameof(Permission.ReadDocuments));
    }
}
