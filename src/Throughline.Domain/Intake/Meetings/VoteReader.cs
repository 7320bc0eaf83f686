using System.Globalization;
using System.Text.RegularExpressions;

namespace Throughline.Domain.Intake.Meetings;

/// <summary>Reads how a vote went: "For: ... (3). Against: ... (2)", "5 votes for, 2 against and 1 abstention".</summary>
internal static partial class VoteReader
{
    private static readonly string[] Numbers =
    [
        "no",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
    ];

    private static readonly Hints OfVotes = new("vot", "abst");

    public static RecordedVote? In(string text)
    {
        if (!OfVotes.In(text) || !Vote().IsMatch(text))
        {
            return null;
        }

        var found = new Dictionary<char, int>();
        foreach (Match m in Before().Matches(text))
        {
            found.TryAdd(Side(m), Number(m.Groups["n"].Value));
        }

        if (found.Count < 2)
        {
            found.Clear();
            foreach (Match m in Behind().Matches(text))
            {
                found.TryAdd(Side(m), Number(m.Groups["n"].Value));
            }
        }

        return found.Count < 2
            ? null
            : new(
                found.TryGetValue('f', out var f) ? f : null,
                found.TryGetValue('a', out var a) ? a : null,
                found.TryGetValue('b', out var b) ? b : null
            );
    }

    private static char Side(Match m) =>
        m.Groups["side"].Value.ToLowerInvariant() is var side && side.StartsWith("abst", StringComparison.Ordinal) ? 'b'
        : side.StartsWith("against", StringComparison.Ordinal) ? 'a'
        : 'f';

    private static int Number(string word) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n
        : word.Equals("none", StringComparison.OrdinalIgnoreCase) ? 0
        : Math.Max(0, Array.IndexOf(Numbers, word.ToLowerInvariant()));

    private const RegexOptions Plain =
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"\b(votes?|voted|voting|abstain(ed|ing)?|abstentions?)\b", Plain)]
    private static partial Regex Vote();

    [GeneratedRegex(
        @"\b(?<n>\d{1,2}|no|none|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b( (votes?|members?|councillors?))?( (were|was|voted|voting|cast))?( in)? (?<side>for|favour|against|abstain(ed|ing)?|abstentions?)\b",
        Plain
    )]
    private static partial Regex Before();

    [GeneratedRegex(
        @"\b(?<side>for|in favour|against|abstain(ed|ing)?|abstentions?)\b( the motion)?\s{0,2}[:\-–(]\s{0,2}[^.;()\d]{0,200}\(?(?<n>\d{1,2}|none)\b",
        Plain
    )]
    private static partial Regex Behind();
}
