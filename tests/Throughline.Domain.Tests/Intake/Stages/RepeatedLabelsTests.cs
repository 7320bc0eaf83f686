using Throughline.Domain.Intake;
using Throughline.Domain.Plans;
using static Throughline.Domain.Tests.Intake.Made;

namespace Throughline.Domain.Tests.Intake.Stages;

/// <summary>Labels alone on their line, in words that no list has.</summary>
public sealed class RepeatedLabelsTests
{
    [Fact]
    public void Bold_words_that_come_again_and_again_over_plain_ones_are_labels()
    {
        var rows = Read(Plan("What the team commits itself to")).Plans.ShouldHaveSingleItem().Rows;
        rows.Count.ShouldBe(3);
        rows[1].Says(Field.Number).ShouldBe("2");
        rows[1].Says(Field.Lead).ShouldBe("Audit Manager");
    }

    [Fact]
    public void A_number_alone_below_its_label_is_no_page_number() =>
        Read(Plan("Action"))
            .Plans.ShouldHaveSingleItem()
            .Rows.Select(r => r.Says(Field.Number))
            .ShouldBe(["1", "2", "3"]);

    [Fact]
    public void Bold_words_over_other_bold_words_are_headings() =>
        Read(
            Bold("Theme", 1),
            Bold("Police", 2),
            Bold("Theme", 3),
            Bold("Health", 4),
            Bold("Theme", 5),
            Bold("Schools", 6)
        )
            .Plans.ShouldBeEmpty();

    [Fact]
    public void Plain_words_that_come_again_and_again_over_others_are_labels_where_some_are_known()
    {
        var lines = new List<SourceElement>();
        foreach (
            var part in new[]
            {
                new[] { "Staff did not ask.", "Put the question on the form.", "Head of Assessment", "31 May 2027" },
                ["Files were thin.", "Read twenty files.", "Audit Manager", "30 June 2027"],
                ["Teams were new.", "Train the teams.", "Learning Officer", "31 July 2027"],
            }
        )
        {
            foreach (var (label, words) in new[] { "Finding", "What we will do about it", "Who", "When" }.Zip(part))
            {
                lines.Add(Paragraph(label, lines.Count + 1));
                lines.Add(Paragraph(words, lines.Count + 1));
            }
        }

        var rows = Read([.. lines]).Plans.ShouldHaveSingleItem().Rows;
        rows.Select(r => r.Says(Field.Action))
            .ShouldBe(["Put the question on the form.", "Read twenty files.", "Train the teams."]);
        rows.Select(r => r.Says(Field.Target)).ShouldBe(["31 May 2027", "30 June 2027", "31 July 2027"]);
        rows[2].Says(Field.Finding).ShouldBe("Teams were new.");
    }

    private static SourceElement[] Plan(string label)
    {
        string[][] parts =
        [
            ["Put the question on the form.", "Head of Assessment", "31 May 2027"],
            ["Read twenty files.", "Audit Manager", "30 June 2027"],
            ["Train the teams.", "Learning Officer", "31 July 2027"],
        ];
        var lines = new List<SourceElement>();
        for (var i = 0; i < parts.Length; i++)
        {
            Add("No.", $"{i + 1}");
            Add(label, parts[i][0]);
            Add("Lead officer", parts[i][1]);
            Add("By when", parts[i][2]);
        }

        return [.. lines];

        void Add(string name, string words)
        {
            lines.Add(Bold(name, lines.Count + 1));
            lines.Add(Paragraph(words, lines.Count + 1));
        }
    }

    private static SourceText Bold(string text, int line) => Paragraph(text, line) with { Bold = true };
}
