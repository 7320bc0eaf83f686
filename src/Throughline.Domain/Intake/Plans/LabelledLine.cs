using System.Text.RegularExpressions;
using Throughline.Domain.Intake.Columns;
using Throughline.Domain.Intake.Words;
using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake.Plans;

/// <summary>A line outside tables as a plan without a table would hold it: a label and its words, or neither.</summary>
/// <param name="Source">The line.</param>
/// <param name="Label">The words of its label as they stand; null for a line without.</param>
/// <param name="Meaning">What the label means; null where no word list says so.</param>
/// <param name="Number">The number within the label ("Recommendation 3"); null for none.</param>
/// <param name="Words">What stands after the label, or the whole line.</param>
/// <param name="Marked">True when a colon, a dash or a tab parts label and words.</param>
internal sealed partial record LabelledLine(
    SourceText Source,
    string? Label,
    Field? Meaning,
    string? Number,
    string Words,
    bool Marked
)
{
    /// <summary>Characters of the longest label: "What difference will this make to children?" is one.</summary>
    private const int LongestLabel = 48;

    /// <summary>Words of the longest label whose meaning is not known.</summary>
    private const int MostWordsOfUnknown = 5;

    /// <summary>Certainty (0 to 1) from which a word is the label that it looks like, where a colon stands after it.</summary>
    private const double Known = 0.72;

    /// <summary>The same for a label alone on its line, or with its number only.</summary>
    private const double Plain = 0.9;

    /// <summary>True when it opens a part: "Recommendation 3", "Priority 2: Neglect".</summary>
    public bool Opens => Number is not null && Label is not null;

    /// <summary>The lines of a text, one for each label in it: "Owner: A. Reed | By: May 2027" is two.</summary>
    public static IEnumerable<LabelledLine> Of(SourceText text, HeaderMatcher matcher)
    {
        foreach (var line in text.Text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            foreach (var part in Parts(line, matcher))
            {
                yield return Read(text, part, matcher);
            }
        }
    }

    private static IEnumerable<string> Parts(string line, HeaderMatcher matcher)
    {
        var start = 0;
        foreach (Match gap in Gaps().Matches(line))
        {
            var after = gap.Index + gap.Length;
            if (gap.Index > start && Opening(line[after..]) is { } label && IsKnown(label.Label, matcher, Known))
            {
                yield return line[start..gap.Index].Trim();
                start = after;
            }
        }

        yield return line[start..].Trim();
    }

    private static LabelledLine Read(SourceText source, string line, HeaderMatcher matcher)
    {
        var bare = Bullet().Replace(line, "");
        if (Opening(bare) is { } marked)
        {
            var (name, number) = Numbered(marked.Label);
            var meaning = MeaningOf(name, matcher, Known);
            if (meaning is not null || (number is null && Fold.WordCount(name) <= MostWordsOfUnknown && IsName(name)))
            {
                return new(source, name, meaning, number, marked.Words, true);
            }
        }

        var (alone, its) = Numbered(bare.TrimEnd(':', ' '));
        return alone.Length <= LongestLabel && MeaningOf(alone, matcher, Plain) is { } plain
            ? new(source, alone, plain, its, "", false)
            : new(source, null, null, null, line, false);
    }

    private static Field? MeaningOf(string label, HeaderMatcher matcher, double least) =>
        matcher.Meanings(label) is [var best, ..] && best.Certainty >= least ? best.Field : null;

    private static bool IsKnown(string label, HeaderMatcher matcher, double least) =>
        MeaningOf(Numbered(label).Name, matcher, least) is not null;

    /// <summary>A label whose meaning is not known begins with a capital and is no sentence.</summary>
    private static bool IsName(string label) => label.Length > 1 && char.IsUpper(label[0]) && !label.Contains('.', StringComparison.Ordinal);

    private static (string Label, string Words)? Opening(string line)
    {
        var match = Label_().Match(line);
        return match.Success && match.Groups["label"].Length <= LongestLabel
            ? (match.Groups["label"].Value.Trim(), match.Groups["rest"].Value.Trim())
            : null;
    }

    /// <summary>"Action 2.1" is the label "Action" with the number "2.1".</summary>
    private static (string Name, string? Number) Numbered(string label)
    {
        var match = NumberAtEnd().Match(label);
        return match.Success ? (match.Groups["name"].Value.Trim(), match.Groups["n"].Value) : (label.Trim(), null);
    }

    [GeneratedRegex(@"\s{0,4}(?:\||;|\t|\s{3})\s{0,40}|(?<=[.!?])\s(?=\p{Lu})", RegexOptions.CultureInvariant)]
    private static partial Regex Gaps();

    [GeneratedRegex(
        @"^(?<label>\p{L}[\p{L}\p{N}’'&/,.() \-]{0,60}?\??)\s{0,3}(?::|\t|\s[–—-]\s)\s{0,40}(?<rest>.*)$",
        RegexOptions.CultureInvariant | RegexOptions.Singleline
    )]
    private static partial Regex Label_();

    [GeneratedRegex(
        @"^(?<name>\p{L}[\p{L} ]{1,30}?)\s{0,3}(?:no\.?\s?|number\s|#)?(?<n>(?:[A-Z]{1,3}[.\-]?)?\d{1,3}(?:\.\d{1,2}){0,3}\s?(?:\([a-z]\)|[a-z])?)\.?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex NumberAtEnd();

    [GeneratedRegex(@"^[•·●▪◦‣*–—-]\s{1,4}", RegexOptions.CultureInvariant)]
    private static partial Regex Bullet();
}
