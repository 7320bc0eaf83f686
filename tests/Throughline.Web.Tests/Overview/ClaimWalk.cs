using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;

namespace Throughline.Web.Tests.Overview;

/// <summary>
/// Walks the pages that one person can reach by links and finds what they claim of many things: a count, or a "no",
/// "nothing", "every". Each must say of what: in its own words, or in those of the table, list or section around it
/// that is marked with <c>data-whose</c>. An article is about one thing, and so is what is marked
/// <c>data-whose="one"</c>: their counts are of that thing.
/// </summary>
/// <param name="scopes">Words that say of what; one is enough, in any case of letters.</param>
internal sealed partial class ClaimWalk(Site site, params string[] scopes)
{
    private const int OfOneKind = 3;

    /// <summary>These speak of the program and its rules, not of anybody's plans.</summary>
    private static readonly string[] OfTheProgram = ["/api", "/rules/"];
    private const string Blocks =
        "p, li, h1, h2, h3, h4, caption, th, td, dt, dd, summary, figcaption, label, legend, div, span.govuk-caption-l";

    private readonly Dictionary<string, int> _kinds = [];
    private readonly HashSet<string> _seen = [];
    private List<string> _words = [];

    public SortedSet<string> Wrong { get; } = [];
    public int Pages { get; private set; }
    public int Claims { get; private set; }

    /// <summary>Every page that a link leads to from home, and a few of each kind.</summary>
    public async Task WalkAsync()
    {
        _words = await WordsAsync();
        var waiting = new Queue<string>(["/"]);
        while (waiting.TryDequeue(out var path))
        {
            foreach (var link in await LookAtAsync(path))
            {
                if (IsNew(link))
                {
                    waiting.Enqueue(link);
                }
            }
        }
    }

    public async Task LookAsync(IEnumerable<string> paths)
    {
        _words = await WordsAsync();
        foreach (var path in paths)
        {
            await LookAtAsync(path);
        }
    }

    private async Task<IReadOnlyList<string>> LookAtAsync(string path)
    {
        using var response = await site.Client.GetAsync(path);
        if (
            !response.IsSuccessStatusCode
            || OfTheProgram.Any(p => path.StartsWith(p, StringComparison.Ordinal))
            || response.Content.Headers.ContentType?.MediaType != "text/html"
        )
        {
            return [];
        }

        Pages++;
        var page = await Site.ParseAsync(response);
        foreach (var block in page.QuerySelector("main")!.QuerySelectorAll(Blocks))
        {
            Hold(block, path);
        }

        return [.. page.QuerySelectorAll("main a[href^='/'], nav a[href^='/']").Select(a => a.GetAttribute("href")!)];
    }

    private void Hold(IElement block, string path)
    {
        var own = OwnText(block);
        if (
            block.Closest("form, article, .govuk-pagination, svg, [data-whose=one]") is not null
            || !IsClaim(Plain(own))
        )
        {
            return;
        }

        Claims++;
        if (!Says(own) && !(block.Closest("[data-whose]") is { } around && Says(around.TextContent)))
        {
            Wrong.Add($"{Kind(path)}: {Spaces().Replace(own, " ").Trim()}");
        }
    }

    private bool Says(string text) => scopes.Any(s => text.Contains(s, StringComparison.OrdinalIgnoreCase));

    /// <summary>A count, or a sentence of none or all; a heading or a link is no sentence.</summary>
    private static bool IsClaim(string text) =>
        Numbers().IsMatch(text) || (text.TrimEnd() is [.., '.' or ':' or ';'] && OfAll().IsMatch(text));

    /// <summary>The text of a block without the blocks in it.</summary>
    private static string OwnText(IElement block)
    {
        var copy = (IElement)block.Clone();
        foreach (var inner in copy.QuerySelectorAll(Blocks + ", script, style, svg, select, table, ul, ol, dl"))
        {
            inner.Replace(block.Owner!.CreateTextNode(" "));
        }

        return copy.TextContent;
    }

    /// <summary>Without what people wrote, and without days.</summary>
    private string Plain(string text)
    {
        text = Spaces().Replace(text, " ");
        foreach (var words in _words)
        {
            text = text.Replace(words, " ", StringComparison.OrdinalIgnoreCase);
        }

        return Places().Replace(Days().Replace(Cut().Replace(text, " "), " "), " ").Trim();
    }

    private bool IsNew(string link)
    {
        var address = link.Split('#')[0];
        // One's own account tells of ways to sign in and of nothing that anybody promised.
        if (
            !_seen.Add(address)
            || address.StartsWith("/sign-out", StringComparison.Ordinal)
            || address.StartsWith("/account", StringComparison.Ordinal)
        )
        {
            return false;
        }

        return (_kinds[Kind(address)] = _kinds.GetValueOrDefault(Kind(address)) + 1) <= OfOneKind;
    }

    private static string Kind(string address) =>
        Ids().Replace(address.Split('?')[0], "…") + string.Concat(Names().Matches(address).Select(m => m.Value));

    /// <summary>Every text of the database, the longest first.</summary>
    private Task<List<string>> WordsAsync() =>
        site.InDatabaseAsync(async db =>
        {
            var all = new HashSet<string>();
            foreach (
                var (table, column) in db
                    .Model.GetRelationalModel()
                    .Tables.SelectMany(t =>
                        t.Columns.Where(c => c.ProviderClrType == typeof(string)).Select(c => (t.Name, c.Name))
                    )
            )
            {
                // The names are those of the model.
                var sql = $"SELECT DISTINCT \"{column}\" AS \"Value\" FROM \"{table}\" WHERE \"{column}\" IS NOT NULL";
                all.UnionWith(await db.Database.SqlQueryRaw<string>(sql).ToListAsync());
            }

            return all.Select(w => Spaces().Replace(w, " ").Trim())
                .Where(w => w.Length is > 3 and < 5000 && (w.Any(char.IsDigit) || OfAll().IsMatch(w)))
                .SelectMany(w =>
                    new[] { 400, 300, 220, 200, 160, 140, 120, 100, 80, 60 }
                        .Where(n => n <= w.Length)
                        .Select(n => w[..(n - 1)].TrimEnd())
                        .Append(w)
                )
                .Distinct()
                .OrderByDescending(w => w.Length)
                .ToList();
        });

    [GeneratedRegex(@"\s+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"[0-9a-f]{8}-[0-9a-f-]{27}|(?<=/)(TL\d+|q?[0-9a-f]{20,})", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Ids();

    [GeneratedRegex("[?&][a-z]+=", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Names();

    [GeneratedRegex(@"[^.:;]{0,60}…", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Cut();

    [GeneratedRegex(
        @"\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \d{4})?\b"
            + @"|\bat \d{1,2}[:.]\d{2}(?:am|pm)?\b|\b\d{1,2}:\d{2}\b|\b\d{4}-\d\d-\d\d\b|\b\d+ working days? (?:left|ago)\b",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Days();

    [GeneratedRegex(
        @"\b(?:page|row|rows|line|recommendation|question|finding|version|number|table|sheet|rule|item) \d+[a-z]?\b|\b\d+ characters\b|TL\d+",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex Places();

    [GeneratedRegex(@"(?<![\w.\-])\d[\d,]*(?!\w)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Numbers();

    [GeneratedRegex(
        @"(?:^|[.:;,] )(?:No|Nothing|None|Nobody|Every|All|There is no|There are no)\b",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex OfAll();
}
