using System.Globalization;
using System.Text.RegularExpressions;

namespace Throughline.Domain.Intake.Meetings;

/// <summary>A line that opens with an item's number: "14. Minutes", "25 MINUTES", "12/24 Apologies".</summary>
internal sealed partial record NumberedLine(string Number, int Value, string Rest)
{
    public static NumberedLine? Of(string text) =>
        Shape().Match(text) is { Success: true } m
            ? new(
                m.Groups["no"].Value,
                int.Parse(m.Groups["value"].Value, CultureInfo.InvariantCulture),
                m.Groups["rest"].Value.Trim()
            )
            : null;

    /// <summary>"B. Declarations of interest", "c) Minutes": an item with a letter; null for another line.</summary>
    public static NumberedLine? OfLetter(string text) =>
        Letter().Match(text) is { Success: true } m
            ? new(
                m.Groups["no"].Value,
                char.ToUpperInvariant(m.Groups["no"].Value[0]) - 'A' + 1,
                m.Groups["rest"].Value.Trim()
            )
            : null;

    /// <summary>True for a line that opens with neither a number nor a letter of an item.</summary>
    public static bool IsNone(string text) => Of(text) is null && OfLetter(text) is null;

    /// <summary>The members of the longest chain of lines whose numbers follow each other; empty below two.</summary>
    public static List<(int At, NumberedLine Line)> Chain(List<(int At, NumberedLine Line)> candidates)
    {
        List<(int At, NumberedLine Line)> best = [];
        foreach (var start in Enumerable.Range(0, Math.Min(candidates.Count, 40)))
        {
            List<(int At, NumberedLine Line)> chain = [candidates[start]];
            foreach (var next in candidates.Skip(start + 1))
            {
                if (next.Line.Value > chain[^1].Line.Value && next.Line.Value <= chain[^1].Line.Value + 2)
                {
                    chain.Add(next);
                }
            }

            best = chain.Count > best.Count ? chain : best;
        }

        return best.Count > 1 ? best : [];
    }

    [GeneratedRegex(
        @"^\(?(?<no>[A-Za-z])[.):]{1,2}\s{1,10}(?<rest>[\p{Lu}'‘“""(].{1,300})$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Letter();

    [GeneratedRegex(
        @"^(?i:(?:agenda |minute )?item |minute )?(?i:no\.? )?(?<no>(?:[A-Z]{1,4}[ .\-/]?)?(?<value>\d{1,3})(?:/\d{2,4})?[A-Za-z]?)(?:[.):]{1,2}\s{0,10}|\s{1,10}[-–]?\s{0,3})(?<rest>[\p{Lu}'‘“""(].{1,300})$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Shape();
}
