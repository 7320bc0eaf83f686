using System.Buffers.Binary;
using System.Text;

namespace Throughline.Documents.Office;

/// <summary>A stream or storage of a compound file.</summary>
public sealed record CompoundEntry(string Name, bool IsStream, int Start, long Size);

/// <summary>
/// The entries of a compound file, flat, and their contents ([MS-CFB]). Reads nothing twice and follows no ring.
/// </summary>
public sealed class CompoundFile
{
    private const int HeaderBytes = 512;
    private const int EntryBytes = 128;
    private const int EndOfChain = -2;
    private const int MiniLimit = 4096;
    private const int MiniSector = 64;
    private readonly byte[] _bytes;
    private readonly int _sector;
    private readonly List<int> _table = [];
    private readonly List<int> _miniTable = [];
    private readonly byte[] _mini = [];

    private CompoundFile(byte[] bytes)
    {
        _bytes = bytes;
        _sector = 1 << Math.Clamp((int)BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(30)), 7, 16);
        foreach (var at in Tables())
        {
            for (var i = 0; i < _sector; i += 4)
            {
                _table.Add(BinaryPrimitives.ReadInt32LittleEndian(SectorAt(at).AsSpan(i)));
            }
        }

        var directory = Chain(Int(48), _table, SectorAt);
        Entries =
        [
            .. Enumerable
                .Range(0, directory.Length / EntryBytes)
                .Select(i => EntryOf(directory, i))
                .OfType<CompoundEntry>(),
        ];
        if (Entries.Count > 0)
        {
            _mini = Chain(Entries[0].Start, _table, SectorAt);
            var mini = Chain(Int(60), _table, SectorAt);
            _miniTable.AddRange(
                Enumerable
                    .Range(0, mini.Length / 4)
                    .Select(i => BinaryPrimitives.ReadInt32LittleEndian(mini.AsSpan(i * 4)))
            );
        }
    }

    public IReadOnlyList<CompoundEntry> Entries { get; }

    /// <exception cref="UnreadableDocumentException">It is damaged.</exception>
    public static CompoundFile Of(byte[] bytes)
    {
        try
        {
            return new(bytes);
        }
        catch (Exception e) when (e is ArgumentException or IndexOutOfRangeException or OverflowException)
        {
            throw new UnreadableDocumentException(
                UnreadableReason.Damaged,
                "The file is damaged or was cut short. Open it, save it again under a new name, and upload that.",
                e
            );
        }
    }

    /// <summary>A stream's bytes, as far as they are there.</summary>
    public byte[] Content(CompoundEntry entry)
    {
        var bytes =
            entry.Size < MiniLimit && entry.Name != "Root Entry"
                ? Chain(entry.Start, _miniTable, MiniAt)
                : Chain(entry.Start, _table, SectorAt);
        return bytes.Length > entry.Size ? bytes[..(int)entry.Size] : bytes;
    }

    private int Int(int at) => BinaryPrimitives.ReadInt32LittleEndian(_bytes.AsSpan(at));

    /// <summary>The first 109 sectors of the table stand in the header, the rest in a chain of their own.</summary>
    private IEnumerable<int> Tables()
    {
        for (var i = 0; i < 109 && Int(76 + (i * 4)) >= 0; i++)
        {
            yield return Int(76 + (i * 4));
        }

        var seen = new HashSet<int>();
        for (
            var more = Int(68);
            more >= 0 && seen.Add(more);
            more = BinaryPrimitives.ReadInt32LittleEndian(SectorAt(more).AsSpan(_sector - 4))
        )
        {
            for (var i = 0; i < _sector - 4; i += 4)
            {
                if (BinaryPrimitives.ReadInt32LittleEndian(SectorAt(more).AsSpan(i)) is >= 0 and var at)
                {
                    yield return at;
                }
            }
        }
    }

    private byte[] SectorAt(int number)
    {
        var (from, sector) = (HeaderBytes + ((long)number * _sector), new byte[_sector]);
        if (from < _bytes.Length)
        {
            _bytes.AsSpan((int)from, (int)Math.Min(_sector, _bytes.Length - from)).CopyTo(sector);
        }

        return sector;
    }

    private byte[] MiniAt(int number)
    {
        var (from, sector) = ((long)number * MiniSector, new byte[MiniSector]);
        if (from < _mini.Length)
        {
            _mini.AsSpan((int)from, (int)Math.Min(MiniSector, _mini.Length - from)).CopyTo(sector);
        }

        return sector;
    }

    private static byte[] Chain(int start, List<int> table, Func<int, byte[]> at)
    {
        using var all = new MemoryStream();
        var seen = new HashSet<int>();
        for (
            var next = start;
            next >= 0 && next != EndOfChain && next < table.Count && seen.Add(next);
            next = table[next]
        )
        {
            all.Write(at(next));
        }

        return all.ToArray();
    }

    private static CompoundEntry? EntryOf(byte[] directory, int number)
    {
        var entry = directory.AsSpan(number * EntryBytes, EntryBytes);
        var (length, kind) = (BinaryPrimitives.ReadUInt16LittleEndian(entry[64..]), entry[66]);
        return kind is 0 || length is < 2 or > 64
            ? null
            : new(
                Encoding.Unicode.GetString(entry[..(length - 2)]),
                kind == 2,
                BinaryPrimitives.ReadInt32LittleEndian(entry[116..]),
                BinaryPrimitives.ReadInt64LittleEndian(entry[120..]) & 0xFFFFFFFF
            );
    }
}
