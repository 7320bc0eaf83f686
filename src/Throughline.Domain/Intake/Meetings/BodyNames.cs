using System.Text.RegularExpressions;
using Throughline.Domain.Intake.Words;

namespace Throughline.Domain.Intake.Meetings;

/// <summary>Tells which of the lines at a paper's head names the body that meets.</summary>
internal sealed partial class BodyNames(MeetingLexicon lexicon)
{
    private const int LongestName = 110;

    /// <summary>The body named most narrowly: a subgroup before its partnership.</summary>
    public string? Of(IEnumerable<string> lines)
    {
        var (best, rank) = ((string?)null, int.MaxValue);
        foreach (var line in lines)
        {
            if (In(line) is { } name && Rank(name) is var r && r < rank)
            {
                (best, rank) = (name, r);
            }
        }

        return best;
    }

    /// <summary>The body that one line names; null for a sentence.</summary>
    public string? In(string line)
    {
        var text = Fold.Space(line);
        if (OfMeeting().Match(text) is { Success: true } m)
        {
            text = m.Groups["body"].Value;
        }
        else if (Labelled().Match(text) is { Success: true } label)
        {
            text = text[label.Length..];
        }
        else if (
            text.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon
            && lexicon.Holds(text[..colon], lexicon.Words.BodyNouns) < 0
        )
        {
            text = text[(colon + 1)..];
        }

        foreach (var part in text.Split([" - ", " – ", " — ", ": "], StringSplitOptions.RemoveEmptyEntries))
        {
            var name = Tail().Replace(part, "").Trim(' ', ',', '.', '-', '–');
            if (
                name.Length is > 5 and < LongestName
                && Rank(name) < int.MaxValue
                && char.IsUpper(name[0])
                && !Sentence().IsMatch(name)
                && lexicon.Holds(name, lexicon.Words.ProgrammeTitles) < 0
            )
            {
                return name;
            }
        }

        return null;
    }

    private int Rank(string name) =>
        lexicon.Holds(name, lexicon.Words.BodyNouns) is >= 0 and var at
            ? name.Contains("sub", StringComparison.OrdinalIgnoreCase) && at < 4
                ? 0
                : at + 1 >= lexicon.Words.BodyNouns.Length - 1
                    ? 2
                    : 1
            : int.MaxValue;

    private const RegexOptions Plain =
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(
        @"\b(meeting|minutes|notes|agenda|membership) (of|for) (the |a )?(meeting of (the |a )?)?(?<body>(?-i:[A-Z]).{4,90}?)(,? (held|on|at|dated|take place|took place|will (be|take)|to be held|is to)\b|,? \d|$)",
        Plain
    )]
    private static partial Regex OfMeeting();

    [GeneratedRegex(
        @"^(report to|committee|meeting|body|board|decision maker|to|for|name of (committee|meeting))\s{0,3}[:\t]\s{0,5}",
        Plain
    )]
    private static partial Regex Labelled();

    [GeneratedRegex(
        @"(\W{1,3}(held )?(on )?((mon|tues|wednes|thurs|fri|satur|sun)day )?\d{1,2}(st|nd|rd|th)? [a-z]{3,9} \d{4}.{0,60}$|\s{0,2}(agenda|minutes|membership|notes|action log)( 20\d\d.{0,8})?$)",
        Plain
    )]
    private static partial Regex Tail();

    [GeneratedRegex(
        @"\b(is|are|was|were|will|would|has|have|that|resolved|agreed|received|considered|to (note|approve|receive|consider|agree|appoint)|report|minutes|representatives?|councillors?|cllr|declared|annual|item|public|press|quorum|members?|dates?|actions?|website|chair|apologies)\b",
        Plain
    )]
    private static partial Regex Sentence();
}
