using System.Text;

namespace Throughline.Core.Tests.Evidence;

/// <summary>Writes a compound file ([MS-CFB]) of a few streams, each in sectors of its own.</summary>
internal static class CompoundWriter
{
    private const int Sector = 512;
    private const int Least = 4096;

    public static byte[] Write(params (string Name, byte[] Content)[] streams)
    {
        var sectors = new List<byte[]>();
        var table = new List<int>();
        var entries = new List<byte[]> { Entry("Root Entry", 5, -2, 0) };
        foreach (var (name, content) in streams)
        {
            var padded = new byte[Math.Max(Least, (content.Length + Sector - 1) / Sector * Sector)];
            content.CopyTo(padded, 0);
            entries.Add(Entry(name, 2, sectors.Count, padded.Length));
            Add(padded);
        }

        var directory = sectors.Count;
        Add([.. entries.SelectMany(e => e), .. new byte[((4 - (entries.Count % 4)) % 4) * 128]]);
        var at = sectors.Count;
        table.Add(-3);
        sectors.Add([.. table.Concat(Enumerable.Repeat(-1, 128 - table.Count)).SelectMany(BitConverter.GetBytes)]);
        return [.. Header(directory, at), .. sectors.SelectMany(s => s)];

        void Add(byte[] bytes)
        {
            for (var i = 0; i < bytes.Length; i += Sector)
            {
                sectors.Add(bytes[i..(i + Sector)]);
                table.Add(i + Sector < bytes.Length ? sectors.Count : -2);
            }
        }
    }

    private static byte[] Header(int directory, int table)
    {
        var header = new byte[Sector];
        ((byte[])[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]).CopyTo(header, 0);
        (header[24], header[26], header[28], header[29], header[30], header[32]) = (0x3E, 3, 0xFE, 0xFF, 9, 6);
        BitConverter.GetBytes(1).CopyTo(header, 44);
        BitConverter.GetBytes(directory).CopyTo(header, 48);
        BitConverter.GetBytes(4096).CopyTo(header, 56);
        BitConverter.GetBytes(-2).CopyTo(header, 60);
        BitConverter.GetBytes(-2).CopyTo(header, 68);
        for (var i = 76; i < Sector; i += 4)
        {
            BitConverter.GetBytes(i == 76 ? table : -1).CopyTo(header, i);
        }

        return header;
    }

    private static byte[] Entry(string name, byte kind, int start, long size)
    {
        var entry = new byte[128];
        Encoding.Unicode.GetBytes(name).CopyTo(entry, 0);
        BitConverter.GetBytes((ushort)((name.Length + 1) * 2)).CopyTo(entry, 64);
        entry[66] = kind;
        foreach (var link in (int[])[68, 72, 76])
        {
            BitConverter.GetBytes(-1).CopyTo(entry, link);
        }

        BitConverter.GetBytes(start).CopyTo(entry, 116);
        BitConverter.GetBytes(size).CopyTo(entry, 120);
        return entry;
    }
}
