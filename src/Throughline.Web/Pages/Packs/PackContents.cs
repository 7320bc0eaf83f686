using Throughline.Core.Packs;

namespace Throughline.Web.Pages.Packs;

/// <summary>What <see cref="PackWriter"/> wrote, as a page shows it.</summary>
internal static class PackContents
{
    /// <param name="looks">Where pictures of pages are, up to the paper's id.</param>
    public static string Of(string written, string looks) =>
        written.Replace(PackWriter.LooksAt, $"src=\"{looks}", StringComparison.Ordinal);
}
