using Throughline.Domain.Access;
using Throughline.Domain.Reports;

namespace Throughline.Domain.Tests.Reports;

/// <summary>The light structure of words, the shipped templates, and what a template asks.</summary>
public sealed class WordsOfReports
{
    private static readonly ReportTemplates Templates = ReportTemplates.Shipped;
    private static readonly ReportTemplate Committee = Templates.Called("committee-2026");

    [Fact]
    public void Lines_are_paragraphs_lists_headings_tables_and_markers_by_how_they_begin()
    {
        var pieces = PartWords.Of(
            "First line\nof a paragraph.\n\n## Where it stands\n- one\n- two\n1. first\n2. second\n| State | Actions |\n| Late | 4 |\n[[plan]]\n[[plan 30 November 2026]]\n[[plan soon]]"
        );

        pieces
            .Select(p => p.GetType().Name)
            .ShouldBe([
                nameof(WordsParagraph),
                nameof(WordsHeading),
                nameof(WordsList),
                nameof(WordsList),
                nameof(WordsTable),
                nameof(WordsMarker),
                nameof(WordsMarker),
                nameof(WordsParagraph),
            ]);
        ((WordsParagraph)pieces[0]).Text.ShouldBe("First line of a paragraph.");
        ((WordsList)pieces[2]).Entries.ShouldBe(["one", "two"]);
        ((WordsList)pieces[3]).Numbered.ShouldBeTrue();
        ((WordsTable)pieces[4]).Rows[1].ShouldBe(["Late", "4"]);
        ((WordsMarker)pieces[6]).Marker.AsOf.ShouldBe(new DateOnly(2026, 11, 30));
        // A day that cannot be read stays in sight as it was typed.
        ((WordsParagraph)pieces[7]).Text.ShouldBe("[[plan soon]]");
        PartWords.Of("One paper\nAnother", perLine: true).Count.ShouldBe(2);
        PartWords.Of(null).ShouldBeEmpty();
    }

    [Fact]
    public void Every_letter_typed_stands_in_some_piece_whatever_the_signs_before_it()
    {
        string[] starts = ["", "## ", "- ", "1. ", "1.", "|", "| ", "[[", "#", "-", "12345. ", "2.1 "];
        foreach (var first in starts)
        {
            foreach (var second in starts)
            {
                var typed = $"{first}alpha beta\n{second}gamma |\n\ndelta";
                string.Concat(PartWords.Of(typed).Select(p => p.Raw))
                    .Where(char.IsLetter)
                    .ShouldBe(typed.Where(char.IsLetter), typed);
            }
        }
    }

    [Fact]
    public void The_template_of_a_body_is_the_newest_that_has_begun_and_its_keys_are_told_apart()
    {
        Templates.For(BodyKind.Committee, new(2026, 12, 9))!.Key.ShouldBe("committee-2026");
        Templates.For(BodyKind.Subgroup, new(2026, 12, 9))!.Key.ShouldBe("board-2026");
        Templates.For(BodyKind.Committee, new(2020, 1, 1)).ShouldBeNull();
        foreach (var template in Templates.Templates)
        {
            template.Parts.Select(p => p.Key).ShouldBeUnique();
            template.Parts.SelectMany(p => p.Rests).ShouldAllBe(r => template.Part(r) != null);
            template.Part("background").ShouldNotBeNull("what matches no part goes there");
        }

        Committee.NumberOf("summary").ShouldBe(1);
        Committee.NumberOf("author").ShouldBeNull();
    }

    [Fact]
    public void Paragraphs_of_the_schedule_are_read_as_people_type_them_and_no_others()
    {
        Templates.ParagraphsOf("3").ShouldBe([3]);
        Templates.ParagraphsOf("2, 1 and 2").ShouldBe([1, 2]);
        Templates.ParagraphsOf("8").ShouldBeNull();
        Templates.ParagraphsOf("the third").ShouldBeNull();
        Templates.ParagraphsOf(" ").ShouldBeNull();
        Templates.Exempt.Paragraphs.Count.ShouldBe(7);
    }

    [Fact]
    public void A_template_asks_for_what_is_empty_asks_nobody_or_is_not_cleared()
    {
        var found = TemplateCheck.Of(
            Committee,
            [
                Part("author", "Wanda Oduya"),
                Part("summary", " "),
                Part(
                    "recommendations",
                    "That progress be noted.\n\nThat the committee notes the plan and asks Probation to answer by May."
                ),
                Part("background-papers", ""),
                new("financial", "None.", ImplicationState.With, "Piers Underhill"),
                new("legal", "None.", ImplicationState.Given, "Ottoline Graves"),
                new("other-implications", "", ImplicationState.NotAsked, null),
            ],
            ["Minutes of the Scrutiny Committee, 14 October 2026"],
            Templates
        );

        found
            .Select(f => (f.Rule, f.Key))
            .ShouldBe([
                (TemplateCheck.Empty, "summary"),
                (TemplateCheck.AsksNobody, "recommendations"),
                (TemplateCheck.NotCleared, "financial"),
                (TemplateCheck.NoPapers, "background-papers"),
            ]);
        found[1].Quote.ShouldBe("That progress be noted.");
        found[2].Says.ShouldContain("Piers Underhill");
        found[3].Mend!.In("").ShouldBe("Minutes of the Scrutiny Committee, 14 October 2026");
    }

    [Fact]
    public void A_mend_takes_the_place_of_words_that_stand_once_and_of_no_others()
    {
        var mend = new ReportMend("3 of 10", "4 of 10", "Put 4 for 3");
        mend.In("It was 3 of 10.").ShouldBe("It was 4 of 10.");
        mend.In("3 of 10, then 3 of 10").ShouldBeNull();
        mend.In("It was 5.").ShouldBeNull();
    }

    [Fact]
    public void An_officers_headings_find_their_parts_and_what_matches_none_stays_under_its_own_heading()
    {
        WordFilePiece[] file =
        [
            new(1, "Sufficiency of placements"),
            new(null, "Contact: Wanda Oduya, Head of Service"),
            new(null, "This came to us late."),
            new(1, "1. Purpose of the report"),
            new(null, "To ask for homes."),
            new(2, "In short"),
            new(null, "Few homes."),
            new(null, "RECOMMENDATIONS") { Bold = true },
            new(null, "- That the committee asks for more."),
            new(null, "- And by May."),
            new(1, "A note on foxes"),
            new(null, "Foxes matter."),
            new(1, "Legal implications"),
            new(null, "None."),
            new(null, "Not a heading though bold") { Bold = true },
        ];

        var read = WordFileMatching.Of(file, Committee);

        read.Title.ShouldBe("Sufficiency of placements");
        read.Words["author"].ShouldBe("Wanda Oduya, Head of Service");
        read.Words["summary"].ShouldBe("To ask for homes.\n\n## In short\n\nFew homes.");
        read.Words["recommendations"].ShouldBe("- That the committee asks for more.\n- And by May.");
        read.Words["background"]
            .ShouldBe(
                "## From the beginning of the file\n\nThis came to us late.\n\n## A note on foxes\n\nFoxes matter."
            );
        read.Words["legal"].ShouldBe("None.\n\nNot a heading though bold");
        read.Told.ShouldContain(t => t.Contains("“A note on foxes” matches no part", StringComparison.Ordinal));
        string.Concat(read.Words.Values).ShouldContain("Foxes matter.");
    }

    private static CheckedPart Part(string key, string words) => new(key, words, null, null);
}
