using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Throughline.Core.Reports;
using Throughline.Documents.Papers;
using Throughline.Domain.Reports;
using Throughline.Web.Pages.Shared;

namespace Throughline.Web.Pages.Reports;

/// <summary>A report: its parts, what the check found beside each, and its clearance.</summary>
public sealed class ReportModel(
    ReportQueries reports,
    ReportDrafts drafts,
    ReportFreezing freezing,
    ReportChecks checks,
    ReportClearance clearance,
    ReportTemplates templates
) : ReportPage(reports)
{
    private readonly ReportQueries _reports = reports;
    private ReportContent _content = null!;
    private IReadOnlyList<CheckedFinding> _found = [];
    private IReadOnlyList<ReportComment> _comments = [];

    /// <summary>The last draft; null while nothing is kept.</summary>
    public ReportDraft? Draft { get; private set; }

    public int Implications => View.Parts.Count(p => p.State is not null && (p.Asked.Required || !p.IsEmpty));
    public int Cleared => View.Parts.Count(p => p.State == ImplicationState.Given);
    public int ToSettle => _found.Count(f => f.Left is null) + _comments.Count(c => c.DoneAt is null);

    /// <summary>Who may read it as a whole.</summary>
    public string Stands =>
        View.Item.ExemptParagraph is { } paragraph ? $"exempt, {ExemptParagraphs.InWords(paragraph)}"
        : View.Parts.Any(p => p.Part.Standing != PartStanding.Public) ? "public in part"
        : "public";

    public async Task OnGetAsync(Guid report, CancellationToken cancel)
    {
        await LoadAsync(report, cancel);
        await ShowAsync(cancel);
    }

    public Task<IActionResult> OnPostSendAsync(Guid report, int version, CancellationToken cancel) =>
        ActAsync(report, () => clearance.SendAsync(report, version, cancel), "", cancel);

    public Task<IActionResult> OnPostClearAsync(Guid report, int version, string? hash, CancellationToken cancel) =>
        ActAsync(report, () => clearance.ClearAsync(report, version, hash, cancel), "#h-clear", cancel);

    public Task<IActionResult> OnPostBackAsync(Guid report, int version, string? why, CancellationToken cancel) =>
        ActAsync(report, () => clearance.BackAsync(report, version, why, cancel), "", cancel);

    public Task<IActionResult> OnPostMendAsync(Guid report, string? finding, CancellationToken cancel) =>
        ActAsync(report, () => checks.MendAsync(report, finding, cancel), "", cancel);

    /// <summary>What stands in a part, as its readers will find it.</summary>
    public IReadOnlyList<PaperBlock> BlocksOf(ReportPartView part) =>
        ReportPaper.BodyOf(
            part.Asked,
            part.Number ?? 0,
            _content.Parts.Single(p => p.Key == part.Part.Key),
            _content,
            ReportReaders.Members,
            templates
        );

    /// <summary>What the check found of a part: what is to be settled first.</summary>
    public IReadOnlyList<CheckedFinding> FoundIn(ReportPartView part) =>
        [.. _found.Where(f => f.Finding.Key == part.Part.Key).OrderBy(f => f.Left is not null)];

    public IReadOnlyList<ReportComment> CommentsOn(ReportPartView part) =>
        [.. _comments.Where(c => c.Key == part.Part.Key)];

    /// <summary>Words of a part that the check speaks of.</summary>
    public IReadOnlyList<string> QuotesIn(ReportPartView part) =>
        [.. FoundIn(part).Where(f => f.Left is null && f.Finding.Quote.Length > 0).Select(f => f.Finding.Quote)];

    /// <summary>The sign before a part in the list.</summary>
    public IHtmlContent SignOf(ReportPartView part) =>
        part.IsEmpty ? (part.Asked.Required ? StandingSymbol.Square : StandingSymbol.Ring)
        : FoundIn(part).Any(f => f.Left is null) ? StandingSymbol.Diamond
        : StandingSymbol.Tick;

    /// <summary>What is so with a part, in a few words.</summary>
    public string Meta(ReportPartView part) =>
        part.IsEmpty ? (part.Asked.Required ? "required, empty" : "empty")
        : part.State is { } state ? state.Label().ToLowerInvariant()
        : FoundIn(part).Count(f => f.Left is null) is > 0 and var n ? $"{n} to settle"
        : Words.Count(part.Part.Words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length, "word");

    private async Task ShowAsync(CancellationToken cancel)
    {
        _content = await freezing.ContentAsync(View, cancel);
        _found = View.IsFrozen ? [] : await checks.OfAsync(View, _content, cancel);
        _comments = await _reports.CommentsAsync(View.Report.Id, cancel);
        Draft = await drafts.OfAsync(View, cancel) is [var last, ..] ? last : null;
    }

    private Task<IActionResult> ActAsync(Guid report, Func<Task> act, string at, CancellationToken cancel) =>
        StepAsync(report, act, ReportLinks.Report(report) + at, () => OnGetAsync(report, cancel), cancel);
}
