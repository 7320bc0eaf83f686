using System.Text.RegularExpressions;
using Throughline.Domain.Intake.Words;

namespace Throughline.Domain.Intake.Meetings;

/// <summary>
/// Parts people whose lines a page ran together: "Ann Bell (Chair) Con Day (Vice-Chair) Eve Fox", "Ann Bell, Head of Care
/// Con Day, Finance Manager".
/// </summary>
internal sealed partial class PeopleRunTogether(MeetingLexicon lexicon)
{
    private const int Shortest = 24;

    /// <summary>Empty where the words are no such run.</summary>
    public List<(string Name, string? Role)> In(string text)
    {
        if (text.Length < Shortest || text.Length > 1200)
        {
            return [];
        }

        return text.Contains('(', StringComparison.Ordinal) && !text.Contains(',', StringComparison.Ordinal)
            ? WithNotes(text)
            : WithPosts(text);
    }

    private List<(string Name, string? Role)> WithNotes(string text)
    {
        var run = new List<(string, string?)>();
        foreach (Match m in Piece().Matches(text))
        {
            var note = m.Groups["note"].Success ? m.Groups["note"].Value.Trim() : null;
            if (!Names(Tokens(m.Groups["names"].Value), note, run))
            {
                return [];
            }
        }

        return run;
    }

    /// <summary>Each sign behind two words of a name opens a person, whose post lasts to the next.</summary>
    private List<(string Name, string? Role)> WithPosts(string text)
    {
        var starts = Sign()
            .Matches(text)
            .Select(m => (At: Before(text, m.Index), Sign: m))
            .Where(s => s.At >= 0)
            .ToList();
        if (starts.Count < 2 || starts[0].At != 0)
        {
            return [];
        }

        var run = new List<(string, string?)>();
        for (var i = 0; i < starts.Count; i++)
        {
            var from = starts[i].Sign.Index + starts[i].Sign.Length;
            var post = Tokens(text[from..(i + 1 < starts.Count ? starts[i + 1].At : text.Length)]);
            if (from > text.Length || post.Length == 0 || !post.Any(t => lexicon.IsRole(Fold.Words(t))))
            {
                return [];
            }

            var name = text[starts[i].At..starts[i].Sign.Index];
            var more = new List<(string, string?)>();
            // "Chair Con Day Eve Fox": others follow who hold no office.
            var bare = lexicon.IsRole(Fold.Words(post[0])) && post.Length > 2 && Names(post[1..], null, more);
            run.Add((name, bare ? post[0] : string.Join(' ', post).Trim(',')));
            run.AddRange(more.Where(_ => bare));
        }

        return run;
    }

    /// <summary>Where the two words of a name begin that end at the place; -1 for none.</summary>
    private int Before(string text, int end)
    {
        var space = end > 3 ? text.LastIndexOf(' ', end - 1) : -1;
        if (space <= 0)
        {
            return -1;
        }

        var start = text.LastIndexOf(' ', space - 1) + 1;
        return IsName(text[start..space]) && IsName(text[(space + 1)..end]) ? start : -1;
    }

    private bool Names(string[] tokens, string? note, List<(string, string?)> run)
    {
        if (tokens.Length == 0 || tokens.Length % 2 != 0 || !Array.TrueForAll(tokens, IsName))
        {
            return false;
        }

        for (var i = 0; i < tokens.Length; i += 2)
        {
            run.Add(($"{tokens[i]} {tokens[i + 1]}", i + 2 == tokens.Length ? note : null));
        }

        return true;
    }

    private bool IsName(string token) =>
        NameToken().IsMatch(token) && !lexicon.IsTitle(token) && !lexicon.IsRole(Fold.Words(token));

    private static string[] Tokens(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"(?<names>[^()]{3,400})(\((?<note>[^()]{2,60})\)|$)", Plain)]
    private static partial Regex Piece();

    [GeneratedRegex(@",\s|\s[-–—]\s", Plain)]
    private static partial Regex Sign();

    [GeneratedRegex(@"^\p{Lu}[\p{L}'’.\-]{1,30}$", Plain)]
    private static partial Regex NameToken();
}
