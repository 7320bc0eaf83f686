namespace Throughline.Web.Pages.Shared;

/// <summary>Names of files to download.</summary>
public static class FileNames
{
    private const int Most = 60;

    /// <summary>Lower-case letters and digits with single hyphens, so that every system takes it.</summary>
    public static string Of(string words)
    {
        var kept = string.Join(
            '-',
            new string([.. words.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : ' ')]).Split(
                ' ',
                StringSplitOptions.RemoveEmptyEntries
            )
        );
        return kept.Length == 0 ? "part"
            : kept.Length > Most ? kept[..Most].TrimEnd('-')
            : kept;
    }
}
