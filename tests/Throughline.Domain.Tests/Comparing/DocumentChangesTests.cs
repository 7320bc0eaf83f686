using Throughline.Domain.Comparing;
using Throughline.Domain.Intake;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Tests.Comparing;

public sealed class DocumentChangesTests
{
    private static readonly string[] Policy =
    [
        "Who this guide is for",
        "Every duty manager reads this guide before a first weekend on call and signs the sheet in the blue folder.",
        "A child who is found alone at night is taken to the station only where no carer can be reached.",
        "The duty manager rings the hospital within 2 hours and writes down who answered.",
        "Keys to the family room hang behind the desk.",
    ];

    private static SourceMaterial Paper(string name, params string[] lines) =>
        new()
        {
            Name = name,
            Format = "text",
            Pages = 1,
            Characters = lines.Sum(l => l.Length),
            Elements = [.. lines.Select((l, i) => new SourceText(TextKind.Paragraph, l, 0, new(1, i + 1)))],
        };

    private static IReadOnlyList<DocumentChange> Between(string[] before, string[] after) =>
        DocumentChanges.Of(Paper("2025", before), Paper("2026", after), Shipped.Lexicon);

    [Fact]
    public void A_document_does_not_differ_from_itself_nor_from_itself_in_another_order_or_layout()
    {
        Between(Policy, Policy).ShouldBeEmpty();
        Between(Policy, [.. Policy.Reverse()]).ShouldBeEmpty();
        Between(
                Policy,
                [Policy[0], Policy[1] + " " + Policy[2], Policy[3].ToUpperInvariant(), Policy[4][..20], Policy[4][20..]]
            )
            .ShouldBeEmpty();
    }

    [Fact]
    public void A_paragraph_that_says_less_matters_more_than_one_in_new_words()
    {
        var changes = Between(
            Policy,
            [
                Policy[0],
                Policy[1].Replace("Every duty manager reads", "Some duty managers read", StringComparison.Ordinal),
                Policy[2],
                Policy[3],
                Policy[4].Replace("desk", "counter", StringComparison.Ordinal),
            ]
        );
        changes
            .Select(c => (c.Kind, c.Before!.Place!.Value.Line, c.After!.Document))
            .ShouldBe([(DocumentChangeKind.Reworded, 2, "2026"), (DocumentChangeKind.Reworded, 5, "2026")]);
        changes[0].Why.ShouldBe("“Every” became “Some”.");
        changes[1].Words.ShouldContain(new WordRun(RunKind.Added, "counter", true));
    }

    [Fact]
    public void What_was_removed_and_what_was_added_is_told_apart()
    {
        var changes = Between(
            Policy,
            [.. Policy[..3], "Visitors leave bicycles in the yard and take the ticket with them.", Policy[4]]
        );
        changes.Select(c => c.Kind).ShouldBe([DocumentChangeKind.Removed, DocumentChangeKind.Added]);
        changes[0].Before!.Quote.ShouldBe(Policy[3]);
    }

    [Fact]
    public void A_row_of_a_table_is_compared_as_one_text()
    {
        static SourceMaterial Table(string name, string days) =>
            Paper(name) with
            {
                Elements =
                [
                    new SourceTable(
                        [
                            new SourceRow(
                                [
                                    new SourceCell("Visits to children placed far away", 0, new(1, 1)),
                                    new SourceCell(days, 1, new(1, 1)),
                                ],
                                new(1, 1)
                            ),
                        ],
                        2,
                        new(1, 1)
                    ),
                ],
            };
        DocumentChanges
            .Of(Table("2025", "within 5 days"), Table("2026", "within 9 days"), Shipped.Lexicon)
            .ShouldHaveSingleItem()
            .Why.ShouldBe("“5” became “9”.");
    }
}
