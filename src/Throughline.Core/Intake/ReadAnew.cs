using Throughline.Core.Documents.Processes;
using Throughline.Core.Rules;
using Throughline.Domain.Intake;
using Throughline.Domain.Intake.Words;

namespace Throughline.Core.Intake;

/// <summary>A paper that was read, and what people said of its columns since.</summary>
/// <param name="Words">The own words that it was read with, as JSON; null for none.</param>
/// <param name="Rulings">What was said, as it is kept.</param>
/// <param name="Offered">The tables that are plans by what a person said, as they are kept.</param>
public sealed record PaperToReadAnew(string Name, string? Words, string Rulings, string Offered);

/// <summary>A reading as it is kept.</summary>
public sealed record PaperReadAnew(string Reading);

/// <summary>Reads a paper once more, as it was read but for what was said of its columns.</summary>
public sealed class ReadAnew : ReaderTask<PaperToReadAnew, PaperReadAnew>
{
    protected override PaperReadAnew Read(PaperToReadAnew request, ReaderFiles files)
    {
        var reader = new PackReader(files.Limits);
        return new(
            ReadingStore.Write(
                reader.Read(
                    reader.ReadDocument(request.Name, files.Bytes[0], files.Progress),
                    request.Words is { } words ? Shipped.Vocabulary.With(OwnWords.Read(words)) : Shipped.Vocabulary,
                    ReadingStore.ReadRulings(request.Rulings),
                    ReadingStore.ReadOffered(request.Offered)
                )
            )
        );
    }

    protected override bool IsSound(PaperReadAnew result) => ReadingStore.ReadPack(result.Reading) is not null;
}
