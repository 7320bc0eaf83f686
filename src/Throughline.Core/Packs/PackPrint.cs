using System.Security.Cryptography;
using System.Text;

namespace Throughline.Core.Packs;

/// <summary>What tells whether a paper's words changed: a hash of all that it says.</summary>
internal static class PackPrint
{
    /// <returns>SHA-256 in hexadecimal.</returns>
    public static string Of(params string[] words) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', words))));
}
