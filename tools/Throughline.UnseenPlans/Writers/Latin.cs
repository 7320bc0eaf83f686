using System.Text;

namespace Throughline.UnseenPlans.Writers;

/// <summary>Windows-1252: what old texts and the standard fonts of a PDF are written in.</summary>
internal static class Latin
{
    private static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public static byte[] Bytes(string text) => Windows.GetBytes(text);

    /// <summary>Whether each letter has a place in it.</summary>
    public static bool Can(string text) => Windows.GetString(Windows.GetBytes(text)) == text;
}
