namespace Throughline.Fuzz.Mutations;

/// <summary>A file that is almost sound: changed in a few places, by what it is made of as well as byte by byte.</summary>
/// <remarks>The same seed makes the same file.</remarks>
public static class Mutation
{
    /// <param name="sound">A file that is read; what it is, its first bytes say.</param>
    /// <param name="other">Another one, of which a piece may be taken.</param>
    public static byte[] Of(byte[] sound, byte[] other, Random random)
    {
        // Mostly one change: after several, little of a file is reached.
        var bytes = sound;
        do
        {
            bytes = Once(bytes, other, random);
        } while (random.Next(3) == 0);

        return bytes;
    }

    private static byte[] Once(byte[] bytes, byte[] other, Random random)
    {
        if (bytes.Length == 0 || random.Next(8) == 0)
        {
            return ByteMutation.Of(bytes, other, random);
        }

        if (bytes.AsSpan().StartsWith("PK"u8))
        {
            return ZipMutation.Of(bytes, random) ?? ByteMutation.Of(bytes, other, random);
        }

        return bytes.AsSpan().StartsWith("%PDF"u8) ? PdfMutation.Of(bytes, random) : TextMutation.Of(bytes, random);
    }
}
