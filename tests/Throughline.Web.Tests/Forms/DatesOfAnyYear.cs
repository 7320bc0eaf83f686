using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Throughline.Testing;

namespace Throughline.Web.Tests.Forms;

/// <summary>
/// Every box of every form takes days of any year, possible or not: with words, never by failing. What was taken is then
/// shown on every page.
/// </summary>
[Trait("needs", "server")]
public sealed class DatesOfAnyYear
{
    private const int Failed = 500;

    private static readonly string[] Days =
    [
        "1 January 1",
        "1 January 0001",
        "0001-01-01",
        "1 January 0",
        "0000-01-01",
        "1/1/1901",
        "31 December 2199",
        "31 December 9999",
        "9999-12-31",
        "31/12/9999",
        "December 9999",
        "Q4 9999",
        "1 January 10000",
        "99999999999-01-01",
        "-1",
        "1 January -1",
        "31 February 2027",
        "0/0/0",
        "letters",
    ];

    [Fact]
    public async Task Every_form_answers_with_words_whatever_day_is_typed()
    {
        await using var site = await Site.OpenAsync(Provider.Sqlite);
        var ids = await EveryAddress.SeedAsync(site);
        var wrong = new List<string>();
        var sent = 0;
        var paths = EveryAddress
            .Routes(site)
            .Where(r => r.Methods.Contains("GET"))
            .Select(r => EveryAddress.Fill(r.Route, ids))
            .Distinct()
            .ToList();
        foreach (var path in paths.Where(p => !p.StartsWith("/erasure", StringComparison.Ordinal)))
        {
            foreach (var form in await FormsAsync(site, path))
            {
                foreach (var (fields, what) in Filled(form))
                {
                    sent++;
                    var to = form.GetAttribute("action") is { Length: > 0 } named ? named : path;
                    using var answer =
                        form.Method == "post"
                            ? await site.Client.PostAsync(to, new FormUrlEncodedContent(fields))
                            : await site.Client.GetAsync(
                                $"{to.Split('?')[0]}?{string.Join('&', fields.Select(f => $"{f.Key}={Uri.EscapeDataString(f.Value)}"))}"
                            );
                    if ((int)answer.StatusCode >= Failed)
                    {
                        wrong.Add($"{form.Method} {to}: {what}");
                    }
                }
            }
        }

        foreach (var path in paths)
        {
            using var shown = await site.Client.GetAsync(path);
            if ((int)shown.StatusCode >= Failed)
            {
                wrong.Add($"GET {path} after what was typed");
            }
        }

        wrong.ShouldBeEmpty();
        sent.ShouldBeGreaterThan(500);
    }

    [Theory]
    [InlineData("/search?q=child&from={0}&to={0}")]
    [InlineData("/audit?from={0}&to={0}")]
    [InlineData("/audit/file/csv?from={0}&to={0}")]
    [InlineData("/audit/file/json?from={0}&to={0}")]
    [InlineData("/evidence/as-at?on={0}")]
    public async Task Every_address_with_a_day_answers_to_any_day(string address)
    {
        await using var site = await Site.OpenAsync(Provider.Postgres);
        foreach (var day in Days)
        {
            using var answer = await site.Client.GetAsync(
                string.Format(CultureInfo.InvariantCulture, address, Uri.EscapeDataString(day))
            );
            ((int)answer.StatusCode).ShouldBeLessThan(Failed, day);
        }
    }

    private static async Task<List<IHtmlFormElement>> FormsAsync(Site site, string path)
    {
        using var answer = await site.Client.GetAsync(path);
        return answer.StatusCode != HttpStatusCode.OK || answer.Content.Headers.ContentType?.MediaType != "text/html"
            ? []
            : [.. (await Site.ParseAsync(answer)).Forms.Where(f => f.Elements.Any(IsBox))];
    }

    /// <summary>
    /// A day in every box at once; then in each box alone, with a number in the others, so that a box that wants a number
    /// does not hide one that wants a day.
    /// </summary>
    private static IEnumerable<(Dictionary<string, string> Fields, string What)> Filled(IHtmlFormElement form)
    {
        var boxes = form.Elements.Where(IsBox).Select(NameOf).Distinct().ToList();
        foreach (var day in Days)
        {
            yield return (With(form, boxes.ToDictionary(b => b, _ => day)), $"“{day}” in every box");
        }

        foreach (var box in boxes.Where(_ => boxes.Count is > 1 and < 12))
        {
            foreach (var day in (string[])["31 December 2199", "9999-12-31", "1/1/1901", "0001-01-01"])
            {
                yield return (
                    With(form, boxes.ToDictionary(b => b, b => b == box ? day : "60")),
                    $"“{day}” in {box}, 60 in the others"
                );
            }
        }
    }

    private static Dictionary<string, string> With(IHtmlFormElement form, Dictionary<string, string> typed)
    {
        var fields = new Dictionary<string, string>();
        foreach (var element in form.Elements)
        {
            switch (element)
            {
                case IHtmlInputElement { Name: { } name, Type: "hidden" } hidden:
                    fields[name] = hidden.Value;
                    break;
                case IHtmlInputElement { Name: { } name, Type: "radio" } radio:
                    fields.TryAdd(name, radio.Value);
                    break;
                case IHtmlSelectElement { Name: { } name } select:
                    fields[name] = select.Options.Select(o => o.Value).LastOrDefault(v => v.Length > 0) ?? "";
                    break;
            }
        }

        foreach (var (name, value) in typed)
        {
            fields[name] = value;
        }

        return fields;
    }

    private static bool IsBox(IElement element) =>
        element
            is IHtmlTextAreaElement { Name: not null }
                or IHtmlInputElement { Name: not null, Type: "text" or "date" or "number" or "search" };

    private static string NameOf(IElement element) => element.GetAttribute("name")!;
}
