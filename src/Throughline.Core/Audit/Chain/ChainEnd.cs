using System.Globalization;

namespace Throughline.Core.Audit.Chain;

/// <summary>
/// A place in the chain and the hash there, kept outside the database: whoever rewrites every event and every hash
/// cannot rewrite this.
/// </summary>
public sealed record ChainEnd(long Sequence, string Hash)
{
    public override string ToString() => $"{Sequence.ToString(CultureInfo.InvariantCulture)}:{Hash}";

    /// <summary>True of 64 hexadecimal digits in lower case.</summary>
    internal static bool IsHash(string text) => text.Length == 64 && text.All(char.IsAsciiHexDigitLower);

    /// <returns>Null when the words are not "SEQ:HASH".</returns>
    public static ChainEnd? Parse(string words)
    {
        var parts = words.Trim().Split(':');
        return
            parts.Length == 2
            && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
            && IsHash(parts[1].ToLowerInvariant())
            ? new(sequence, parts[1].ToLowerInvariant())
            : null;
    }
}
