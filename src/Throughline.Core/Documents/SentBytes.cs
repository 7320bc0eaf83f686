namespace Throughline.Core.Documents;

/// <summary>The bytes of a file that somebody sends.</summary>
public static class SentBytes
{
    private const int Piece = 81920;

    /// <summary>Reads to the end, and no more than the limit.</summary>
    /// <param name="most">Bytes.</param>
    /// <returns>Null where there is more.</returns>
    public static async Task<byte[]?> ReadAsync(Stream content, long most, CancellationToken cancel)
    {
        using var buffer = new MemoryStream();
        var piece = new byte[Piece];
        int read;
        while ((read = await content.ReadAsync(piece, cancel)) > 0)
        {
            if (buffer.Length + read > most)
            {
                return null;
            }

            buffer.Write(piece, 0, read);
        }

        return buffer.ToArray();
    }
}
