using System.Text.RegularExpressions;
using Throughline.Domain.Intake.Words;

namespace Throughline.Domain.Intake.Meetings;

/// <summary>Tells whether words name somebody who was at the meeting, a post or a team; never the body itself.</summary>
internal sealed partial class PromiseDoers
{
    private readonly MeetingLexicon _lexicon;

    /// <summary>The words of each name, and those of each post.</summary>
    private readonly List<(HashSet<string> Name, HashSet<string> Post)> _known = [];
    private readonly HashSet<string> _initials = new(StringComparer.Ordinal);
    private readonly List<(string Name, string[] Parts)> _names = [];

    public PromiseDoers(MeetingLexicon lexicon, List<Attendee> attendees)
    {
        _lexicon = lexicon;
        foreach (var person in attendees)
        {
            _known.Add(([.. Fold.Words(person.Name).Split(' ')], [.. Fold.Words(person.Role ?? "").Split(' ')]));
            _initials.Add(person.Initials ?? InitialsOf(person.Name));
            foreach (var name in new[] { person.Name, person.Role }.Where(n => n is { Length: > 0 }))
            {
                _names.Add(
                    (
                        name!,
                        [
                            .. new[] { name!, name!.Split(',')[0], name.Split(' ')[^1] }
                                .Where(p => p.Length > 3)
                                .Distinct(),
                        ]
                    )
                );
            }
        }
    }

    public bool Known(string text)
    {
        var words = Fold.Words(Article().Replace(text, ""));
        var tokens = words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (tokens.Length is 0 or > 9 || Stranger().IsMatch(text) || Done().IsMatch(text))
        {
            return false;
        }

        if (_lexicon.Is(text, _lexicon.Words.Everybody) || Initials().IsMatch(text))
        {
            return true;
        }

        if (And().Split(text) is { Length: 2 } both && both.All(b => b.Trim().Length > 1 && Known(b.Trim())))
        {
            return true;
        }

        if (
            _lexicon.Is(words, _lexicon.Words.BodiesMeet)
            || _lexicon.Is(tokens[^1], _lexicon.Words.BodiesMeet) && tokens[^1] != "group"
        )
        {
            return false;
        }

        var bare = tokens.Where(t => !_lexicon.IsTitle(t)).ToList();
        if (bare.Count > 0 && _known.Exists(k => IsOf(bare, k.Name, k.Post)))
        {
            return true;
        }

        // Somebody by first name and surname who is not on the list of those who came.
        if (
            FullName().IsMatch(text)
            && !Array.Exists(tokens, t => _lexicon.IsRole(t) || _lexicon.Holds(t, _lexicon.Words.BodyNouns) >= 0)
        )
        {
            return true;
        }

        // A titled name, or a post: "Mr Able", "the Data Manager".
        return bare.Count < tokens.Length && bare.Count is 1 or 2 && char.IsUpper(text[0])
            || bare.Count <= 7
                && (Article().Replace(text, "") is [var letter, ..] && char.IsUpper(letter) || Article().IsMatch(text))
                && (
                    _lexicon.Is(tokens[^1], _lexicon.Words.PostNouns)
                    || _lexicon.Holds(words, _lexicon.Words.PostNouns) >= 0 && !Verbs().IsMatch(words)
                );
    }

    /// <summary>A name, a post, or both: of a post the noun must be there, "policy" alone is no Policy Adviser.</summary>
    private bool IsOf(List<string> words, HashSet<string> name, HashSet<string> post) =>
        words.TrueForAll(t => name.Contains(t) || post.Contains(t) || t is "and" or "of" or "for")
        && (words.Exists(name.Contains) || words.Exists(t => _lexicon.Is(t, _lexicon.Words.PostNouns)));

    /// <summary>The last of the people that a sentence names: whom "she" in the next one means.</summary>
    public string? Named(string sentence)
    {
        var (best, at) = ((string?)null, -1);
        foreach (var (name, parts) in _names)
        {
            foreach (var part in parts)
            {
                if (sentence.IndexOf(part, StringComparison.Ordinal) is >= 0 and var found && (found < at || at < 0))
                {
                    // The subject stands first: "In answer to X, Y said" is the exception that the comma tells.
                    (best, at) = (name, found);
                }
            }
        }

        return
            sentence.StartsWith("In answer", StringComparison.OrdinalIgnoreCase)
            || sentence.StartsWith("In re", StringComparison.OrdinalIgnoreCase)
            ? AfterComma(sentence)
            : best;
    }

    private string? AfterComma(string sentence) =>
        sentence.IndexOf(',', StringComparison.Ordinal) is > 0 and var comma
            ? Named(sentence[(comma + 1)..].Trim())
            : null;

    private static string InitialsOf(string name) =>
        string.Concat(
            name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(t => char.IsUpper(t[0])).Select(t => t[0])
        );

    private const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"^(the|a|an) ", Plain | RegexOptions.IgnoreCase)]
    private static partial Regex Article();

    [GeneratedRegex(@"^[A-Z]{2,4}(\s?[/&,]\s?[A-Z]{2,4}| and [A-Z]{2,4})?$", Plain)]
    private static partial Regex Initials();

    [GeneratedRegex(@" and | / |/| & ", Plain)]
    private static partial Regex And();

    [GeneratedRegex(
        @"\b(government|department|ministry|national|royal|neighbouring|other|ofsted|police are|new|royal)\b",
        Plain | RegexOptions.IgnoreCase
    )]
    private static partial Regex Stranger();

    [GeneratedRegex(@"^\p{Lu}[\p{Ll}'’-]{1,20} \p{Lu}[\p{L}'’-]{1,25}$", Plain)]
    private static partial Regex FullName();

    /// <summary>"The Chair welcomed everybody": somebody did something already.</summary>
    [GeneratedRegex(@" (?!need|indeed)[a-z]{3,14}ed ", Plain)]
    private static partial Regex Done();

    [GeneratedRegex(@"\b(was|were|had|has|have|is|are|that|which|said|asked)\b", Plain)]
    private static partial Regex Verbs();
}
