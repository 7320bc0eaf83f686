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

    public static string Feed() => "/public/feed";

    public static string SiteMap() => "/public/sitemap";
}
