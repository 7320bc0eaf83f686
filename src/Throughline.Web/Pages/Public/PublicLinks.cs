using System.Globalization;

namespace Throughline.Web.Pages.Public;

/// <summary>Addresses of what was published. They stay: papers are kept for six years (Local Government Act 1972, section
/// 100C).</summary>
public static class PublicLinks
{
    public static string Meetings() => "/public";

    /// <param name="year">The calendar year in which a municipal year begins.</param>
    public static string Year(int year) => string.Create(CultureInfo.InvariantCulture, $"/public/years/{year}");

    public static string Meeting(Guid meeting) => $"/public/{meeting}";

    public static string Pack(Guid meeting, Guid pack) => $"/public/{meeting}/{pack}";

    public static string PackPdf(Guid meeting, Guid pack) => $"/public/{meeting}/{pack}/pdf";

    public static string PackWord(Guid meeting, Guid pack) => $"/public/{meeting}/{pack}/docx";

    /// <summary>Where pictures of the pages of a pack's papers are: a paper and a page follow.</summary>
    public static string Looks(Guid meeting, Guid pack) => $"/public/{meeting}/{pack}/looks/";

    public static string Minutes(Guid meeting) => $"/public/{meeting}/minutes";

    public static string MinutesWord(Guid meeting) => $"/public/{meeting}/minutes/docx";

    /// <summary>The meeting as JSON-LD.</summary>
    public static string MeetingData(Guid meeting) => $"/public/{meeting}/data";

    public static string Decisions() => "/public/decisions";

    /// <summary>A committee's work programme of this year.</summary>
    public static string Body(Guid body) => $"/public/bodies/{body}";

    public static string Calendar() => "/public/calendar";

    public static string Feed() => "/public/feed";

    public static string SiteMap() => "/public/sitemap";
}
