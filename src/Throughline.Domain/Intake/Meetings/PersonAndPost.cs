using System.Text.RegularExpressions;
using Throughline.Domain.Intake.Words;

namespace Throughline.Domain.Intake.Meetings;

/// <summary>Parts a name from the post behind it, with a sign between or none: "Ann Bell Finance Manager".</summary>
internal sealed partial class PersonAndPost(MeetingLexicon lexicon)
{
    private const int LongestName = 4;

    /// <summary>The name is null where the words name a post only.</summary>
    public (string? Name, string? Post) Of(string words)
    {
        words = Contact().Replace(words, "").Trim(' ', '.', ',', ')', ';', ':');
        var at = words.IndexOfAny([',', '(', '–', '—', ';', '\t']);
        if (words.IndexOf(" - ", StringComparison.Ordinal) is > 0 and var dash && (at < 0 || dash < at))
        {
            at = dash + 1;
        }

        var (left, right) =
            at > 2 ? (words[..at].Trim(), words[(at + 1)..].Trim(' ', ')', '.', '–', '-', ',')) : (words, "");
        var tokens = left.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var titles = tokens.TakeWhile(lexicon.IsTitle).Count();
        var bare = tokens.Length - titles;
        var role = Array.FindIndex(tokens, titles, t => lexicon.IsRole(Fold.Words(t)));
        if (role < 0)
        {
            return tokens.Length is > 1 and <= LongestName + 1 && tokens.All(t => Capital().IsMatch(t))
                ? (left, right.Length > 0 ? right : null)
                : (null, null);
        }

        var name = Math.Min(role, titles + (titles > 0 && bare > 1 && !Capital().IsMatch(tokens[titles]) ? 1 : 2));
        if (name <= titles || titles == 0 && name < 2 || !tokens.Take(name).All(t => Capital().IsMatch(t)))
        {
            return (null, words);
        }

        var post = string.Join(' ', tokens.Skip(name));
        return (string.Join(' ', tokens.Take(name)), right.Length > 0 ? $"{post}, {right}" : post);
    }

    /// <summary>True for words that are a post and no sentence.</summary>
    public bool IsPost(string words) =>
        words.Length is > 2 and < 90
        && words is [.., not ('.' or ':' or ';')]
        && char.IsUpper(words[0])
        && words.Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: <= 10 } tokens
        && tokens.Any(t => lexicon.IsRole(Fold.Words(t.Trim(',', '(', ')'))))
        && !Verb().IsMatch(words);

    [GeneratedRegex(
        @"\s{0,3}[,(–-]?\s{0,3}\b(tel|telephone|phone|e-?mail|ext|mobile)\b.{0,200}$|\s\S{1,60}@.{0,100}$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Contact();

    [GeneratedRegex(
        @"^\p{Lu}[\p{L}'’.\-]{0,30}$|^(de|van|von|der|la|le|bin|al|du|da|di|ap|ab)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Capital();

    [GeneratedRegex(
        @"\b(is|are|was|were|be|been|has|have|had|will|would|must|should|can|may|no|not|there|this|these)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Verb();
}
