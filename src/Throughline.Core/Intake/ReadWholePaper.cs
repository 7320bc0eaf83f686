using Throughline.Core.Documents.Processes;
using Throughline.Core.Figures;
using Throughline.Core.Rules;
using Throughline.Domain.Intake;
using Throughline.Domain.Intake.Words;
using Throughline.Domain.Rules;

namespace Throughline.Core.Intake;

/// <summary>A paper to read and the words to read it with.</summary>
/// <param name="Name">The file's name, for its extension and for messages.</param>
/// <param name="Words">The partnership's own words, as JSON; null for none.</param>
/// <param name="Settings">What it changed of the rules' settings, as JSON; null for nothing.</param>
public sealed record PaperToRead(string Name, string? Words, string? Settings)
{
    internal Lexicon Lexicon =>
        new(
            Words is null ? Shipped.Vocabulary : Shipped.Vocabulary.With(OwnWords.Read(Words)),
            Settings is null ? Shipped.Settings : Shipped.Settings.With(RuleSettings.Read(Settings))
        );
}

/// <summary>What was read of a paper, each part as it is kept.</summary>
/// <param name="Pages">Pages of the document.</param>
/// <param name="Notes">What the reader noticed about the document.</param>
/// <param name="Reading">The <see cref="PackReading"/>.</param>
/// <param name="Checks">The <see cref="PaperChecks"/>.</param>
public sealed record PaperRead(int Pages, IReadOnlyList<string> Notes, string Reading, string Checks);

/// <summary>Reads a paper as a whole: its plans, its figures, what it recommends.</summary>
public sealed class ReadWholePaper : ReaderTask<PaperToRead, PaperRead>
{
    protected override PaperRead Read(PaperToRead request, ReaderFiles files)
    {
        var lexicon = request.Lexicon;
        var reader = new PackReader(files.Limits);
        var document = reader.ReadDocument(request.Name, files.Bytes[0], files.Progress);
        var reading = reader.Read(document, lexicon.Vocabulary);
        return new(
            document.PageCount,
            [.. document.Notes, .. reading.Unread.Select(u => u.Sentence)],
            ReadingStore.Write(reading),
            PaperChecks.Of(PackReader.MaterialOf(document), lexicon).Write()
        );
    }

    /// <summary>Each part reads back as what it is kept as.</summary>
    protected override bool IsSound(PaperRead result) =>
        result.Pages >= 0
        && ReadingStore.ReadPack(result.Reading) is not null
        && PaperChecks.Read(result.Checks) is not null;
}
