using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Throughline.Core.Access;

/// <summary>Secrets that go out once, in a link; only their hashes stay here.</summary>
/// <remarks>
/// A plain SHA-256 is enough for 256 random bits: there is nothing to guess that a slow hash would protect.
/// </remarks>
public static class Secret
{
    /// <summary>256 random bits, fit for an address.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>SHA-256 in hexadecimal: what is stored and looked up.</summary>
    public static string HashOf(string secret) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
