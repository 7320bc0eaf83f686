using Throughline.FictionalPacks.Packs;
using Throughline.FictionalPacks.Writers;

namespace Throughline.Documents.Tests.Letters;

/// <summary>
/// Letters of every part of a file are counted against what was read, told or refused: of the demonstration's own files
/// and of every fixture.
/// </summary>
public sealed class NoLetterVanishes
{
    private static readonly string Demonstration = Path.Combine(
        AppContext.BaseDirectory,
        "../../../../../src/Throughline.Web/Demonstration"
    );

    [Theory]
    [InlineData("marrowdale-scrutiny-pack.pdf")]
    [InlineData("marrowdale-scrutiny-pack.docx")]
    [InlineData("marrowdale-improvement-plan.xlsx")]
    public void Of_the_demonstrations_files(string file) =>
        Missing(file, File.ReadAllBytes(Path.Combine(Demonstration, file))).ShouldBeEmpty();

    [Fact]
    public void Of_the_fixtures_in_every_format() =>
        AllPacks
            .Fixtures.SelectMany(p =>
                Missing(p.Name + ".docx", WordPaper.Write(p))
                    .Concat(Missing(p.Name + ".xlsx", SpreadsheetPaper.Write(p)))
                    .Concat(Missing(p.Name + ".pdf", PrintedPaper.Write(p)))
            )
            .ShouldBeEmpty();

    [Fact]
    public void The_count_sees_a_word_that_is_missing() =>
        LetterCount
            .Missing([("a part", "Train all staff"), ("another", "by May")], "Train staff by May")
            .ShouldBe(["a part: 2 of 13", "another: 1 of 5"]);

    private static IEnumerable<string> Missing(string name, byte[] bytes)
    {
        var read = Reading.Of(name, bytes);
        return LetterCount
            .Missing(PartsOfAFile.Of(bytes), LettersOf.Text(read) + LettersOf.Told(read))
            .Select(m => $"{name}, {m}");
    }
}
