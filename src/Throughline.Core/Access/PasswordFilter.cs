using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Throughline.Core.Access;

/// <summary>
/// A set of passwords that can be asked and not read: a Bloom filter. What was put in is always found; of what was not, one
/// in a million is taken for it.
/// </summary>
/// <remarks>
/// The file: bytes 0 to 3 how many passwords, 4 to 7 how many bits (both little-endian), then the bits. A password is asked
/// for in lower case; its bits follow from its SHA-256 by double hashing (Kirsch and Mitzenmacher, "Less hashing, same
/// performance", 2006).
/// </remarks>
public sealed class PasswordFilter
{
    /// <summary>Bits for each password: with 20 of them set for each, one in a million is mistaken.</summary>
    private const double BitsEach = 28.8;
    private const int Marks = 20;
    private const int HeadBytes = 8;
    private readonly byte[] _bits;
    private readonly uint _size;

    private PasswordFilter(byte[] bits, uint size, int count) => (_bits, _size, Count) = (bits, size, count);

    /// <summary>Passwords that were put in.</summary>
    public int Count { get; }

    /// <summary>A filter of these passwords; the same ones make the same filter.</summary>
    public static PasswordFilter Of(IReadOnlyCollection<string> passwords)
    {
        var all = passwords.Select(Plain).ToHashSet(StringComparer.Ordinal);
        var size = (uint)Math.Ceiling(all.Count * BitsEach / 8) * 8;
        var filter = new PasswordFilter(new byte[size / 8], size, all.Count);
        foreach (var bit in all.SelectMany(filter.BitsOf))
        {
            filter._bits[bit / 8] |= (byte)(1 << (int)(bit % 8));
        }

        return filter;
    }

    /// <exception cref="InvalidDataException">It is no such file, or was cut short.</exception>
    public static PasswordFilter Read(Stream file)
    {
        var head = new byte[HeadBytes];
        file.ReadExactly(head);
        var (count, size) = (
            BinaryPrimitives.ReadInt32LittleEndian(head),
            BinaryPrimitives.ReadUInt32LittleEndian(head.AsSpan(4))
        );
        using var rest = new MemoryStream();
        file.CopyTo(rest);
        return size > 0 && rest.Length == size / 8
            ? new(rest.ToArray(), size, count)
            : throw new InvalidDataException("The filter of breached passwords is damaged. Install the program anew.");
    }

    public void Write(Stream file)
    {
        Span<byte> head = stackalloc byte[HeadBytes];
        BinaryPrimitives.WriteInt32LittleEndian(head, Count);
        BinaryPrimitives.WriteUInt32LittleEndian(head[4..], _size);
        file.Write(head);
        file.Write(_bits);
    }

    /// <summary>True when the password was put in, in whatever case; wrongly true of one in a million others.</summary>
    public bool Holds(string password) =>
        BitsOf(Plain(password)).All(bit => (_bits[bit / 8] & (1 << (int)(bit % 8))) != 0);

    private static string Plain(string password) => password.Normalize(NormalizationForm.FormKC).ToLowerInvariant();

    private IEnumerable<ulong> BitsOf(string plain)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(plain));
        var (first, second) = (BitConverter.ToUInt64(hash, 0), BitConverter.ToUInt64(hash, 8) | 1);
        return Enumerable.Range(0, Marks).Select(i => unchecked(first + ((ulong)i * second)) % _size);
    }
}
