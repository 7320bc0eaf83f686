using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Plans;
using Throughline.Core.Snapshots;
using Throughline.Core.Updates;

namespace Throughline.Web.Tests.Overview;

/// <summary>
/// Walks the pages that count as one person, and holds every marked figure against the same one elsewhere and against
/// the list that it leads to. A number that bears no mark is found too.
/// </summary>
internal sealed partial class FigureWalk(Site site)
{
    private readonly Dictionary<(string Scope, string Figure), (int Value, string Page)> _seen = [];
    private readonly Dictionary<string, int> _lists = [];
    private List<string> _words = [];

    public List<string> Wrong { get; } = [];

    /// <summary>Figures that two pages or more show.</summary>
    public int Shared { get; private set; }

    public int? At(string scope, string figure) => _seen.TryGetValue((scope, figure), out var seen) ? seen.Value : null;

    /// <summary>Every page that counts; those of other plans and cycles by their own links.</summary>
    public async Task WalkAsync(bool ofAgency)
    {
        var (plans, cycles, agencies) = await site.InDatabaseAsync(async db =>
            (
                await db.Set<Plan>().Select(p => p.Id).ToListAsync(),
                await db.Set<UpdateCycle>().Select(c => c.Id).ToListAsync(),
                await db.Set<Agency>().Select(a => a.Id).ToListAsync()
            )
        );
        _words = await WordsAsync();
        await LookAsync("/", everyNumber: true);
        await LookAsync("/overview", everyNumber: true);
        await LookAsync("/cycles", everyNumber: true);
        foreach (var plan in plans)
        {
            await LookAsync($"/overview/plans/{plan}", everyNumber: true);
            await LookAsync($"/plans/{plan}", everyNumber: false);
            await LookAsync($"/plans/{plan}/dates", everyNumber: false);
        }

        foreach (var cycle in cycles)
        {
            await LookAsync($"/cycles/{cycle}", everyNumber: true);
        }

        foreach (var page in ofAgency ? ["/my-agency"] : agencies.Select(a => $"/my-agency?agency={a}"))
        {
            await LookAsync(page, everyNumber: false);
        }

        await FollowAsync();
    }

    private async Task LookAsync(string path, bool everyNumber)
    {
        using var response = await site.Client.GetAsync(path);
        if (!response.IsSuccessStatusCode)
        {
            return;
        }

        var page = await Site.ParseAsync(response);
        foreach (var mark in page.QuerySelectorAll("data[data-figure]"))
        {
            Note(mark, path);
        }

        if (everyNumber)
        {
            Wrong.AddRange(Unmarked(page).Select(n => $"{path}: a number without a mark: {n}"));
        }
    }

    private void Note(IElement mark, string path)
    {
        var value = int.Parse(mark.GetAttribute("value")!, System.Globalization.CultureInfo.InvariantCulture);
        var key = (mark.GetAttribute("data-scope")!, mark.GetAttribute("data-figure")!);
        var said = FirstNumber().Match(mark.TextContent.Replace(",", "", StringComparison.Ordinal)).Value;
        if (said != mark.GetAttribute("value"))
        {
            Wrong.Add($"{path}: {key} is marked {value} and reads “{mark.TextContent}”");
        }

        if (_seen.TryGetValue(key, out var other) && other.Page != path)
        {
            Shared++;
            if (other.Value != value)
            {
                Wrong.Add($"{key}: {other.Value} on {other.Page}, {value} on {path}");
            }
        }

        _seen.TryAdd(key, (value, path));
        if (
            (mark.Closest("a") ?? mark.QuerySelector("a"))?.GetAttribute("href") is { } link
            && link.StartsWith("/plans/", StringComparison.Ordinal)
            && link.Contains('?', StringComparison.Ordinal)
            && CountsActions(key.Item2)
            && mark.Closest(".tl-cell") is null
        )
        {
            _lists[link] = value;
        }
    }

    /// <summary>The list behind a figure is as long as the figure.</summary>
    private async Task FollowAsync()
    {
        foreach (var (link, value) in _lists)
        {
            var page = await site.PageAsync(link);
            var shown = page.QuerySelector("data[data-figure=rows-shown]")?.GetAttribute("value");
            if (shown != $"{value}")
            {
                Wrong.Add($"{link}: the figure is {value}, its list has {shown}");
            }
        }
    }

    private static bool CountsActions(string figure) => figure is not ("silent-agencies" or "places");

    /// <summary>Numbers in the page's own sentences: not days, and not in words of plans.</summary>
    private List<string> Unmarked(IHtmlDocument page)
    {
        var main = (IElement)page.QuerySelector("main")!.Clone();
        foreach (
            var not in main.QuerySelectorAll(
                "data[data-figure], script, style, svg, select, [data-figures-below], .govuk-pagination"
            )
        )
        {
            not.Replace(page.CreateTextNode(" "));
        }

        var text = Spaces().Replace(main.TextContent, " ");
        foreach (var words in _words)
        {
            text = text.Replace(words, " ", StringComparison.OrdinalIgnoreCase);
        }

        text = Cut().Replace(text, " ");
        text = Days().Replace(text, " ");
        return
        [
            .. Numbers()
                .Matches(text)
                .Select(m => text[Math.Max(0, m.Index - 40)..Math.Min(text.Length, m.Index + 20)]),
        ];
    }

    /// <summary>All words of plans that may hold digits, the longest first, and their beginnings as pages cut them.</summary>
    private Task<List<string>> WordsAsync() =>
        site.InDatabaseAsync(async db =>
        {
            List<string?> all =
            [
                .. await db.Set<Plan>().Select(p => p.Title).ToListAsync(),
                .. await db.Set<Core.Intake.PlanDraft>().Select(d => d.Title).ToListAsync(),
                .. await db.Set<Plan>().Select(p => p.Committee).ToListAsync(),
                .. await db.Set<Plan>().Select(p => p.MeetingDate).ToListAsync(),
                .. await db.Set<Agency>().Select(a => a.Name).ToListAsync(),
                .. await db.Set<UpdateCycle>().Select(c => c.Title).ToListAsync(),
                .. await db.Set<UpdateCycle>().Select(c => c.Meeting).ToListAsync(),
                .. await db.Set<Snapshot>().Select(c => c.Title).ToListAsync(),
                .. await db.Set<Finding>().Select(c => c.Text).ToListAsync(),
                .. await db.Set<Core.Documents.StoredDocument>().Select(c => c.Name).ToListAsync(),
                .. await db.Set<PlanAction>().Select(a => a.Text ?? a.Description).ToListAsync(),
            ];
            var words = all.OfType<string>().Select(w => Spaces().Replace(w, " ").Trim()).Where(w => w.Length > 0);
            return words
                .SelectMany(w =>
                    new[] { 220, 140, 60, 22 }.Where(n => n <= w.Length).Select(n => w[..(n - 1)].TrimEnd()).Append(w)
                )
                .Distinct()
                .OrderByDescending(w => w.Length)
                .ToList();
        });

    [GeneratedRegex(@"-?\d+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FirstNumber();

    [GeneratedRegex(@"\s+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Spaces();

    /// <summary>What is left of words that a page cut short.</summary>
    [GeneratedRegex(@"[^.:;]{0,30}…", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Cut();

    [GeneratedRegex(
        @"\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \d{4})?\b"
            + @"|\bFinding \d+\b|\bat \d{1,2}[:.]\d{2}(?:am|pm)?\b|\b\d+ working days? (?:left|ago)\b|\b\d+ (?:pages?|characters)\b"
            + @"|\bMoved \d+ times, |\b\d+ days? (?:earlier|later) than first promised|\b\d+ times, last on\b|\b\d{1,2}:\d{2}\b",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Days();

    [GeneratedRegex(@"(?<![\w.])\d[\d,]*(?!\w)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Numbers();
}
