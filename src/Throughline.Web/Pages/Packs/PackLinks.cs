using Throughline.Core.Packs;

namespace Throughline.Web.Pages.Packs;

/// <summary>Addresses of an agenda's papers and packs.</summary>
public static class PackLinks
{
    public static string Packs(Guid meeting) => $"/packs/{meeting}";

    public static string NewPaper(Guid meeting, Guid item) => $"/packs/{meeting}/items/{item}/new";

    public static string Paper(Guid meeting, Guid paper) => $"/packs/{meeting}/papers/{paper}";

    /// <summary>Where pictures of the pages of a meeting's papers are: a paper and a page follow.</summary>
    public static string Looks(Guid meeting) => $"/packs/{meeting}/looks/";

    public static string WithdrawPaper(Guid meeting, Guid paper) => $"/packs/{meeting}/papers/{paper}/withdraw";

    public static string Pack(Guid meeting, Guid pack, PackAudience audience) =>
        $"/packs/{meeting}/{pack}/{Name(audience)}";

    public static string PackFile(Guid meeting, Guid pack, PackAudience audience, PackFormat format) =>
        $"{Pack(meeting, pack, audience)}/{(format == PackFormat.Pdf ? "pdf" : "docx")}";

    internal static string Name(PackAudience audience) => audience == PackAudience.Public ? "public" : "members";

    public static string TakeBack(Guid meeting, Guid pack) => $"/packs/{meeting}/{pack}/take-back";
}
