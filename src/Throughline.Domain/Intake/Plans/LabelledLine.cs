using System.Buffers;
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
internal sealed record LabelledLine(SourceText Source, string? Label, Field? Meaning, string? Number, string Words)
{
    /// <summary>Characters of the longest label: "What difference will this make to children?" is one.</summary>
    private const int LongestLabel = 48;

    /// <summary>Characters of the longest label with its number, its colon and blanks.</summary>
    private const int LongestNumbered = 2 * LongestLabel;

    /// <summary>Words of the longest label whose meaning is not known.</summary>
    private const int MostWordsOfUnknown = 5;

    /// <summary>The same where a tab parts it from its words, as a tab hardly ever parts anything else.</summary>
    private const int MostWordsBeforeTab = 9;

    /// <summary>Certainty (0 to 1) from which a word is the label that it looks like, where a colon stands after it.</summary>
    private const double Known = 0.72;

    /// <summary>The same for a label alone on its line, or with its number only.</summary>
    private const double Plain = 0.9;

    /// <summary>Blanks that part two labels on one line.</summary>
    private const string WideBlank = "   ";

    private const string NumberSign = "#";

    /// <summary>"By: May 2027": alone before a sign it can only be the day; within a heading it says nothing.</summary>
    private const string Until = "by";

    /// <summary>What ends a label: see <see cref="LabelOf"/>.</summary>
    private static readonly SearchValues<string> EndsOfLabels = SearchValues.Create(
        [":", "\t", " – ", " — ", " - ", WideBlank],
        StringComparison.Ordinal
    );

    /// <summary>Between two words it stands for nothing but the end of one thing: after it a label may be any.</summary>
    private const char Bar = '|';

    private static readonly string[] Gaps = ["|", ";", "\t", WideBlank, ". "];

    /// <summary>Signs that stand within values and labels too: they part only what is a whole before them.</summary>
    private static readonly string[] WeakGaps = [" / ", " – ", " — ", " - ", "(", "["];

    /// <summary>Words that are a whole without a label: fewer may be half of one ("Lead / Owner: A. Reed").</summary>
    private const int LeastWordsBefore = 4;

    /// <summary>True when the paper does not say the label: a list's mark stands for it.</summary>
    public bool Supplied { get; init; }

    /// <summary>Why its words may be wrong; null when they are certain.</summary>
    public string? Doubt { get; init; }

    /// <summary>True when it opens a part: "Recommendation 3", "Priority 2: Neglect".</summary>
    public bool Opens => Number is not null && Label is not null;

    /// <summary>The lines of a text, one for each label in it: "Owner: A. Reed | By: May 2027" is two.</summary>
    public static IEnumerable<LabelledLine> Of(SourceText text, HeaderMatcher matcher)
    {
        // Nearly every line of a paper is prose, in which no label can end.
        if (!text.Text.Contains('\n', StringComparison.Ordinal) && !MayEnd(text.Text))
        {
            return text.Text.Trim() is { Length: > 0 } line ? [Read(text, line, matcher)] : [];
        }

        return text
            .Text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(line => Parts(line, matcher))
            .Select(part => Read(text, part, matcher));
    }

    /// <summary>True where a label may end in the line.</summary>
    private static bool MayEnd(string line) => line.AsSpan().ContainsAny(EndsOfLabels);

    private static IEnumerable<string> Parts(string line, HeaderMatcher matcher)
    {
        if (!MayEnd(line))
        {
            yield return line.Trim();
            yield break;
        }

        var (start, at, bracket) = (0, 0, '\0');
        while (at < line.Length && Next(line, at) is { } gap)
        {
            at = gap.End;
            if (
                gap.From > start
                && LabelOf(line.AsSpan(gap.End)) is { } label
                && (!gap.Weak || IsWhole(line[start..gap.From]))
                && line[gap.End..][..label.At].Trim() is var name
                && (
                    MeaningOf(Numbered(name).Name, matcher, Known) is not null
                    || line[gap.From] == Bar
                        && line[gap.End + label.At] == ':'
                        && MayBeUnknown(name, MostWordsOfUnknown)
                )
            )
            {
                yield return line[start..gap.From].Trim();
                start = gap.End;
                bracket = line[gap.End - 1] is '(' or '[' ? line[gap.End - 1] : bracket;
            }
        }

        yield return bracket == '\0' ? line[start..].Trim() : WithoutEnd(line[start..].Trim(), bracket);
    }

    private static bool IsWhole(string before) =>
        before.AsSpan().TrimEnd().EndsWith(".", StringComparison.Ordinal)
        || LabelOf(before.AsSpan().Trim()) is not null
        || Fold.HasWords(before, LeastWordsBefore);

    /// <summary>The last label's words without the bracket that closes all of them.</summary>
    private static string WithoutEnd(string last, char bracket) =>
        last.TrimEnd('.') is var words && words.EndsWith(bracket == '(' ? ')' : ']') ? words[..^1].TrimEnd() : last;

    /// <summary>The next place where another label may begin; a sentence's end stays with the sentence.</summary>
    private static (int From, int End, bool Weak)? Next(string line, int from)
    {
        (int From, int End, bool Weak)? next = null;
        foreach (var gap in Gaps)
        {
            var at = line.IndexOf(gap, from, StringComparison.Ordinal);
            if (at >= 0 && (next is null || at < next.Value.From))
            {
                next = (gap == ". " ? at + 1 : at, at + gap.Length, false);
            }
        }

        foreach (var gap in WeakGaps)
        {
            // The blank before a dash may be the one behind a sentence's stop.
            var at = line.IndexOf(gap, gap[0] == ' ' && from > 0 ? from - 1 : from, StringComparison.Ordinal);
            if (at >= 0 && (next is null || at < next.Value.From))
            {
                next = (Math.Max(at, from), at + gap.Length, true);
            }
        }

        return next;
    }

    private static LabelledLine Read(SourceText source, string line, HeaderMatcher matcher)
    {
        var bare = WithoutBullet(line);
        if (
            ItemMark.Numbered(bare) is { } item
            && Opening(item.Words) is { } own
            && Numbered(own.Label) is (var named, null)
            && MeaningOf(named, matcher, Plain) is { } known
        )
        {
            return new(source, named, known, known.Governs() || known == Field.Action ? item.Number : null, own.Words);
        }

        if (Opening(bare) is { } marked)
        {
            var (name, number) = Numbered(marked.Label);
            var meaning = MeaningOf(name, matcher, Known);
            if (meaning is not null || (number is null && MayBeUnknown(name, MostWordsOf(bare, name))))
            {
                return new(source, name, meaning, number, marked.Words);
            }
        }

        if (bare.Length > LongestNumbered)
        {
            return new(source, null, null, null, line);
        }

        var (alone, its) = Numbered(bare.TrimEnd(':', ' '));
        return alone.Length <= LongestLabel && ListedAs(alone, matcher) is { } plain
            ? new(source, alone, plain, its, "")
            : new(source, null, null, null, line);
    }

    /// <summary>The same line with one part more in its label: "Dates – original" of "Dates – original – May 2027".</summary>
    /// <param name="matcher">The meanings of labels.</param>
    /// <param name="valueBelow">True where the words are the label's rest and its value stands on the next line.</param>
    public LabelledLine? WithLongerLabel(HeaderMatcher matcher, bool valueBelow)
    {
        if (Label is null || Number is not null)
        {
            return null;
        }

        var more = Opening(Words) ?? (valueBelow && Words.Length is > 0 and <= LongestLabel ? (Words, "") : null);
        return more is var (label, words)
            ? this with
            {
                Label = $"{Label} – {label}",
                Meaning = MeaningOf($"{Label} – {label}", matcher, Known),
                Words = words,
            }
            : null;
    }

    private static Field? MeaningOf(string label, HeaderMatcher matcher, double least) =>
        label == NumberSign ? Field.Number
        : label.Equals(Until, StringComparison.OrdinalIgnoreCase) ? Field.Target
        : matcher.Meanings(label) is [var best, ..] && best.Certainty >= least ? best.Field
        : null;

    private static Field? ListedAs(string label, HeaderMatcher matcher) =>
        label == NumberSign ? Field.Number
        : matcher.Listed(label) is { } best && best.Certainty >= Plain ? best.Field
        : null;

    /// <summary>A tab parts a label from its words and hardly anything else: before it the label may be longer.</summary>
    private static int MostWordsOf(string line, string label) =>
        line.Length > label.Length && line[label.Length] == '\t' ? MostWordsBeforeTab : MostWordsOfUnknown;

    /// <summary>A label whose meaning is not known is a few words with a capital and no sentence.</summary>
    private static bool MayBeUnknown(string label, int mostWords) =>
        label.Length > 1
        && char.IsUpper(label[0])
        && !Fold.HasWords(label, mostWords + 1)
        && !label.Contains('.', StringComparison.Ordinal);

    private static (string Label, string Words)? Opening(string line) =>
        LabelOf(line) is var (at, length) ? (line[..at].Trim(), line[(at + length)..].Trim()) : null;

    /// <summary>Where the label ends that opens a line, and the length of what parts it from its words. Every line is asked.</summary>
    private static (int At, int Length)? LabelOf(ReadOnlySpan<char> line)
    {
        if (
            line.TrimStart() is not [var first, ..]
            || !char.IsLetter(first) && !line.StartsWith(NumberSign, StringComparison.Ordinal)
        )
        {
            return null;
        }

        for (var at = 1; at < line.Length && at <= LongestLabel; at++)
        {
            var length = line[at..] switch
            {
                ['\t' or ':', ..] => 1,
                [' ', '–' or '—' or '-' or ' ', ' ', ..] => 3,
                _ => 0,
            };
            if (length > 0)
            {
                return char.IsLetter(first) || line[..at] is NumberSign ? (at, length) : null;
            }
        }

        return null;
    }

    /// <summary>"Action 2.1" is the label "Action" with the number "2.1".</summary>
    public static (string Name, string? Number) Numbered(string label)
    {
        var blank = label.LastIndexOf(' ');
        var last = blank < 0 ? "" : label[(blank + 1)..].TrimEnd('.');
        if (!last.Any(char.IsAsciiDigit))
        {
            return (label.Trim(), null);
        }

        var name = label[..blank].Trim();
        foreach (var of in new[] { " no", " no.", " number", " #" })
        {
            name = name.EndsWith(of, StringComparison.OrdinalIgnoreCase) ? name[..^of.Length].Trim() : name;
        }

        return CellShapes.IsNumbering(last) ? (name, last) : (label.Trim(), null);
    }

    public static string WithoutBullet(string line) =>
        line.Length > 2 && line[0] is '•' or '·' or '●' or '▪' or '◦' or '*' ? line[1..].TrimStart()
        : line.StartsWith("- ", StringComparison.Ordinal) ? line[2..].TrimStart()
        : line;
}
