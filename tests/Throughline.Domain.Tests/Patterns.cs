using System.Reflection;
using System.Text.RegularExpressions;
using Throughline.Domain.Calendar;

namespace Throughline.Domain.Tests;

/// <summary>The regular expressions of the domain, and what in them repeats.</summary>
internal static partial class Patterns
{
    private const BindingFlags Static =
        BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly Assembly Domain = typeof(TargetDate).Assembly;

    /// <summary>Each with the name of the method or field that holds it: "Tokens.Shape".</summary>
    public static IReadOnlyList<(string Name, Regex Regex)> All { get; } = [.. Generated(), .. Held()];

    private static IEnumerable<(string Name, Regex Regex)> Generated() =>
        Domain
            .GetTypes()
            .SelectMany(t => t.GetMethods(Static))
            .Where(m => m.ReturnType == typeof(Regex) && m.GetCustomAttribute<GeneratedRegexAttribute>() is not null)
            .Select(m => ($"{m.DeclaringType!.Name}.{m.Name}", (Regex)m.Invoke(null, null)!));

    /// <summary>What the compiler made out of the methods stands in fields too, and is left out here.</summary>
    private static IEnumerable<(string Name, Regex Regex)> Held() =>
        Domain
            .GetTypes()
            .Where(t => t.Namespace?.StartsWith("Throughline", StringComparison.Ordinal) == true)
            .SelectMany(t => t.GetFields(Static))
            .Select(f => ($"{f.DeclaringType!.Name}.{f.Name}", f.GetValue(null) as Regex))
            .Where(f => f.Item2 is not null)
            .Select(f => (f.Item1, f.Item2!));

    /// <summary>Every quantifier of a pattern, with what it repeats.</summary>
    public static IReadOnlyList<Repeat> Repeats(string pattern)
    {
        var found = new List<Repeat>();
        var open = new Stack<int>();
        var (at, inMarker) = (0, false);
        while (at < pattern.Length)
        {
            var start = at;
            switch (pattern[at])
            {
                case '(':
                    open.Push(at);
                    at += Opening(pattern, at);
                    continue;
                case ')':
                    start = open.Pop();
                    at++;
                    break;
                case '[':
                    at = EndOfClass(pattern, at);
                    break;
                case '\\':
                    at += Escape(pattern, at);
                    break;
                default:
                    inMarker = pattern[at] is '⟨' || (inMarker && pattern[at] is not '⟩');
                    at++;
                    break;
            }

            var (least, most, length) = Quantifier(pattern, at);
            if (length > 0)
            {
                found.Add(new(start, pattern[start..at], least, most, inMarker));
                at += length;
            }
        }

        return found;
    }

    /// <summary>The parts of a pattern between those of its "|" that stand in no group.</summary>
    public static IReadOnlyList<string> Ways(string pattern)
    {
        var ways = new List<string>();
        var (start, at, depth) = (0, 0, 0);
        while (at < pattern.Length)
        {
            if (pattern[at] == '|' && depth == 0)
            {
                ways.Add(pattern[start..at]);
                start = at + 1;
            }

            depth +=
                pattern[at] == '(' ? 1
                : pattern[at] == ')' ? -1
                : 0;
            at =
                pattern[at] == '[' ? EndOfClass(pattern, at)
                : pattern[at] == '\\' ? at + Escape(pattern, at)
                : at + 1;
        }

        return [.. ways, pattern[start..]];
    }

    /// <summary>How long "(", "(?:", "(?&lt;name&gt;" and the like are.</summary>
    public static int Opening(string pattern, int at) => OpeningShape().Match(pattern[at..]).Length;

    public static int EndOfClass(string pattern, int at)
    {
        at++;
        while (pattern[at] != ']')
        {
            at += pattern[at] == '\\' ? 2 : 1;
        }

        return at + 1;
    }

    public static int Escape(string pattern, int at) => EscapeShape().Match(pattern[at..]).Length;

    /// <returns>A length of nought where there is none.</returns>
    public static (int Least, int? Most, int Length) Quantifier(string pattern, int at)
    {
        var m = QuantifierShape().Match(pattern[at..]);
        return m.Success
            ? m.Value[0] switch
            {
                '*' => (0, null, m.Length),
                '+' => (1, null, m.Length),
                '?' => (0, 1, m.Length),
                _ => (
                    Number(m.Groups["least"].Value)!.Value,
                    m.Groups["to"].Success ? Number(m.Groups["most"].Value) : Number(m.Groups["least"].Value),
                    m.Length
                ),
            }
            : default;
    }

    private static int? Number(string digits) =>
        digits.Length == 0 ? null : int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\((?:\?(?:[:>=!]|<[=!]|<\w+>|[a-z-]+:))?", RegexOptions.NonBacktracking)]
    private static partial Regex OpeningShape();

    [GeneratedRegex(@"^\\(?:[pP]\{\w+\}|k<\w+>|.)", RegexOptions.NonBacktracking)]
    private static partial Regex EscapeShape();

    [GeneratedRegex(@"^(?:[*+?]|\{(?<least>\d+)(?<to>,(?<most>\d*))?\})\??", RegexOptions.NonBacktracking)]
    private static partial Regex QuantifierShape();
}

/// <param name="At">Where it begins in the pattern.</param>
/// <param name="What">The class or group that is repeated.</param>
/// <param name="Most">Null without a bound.</param>
/// <param name="InMarker">Between ⟨ and ⟩.</param>
internal sealed record Repeat(int At, string What, int Least, int? Most, bool InMarker)
{
    public bool Varies => Least != Most;
}
