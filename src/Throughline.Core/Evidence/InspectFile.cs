using Throughline.Core.Documents.Processes;
using Throughline.Documents;

namespace Throughline.Core.Evidence;

/// <summary>A file that somebody holds up as evidence, with the limits that it is held to.</summary>
public sealed record FileToInspect(string Name, long MaxUnpackedBytes, int MaxCompressionRatio, int MaxParts);

/// <summary>What was found: null for nothing against it, else the sentence that says why it is not taken.</summary>
public sealed record FileInspected(string? Refusal);

/// <summary>Looks into a file in a process of its own: whoever sends a hostile one ends no more than that process.</summary>
public sealed class InspectFile : ReaderTask<FileToInspect, FileInspected>
{
    private const int LongestSentence = 1000;

    protected override FileInspected Read(FileToInspect request, ReaderFiles files)
    {
        var settings = new EvidenceSettings
        {
            MaxFileBytes = long.MaxValue,
            MaxUnpackedBytes = request.MaxUnpackedBytes,
            MaxCompressionRatio = request.MaxCompressionRatio,
            MaxParts = request.MaxParts,
        };
        try
        {
            new FileCheck(settings).Check(request.Name, files.Bytes[0]);
            return new((string?)null);
        }
        catch (FileRefusedException e)
        {
            return new(e.Message);
        }
        catch (UnreadableDocumentException e)
        {
            return new(e.Message);
        }
    }

    protected override bool IsSound(FileInspected result) => result.Refusal is null or { Length: <= LongestSentence };
}
