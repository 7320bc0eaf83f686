using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;
using Throughline.Core.Data;

namespace Throughline.Web.Pages.Shared.Asked;

/// <summary>
/// The words that somebody looks for, as an address may carry them: sealed, and readable to that person alone. What people
/// search for tells of children; addresses stand in histories, logs and the next site's referrer.
/// </summary>
public sealed class SearchedWords(IDataProtectionProvider protection, Actor actor)
{
    /// <summary>The part of an address that holds them, on every list.</summary>
    public const string Name = "words";

    /// <summary>No list is asked for more letters than this.</summary>
    public const int Most = 500;

    private IDataProtector Sealer =>
        protection.CreateProtector("Throughline.SearchedWords.v1", $"{actor.Person.Id?.ToString() ?? actor.Name}");

    public string Seal(string words) => Sealer.Protect(words.Length > Most ? words[..Most] : words);

    /// <returns>Null for what is not sealed, was sealed for somebody else, or was cut short.</returns>
    public string? Open(string? asked)
    {
        try
        {
            return string.IsNullOrEmpty(asked) ? null : Sealer.Unprotect(asked);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>A query with its words sealed, as a link may hold it.</summary>
    public string SealIn(string query) => With(query, w => string.IsNullOrWhiteSpace(w) ? null : Seal(w));

    /// <summary>A query with its words as they were typed, as the database may hold it.</summary>
    public string OpenIn(string query) => With(query, Open);

    /// <summary>The words of the list that is shown now, sealed, for a link on it; null when it has none.</summary>
    public static string? InLinks(HttpRequest list) => Address.NotEmpty(list.Query[Name]);

    private static string With(string query, Func<string?, string?> change) =>
        QueryHelpers.AddQueryString(
            "",
            QueryHelpers
                .ParseQuery(query)
                .SelectMany(q => q.Value.Select(v => KeyValuePair.Create(q.Key, IsWords(q.Key) ? change(v) : v)))
                .Where(q => q.Value is not null)
        );

    private static bool IsWords(string name) => name.Equals(Name, StringComparison.OrdinalIgnoreCase);
}
