using System.Text.RegularExpressions;
using Throughline.Domain.Intake.Words;
using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake.Meetings;

/// <summary>Reads names and roles out of lists: "Councillors A Able (Chair), B Best and C Cole; Mr D Dean, Governor".</summary>
internal sealed partial class PeopleReader(MeetingLexicon lexicon)
{
    private const int LongestRun = 90;

    private readonly PersonAndPost _posts = new(lexicon);
    private readonly PeopleRunTogether _runs = new(lexicon);

    public List<Attendee> Read(string text, SourcePlace place)
    {
        var people = new List<Attendee>();
        text = text.Trim().Replace("\t", ", ", StringComparison.Ordinal);
        foreach (var group in Split(Fold.Space(Opening().Replace(text, "")), ';'))
        {
            Group(group.Trim().TrimEnd('.'), place, people);
        }

        return people;
    }

    /// <summary>True for words that are somebody's name and nothing else.</summary>
    public bool IsName(string text) => Name(text) is not null;

    private void Group(string text, SourcePlace place, List<Attendee> people)
    {
        var several = Plural().IsMatch(text);
        text = Plural().Replace(text, "");
        if (DashRole(text) is { } dash)
        {
            people.Add(new(dash.Name, dash.Role, place));
            return;
        }

        if (_runs.In(text) is { Count: > 1 } run)
        {
            people.AddRange(run.Select(r => new Attendee(r.Name, r.Role, place)));
            return;
        }

        var parts = Parts(text);
        // "Able, Head of Care, Northshire": once a role stands, only a title or brackets open another person.
        var inRole = false;
        foreach (var (part, and) in parts)
        {
            var (bare, role) = Bracketed(part);
            bare = Trimmed(bare);
            if (Vacancies(bare) is > 0 and var vacant)
            {
                people.AddRange(Enumerable.Repeat(new Attendee("Vacancy", role, place), vacant));
            }
            else if (
                bare.Length > 0
                && Name(bare) is { } name
                && (
                    !inRole
                    || several
                    || Titled(bare)
                    || role is not null
                    || and && people.Count > 0 && Tokens(bare) > 1 && !inRole
                )
            )
            {
                people.Add(new(name, role, place));
                inRole = false;
            }
            else if (
                people.Count == 0
                && parts[0].Part == part
                && bare.Length < LongestRun
                && _posts.Of(bare) is { Name: { } first, Post: { } post }
            )
            {
                people.Add(new(Councillor().Replace(first, ""), role is null ? post : $"{post} ({role})", place));
                inRole = true;
            }
            else if (people.Count > 0 && part.Trim().Length > 0)
            {
                var more = (and ? "and " : "") + part.Trim();
                var before = people[^1].Role;
                people[^1] = people[^1] with
                {
                    Role =
                        before is null ? part.Trim()
                        : and ? $"{before} {more}"
                        : $"{before}, {part.Trim()}",
                };
                inRole = true;
            }
            else if (parts.Count == 1 && lexicon.IsVacancy(bare))
            {
                people.Add(new(bare, role, place));
            }
        }
    }

    private (string Name, string Role)? DashRole(string text)
    {
        var at = text.IndexOfAny(['–', '—']);
        if (at < 0)
        {
            at = text.IndexOf(" - ", StringComparison.Ordinal) is >= 0 and var hyphen ? hyphen + 1 : -1;
        }

        if (at < 0 && text.IndexOf('\t', StringComparison.Ordinal) is > 0 and var tab)
        {
            at = tab;
        }

        if (at < 2 || at + 1 >= text.Length)
        {
            return null;
        }

        var (name, note) = Bracketed(text[..at]);
        var role = text[(at + 1)..].Trim();
        return Name(Trimmed(name)) is { } n ? (n, note is null ? role : $"{note}, {role}") : null;
    }

    /// <summary>The name without the title that only stands once for all; null for a role, an agency or a sentence.</summary>
    private string? Name(string text)
    {
        var tokens = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var titles = tokens.TakeWhile(t => lexicon.IsTitle(t)).Count();
        if (
            tokens.Length is 0 or > 6
            || titles == tokens.Length
            || titles == 0 && tokens.Length == 1 && !Surname().IsMatch(text)
        )
        {
            return null;
        }

        foreach (var token in tokens.Skip(titles))
        {
            if (!NameToken().IsMatch(token) || lexicon.IsRole(Fold.Words(token)))
            {
                return null;
            }
        }

        return Councillor().Replace(text, "");
    }

    private static int Vacancies(string text) =>
        Vacant().Match(text) is { Success: true } m
            ? m.Groups["n"].Value.ToLowerInvariant() switch
            {
                "two" or "2" => 2,
                "three" or "3" => 3,
                "four" or "4" => 4,
                _ => 1,
            }
            : 0;

    private bool Titled(string text) => lexicon.IsTitle(text.Split(' ')[0]);

    private static int Tokens(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;

    private static string Trimmed(string text) => text.Trim(' ', ',', '.', ';', ':', '•', '*', '-');

    private static (string Bare, string? Note) Bracketed(string part)
    {
        var open = part.IndexOf('(', StringComparison.Ordinal);
        var close = part.LastIndexOf(')');
        return open > 0 && close > open
            ? ((part[..open] + part[(close + 1)..]).Trim(), part[(open + 1)..close].Trim())
            : (part, null);
    }

    /// <summary>Parted at commas, and at "and" between two names; never within brackets.</summary>
    private List<(string Part, bool And)> Parts(string text)
    {
        var parts = new List<(string, bool)>();
        foreach (var piece in Split(text, ','))
        {
            var rest = piece.Trim();
            var and = rest.StartsWith("and ", StringComparison.Ordinal);
            rest = and ? rest[4..] : rest;
            while (AndAt(rest) is > 0 and var at)
            {
                var (left, right) = (rest[..at], rest[(at + 5)..]);
                if (
                    Name(Trimmed(Bracketed(left).Bare)) is null
                    || Name(Trimmed(Bracketed(right).Bare)) is null && Vacancies(right) == 0 && AndAt(right) < 0
                )
                {
                    break;
                }

                parts.Add((left, and));
                (rest, and) = (right, true);
            }

            parts.Add((rest, and));
        }

        return parts;
    }

    private static int AndAt(string text)
    {
        var depth = 0;
        for (var i = 0; i + 5 <= text.Length; i++)
        {
            depth +=
                text[i] == '(' ? 1
                : text[i] == ')' ? -1
                : 0;
            if (depth == 0 && string.CompareOrdinal(text, i, " and ", 0, 5) == 0)
            {
                return i;
            }
        }

        return -1;
    }

    private static IEnumerable<string> Split(string text, char at)
    {
        var (from, depth) = (0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            depth +=
                text[i] == '(' ? 1
                : text[i] == ')' && depth > 0 ? -1
                : 0;
            if (text[i] == at && depth == 0)
            {
                yield return text[from..i];
                from = i + 1;
            }
        }

        yield return text[from..];
    }

    private const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(
        @"^((were )?received (on behalf of|from)|from|were|the following[^:]{0,40}:)\s{1,3}",
        Plain | RegexOptions.IgnoreCase
    )]
    private static partial Regex Opening();

    [GeneratedRegex(@"^(Councillors|Cllrs|Members)[:.]?\s{1,3}", Plain | RegexOptions.IgnoreCase)]
    private static partial Regex Plural();

    [GeneratedRegex(@"^(Councillor|Cllr)\.?\s{1,3}", Plain)]
    private static partial Regex Councillor();

    [GeneratedRegex(@"^\p{Lu}[\p{L}'’.\-]{0,30}$|^(de|van|von|der|la|le|bin|al|du|da|di|ap|ab)$", Plain)]
    private static partial Regex NameToken();

    [GeneratedRegex(@"^\p{Lu}[\p{Ll}'’\-]{2,30}$", Plain)]
    private static partial Regex Surname();

    [GeneratedRegex(@"^(?<n>one|two|three|four|a|\d)?\s{0,2}vacanc(y|ies)$", Plain | RegexOptions.IgnoreCase)]
    private static partial Regex Vacant();
}
