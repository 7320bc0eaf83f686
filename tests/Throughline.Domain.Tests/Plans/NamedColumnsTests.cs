using Throughline.Domain.Plans;

namespace Throughline.Domain.Tests.Plans;

/// <summary>Columns that only one plan has.</summary>
public sealed class NamedColumnsTests
{
    [Fact]
    public void A_heading_that_only_a_later_row_has_stands_behind_the_one_before_it_there() =>
        NamedColumns
            .Of([Row("Source", "KPI"), Row("source", "Theme", "KPI"), Row("Cost")])
            .ShouldBe(["Cost", "Source", "Theme", "KPI"]);

    [Fact]
    public void Other_words_stand_under_the_heading_and_empty_ones_take_it_out()
    {
        var row = Row("Source", "KPI");
        row.With("SOURCE", FieldWords.Of("the audit")).Text("Source").ShouldBe("the audit");
        row.With("Source", FieldWords.Of("")).ShouldHaveSingleItem().Name.ShouldBe("KPI");
        row.With("Theme", FieldWords.Of("voice"))[^1].Name.ShouldBe("Theme");
        row.With("Theme", FieldWords.Of("")).Count.ShouldBe(2);
    }

    private static List<NamedWords> Row(params string[] names) =>
        [.. names.Select(n => new NamedWords(n, FieldWords.Of("words of " + n)))];
}
