using System.Buffers.Binary;

namespace Throughline.Fuzz.Mutations;

/// <summary>Bytes changed, cut, put in, repeated, or taken from another file.</summary>
internal static class ByteMutation
{
    private static readonly long[] Edges = [0, 1, -1, 127, 128, 255, 256, 32767, 65535, int.MaxValue, int.MinValue];

    public static byte[] Of(byte[] bytes, byte[] other, Random random) =>
        bytes.Length == 0
            ? [(byte)random.Next(256)]
            : random.Next(8) switch
            {
                0 => Flipped(bytes, random),
                1 => Changed(bytes, random),
                2 => Numbered(bytes, random),
                3 => bytes[..random.Next(bytes.Length)],
                4 => Without(bytes, random),
                5 => Repeated(bytes, random),
                6 => [.. bytes[..random.Next(bytes.Length)], .. other[random.Next(other.Length)..]],
                _ => With(bytes, Piece(other, random), random),
            };

    private static byte[] Flipped(byte[] bytes, Random random)
    {
        var copy = bytes.ToArray();
        for (var i = 1 + random.Next(16); i > 0; i--)
        {
            copy[random.Next(copy.Length)] ^= (byte)(1 << random.Next(8));
        }

        return copy;
    }

    private static byte[] Changed(byte[] bytes, Random random)
    {
        var copy = bytes.ToArray();
        for (var i = 1 + random.Next(64); i > 0; i--)
        {
            copy[random.Next(copy.Length)] = (byte)random.Next(256);
        }

        return copy;
    }

    /// <summary>A number at the edge of what fits, where a length or a place may stand.</summary>
    private static byte[] Numbered(byte[] bytes, Random random)
    {
        var number = new byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(number, Edges[random.Next(Edges.Length)]);
        var copy = bytes.ToArray();
        var at = random.Next(copy.Length);
        number.AsSpan(0, Math.Min(1 << random.Next(4), copy.Length - at)).CopyTo(copy.AsSpan(at));
        return copy;
    }

    private static byte[] Without(byte[] bytes, Random random)
    {
        var (from, to) = Range(bytes.Length, random);
        return [.. bytes[..from], .. bytes[to..]];
    }

    private static byte[] Repeated(byte[] bytes, Random random)
    {
        var piece = Piece(bytes, random);
        var times = 1 + random.Next(1 + (64 * 1024 / Math.Max(1, piece.Length)));
        return With(bytes, [.. Enumerable.Repeat(piece, times).SelectMany(p => p)], random);
    }

    private static byte[] With(byte[] bytes, byte[] piece, Random random)
    {
        var at = random.Next(bytes.Length + 1);
        return [.. bytes[..at], .. piece, .. bytes[at..]];
    }

    private static byte[] Piece(byte[] bytes, Random random)
    {
        var (from, to) = Range(bytes.Length, random);
        return bytes[from..to];
    }

    /// <summary>Mostly short, now and then of any length.</summary>
    private static (int From, int To) Range(int length, Random random)
    {
        var from = random.Next(length + 1);
        var most = random.Next(4) == 0 ? length : 64;
        return (from, Math.Min(length, from + random.Next(most + 1)));
    }
}
