using System.Text.RegularExpressions;
using Throughline.Domain.Intake.Words;

namespace Throughline.Domain.Challenge.Words;

/// <summary>Who is named for an action.</summary>
internal enum LeadKind
{
    Unknown,
    Person,
    Post,
    Initials,
    Group,
    SeveralPosts,
}

/// <summary>
/// Reads a lead cell: a person by name, a post that one person holds, initials only, a group, or several posts without
/// one of them first.
/// </summary>
internal static partial class LeadWords
{
    private enum Part
    {
        Unknown,
        Person,
        Post,
        Initials,
        Group,
    }

    public static LeadKind Of(string lead, WordLists lists)
    {
        var parts = Between()
            .Split(LetterSlash().Replace(lead, "${one}${word}"))
            .Select(p => PartOf(p, lists))
            .Where(p => p != Part.Unknown)
            .ToList();
        var posts = parts.Count(p => p == Part.Post);
        return parts.Contains(Part.Person) ? LeadKind.Person
            : posts == 1 && parts[0] != Part.Group ? LeadKind.Post
            : posts > 0 ? LeadKind.SeveralPosts
            : parts.Contains(Part.Initials) ? LeadKind.Initials
            : parts.Contains(Part.Group) ? LeadKind.Group
            : LeadKind.Unknown;
    }

    private static Part PartOf(string part, WordLists lists)
    {
        var raw = part.Split([' ', '(', ')', ':', '\n'], StringSplitOptions.RemoveEmptyEntries);
        if (IsPerson(raw, lists))
        {
            return Part.Person;
        }

        var words = Fold.Words(part).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var kinds = words.Select((_, i) => KindAt(words, i, lists)).Where(k => k != Part.Unknown).ToList();
        var initials = Array.Exists(raw, w => InitialsShape().IsMatch(w) && !Known(w, lists));
        return kinds.Count > 0 && (kinds[0] == Part.Post || kinds[^1] == Part.Post) ? Part.Post
            : initials ? Part.Initials
            : kinds.Count > 0 || Array.Exists(raw, w => Known(w, lists) && w.Length > 1 && !w.Any(char.IsLower))
                ? Part.Group
            : Part.Unknown;
    }

    private static Part KindAt(string[] words, int i, WordLists lists) =>
        lists["pluralPosts"].At(words, i) > 0 ? Part.Group
        : lists["posts"].At(words, i) > 0 ? Part.Post
        : lists["groupWords"].At(words, i) > 0 ? Part.Group
        : Part.Unknown;

    private static bool Known(string word, WordLists lists) =>
        Fold.Words(word) is { Length: > 0 } folded
        && folded.Split(' ') is var words
        && (
            lists["groupAcronyms"].At(words, 0) > 0
            || lists["posts"].At(words, 0) > 0
            || lists["notNames"].At(words, 0) > 0
        );

    /// <summary>Two words side by side that are written as names are and that are no words of the field.</summary>
    private static bool IsPerson(string[] raw, WordLists lists)
    {
        for (var i = 0; i + 1 < raw.Length; i++)
        {
            if (IsName(raw[i + 1], lists) && (IsName(raw[i], lists) || TitleShape().IsMatch(raw[i])))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsName(string word, WordLists lists)
    {
        var folded = Fold.Words(word).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return NameShape().IsMatch(word)
            && folded.Length > 0
            && lists["notNames"].At(folded, 0) == 0
            && lists["posts"].At(folded, 0) == 0
            && lists["pluralPosts"].At(folded, 0) == 0
            && lists["groupWords"].At(folded, 0) == 0;
    }

    /// <summary>"D/N", "D/Supt": a shortened word, not two people.</summary>
    [GeneratedRegex(@"\b(?<one>\p{Lu})/(?<word>\p{Lu}\p{L}{0,40})\b(?!/)", RegexOptions.CultureInvariant)]
    private static partial Regex LetterSlash();

    [GeneratedRegex(
        @"[/,;&+\r\n•]|\s-\s|(?<=\p{Ll}{3})\.\s|\sand\s|\swith\s",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Between();

    [GeneratedRegex(@"^\p{Lu}\.?\p{Lu}\.?(?:\p{Lu}\.?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex InitialsShape();

    [GeneratedRegex(
        @"^(?:\p{Lu}['’])?\p{Lu}\p{Ll}{1,40}(?:[-'’]\p{Lu}?\p{Ll}{1,40}){0,20}[.,]?$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex NameShape();

    [GeneratedRegex(
        @"^(?:Mr|Mrs|Ms|Miss|Dr|Prof|Cllr|Councillor|Sir|Dame|Rev|PC|Sgt|Insp|Supt|\p{Lu})\.?$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex TitleShape();
}
