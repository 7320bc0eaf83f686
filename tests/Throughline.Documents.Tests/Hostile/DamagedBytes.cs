using CsCheck;
using Throughline.Documents.Tests.Pdf;
using Throughline.FictionalPacks.Packs;
using Throughline.FictionalPacks.Writers;

namespace Throughline.Documents.Tests.Hostile;

/// <summary>Whatever the bytes, a file is read or refused; nothing else comes out of a reader.</summary>
public sealed class DamagedBytes
{
    private static readonly byte[][] Sound =
    [
        WordPaper.Write(Trackers.Tracker()),
        SpreadsheetPaper.Write(Trackers.ColourOnly()),
        TextPaper.Write(Layouts.BrokenPages()),
        new Printer()
            .Line("Action plan", 16, true)
            .Table(
                [100, 200, 100],
                ruled: true,
                closedBelow: true,
                ["Action", "Owner", "By when"],
                ["Ask every child", "DN", "May 2027"]
            )
            .Print(),
    ];

    [Fact]
    public void Random_bytes_are_read_or_refused() =>
        Gen.Select(
                Gen.Byte.Array[0, 400],
                Gen.OneOf(Gen.Const(""), Gen.Const("%PDF-1.4\n"), Gen.Const("PK\u0003\u0004"))
            )
            .Sample(
                (bytes, start) => ReadOrRefuse([.. System.Text.Encoding.Latin1.GetBytes(start), .. bytes]),
                iter: 2000
            );

    [Fact]
    public void Sound_files_with_bytes_changed_or_cut_off_are_read_or_refused() =>
        Gen.Select(Gen.Int[0, Sound.Length - 1], Gen.Double[0, 1], Gen.Select(Gen.Double[0, 1], Gen.Byte).Array[0, 12])
            .Sample(
                (which, keep, changes) =>
                {
                    var bytes = Sound[which][..Math.Max(1, (int)(Sound[which].Length * (keep < 0.5 ? 1 : keep)))];
                    foreach (var (at, value) in changes)
                    {
                        bytes[(int)(at * (bytes.Length - 1))] = value;
                    }

                    ReadOrRefuse(bytes);
                },
                iter: 1500
            );

    private static void ReadOrRefuse(byte[] bytes)
    {
        try
        {
            Reading.Of("file", bytes).Characters.ShouldBeGreaterThanOrEqualTo(0);
        }
        catch (UnreadableDocumentException e)
        {
            e.Message.Length.ShouldBeGreaterThan(20);
        }
    }
}
