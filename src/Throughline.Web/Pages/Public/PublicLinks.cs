namespace Throughline.Web.Pages.Public;

/// <summary>Addresses of what was published. They stay: papers are kept for six years (Local Government Act 1972, section
/// 100C).</summary>
public static class PublicLinks
{
    public static string Meetings() => "/public";

    public static string Meeting(Guid meeting) => $"/public/{meeting}";

    public static string Pack(Guid meeting, Guid pack) => $"/public/{meeting}/{pack}";

    public static string PackPdf(Guid meeting, Guid pack) => $"/public/{meeting}/{pack}/pdf";

    public static string PackWord(Guid meeting, Guid pack) => $"/public/{meeting}/{pack}/docx";

    /// <summary>Where pictures of the pages of a pack's papers are: a paper and a page follow.</summary>
    public static string Looks(Guid meeting, Guid pack) => $"/public/{meeting}/{pack}/looks/";

    public static string Feed() => "/public/feed";

    public static string SiteMap() => "/public/sitemap";
}
