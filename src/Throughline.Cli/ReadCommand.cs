using Throughline.Core.Documents.Processes;
using Throughline.Core.Intake;
using Throughline.Documents;
using Throughline.Domain.Intake;

namespace Throughline.Cli;

/// <summary>
/// <c>read FILE</c>: exit code 0, or 2 with one sentence on standard error for a file that cannot be read.
/// </summary>
internal static class ReadCommand
{
    public static int Run(string path, bool json, string? words) =>
        FileWork.Try(() =>
        {
            var vocabulary = FileWork.Vocabulary(words);
            var reader = new PackReader(new ReadingLimits());
            var document = reader.ReadDocument(Path.GetFileName(path), FileWork.Bytes(path), ReadingCommand.Progress);
            Print(document, reader.Read(document, vocabulary), json, vocabulary);
        });

    private static void Print(Document document, PackReading reading, bool json, Vocabulary vocabulary)
    {
        if (!json)
        {
            new Summary(Console.Out).Write(document, reading);
            return;
        }

        using var output = Console.OpenStandardOutput();
        ReadingJson.Write(output, reading);
        output.Write("\n"u8);
    }
}
