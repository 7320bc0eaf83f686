using System.Text.RegularExpressions;
using Throughline.Domain.Calendar;
using Throughline.Domain.Intake.Papers;
using Throughline.Domain.Intake.Words;

namespace Throughline.Domain.Intake.Plans;

/// <summary>
/// Tells a title from the labels that stand where titles stand: "Date of review", "Version 3", "Completed by: ...".
/// </summary>
internal static partial class TitleLines
{
    private const int Shortest = 4;

    /// <summary>False for a label, a date, a number of a version, a bare sheet name.</summary>
    public static bool MayBeTitle(string words)
    {
        var line = Fold.Space(words);
        return line.Length >= Shortest
            && line.Any(char.IsLetter)
            && !line.EndsWith(':')
            && !FrontMatter.IsMark(line)
            && !Label().IsMatch(line)
            && !Placeholder().IsMatch(line)
            && !SheetName().IsMatch(line)
            && !IsDate(line);
    }

    /// <summary>
    /// The cells above a plan's headings that may be its title. From the first label on they are a form, whose cells
    /// are labels and values.
    /// </summary>
    public static List<string> In(IEnumerable<List<string>> rows)
    {
        var found = new List<string>();
        foreach (var row in rows)
        {
            found.AddRange(In(row));
            if (!row.TrueForAll(MayBeTitle))
            {
                break;
            }
        }

        return found;
    }

    /// <summary>
    /// The cells of a row that may be a title: none where several may, for then each is a label or the value of one; a
    /// cell behind a label is its value.
    /// </summary>
    private static List<string> In(List<string> cells)
    {
        var found = cells.Where((c, i) => MayBeTitle(c) && (i == 0 || MayBeTitle(cells[i - 1]))).ToList();
        return found.Count == 1 ? found : [];
    }

    /// <summary>The words behind "Title:", "Name of plan:" and their like; null for any other line.</summary>
    public static string? Named(string line) =>
        NameLabel().Match(Fold.Space(line)) is { Success: true } m
        && m.Groups["rest"].Value.Trim() is { Length: > 0 } rest
            ? rest
            : null;

    /// <summary>True for a label alone whose neighbour is the title: "Title", "Plan:", "Name of review".</summary>
    public static bool NamesItsNeighbour(string label) => NameAlone().IsMatch(Fold.Space(label));

    private static bool IsDate(string line) =>
        TargetDate.Parse(line) is { First: not null } && WordsOfDate().Replace(line, "").Length == 0;

    private const RegexOptions Plain =
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(
        @"^\W{0,20}((dates?|time)( (of|for|the|this|last|next|plan|report|review|meeting|version|update|updated|completed"
            + @"|agreed|started|published|due|and|by)){0,6}|(last |date )?(updated|reviewed|revised|completed|amended"
            + @"|submitted|approved|agreed|signed|printed)( (by|on|at|date))?|(version|revision|draft|issue)( (no|number"
            + @"|control|date))?|(author|owner|lead|chair|agency|organisation|service|team|department|contact|name|e-?mail"
            + @"|telephone|phone|status|classification|reference|ref|signed?|signature|attendees|apologies|page|key|notes?"
            + @"|legend)s?( (of|for|name|officer|person|lead|details|number|no|by|agency|author|completing|the|form|chair|reviewer|assessor|manager|auditor"
            + @"|contact)){0,5}|(completed|prepared|written|produced|compiled|presented|report(ed)?) (by|of|to)|as at|review"
            + @" (date|due|period)|next review( date)?)\W{0,5}($|[:\-–—]|\d)",
        Plain
    )]
    private static partial Regex Label();

    /// <summary>What a form's author left to be filled in.</summary>
    [GeneratedRegex(
        @"^\W{0,5}(please |click |tap |\[)?\W{0,3}(or tap )?(here to )?(enter|insert|type|choose|select|click)\b.{0,60}\b(here|text|date|item|name"
            + @"|title)\b\W{0,5}$",
        Plain
    )]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"^(sheet|table|page|tab|book)\s?\d{0,4}$", Plain)]
    private static partial Regex SheetName();

    [GeneratedRegex(
        @"^\W{0,20}(title|(name|title) of (the )?(plan|review|report|document|project|case|inspection|audit)"
            + @"|(plan|review|report|document|project) (name|title))\s{0,5}[:\-–—]\s{0,20}(?<rest>.{1,400})$",
        Plain
    )]
    private static partial Regex NameLabel();

    [GeneratedRegex(
        @"^\W{0,20}(title|plan|(name|title) of (the )?(plan|review|report|document|project|case|inspection|audit)"
            + @"|(plan|review|report|document|project) (name|title))\s{0,5}[:\-–—]?\W{0,5}$",
        Plain
    )]
    private static partial Regex NameAlone();

    [GeneratedRegex(
        @"(mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october"
            + @"|november|december|(jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b|\d{1,4}|(st|nd|rd|th)\b|\bof\b|\bat\b|[ap]m\b|\W",
        Plain
    )]
    private static partial Regex WordsOfDate();
}
