using Microsoft.AspNetCore.WebUtilities;

namespace Throughline.Web.Pages.Shared;

/// <summary>
/// Home, and what every capability's links are made with; pages never put an address together by hand.
/// </summary>
public static class Address
{
    public static string Home() => "/";

    /// <summary>A handler of the page at an address.</summary>
    public static string Handler(string page, string handler) => With(page, ("handler", handler));

    /// <summary>The list that a page shows, as CSV: the same words narrow it, and it holds all its pages.</summary>
    public static string Csv(HttpRequest list) =>
        QueryHelpers.AddQueryString(
            list.Path,
            list.Query.Where(q => q.Key is not ("part" or "pageNumber" or "handler" or "done"))
                .SelectMany(q => q.Value.Select(v => KeyValuePair.Create(q.Key, v)))
                .Append(KeyValuePair.Create("handler", (string?)"Csv"))
        );

    /// <summary>An address with those parts of the query that have a value.</summary>
    public static string With(string path, params (string Name, string? Value)[] query) =>
        QueryHelpers.AddQueryString(
            path,
            query.Where(q => q.Value is not null).Select(q => new KeyValuePair<string, string?>(q.Name, q.Value))
        );

    /// <summary>Null for no words, so that the query leaves them out.</summary>
    public static string? NotEmpty(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;
}
