using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Throughline.Domain.Access;

/// <summary>Six-digit codes that change every 30 seconds (RFC 6238), as every authenticator app makes them.</summary>
public static class Totp
{
    /// <summary>160 bits: as long as the hash, which RFC 4226 recommends.</summary>
    public const int KeyBytes = 20;

    private const long StepSeconds = 30;
    private const int Codes = 1_000_000;
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>
    /// The step of time that a code belongs to: now, or one before or after, for clocks that differ and people who type
    /// slowly.
    /// </summary>
    /// <param name="after">Codes of this step and before were used already; a code works once.</param>
    /// <returns>Null when it is no code of these steps.</returns>
    public static long? StepOf(string code, ReadOnlySpan<byte> key, DateTime now, long after)
    {
        var current = new DateTimeOffset(now, TimeSpan.Zero).ToUnixTimeSeconds() / StepSeconds;
        long? found = null;
        for (var step = current - 1; step <= current + 1; step++)
        {
            // Every step is compared, so that the time taken says nothing.
            var same = CryptographicOperations.FixedTimeEquals(
                Encoding.ASCII.GetBytes(CodeAt(key, step)),
                Encoding.ASCII.GetBytes(code)
            );
            found = same && step > after ? step : found;
        }

        return found;
    }

    /// <summary>The code of a moment.</summary>
    public static string CodeAt(ReadOnlySpan<byte> key, DateTime moment) =>
        CodeAt(key, new DateTimeOffset(moment, TimeSpan.Zero).ToUnixTimeSeconds() / StepSeconds);

    private static string CodeAt(ReadOnlySpan<byte> key, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        System.Buffers.Binary.BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // RFC 6238's default, and all that many authenticator apps know; HMAC does not need a hash without collisions.
        var hash = HMACSHA1.HashData(key, counter);
#pragma warning restore CA5350
        var offset = hash[^1] & 0xf;
        var number = System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(offset, 4)) & 0x7fff_ffff;
        return (number % Codes).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>A key as people type it (base 32, RFC 4648, without padding).</summary>
    public static string Text(ReadOnlySpan<byte> key)
    {
        var text = new StringBuilder((key.Length * 8 / 5) + 1);
        var (bits, held) = (0, 0);
        foreach (var b in key)
        {
            bits = (bits << 8) | b;
            for (held += 8; held >= 5; held -= 5)
            {
                text.Append(Alphabet[(bits >> (held - 5)) & 31]);
            }

            bits &= (1 << held) - 1;
        }

        return held > 0 ? text.Append(Alphabet[(bits << (5 - held)) & 31]).ToString() : text.ToString();
    }
}
