using System.Text.Json;
using Throughline.Core.Documents.Processes;
using Throughline.Documents;
using Throughline.Documents.Papers;
using Throughline.Documents.Reading;

namespace Throughline.Core.Packs;

/// <summary>A paper of an agenda item.</summary>
/// <param name="Extension">Of its file; its name is nobody's business.</param>
public sealed record PaperToTake(string Extension);

/// <summary>What a paper is written anew from.</summary>
/// <param name="Blocks">As <see cref="PaperJson"/> writes them.</param>
/// <param name="Notes">What whoever sent it should know: words that were left out, say.</param>
/// <param name="Looks">Pictures of a PDF's pages.</param>
public sealed record PaperTaken(string Blocks, IReadOnlyList<string> Notes, IReadOnlyList<PageLook> Looks);

/// <summary>Takes the words that a person sees out of a file, and nothing else of it.</summary>
public sealed class TakePaper : ReaderTask<PaperToTake, PaperTaken>
{
    protected override PaperTaken Read(PaperToTake request, ReaderFiles files)
    {
        var document = new DocumentReader(files.Limits, onlyShown: true).Read(
            "paper" + request.Extension,
            files.Bytes[0],
            files.Progress
        );
        return new(PaperJson.Write(PaperOfDocument.Of(document)), document.Notes, document.Looks);
    }

    /// <summary>It reads back as blocks of a paper.</summary>
    protected override bool IsSound(PaperTaken result)
    {
        try
        {
            var pages = PaperJson.Read(result.Blocks).OfType<PaperPage>().Select(s => s.Number).ToHashSet();
            return PaperJson.Read(result.Blocks).Any(b => b is not PaperPage)
                && result.Looks.All(l => pages.Remove(l.Page) && IsJpeg(l.Jpeg));
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool IsJpeg(byte[] bytes) => bytes is [0xFF, 0xD8, 0xFF, .., 0xFF, 0xD9];
}
