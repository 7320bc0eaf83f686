namespace Throughline.Domain.Evidence;

/// <summary>The part of the evidence form that a problem stands at.</summary>
public enum EvidenceField
{
    Title,
    Kind,
    File,
    Url,
    Reference,
    SpeaksFrom,
    SpeaksTo,
    StaleOn,
    Shows,
    Verdict,
    Words,
}

/// <summary>What keeps evidence from being taken, in words for the person.</summary>
public sealed record EvidenceProblem(EvidenceField Field, string Message);

/// <summary>What evidence must say of itself, whatever its kind.</summary>
/// <param name="SpeaksFrom">The first day that it speaks for; never filled in from the day of upload.</param>
public sealed record EvidenceClaims(
    string? Title,
    EvidenceKind Kind,
    string? Url,
    string? Reference,
    DateOnly? SpeaksFrom,
    DateOnly? SpeaksTo,
    DateOnly? StaleOn,
    string? Shows
);

/// <summary>Checks what is said of a piece of evidence.</summary>
public static class EvidenceRules
{
    public const int MostTitle = 300;
    public const int MostUrl = 2_000;
    public const int MostReference = 1_000;
    public const int MostWords = 5_000;

    /// <summary>No partnership's evidence speaks for a year before this: it is a slip of the keyboard.</summary>
    private const int FirstYear = 1990;
    private const int LastYear = 2100;

    public static IEnumerable<EvidenceProblem> Of(EvidenceClaims claims) =>
        new[]
        {
            Title(claims.Title),
            Where(claims),
            From(claims),
            To(claims),
            Stale(claims),
            Shows(claims.Shows),
        }.OfType<EvidenceProblem>();

    private static EvidenceProblem? Title(string? title) =>
        string.IsNullOrWhiteSpace(title)
            ? new(EvidenceField.Title, "Give the evidence a short name, such as “Audit of 20 cases, spring 2027”.")
        : title.Length > MostTitle ? new(EvidenceField.Title, $"Shorten the name to {MostTitle} characters.")
        : null;

    private static EvidenceProblem? Where(EvidenceClaims claims) =>
        claims.Kind switch
        {
            EvidenceKind.Link => Link(claims.Url),
            EvidenceKind.Reference when string.IsNullOrWhiteSpace(claims.Reference) => new(
                EvidenceField.Reference,
                "Say where a person finds it: the audit, policy or minute by its name and date."
            ),
            EvidenceKind.Reference when claims.Reference!.Length > MostReference => new(
                EvidenceField.Reference,
                $"Shorten the reference to {MostReference} characters."
            ),
            EvidenceKind.Reference or EvidenceKind.File => null,
            _ => new(EvidenceField.Kind, "Choose whether it is a file, a link or a reference."),
        };

    /// <summary>Only addresses that a browser opens as a page, without a name and password in them.</summary>
    private static EvidenceProblem? Link(string? url) =>
        string.IsNullOrWhiteSpace(url) ? new(EvidenceField.Url, "Give the address, beginning with https://.")
        : url.Length > MostUrl
            ? new(
                EvidenceField.Url,
                $"The address is longer than {MostUrl:N0} characters. Give the address of the page itself."
            )
        : !Uri.TryCreate(url, UriKind.Absolute, out var uri)
        || (uri.Scheme != Uri.UriSchemeHttps && uri.Scheme != Uri.UriSchemeHttp)
        || uri.Host.Length == 0
            ? new(EvidenceField.Url, "Give a whole web address, beginning with https:// or http://.")
        : uri.UserInfo.Length > 0 ? new(EvidenceField.Url, "The address holds a name or password. Take it out.")
        : null;

    private static EvidenceProblem? From(EvidenceClaims claims) =>
        claims.SpeaksFrom is not { } from
            ? new(
                EvidenceField.SpeaksFrom,
                "Give the first day that it speaks for. For an audit of spring cases that is the first day of "
                    + "spring, not today."
            )
        : from.Year is < FirstYear or > LastYear
            ? new(EvidenceField.SpeaksFrom, $"Give a day between {FirstYear} and {LastYear}.")
        : null;

    private static EvidenceProblem? To(EvidenceClaims claims) =>
        claims.SpeaksTo is not { } to
            ? new(
                EvidenceField.SpeaksTo,
                "Give the last day that it speaks for; the same day again when it speaks for one."
            )
        : to.Year is < FirstYear or > LastYear
            ? new(EvidenceField.SpeaksTo, $"Give a day between {FirstYear} and {LastYear}.")
        : to < claims.SpeaksFrom ? new(EvidenceField.SpeaksTo, "The last day must not be before the first.")
        : null;

    private static EvidenceProblem? Stale(EvidenceClaims claims) =>
        claims.StaleOn <= claims.SpeaksFrom
            ? new(EvidenceField.StaleOn, "It cannot be out of date before the first day that it speaks for.")
        : claims.StaleOn?.Year > LastYear
            ? new(EvidenceField.StaleOn, $"Give a day before {LastYear}, or leave it empty.")
        : null;

    private static EvidenceProblem? Shows(string? shows) =>
        string.IsNullOrWhiteSpace(shows) ? new(EvidenceField.Shows, "Say in a sentence what it shows.")
        : shows.Length > MostWords ? new(EvidenceField.Shows, $"Shorten this to {MostWords:N0} characters.")
        : null;
}
