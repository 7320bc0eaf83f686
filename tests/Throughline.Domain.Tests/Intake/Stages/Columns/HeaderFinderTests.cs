using Throughline.Domain.Intake.Columns;
using Throughline.Domain.Plans;
using static Throughline.Domain.Tests.Intake.Made;

namespace Throughline.Domain.Tests.Intake.Stages.Columns;

/// <summary>Where a table's headings are, and whether they are a plan's.</summary>
public sealed class HeaderFinderTests
{
    private static readonly string[] Headings = ["Recommendation", "Action", "Lead", "By when", "RAG"];
    private static readonly string[] Row =
    [
        "Ask the child",
        "Put it on the form.",
        "Head of Unit",
        "May 2027",
        "Green",
    ];

    [Fact]
    public void The_headings_stand_under_a_title_and_who_made_it() =>
        Find([
            ["Neglect: joint plan"],
            ["Completed by", "The team"],
            Headings,
            Row,
        ])!
            .FirstRow.ShouldBe(2);

    [Fact]
    public void A_table_without_who_or_when_is_no_plan() =>
        Find([
                ["Policy", "Version", "Stored at"],
                ["Neglect", "3", "Intranet"],
            ])
            .ShouldBeNull();

    [Fact]
    public void Sentences_are_no_headings() =>
        Find([
                [
                    "The action that the lead officer took in May was a good one and all agreed to it by the date set for it now.",
                ],
                Row,
            ])
            .ShouldBeNull();

    [Fact]
    public void One_unknown_heading_costs_no_plan()
    {
        var header = Find([
            [.. Headings, "Zebra"],
            [.. Row, "spots"],
        ])!;
        header.Fields.ShouldContain(Field.Action);
        header.Columns[^1].Field.ShouldBeNull();
    }

    private static PlanHeader? Find(string?[][] rows)
    {
        var matcher = new HeaderMatcher(Shipped.Vocabulary);
        var classifier = new CellClassifier(Shipped.Vocabulary);
        return new HeaderFinder(
            matcher,
            new ColumnsByCells(classifier, matcher),
            new PeriodColumns(classifier, matcher)
        ).Find(Table(1, rows));
    }
}
