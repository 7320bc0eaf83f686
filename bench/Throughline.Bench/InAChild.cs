using System.Text.Json;
using Throughline.Core.Documents.Processes;
using Throughline.Core.Intake;
using Throughline.Documents;

namespace Throughline.Bench;

/// <summary>What it costs to read a paper in a process of its own that is started and warm, over reading it here.</summary>
internal static class InAChild
{
    private const int Rounds = 15;

    public static void Run(Packs packs)
    {
        Console.WriteLine("\nA whole paper, here and in a warm process of its own, in milliseconds");
        using var readers = new Readers(new() { FilesPerProcess = int.MaxValue }, new());
        foreach (
            var (name, bytes) in packs.Office.Take(2).Prepend(("pack.txt", packs.Text)).Append(("pack.pdf", packs.Pdf))
        )
        {
            var paper = new PaperToRead(Path.GetFileName(name), null, null);
            var here = Clock.Median(() => Here(paper, bytes), Rounds);
            var there = Clock.Median(
                () => readers.ReadAsync(new ReadWholePaper(), paper, [bytes], null, default).GetAwaiter().GetResult(),
                Rounds
            );
            Console.WriteLine(
                $"  {Path.GetExtension(name), -5} {bytes.Length / 1024, 7} kB  here {here, 8:F1}  there {there, 8:F1}  "
                    + $"more {there - here, 7:F1}"
            );
        }
    }

    private static byte[] Here(PaperToRead paper, byte[] bytes) =>
        new ReadWholePaper().Do(
            JsonSerializer.SerializeToUtf8Bytes(paper),
            new([bytes], new ReadingLimits(), new Progress<ReadingProgress>())
        );
}
