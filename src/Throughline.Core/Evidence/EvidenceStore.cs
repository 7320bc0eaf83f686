namespace Throughline.Core.Evidence;

/// <summary>
/// Keeps evidence files by the SHA-256 of their bytes: the same bytes are kept once, and what is kept never changes.
/// </summary>
public interface IEvidenceStore
{
    /// <summary>Keeps the bytes; when it returns they are safe.</summary>
    /// <param name="sha256">Their SHA-256, 64 lower-case hexadecimal digits.</param>
    Task PutAsync(string sha256, ReadOnlyMemory<byte> bytes, CancellationToken cancel);

    /// <returns>The bytes; null when there are none under this hash.</returns>
    Task<byte[]?> GetAsync(string sha256, CancellationToken cancel);

    /// <summary>Removes the bytes for ever, because words about a child stood in them; nothing happens when there are none.</summary>
    Task RemoveAsync(string sha256, CancellationToken cancel);
}

/// <summary>Names of files in a store.</summary>
internal static class StoredName
{
    private const int Digits = 64;

    /// <summary>A hash is a name of hexadecimal digits and nothing else: no path can be smuggled in.</summary>
    public static string Of(string sha256) =>
        sha256.Length == Digits && sha256.All(char.IsAsciiHexDigitLower)
            ? sha256
            : throw new ArgumentException("This is no SHA-256 in lower-case hexadecimal.", nameof(sha256));
}
