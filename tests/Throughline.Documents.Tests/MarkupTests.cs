using System.Text;
using Throughline.Documents;

namespace Throughline.Documents.Tests;

/// <summary>Cells and lines that were pasted from a web page with its codes.</summary>
public sealed class MarkupTests
{
    [Theory]
    [InlineData(
        "<ul style=\"margin: 0\"><li>Brief every team</li><li>Audit ten files</li></ul>",
        "• Brief every team\n• Audit ten files"
    )]
    [InlineData("<ol><li>First<li>Second</ol>", "1. First\n2. Second")]
    [InlineData("<p>Done in May.</p><p class='x'>Checked&nbsp;in June.</p>", "Done in May.\nChecked in June.")]
    [InlineData("Line one<br/>line two<BR>line three", "Line one\nline two\nline three")]
    [InlineData("<b>Red</b> &amp; <i>amber</i>", "Red & amber")]
    [InlineData("&lt;ul style=&quot;a&quot;&gt;&lt;li&gt;Twice&lt;/li&gt;&lt;/ul&gt;", "• Twice")]
    [InlineData("<a href=\"https://example.org/form\">The form</a>", "The form (https://example.org/form)")]
    [InlineData("<div>Kept <span lang=EN-GB>as it is</span><!-- not this --></div>", "Kept as it is")]
    [InlineData("<style>p { color: red }</style><p>Words</p>", "Words")]
    [InlineData("Cut in the middle <span style=\"mso-", "Cut in the middle")]
    [InlineData("Tom&rsquo;s review", "Tom’s review")]
    public void Codes_of_a_web_page_become_the_words_and_bullets_that_they_stand_for(string cell, string words) =>
        CellOf(cell).ShouldBe(words);

    [Theory]
    [InlineData("Fewer than <5 days, and p <0.05")]
    [InlineData("<name of the lead> to be agreed")]
    [InlineData("R&D; Q&A; A & B")]
    [InlineData("a < b and b > c")]
    [InlineData("Ask <p> whether it holds")]
    [InlineData("x<y>z")]
    public void Words_that_only_look_like_codes_stay(string cell) => CellOf(cell).ShouldBe(cell);

    [Fact]
    public void A_person_is_told_that_codes_were_read_as_words()
    {
        Read("Action\tLead\n<ul><li>Brief every team</li></ul>\tDN\n").Notes.ShouldContain(n => n.Contains("web page"));
        Read("Action\tLead\nBrief every team\tDN\n").Notes.ShouldNotContain(n => n.Contains("web page"));
    }

    private static string CellOf(string cell) =>
        Read($"Action\tLead\n{cell}\tDN\nAnother\tXY\n").Blocks.OfType<Table>().Single().Rows[1].Cells[0].Text;

    private static Document Read(string text) => Reading.Of("made.txt", Encoding.UTF8.GetBytes(text));
}
