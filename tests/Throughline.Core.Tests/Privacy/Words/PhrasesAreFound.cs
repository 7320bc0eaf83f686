using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Throughline.Core.Data;
using Throughline.Core.Privacy.Words;
using Throughline.Testing;

namespace Throughline.Core.Tests.Privacy.Words;

/// <summary>How words are found in texts, and taken out of texts and of JSON.</summary>
public sealed class PhrasesAreFound
{
    [Theory]
    [InlineData("Zoë O'Neil", "About Zoë O'Neil.", "About [words taken out].")]
    [InlineData("Zoë O'Neil", "ZOË O’NEIL’s school", "[words taken out]’s school")]
    [InlineData("Zoë O'Neil", "Zoe\u0308\u00A0\n O'Neil said", "[words taken out] said")]
    [InlineData("Zoë O'Neil", "Zo\u00ADë O'Ne\u200Bil", "[words taken out]")]
    [InlineData("Zoë O'Neil", "Zoe O'Neil", "Zoe O'Neil")]
    [InlineData("Zoe", "Zoe\u0308", "Zoe\u0308")]
    [InlineData(
        "Ann",
        "Annual plans of Ann, of Joann and of ANN-Marie",
        "Annual plans of [words taken out], of Joann and of [words taken out]-Marie"
    )]
    [InlineData("Ann", "Ann1 Ann_ 🙂Ann", "Ann1 [words taken out]_ 🙂[words taken out]")]
    [InlineData("Smith-Jones", "the Smith‑Jones family", "the [words taken out] family")]
    [InlineData("王小明", "昨天王小明说", "昨天[words taken out]说")]
    [InlineData("محمد علي", "قال محمد علي", "قال [words taken out]")]
    [InlineData("Ann\nAnn Lee", "Ann Lee and Ann", "[words taken out] and [words taken out]")]
    public void Whole_words_are_found_however_they_are_written_and_parts_of_others_are_not(
        string words,
        string text,
        string left
    ) => new Phrases(words.Split('\n')).TakeOut(text).Text.ShouldBe(left);

    [Fact]
    public void Words_that_begin_in_one_line_of_a_cell_and_end_in_the_next_are_found()
    {
        var (texts, count) = new Phrases(["Ann Marie Lee"]).TakeOut(["spoke with Ann", "Marie", "Lee at home"]);
        texts.ShouldBe(["spoke with [words taken out]", "", " at home"]);
        count.ShouldBe(1);
    }

    [Theory]
    [InlineData("{ \"a\" : \"Ann Lee\", \"n\":1.50 }", "{ \"a\" : \"[words taken out]\", \"n\":1.50 }", 1)]
    [InlineData("[\"x\\u0041nn Lee\",\"Ann\\nLee\"]", "[\"x\\u0041nn Lee\",\"[words taken out]\"]", 1)]
    [InlineData(
        "{\"Ann Lee\":{\"b\":[\"Ann\",\"Lee\"]}}",
        "{\"[words taken out]\":{\"b\":[\"[words taken out]\",\"\"]}}",
        2
    )]
    [InlineData("{\"Zo\\u00eb\":\"ANN\\u00A0LEE\"}", "{\"Zo\\u00eb\":\"[words taken out]\"}", 1)]
    [InlineData("{no json of Ann Lee", "{no json of [words taken out]", 1)]
    [InlineData("[words of Ann Lee]", "[words of [words taken out]]", 1)]
    public void JSON_keeps_every_byte_that_is_no_part_of_a_changed_string(string stored, string left, int count) =>
        StoredText.TakeOut(stored, new(["Ann Lee"])).ShouldBe((left, count));

    [Fact]
    public void A_name_beyond_plain_letters_is_found_in_JSON_that_escapes_it() =>
        StoredText.TakeOut("{\"a\":\"\\u738B\\u5C0F\\u660E\"}", new(["王小明"])).Count.ShouldBe(1);

    [Fact]
    public void A_text_that_grows_longer_than_its_column_is_cut() =>
        StoredText.TakeOut("of Ann Lee, here", new(["Ann Lee"]), 20).Text.ShouldBe("of [words taken out]");

    /// <summary>A table or column that is added is looked through unless it is named in these lists with a reason.</summary>
    [Fact]
    public async Task Every_column_of_text_is_looked_through_or_says_why_not()
    {
        await using var database = await TestDatabase.CreateAsync(Provider.Sqlite);
        await database.InScopeAsync(s =>
        {
            var db = s.GetRequiredService<ThroughlineDb>();
            var tables = LookedThrough.Of(db);
            tables.SelectMany(t => t.Columns).Count().ShouldBeGreaterThan(80);
            tables
                .Where(t => !KindsInWords.Knows(t.Type))
                .Select(t => t.Type.Name)
                .ShouldBeEmpty("people call it something");
            LookedThrough.NotOf.Values.Concat(LookedThrough.NotIn.Values).ShouldAllBe(why => why.Length > 3);
            var types = db.Model.GetEntityTypes().ToList();
            LookedThrough.NotOf.Keys.Except(types.Select(t => t.ClrType)).ShouldBeEmpty();
            var known = types
                .SelectMany(t => t.GetProperties().SelectMany(p => new[] { p.Name, $"{t.ClrType.Name}.{p.Name}" }))
                .ToHashSet();
            LookedThrough.NotIn.Keys.Except(known).ShouldBeEmpty("a column that is gone");
            return Task.CompletedTask;
        });
    }
}
