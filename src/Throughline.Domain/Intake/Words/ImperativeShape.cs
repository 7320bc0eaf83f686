using System.Collections.Frozen;

namespace Throughline.Domain.Intake.Words;

/// <summary>
/// Tells a command by English grammar, whatever its verb: what stands at a sentence's beginning before "a", "the" or
/// "all" and is none of the small words is a verb in its plain form ("Curate a library", "Dismantle all waiting lists").
/// </summary>
internal static class ImperativeShape
{
    private static readonly FrozenSet<string> Determiners = Set(
        "a an the all each every our their its any how whether both these those this"
    );

    /// <summary>Small words that stand before a determiner and command nothing: "In the", "Is a", "That the".</summary>
    private static readonly FrozenSet<string> Small = Set(
        "in on at of for by to from with as and or but nor if when while where who whom whose which that this these those"
            + " it they we he she you i there here is are was were be been am has have had do does did done no not all both"
            + " half most some many much few one two three such what how why can could may might will would shall should"
            + " must after before during since until till through throughout about over under between within without among"
            + " across against into onto upon along around behind beside beyond because so than then too very also only just"
            + " even still yet once twice again despite like unlike per plus via off up down out near next last past toward"
            + " towards whether either neither now often always never"
    );

    /// <summary>Pasts that do not end in "ed": what they tell was done already.</summary>
    private static readonly FrozenSet<string> Past = Set(
        "began begun brought built came chose drew fell felt found gave given gone got grew heard held kept knew known laid"
            + " led left lost made meant met paid ran said saw seen sent shown sought sold spent spoke stood taken taught told"
            + " took thought understood went won wrote written awaiting waiting"
    );

    /// <summary>Plain forms that end as pasts, plurals or adverbs do.</summary>
    private static readonly FrozenSet<string> PlainForms = Set(
        "need embed feed speed exceed proceed succeed heed assess address discuss process focus express access press stress"
            + " bus canvass pass progress witness harness bless apply supply reply comply rely multiply bring"
    );

    /// <param name="words">A sentence's folded words.</param>
    /// <param name="from">Where it begins, behind a number or "to".</param>
    public static bool Is(ReadOnlySpan<string> words, int from) =>
        from + 2 < words.Length && Determiners.Contains(words[from + 1]) && IsPlainVerb(words[from]);

    /// <summary>"Named nurse to curate a library": a post, "to" and a plain verb before a determiner.</summary>
    public static bool IsAfterTo(ReadOnlySpan<string> words, int to) =>
        words[to] == "to" && to + 2 < words.Length && Determiners.Contains(words[to + 2]) && IsPlainVerb(words[to + 1]);

    private static bool IsPlainVerb(string word) =>
        PlainForms.Contains(word)
        || word.Length > 2
            && char.IsAsciiLetter(word[0])
            && word.AsSpan().IndexOfAnyInRange('0', '9') < 0
            && !Small.Contains(word)
            && !Past.Contains(word)
            && !Determiners.Contains(word)
            && !word.EndsWith("ed", StringComparison.Ordinal)
            && !word.EndsWith("ing", StringComparison.Ordinal)
            && !word.EndsWith("ly", StringComparison.Ordinal)
            && word[^1] != 's';

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
