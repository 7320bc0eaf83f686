using CsCheck;
using Throughline.Domain.Intake.Meetings;
using Throughline.Domain.Intake.Words;

namespace Throughline.Domain.Tests.Intake;

/// <summary>What is passed without being folded is exactly what folding would not have found.</summary>
public sealed class WordListTests
{
    private static readonly string[] Phrases =
    [
        "Members’ present",
        "in attendance",
        "co-opted members",
        "to",
        "present",
    ];
    private static readonly WordList List = new(Phrases);

    private static readonly string[] Parts =
    [
        "MEMBERS",
        "Members'",
        "present",
        "Present:",
        "in",
        "attendance",
        "co–opted",
        "co opted",
        "to",
        "today",
        "–",
        "apologies",
    ];

    private static readonly Gen<string> Text = Gen.Int[0, Parts.Length - 1]
        .List[0, 6]
        .Select(words => string.Join(' ', words.Select(w => Parts[w])));

    [Fact]
    public void A_phrase_is_found_in_a_text_wherever_folding_both_would_find_it() =>
        Text.Sample(text =>
        {
            var words = $" {Fold.Words(text)} ";
            List.FirstIn(text)
                .ShouldBe(
                    Array.FindIndex(Phrases, p => words.Contains($" {Fold.Words(p)} ", StringComparison.Ordinal))
                );
        });

    [Fact]
    public void A_text_is_a_phrase_where_both_fold_to_the_same_words() =>
        Text.Sample(text => List.IsOne(text).ShouldBe(Phrases.Any(p => Fold.Words(p) == Fold.Words(text))));
}
