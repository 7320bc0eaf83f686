using Throughline.Core.Documents.Processes;
using Throughline.Documents;
using Throughline.Documents.Reading;

namespace Throughline.Core.Privacy.Words;

/// <summary>A file to look for words in.</summary>
/// <param name="Words">Each as it may stand there.</param>
public sealed record FileToLookThrough(string Name, IReadOnlyList<string> Words);

/// <summary>How often they were found.</summary>
public sealed record WordsFound(int Count);

/// <summary>Looks for words in a file, in a process of its own: whoever sends a hostile one ends no more than that process.</summary>
public sealed class LookForWords : ReaderTask<FileToLookThrough, WordsFound>
{
    protected override WordsFound Read(FileToLookThrough request, ReaderFiles files)
    {
        var phrases = new Phrases(request.Words);
        var document = new DocumentReader(files.Limits).Read(request.Name, files.Bytes[0]);
        var texts = document.Blocks.SelectMany(TextsOf).Concat(document.Beside.Select(a => a.Words));
        return new(phrases.TakeOut([.. texts]).Count);
    }

    protected override bool IsSound(WordsFound result) => result.Count >= 0;

    private static IEnumerable<string> TextsOf(Block block) =>
        block switch
        {
            Table table => table.Rows.SelectMany(r => r.Cells).Select(c => c.Text),
            TextBlock text => [text.Text],
            _ => [],
        };
}
