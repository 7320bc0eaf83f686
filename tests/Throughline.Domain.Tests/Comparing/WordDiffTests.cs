using CsCheck;
using Throughline.Domain.Comparing;

namespace Throughline.Domain.Tests.Comparing;

public sealed class WordDiffTests
{
    private static readonly string[] Words =
    [
        "the",
        "staff",
        "train",
        "of",
        "all",
        "review,",
        "policy.",
        "a",
        "(new)",
        "24",
        "children’s",
        " ",
        "multi-agency",
        "\n",
    ];
    private static readonly Gen<string> Text = Gen.Int[0, Words.Length - 1]
        .Array[0, 40]
        .Select(w => string.Join(' ', w.Select(i => Words[i])));

    [Fact]
    public void Applied_to_the_one_text_a_difference_gives_the_other() =>
        Gen.Select(Text, Text)
            .Sample(
                (a, b) =>
                {
                    var runs = WordDiff.Of(a, b, Shipped.Lexicon);
                    Squeezed(WordRun.Join(runs, RunKind.Removed)).ShouldBe(Squeezed(a));
                    WordRun.Join(runs, RunKind.Added).ShouldBe(Spaced(b));
                }
            );

    [Fact]
    public void A_text_does_not_differ_from_itself() =>
        Text.Sample(a => WordDiff.Of(a, a, Shipped.Lexicon).ShouldAllBe(r => r.Kind == RunKind.Same));

    [Fact]
    public void Runs_of_one_kind_never_follow_each_other_and_none_is_empty() =>
        Gen.Select(Text, Text)
            .Sample(
                (a, b) =>
                {
                    var runs = WordDiff.Of(a, b, Shipped.Lexicon);
                    runs.ShouldAllBe(r => r.Words.Length > 0);
                    runs.Zip(runs.Skip(1)).ShouldAllBe(p => p.First.Kind != p.Second.Kind);
                }
            );

    [Fact]
    public void One_word_exchanged_is_shown_as_one_word_exchanged() =>
        WordDiff
            .Of("Train all staff by March.", "Train relevant staff by March.", Shipped.Lexicon)
            .Select(r => (r.Kind, r.Words))
            .ShouldBe([
                (RunKind.Same, "Train"),
                (RunKind.Removed, "all"),
                (RunKind.Added, "relevant"),
                (RunKind.Same, "staff by March."),
            ]);

    [Fact]
    public void A_small_word_between_two_changes_changes_with_them() =>
        WordDiff
            .Of("Ask midwives of the ward", "Ask doctors of the clinic", Shipped.Lexicon)
            .Select(r => (r.Kind, r.Words))
            .ShouldBe([
                (RunKind.Same, "Ask"),
                (RunKind.Removed, "midwives of the ward"),
                (RunKind.Added, "doctors of the clinic"),
            ]);

    [Fact]
    public void Texts_too_long_for_a_table_are_cut_at_words_that_stand_once()
    {
        var words = Enumerable.Range(0, 6000).Select(i => i % 3 == 0 ? $"word{i}" : "and").ToArray();
        var changed = words.ToArray();
        (changed[10], changed[3001], changed[5990]) = ("other", "other", "other");
        var runs = WordDiff.Of(string.Join(' ', words), string.Join(' ', changed), Shipped.Lexicon);
        WordRun.Join(runs, RunKind.Added).ShouldBe(string.Join(' ', changed));
        runs.Where(r => r.Kind == RunKind.Added).Sum(r => r.Words.Split(' ').Length).ShouldBeLessThan(20);
    }

    private static string Spaced(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Squeezed(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
