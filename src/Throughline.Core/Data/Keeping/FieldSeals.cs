using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Throughline.Core.Data.Keeping;

/// <summary>Hashes of fields, and of the seals that hold them.</summary>
internal static class FieldSeals
{
    private const int SaltBytes = 16;

    /// <summary>128 bits: enough that nobody finds other words of the same hash.</summary>
    private const int HashBytes = 16;

    public static string NewSalt() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SaltBytes));

    /// <summary>The hash of a field's value as text; null is none, and no text.</summary>
    public static string Of(string salt, string field, string? value)
    {
        var bytes = Encoding.UTF8.GetBytes(value is null ? $"{salt}\0{field}\0-" : $"{salt}\0{field}\0+{value}");
        return Base64Url.EncodeToString(SHA256.HashData(bytes).AsSpan(0, HashBytes));
    }

    public static string Write(IEnumerable<(string Field, string Hash)> fields) =>
        string.Join(';', fields.Select(f => $"{f.Field}:{f.Hash}"));

    public static IEnumerable<(string Field, string Hash)> Read(string fields) =>
        fields
            .Split(';', StringSplitOptions.RemoveEmptyEntries)
            .Select(f => f.Split(':'))
            .Select(p => (p[0], p.Length > 1 ? p[1] : ""));

    /// <summary>The hash of a seal in its place.</summary>
    public static string HashOf(string previous, long sequence, string kind, Guid record, bool gone, string fields) =>
        Convert.ToHexStringLower(
            SHA256.HashData(
                Encoding.UTF8.GetBytes(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{previous};{sequence};{kind};{record:D};{(gone ? 1 : 0)};{fields}"
                    )
                )
            )
        );

    /// <summary>A value as the databases' drivers give it, written alike for both; null for none.</summary>
    public static string? Text(object? value) =>
        value switch
        {
            null or DBNull => null,
            string text => text,
            Guid id => id.ToString("D"),
            bool yes => yes ? "1" : "0",

            // Microseconds: all that PostgreSQL keeps of a time.
            DateTime at => at.ToString("yyyy-MM-ddTHH:mm:ss.ffffff", CultureInfo.InvariantCulture),
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            double number => number.ToString("R", CultureInfo.InvariantCulture),
            byte[] bytes => Convert.ToHexStringLower(SHA256.HashData(bytes)),
            IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
            _ => throw new NotSupportedException($"A seal cannot hold {value.GetType().Name}."),
        };
}
