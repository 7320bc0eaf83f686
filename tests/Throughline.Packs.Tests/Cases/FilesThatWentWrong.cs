using Throughline.Core.Documents.Processes;
using Throughline.Core.Intake;
using Throughline.Documents;
using Throughline.Domain.Intake;
using Throughline.Packs.Tests.Real;

namespace Throughline.Packs.Tests.Cases;

/// <summary>Small files that once went wrong, in <c>../shared/cases</c>: each ends as its README says.</summary>
[Trait("packs", "real")]
public sealed class FilesThatWentWrong : IDisposable
{
    private readonly Readers _readers = new(new(), new());

    [Theory]
    [InlineData("cycle-ref.pdf")]
    [InlineData("pdf-drawings-that-draw-each-other.pdf")]
    [InlineData("c-contents.pdf")]
    [InlineData("pdf-cross-reference-field-of-2147483647-bytes.pdf")]
    [InlineData("pdf-each-drawing-draws-the-next-twice.pdf")]
    [InlineData("form-tree.pdf")]
    [InlineData("pdf-small-file-unpacks-to-1500-MB.pdf")]
    [InlineData("flate-twice.pdf")]
    [InlineData("xlsx-one-long-text-in-9000-cells.xlsx")]
    public async Task What_cannot_be_read_is_refused_with_a_sentence(string file) =>
        (await Should.ThrowAsync<UnreadableDocumentException>(() => ReadAsync(file))).Message.ShouldEndWith(".");

    [Theory]
    [InlineData("pdf-fillable-plan-answers-in-form-fields.pdf", "Write to all schools", "Maria Quill", "12 May 2027")]
    [InlineData("docx-heading-row-val-true.docx", "Write to schools")]
    [InlineData("docx-heading-row-val-1.docx", "Write to schools")]
    [InlineData("docx-smart-tags.docx", "Write to Larkfield schools by 12 May 2027", "Maria Quill", "12 May 2027")]
    [InlineData("docx-content-control-in-a-table-within-a-table.docx", "Maria Quill", "12 May 2027")]
    [InlineData("docx-equation.docx", "Raise attendance so that x ≥ 95%")]
    public async Task Every_word_of_a_plan_is_read_in_its_cell(string file, params string[] cells)
    {
        var read = (await ReadAsync(file))
            .Plans.Single()
            .Rows.SelectMany(r => r.Words.Values)
            .Select(v => v.Text)
            .ToList();
        cells.Except(read).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("pdf-words-typed-on-top-as-annotation.pdf", "Sticky note: the date in row 2 is wrong")]
    [InlineData("docx-relationship-to-missing-part.docx", "a part that is not in it")]
    public async Task What_was_not_read_is_told(string file, string words) =>
        (await NotesAsync(file)).ShouldContain(n => n.Contains(words, StringComparison.Ordinal));

    public void Dispose() => _readers.Dispose();

    private async Task<PackReading> ReadAsync(string file) => ReadingStore.ReadPack((await PaperAsync(file)).Reading);

    private async Task<IReadOnlyList<string>> NotesAsync(string file) => (await PaperAsync(file)).Notes;

    private async Task<PaperRead> PaperAsync(string file) =>
        await _readers.ReadAsync(
            new ReadWholePaper(),
            new(file, null, null),
            [await File.ReadAllBytesAsync(Path.Combine(RealPack.Shared, "cases", file))],
            null,
            default
        );
}
