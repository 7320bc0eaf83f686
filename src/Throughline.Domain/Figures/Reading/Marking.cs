using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Throughline.Domain.Figures.Reading;

/// <summary>Takes the figures and dates out of a sentence and leaves markers.</summary>
internal static class Marking
{
    private const int Reach = 28;

    // The longer of two that end alike comes first.
    private static readonly (string Words, Bound Bound)[] Bounds =
    [
        ("no more than", Bound.Under),
        ("just over", Bound.About),
        ("just under", Bound.About),
        ("more than", Bound.Over),
        ("over", Bound.Over),
        ("at least", Bound.Over),
        ("in excess of", Bound.Over),
        ("above", Bound.Over),
        ("exceeding", Bound.Over),
        ("less than", Bound.Under),
        ("fewer than", Bound.Under),
        ("up to", Bound.Under),
        ("under", Bound.Under),
        ("below", Bound.Under),
        ("about", Bound.About),
        ("around", Bound.About),
        ("approximately", Bound.About),
        ("approx", Bound.About),
        ("approx.", Bound.About),
        ("circa", Bound.About),
        ("c.", Bound.About),
        ("nearly", Bound.About),
        ("almost", Bound.About),
        ("some", Bound.About),
        ("roughly", Bound.About),
        ("close to", Bound.About),
        ("~", Bound.About),
        ("an estimated", Bound.About),
    ];

    public static Sentence Mark(Passage passage, string words, int index)
    {
        var figures = new List<ReadFigure>();
        var days = new List<ReadDay>();
        var marked = new StringBuilder(words.Length + 16);
        var at = 0;
        while (Next(words, at) is { Success: true } m)
        {
            Lower(marked, words, at, m.Index);
            at = m.Index + m.Length;
            if (Days.Read(m) is { } day)
            {
                marked.Append(IsYear(m) ? "⟨y" : "⟨d").Append(days.Count).Append('⟩');
                days.Add(day);
            }
            else if (FigureReader.Read(m, BoundBefore(marked)) is { } figure)
            {
                marked.Append('⟨').Append(Sign(figure.Unit)).Append(figures.Count).Append('⟩');
                figures.Add(figure);
            }
            else
            {
                marked.Append(Other(m));
            }
        }

        Lower(marked, words, at, words.Length);
        return new(passage, words, figures, days, marked.ToString()) { Index = index };
    }

    private static bool IsYear(Match m) => m.Groups["ya"].Success || m.Groups["sy"].Success || m.Groups["yy"].Success;

    /// <summary>What is neither a day nor a figure: an age, a reference and the like.</summary>
    private static string Other(Match m) =>
        m.Groups["a"].Success ? "⟨a⟩"
        : m.Groups["g"].Success ? "⟨g⟩"
        : m.Groups["o"].Success ? "⟨o⟩"
        : m.Groups["t"].Success ? "⟨t⟩"
        : "⟨f⟩";

    /// <summary>
    /// The next token. What stands before a sign of a figure is tried only as far as a token's first words reach
    /// ("paragraphs 3.4", "aged between 16").
    /// </summary>
    private static Match Next(string words, int at)
    {
        var sign = at < words.Length ? FigureSigns.Next(words, at) : -1;
        if (sign < 0)
        {
            return Match.Empty;
        }

        var from = Math.Max(at, sign - Reach);
        while (from > at && char.IsLetterOrDigit(words[from - 1]))
        {
            from--;
        }

        return Tokens.Shape().Match(words, from);
    }

    private static char Sign(FigureUnit unit) =>
        unit switch
        {
            FigureUnit.Count => 'c',
            FigureUnit.Percent => 'p',
            FigureUnit.PercentagePoints => 'q',
            FigureUnit.Rate => 'r',
            FigureUnit.Money => 'm',
            FigureUnit.Duration => 'u',
            FigureUnit.Fraction => 'x',
        };

    private static void Lower(StringBuilder to, string words, int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            var c = words[i];
            to.Append(
                char.IsWhiteSpace(c)
                    ? ' '
                    : c switch
                    {
                        '⟨' or '⟩' => ' ',
                        '’' or '‘' => '\'',
                        '–' or '—' => '-',
                        _ => char.ToLower(c, CultureInfo.InvariantCulture),
                    }
            );
        }
    }

    private static Bound BoundBefore(StringBuilder marked)
    {
        var from = Math.Max(0, marked.Length - 24);
        var tail = marked.ToString(from, marked.Length - from).TrimEnd();
        foreach (var (words, bound) in Bounds)
        {
            if (
                tail.EndsWith(words, StringComparison.Ordinal)
                && (tail.Length == words.Length || !char.IsLetter(tail[^(words.Length + 1)]))
            )
            {
                return bound;
            }
        }

        return Bound.Exact;
    }
}
