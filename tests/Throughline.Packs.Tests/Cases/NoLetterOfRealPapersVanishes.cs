using Throughline.Documents;
using Throughline.Documents.Reading;
using Throughline.Documents.Tests.Letters;
using Throughline.Packs.Tests.Real;

namespace Throughline.Packs.Tests.Cases;

/// <summary>Letters of every part of each real paper are counted against what was read, told or refused.</summary>
[Trait("packs", "real")]
public sealed class NoLetterOfRealPapersVanishes
{
    [Theory]
    [InlineData("packs")]
    [InlineData("papers")]
    [InlineData("plans")]
    [InlineData("reviews")]
    [InlineData("figures")]
    [InlineData("chronologies")]
    [InlineData("redaction")]
    [InlineData("audits")]
    [InlineData("cases")]
    public void In_a_folder(string folder)
    {
        var missing = new List<string>();
        foreach (var file in Files(folder))
        {
            missing.AddRange(Missing(file));
        }

        missing.ShouldBeEmpty();
    }

    private static IEnumerable<string> Files(string folder) =>
        Directory
            .GetFiles(Path.Combine(RealPack.Shared, folder), "*", SearchOption.AllDirectories)
            .Where(f => Path.GetExtension(f) is ".pdf" or ".docx" or ".xlsx")
            // These end a process, or take longer than any paper should: they are tried in one of their own.
            .Where(f => folder != "cases" || Path.GetFileName(f) is ['d', ..])
            .Order(StringComparer.Ordinal);

    private static IEnumerable<string> Missing(string file)
    {
        var bytes = File.ReadAllBytes(file);
        Document read;
        try
        {
            read = new DocumentReader(new()).Read(Path.GetFileName(file), bytes);
        }
        catch (UnreadableDocumentException)
        {
            return [];
        }

        return LetterCount
            .Missing(PartsOfAFile.Of(bytes), LettersOf.Text(read) + LettersOf.Told(read))
            .Select(m => $"{Path.GetFileName(file)}, {m}");
    }
}
