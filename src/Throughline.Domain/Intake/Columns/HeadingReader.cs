using System.Buffers;
using Throughline.Domain.Intake.Words;
using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake.Columns;

/// <summary>
/// Tells what a heading that stands in no list means from how it is put together: a noun with what qualifies it
/// ("Officer who will take it forward"), a question ("Where have we got to?") or an end ("To be finished by").
/// </summary>
internal sealed class HeadingReader
{
    /// <summary>How sure a heading is that was understood: less than one in a list, enough to be a plan's.</summary>
    internal const double Understood = 0.84;

    /// <summary>How much less sure the second of two things is that a heading names ("Progress (RAG)").</summary>
    private const double Second = 0.1;

    /// <summary>The same where nobody knows what the first is: "Visits, Learning" names no column.</summary>
    private const double AfterUnknown = 0.2;

    /// <summary>Words of the longest heading: more are a sentence.</summary>
    private const int MostWords = 12;

    private static readonly char[] Ends = ['/', '&', ',', ';', ':', '(', ')', '[', ']', '–', '—', '+', '?', '\n', '|'];
    private static readonly SearchValues<char> Shortenings = SearchValues.Create("’'(");
    private static readonly SearchValues<char> PartEnds = SearchValues.Create(Ends);
    private static readonly HashSet<string> Articles =
    [
        "the",
        "our",
        "a",
        "an",
        "any",
        "all",
        "your",
        "please",
        "this",
    ];
    private static readonly HashSet<string> Asking = ["who", "whom", "when", "what", "which", "where", "how", "why"];
    private static readonly HashSet<string> Joining =
    [
        "of",
        "between",
        "in",
        "for",
        "with",
        "and",
        "or",
        "on",
        "from",
        "at",
        "that",
        "is",
        "are",
        "as",
    ];
    private static readonly HashSet<string> Numbers = ["no", "number", "ref", "id"];
    private static readonly HashSet<string> Colours = ["rag", "brag", "bragg"];

    private readonly HashSet<string> _verbs;
    private readonly HeadingQuestions _questions;
    private readonly HeadingNouns _nouns;
    private readonly HeadingEnds _ends;

    public HeadingReader(VocabularyData words)
    {
        _verbs = [.. words.DoingWords];
        _questions = new(words.QuestionWords);
        _nouns = new(words, _questions);
        _ends = new(words);
    }

    /// <summary>What the heading means, best first; <see cref="HeadingMeaning.Other"/> where it is known to be no field.</summary>
    public HeadingMeaning Read(string header) => Read(header, FoldedOf(header));

    /// <param name="header">The heading as it stands.</param>
    /// <param name="own">Its folded words, without the s of plurals.</param>
    public HeadingMeaning Read(string header, string[] own)
    {
        var text = Whole(header);
        var folded = ReferenceEquals(text, header) ? own : FoldedOf(text);
        if (folded.Length > MostWords || folded[0].Length == 0 || IsCut(folded) || IsSentence(header, folded))
        {
            return HeadingMeaning.None;
        }

        if (folded.Length > 1 && Numbers.Contains(folded[^1]))
        {
            return HeadingMeaning.Of(Field.Number);
        }

        var found = Parts(text, folded).Ranked(folded);
        return Array.Exists(folded, Colours.Contains) ? HeadingMeaning.Of(Field.Rating).With(found, Second) : found;
    }

    private static string[] FoldedOf(string text) => HeaderMatcher.Singular(Fold.Words(text)).Split(' ');

    private HeadingMeaning Parts(string text, string[] folded)
    {
        if (text.AsSpan().IndexOfAny(PartEnds) < 0 && !folded.AsSpan().Contains("and"))
        {
            return HeadingMeaning.None.With(Piece(folded), 0);
        }

        var found = HeadingMeaning.None;
        var less = 0.0;
        foreach (var part in text.Split(Ends))
        {
            foreach (var piece in HeaderMatcher.Singular(Fold.Words(part)).Split(" and "))
            {
                var tokens = piece.Split(' ', StringSplitOptions.RemoveEmptyEntries);
                if (tokens.Length > 0)
                {
                    found = found.With(Piece(tokens), less);
                    less = found.Fields.Count == 0 ? AfterUnknown : Second;
                }
            }
        }

        return found;
    }

    private HeadingMeaning Piece(ReadOnlySpan<string> tokens)
    {
        while (tokens.Length > 1 && Articles.Contains(tokens[0]))
        {
            tokens = tokens[1..];
        }

        return IsTold(tokens)
            ? HeadingMeaning.None
            : _questions.Read(tokens, _nouns) ?? _ends.Read(tokens) ?? _nouns.Read(tokens);
    }

    /// <summary>"Review the policy", "Staff know whom to ask.", "How do you know that?": words of a row.</summary>
    private bool IsSentence(string header, string[] folded) =>
        header.AsSpan().TrimEnd().EndsWith(".", StringComparison.Ordinal) && folded.Length > 2
        || folded.Length > 3 && char.IsLower(header.TrimStart()[0]) && !Asking.Contains(folded[0])
        || Array.IndexOf(folded, "you") is > 0 and var you && folded[you - 1] is "do" or "did" or "can"
        || folded[0] is "do" or "doe" or "did" or "is" or "are" or "have" or "has" or "can" or "will" or "should"
        || IsTold(folded);

    /// <summary>"of the board", "Capacity of the": a piece of a sentence that a line's end cut.</summary>
    private static bool IsCut(string[] folded) =>
        !Asking.Contains(folded[0])
        && (
            Joining.Contains(folded[0]) && folded[^1] != "by"
            || Joining.Contains(folded[^1])
            || folded[^1] is "the" or "a" or "an" or "to"
        );

    /// <summary>"Share the results".</summary>
    private bool IsTold(ReadOnlySpan<string> tokens) =>
        tokens.Length > 2
        && _verbs.Contains(tokens[0])
        && tokens[1] is "the" or "a" or "an" or "all" or "how" or "whether" or "that" or "our" or "their" or "each";

    /// <summary>Shortened words in full: "What we've done", "Agency(ies)".</summary>
    private static string Whole(string header) =>
        header.AsSpan().IndexOfAny(Shortenings) < 0
            ? header
            : header
                .Replace('’', '\'')
                .Replace("'ve", " have", StringComparison.Ordinal)
                .Replace("'ll", " will", StringComparison.Ordinal)
                .Replace("'re", " are", StringComparison.Ordinal)
                .Replace("(s)", "", StringComparison.Ordinal)
                .Replace("(ies)", "", StringComparison.Ordinal);
}
