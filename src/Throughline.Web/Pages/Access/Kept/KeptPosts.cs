using Microsoft.AspNetCore.WebUtilities;
using Throughline.Core.Access;
using Throughline.Web.Forms;
using Throughline.Web.Pages.Shared;

namespace Throughline.Web.Pages.Access.Kept;

/// <summary>
/// Keeps a form that came too late, for whoever it was shown to, and says where it comes back once they have signed in.
/// </summary>
public sealed class KeptPosts(KeptForms forms, Typist typist)
{
    /// <summary>The part of an address that names a kept form.</summary>
    public const string Name = "kept";

    /// <summary>Names of fields that hold what nobody keeps, should a page forget to say so.</summary>
    private static readonly HashSet<string> Secrets = new(
        ["password", "credential", "secret"],
        StringComparer.OrdinalIgnoreCase
    );

    /// <param name="must">The account whose form it must be; null when the form itself says it.</param>
    /// <returns>The address of the page that held the form, naming what was kept; null when nothing was.</returns>
    public async Task<string?> KeepAsync(HttpContext http, Guid? must, CancellationToken cancel)
    {
        if (
            !HttpMethods.IsPost(http.Request.Method)
            || !http.Request.HasFormContentType
            || http.GetEndpoint()?.Metadata.GetMetadata<KeepsNothingAttribute>() is not null
        )
        {
            return null;
        }

        var posted = await PostedForm.ReadAsync(http.Request, cancel);
        if (typist.Of(posted[Typist.Field]) is not { } shown || (must is not null && must != shown.Account))
        {
            return null;
        }

        var page = PageOf(http.Request);
        var id = await forms.KeepAsync(
            shown.Account,
            new(page, Sent(http.Request), [.. posted.Fields.Where(f => MayBeKept(f.Key))], posted.Files, shown.Agency),
            cancel
        );
        return id is { } kept ? Naming(page, kept) : null;
    }

    /// <summary>The page of whoever acts whose form waits for them; null when none does.</summary>
    public async Task<string?> LatestAsync(CancellationToken cancel) =>
        await forms.LatestAsync(cancel) is var (id, page) ? Naming(page, id) : null;

    /// <summary>Which kept form an address of this site names; null when it names none.</summary>
    public static Guid? NamedIn(string? address) =>
        address?.Split('?', 2) is [_, var query]
        && QueryHelpers.ParseQuery(query).TryGetValue(Name, out var id)
        && Guid.TryParse(id, out var kept)
            ? kept
            : null;

    /// <summary>
    /// Where the form stood: the browser says it as the referrer; else the address that it was sent to, without the step.
    /// </summary>
    public static string PageOf(HttpRequest post) =>
        Uri.TryCreate(post.Headers.Referer, UriKind.Absolute, out var from)
        && from.Authority.Equals(post.Host.Value, StringComparison.OrdinalIgnoreCase)
            ? Without(from.AbsolutePath, from.Query, Name)
            : Without(post.Path, post.QueryString.Value, Name, "handler");

    private static string Sent(HttpRequest post) => Without(post.Path, post.QueryString.Value, Name);

    private static bool MayBeKept(string field) =>
        !field.StartsWith("__", StringComparison.Ordinal) && !Secrets.Contains(field);

    private static string Naming(string page, Guid kept) => QueryHelpers.AddQueryString(page, Name, kept.ToString());

    private static string Without(string path, string? query, params string[] parts) =>
        Address.With(
            path,
            [
                .. QueryHelpers
                    .ParseQuery(query)
                    .Where(q => !parts.Contains(q.Key, StringComparer.OrdinalIgnoreCase))
                    .SelectMany(q => q.Value.Select(v => (q.Key, v))),
            ]
        );
}
