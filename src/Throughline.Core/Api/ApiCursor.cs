using System.Buffers.Text;

namespace Throughline.Core.Api;

/// <summary>Where the next page of a list begins: after the last id of the page before.</summary>
internal static class ApiCursor
{
    /// <returns>The id after which to go on; null for the first page.</returns>
    /// <exception cref="FormatException">It is no cursor of ours.</exception>
    public static Guid? Read(string? after)
    {
        if (string.IsNullOrEmpty(after))
        {
            return null;
        }

        var bytes = Base64Url.DecodeFromChars(after);
        return bytes.Length == 16 ? new Guid(bytes) : throw new FormatException("A cursor holds sixteen bytes.");
    }

    /// <summary>Cuts what was found to a page; one more than the page holds says that there is a next.</summary>
    public static ApiPage<T> Page<T>(List<T> found, int most, Func<T, Guid> id) =>
        found.Count > most
            ? new(found[..most], Base64Url.EncodeToString(id(found[most - 1]).ToByteArray()))
            : new(found, null);
}
