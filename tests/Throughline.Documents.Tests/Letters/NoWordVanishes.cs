using CsCheck;
using Throughline.FictionalPacks.Constructs;

namespace Throughline.Documents.Tests.Letters;

/// <summary>
/// Every word of a file is read or told, in whatever it stands and however that is nested; what nobody sees in the text
/// is told, and not read.
/// </summary>
public sealed class NoWordVanishes
{
    private const int Files = 400;

    [Fact]
    public void Of_a_word_document() => Each(MadeDocx.Of);

    [Fact]
    public void Of_a_spreadsheet() => Each(MadeXlsx.Of);

    [Fact]
    public void Of_a_pdf() => Each(MadePdf.Of);

    private static void Each(Func<Random, MadeFile> make) =>
        Gen.Int.Sample(
            seed =>
            {
                var made = make(new Random(seed));
                var read = Reading.Of(made.Name, made.Bytes);
                var (text, told) = (LettersOf.Text(read), LettersOf.Told(read));
                Missing(made, w => !text.Contains(w.Word) && !told.Contains(w.Word), "neither read nor told");
                Missing(made, w => w.Seen && !text.Contains(w.Word), "seen, and told only");
                Missing(made, w => !w.Seen && text.Contains(w.Word), "not seen, and read");
            },
            iter: Files
        );

    private static void Missing(MadeFile made, Func<MadeWord, bool> such, string what) =>
        made.Words.Where(such).Select(w => $"{what}: {w.Within}").ShouldBeEmpty();
}
