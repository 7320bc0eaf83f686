using Throughline.Core.Documents.Processes;
using Throughline.Core.Intake;
using Throughline.Domain.Comparing;

namespace Throughline.Core.Comparing;

/// <summary>Two papers, the earlier first, and the words in force.</summary>
public sealed record PapersToCompare(PaperToRead Earlier, PaperToRead Later);

/// <summary>What changed from one to the other, what matters most first.</summary>
public sealed record PapersCompared(IReadOnlyList<DocumentChange> Changes);

/// <summary>Compares two papers paragraph against paragraph.</summary>
public sealed class ComparePapers : ReaderTask<PapersToCompare, PapersCompared>
{
    protected override PapersCompared Read(PapersToCompare request, ReaderFiles files)
    {
        var reader = new PackReader(files.Limits);
        return new([
            .. DocumentChanges.Of(
                PackReader.MaterialOf(reader.ReadDocument(request.Earlier.Name, files.Bytes[0], files.Progress)),
                PackReader.MaterialOf(reader.ReadDocument(request.Later.Name, files.Bytes[1], files.Progress)),
                request.Later.Lexicon
            ),
        ]);
    }
}
