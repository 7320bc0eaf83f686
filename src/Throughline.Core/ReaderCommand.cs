using Throughline.Core.Comparing;
using Throughline.Core.Documents;
using Throughline.Core.Documents.Processes;
using Throughline.Core.Evidence;
using Throughline.Core.Intake;
using Throughline.Core.Packs;
using Throughline.Core.Privacy.Words;
using Throughline.Core.Reports;
using Throughline.Core.Spreadsheets;

namespace Throughline.Core;

/// <summary>The product's command that becomes a reading process: all that one can be asked to do.</summary>
public static class ReaderCommand
{
    private static readonly IReaderTask[] Tasks =
    [
        new ShowPage(),
        new ReadWholePaper(),
        new ReadAnew(),
        new ComparePapers(),
        new ReadFilledSheet(),
        new InspectFile(),
        new LookForWords(),
        new TakePaper(),
        new ReadReportFile(),
    ];

    /// <summary>True for the arguments that ask for one.</summary>
    public static bool Is(string[] arguments) => arguments is [ReaderChild.Command];

    /// <summary>Works until its parent is gone.</summary>
    /// <returns>The exit code.</returns>
    public static int Run() => ReaderChild.Run(Tasks, WarmUp);

    /// <summary>A small paper is read, so that what every paper needs is loaded before the first one comes.</summary>
    private static void WarmUp() =>
        new ReadWholePaper().Do(
            ReaderTask<PaperToRead, PaperRead>.Write(new("small.txt", null, null)),
            new(
                ["Action | Lead | Target date | RAG\n1 Train all staff | Head | March 2027 | G\n"u8.ToArray()],
                new(),
                new Nobody()
            )
        );

    private sealed class Nobody : IProgress<Throughline.Documents.ReadingProgress>
    {
        public void Report(Throughline.Documents.ReadingProgress value)
        {
            // Nobody waits for it.
        }
    }
}
