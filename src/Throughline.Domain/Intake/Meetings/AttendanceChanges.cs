using System.Text.RegularExpressions;

namespace Throughline.Domain.Intake.Meetings;

/// <summary>Finds who came late, left or returned, and when.</summary>
internal static partial class AttendanceChanges
{
    private static readonly Hints Moved = new(
        "join",
        "arriv",
        "left",
        "return",
        "withdrew",
        "enter",
        "depart",
        "retired",
        "dialled",
        "connection",
        "came in",
        "logged"
    );

    public static IEnumerable<AttendanceChange> In(string text, Throughline.Domain.Plans.SourcePlace place)
    {
        if (!Moved.In(text))
        {
            yield break;
        }

        foreach (var sentence in Sentences.Of(text))
        {
            if (!Moved.In(sentence) || !sentence.AsSpan().ContainsAnyInRange('0', '9'))
            {
                continue;
            }

            var who = (string?)null;
            foreach (Match m in Move().Matches(sentence))
            {
                if (
                    Who().Match(sentence[..m.Index]) is { Success: true } w
                    && w.Groups["who"].Value.Trim(' ', '(', ',') is { Length: > 1 and < 70 } name
                )
                {
                    // "Roberta Able - Named Doctor, for item 3 only (joined ...": the name stands before its role.
                    who ??= Role().Replace(name, "");
                }

                if (who is not null && MeetingDates.Time(m.Groups["tail"].Value) is { } time)
                {
                    yield return new(who, m.Groups["verb"].Value, time, place);
                }
            }
        }
    }

    /// <summary>"(joined 14:20, left 14:45)", "(remotely, from 6.52 pm)", "(until 8.15 pm)" in what stands beside a name.</summary>
    public static (string? Role, List<AttendanceChange> Changes) OfRole(Attendee person)
    {
        if (person.Role is not { } role || !role.AsSpan().ContainsAnyInRange('0', '9'))
        {
            return (person.Role, []);
        }

        var changes = Note()
            .Matches(role)
            .Select(m => new AttendanceChange(
                person.Name,
                m.Groups["verb"].Value,
                MeetingDates.Time(m.Value),
                person.Place
            ))
            .Where(c => c.Time is not null)
            .ToList();
        if (changes.Count == 0)
        {
            return (role, changes);
        }

        var rest = Note().Replace(role, "").Replace("()", "", StringComparison.Ordinal);
        rest = Empty().Replace(rest, "").Trim(' ', ',', '(', ')', ';');
        return (rest.Length > 2 && !rest.Equals("remotely", StringComparison.OrdinalIgnoreCase) ? rest : null, changes);
    }

    private const RegexOptions Plain =
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(
        @"\b(?<verb>(re-?)?joined( the meeting)?( remotely)?|arrived|left( the (meeting|room|chamber|call))?|returned( to the meeting)?|withdrew( from the meeting)?|entered( the (meeting|room))?|re-?entered|departed|retired|dialled in|lost connection|came in|logged (on|off|in))\b(?<tail>[^.;]{0,30}?\b(at|by|from|around|about)?\s?(\d{1,2}[.:]\d{2}|\d{1,2}\s?[ap]m)(\s?[ap]\.?m\.?)?)",
        Plain
    )]
    private static partial Regex Move();

    [GeneratedRegex(@"(?<who>[^.;:]{2,70}?)(,? who)?(,? having)?\s{0,3}$", Plain)]
    private static partial Regex Who();

    [GeneratedRegex(
        @",?\s?\b(?<verb>joined|arrived|left|returned|departed|from|until|to|virtually from|remotely from)( the meeting)?( at)?:?\s(\d{1,2}[.:]\d{2}|\d{1,2}\s?[ap]m)(\s?[ap]\.?m\.?)?",
        Plain
    )]
    private static partial Regex Note();

    [GeneratedRegex(@"(\s[-–—]\s|\s\().{0,70}$", Plain)]
    private static partial Regex Role();

    [GeneratedRegex(@"\(\s{0,3}[,;]{0,2}\s{0,3}\)", Plain)]
    private static partial Regex Empty();
}
