using Throughline.Documents.Pdf.Seams;

namespace Throughline.Documents.Tests.Pdf.Stages;

public sealed class BrokenWordsTests
{
    private readonly BrokenWords _words = new([
        Printed.Page(1, Printed.Band(100, (50, "Safeguarding is the work of all agencies in the town"))),
    ]);

    [Theory]
    [InlineData("Safegua", "rding", true)]
    [InlineData("agencies", "work", false)]
    [InlineData("work", ".", true)]
    [InlineData("plan", "Police", false)]
    [InlineData("", "work", false)]
    [InlineData("of", "all", false)]
    public void Two_pieces_are_one_word_where_neither_is_a_word_of_the_document(
        string first,
        string second,
        bool one
    ) => _words.AreOne(first, second).ShouldBe(one);
}
