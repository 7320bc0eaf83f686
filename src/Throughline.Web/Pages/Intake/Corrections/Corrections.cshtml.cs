using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Data;
using Throughline.Core.Intake;
using Throughline.Core.Plans;
using Throughline.Core.Reviews;
using Throughline.Domain.Calendar;
using Throughline.Domain.Intake;
using Throughline.Domain.Intake.Corrections;
using Throughline.Domain.Plans;
using Throughline.Web.Pages.Plans;
using Throughline.Web.Pages.Shared;

namespace Throughline.Web.Pages.Intake.Corrections;

/// <summary>
/// Reviews a reading: the source on the left, the rows on the right, what the columns mean above, acceptance always in
/// reach.
/// </summary>
public sealed class CorrectionsModel : PageModel
{
    /// <summary>The choice that a column is one that only this plan has.</summary>
    public const string Own = "own";

    private readonly ReadingReview _review;
    private readonly PlanAcceptance _acceptance;
    private readonly WhoWillSee _readers;
    private readonly IServiceProvider _services;

    public CorrectionsModel(
        ReadingReview review,
        PlanAcceptance acceptance,
        WhoWillSee readers,
        IServiceProvider services
    ) => (_review, _acceptance, _readers, _services) = (review, acceptance, readers, services);

    public DraftView Draft { get; private set; } = null!;
    public List<ReviewScreen> Screens { get; private set; } = [];
    public ReviewScreen? Screen { get; private set; }
    public string? Chosen { get; private set; }
    public (int Screen, string Row)? NextUncertain { get; private set; }
    public IHtmlContent? Source { get; private set; }
    public string? Problem { get; private set; }

    /// <summary>Who will see the plan once it is accepted.</summary>
    public WillSee WillSee { get; private set; } = null!;

    /// <summary>What followed from the change that was made last, in a sentence.</summary>
    [TempData]
    public string? Said { get; set; }

    public async Task<IActionResult> OnGetAsync(
        Guid id,
        int view = 1,
        string? row = null,
        CancellationToken cancel = default
    ) => await ShowAsync(id, view, row, cancel);

    public Task<IActionResult> OnPostAcceptAsync(Guid id, int version, CancellationToken cancel) =>
        TryAsync(
            id,
            1,
            null,
            async () => Redirect(PlanLinks.Plan(await _acceptance.AcceptAsync(id, version, cancel))),
            cancel
        );

    public Task<IActionResult> OnPostUndoAsync(Guid id, int version, int view, CancellationToken cancel) =>
        TryAsync(
            id,
            view,
            null,
            async () =>
                await _review.UndoAsync(id, version, cancel)
                    ? Redirect(IntakeLinks.Corrections(id, view))
                    : throw new IllegalEditException("There is nothing to undo."),
            cancel
        );

    public Task<IActionResult> OnPostRuleAsync(
        Guid id,
        int version,
        int view,
        string column,
        string meaning,
        bool whole,
        CancellationToken cancel
    ) =>
        TryAsync(
            id,
            view,
            null,
            async () =>
            {
                var parts = (column ?? "").Split('.');
                if (
                    parts.Length != 2
                    || !int.TryParse(parts[0], CultureInfo.InvariantCulture, out var block)
                    || !int.TryParse(parts[1], CultureInfo.InvariantCulture, out var index)
                )
                {
                    throw new IllegalEditException("Choose a column.");
                }

                var own = meaning == Own;
                Field? field =
                    own || meaning == "none" ? null
                    : Enum.TryParse<Field>(meaning, out var f) && Enum.IsDefined(f) ? f
                    : throw new IllegalEditException("Choose what the column means.");
                var rows = own
                    ? await _review.KeepOwnAsync(id, version, block, index, whole, cancel)
                    : await _review.RuleAsync(id, version, block, index, field, whole, cancel);
                var said =
                    field is { } f2 ? $"means {f2.Label()}"
                    : own ? "is the plan’s own"
                    : "is not part of the plan";
                Said =
                    $"Column {index + 1} now {said}{(whole ? ", everywhere in the plan" : "")}: "
                    + $"{(rows == 0 ? "no row changed" : Words.Count(rows, "row") + " changed")}.";
                return Redirect(IntakeLinks.Corrections(id, view));
            },
            cancel
        );

    public Task<IActionResult> OnPostUnruleAsync(Guid id, int version, int view, CancellationToken cancel) =>
        TryAsync(
            id,
            view,
            null,
            async () =>
            {
                if (!await _review.UnruleAsync(id, version, cancel))
                {
                    throw new IllegalEditException("No column was given another meaning.");
                }

                Said = "The columns mean again what they were first read as.";
                return Redirect(IntakeLinks.Corrections(id, view));
            },
            cancel
        );

    public Task<IActionResult> OnPostTitleAsync(
        Guid id,
        int version,
        int view,
        string? title,
        CancellationToken cancel
    ) => EditAsync(id, version, view, new SetTitle(title ?? ""), cancel);

    /// <param name="day">One of the paper's days, "other", or "none".</param>
    /// <param name="other">A day in words, where it is another.</param>
    public Task<IActionResult> OnPostDayAsync(
        Guid id,
        int version,
        int view,
        string? day,
        string? other,
        CancellationToken cancel
    ) => EditAsync(id, version, view, () => new SetPaperDay(DayOf(day, other)), cancel);

    private static DateOnly? DayOf(string? day, string? other)
    {
        if (day == "none")
        {
            return null;
        }

        if (day is null && string.IsNullOrWhiteSpace(other))
        {
            throw new IllegalEditException("Choose a day, or say that nobody knows it.");
        }

        return DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var one)
                ? one
            : TargetDate.Parse(other ?? "") is { Kind: TargetKind.Day, First: { } typed } ? typed
            : throw new IllegalEditException(
                "Write the day of the paper with its month and year, such as 27 March 2027."
            );
    }

    private Task<IActionResult> EditAsync(Guid id, int version, int view, ReviewEdit edit, CancellationToken cancel) =>
        EditAsync(id, version, view, () => edit, cancel);

    private Task<IActionResult> EditAsync(
        Guid id,
        int version,
        int view,
        Func<ReviewEdit> edit,
        CancellationToken cancel
    ) =>
        TryAsync(
            id,
            view,
            null,
            async () =>
            {
                await _review.EditAsync(id, version, [edit()], cancel);
                return Redirect(IntakeLinks.Corrections(id, view));
            },
            cancel
        );

    public Task<IActionResult> OnPostLeaveOutAsync(Guid id, int version, string reason, CancellationToken cancel) =>
        TryAsync(
            id,
            1,
            null,
            async () =>
            {
                await _review.LeaveOutPlanAsync(id, version, reason, cancel);
                return Redirect(Address.Home());
            },
            cancel
        );

    public string LinkOf(RowReading row) =>
        IntakeLinks.Corrections(Draft.DraftId, Screens.First(s => s.Rows.Any(r => r.Key == row.Key)).Number, row.Key);

    private async Task<IActionResult> TryAsync(
        Guid id,
        int view,
        string? row,
        Func<Task<IActionResult>> act,
        CancellationToken cancel
    )
    {
        try
        {
            return await act();
        }
        catch (IllegalEditException e)
        {
            Problem = e.Message;
        }
        catch (ChangedMeanwhileException)
        {
            Problem =
                "Somebody else changed this reading while you were looking at it. Below is how it stands now; make "
                + "your change again if it is still wanted.";
        }

        return await ShowAsync(id, view, row, cancel);
    }

    private async Task<IActionResult> ShowAsync(Guid id, int view, string? row, CancellationToken cancel)
    {
        if (await _review.LoadAsync(id, cancel) is not { } draft)
        {
            return NotFound();
        }

        if (draft.State == DraftState.Accepted && Problem is null)
        {
            return Redirect(PlanLinks.Plan(draft.PlanId!.Value));
        }

        (Draft, Screens) = (draft, ReviewScreen.Of(draft));
        WillSee = await _readers.OfAsync(draft.Plan, cancel);
        Screen = Screens.Find(s => s.Number == view) ?? Screens.FirstOrDefault();
        Chosen = row;
        NextUncertain = ReviewScreen.NextUncertain(Screens, view, row);
        if (Screen is not null)
        {
            var lit = Screen.Rows.FirstOrDefault(r => r.Key == row);
            Source = await _services
                .GetRequiredService<SourceView>()
                .RenderAsync(
                    draft.DocumentId,
                    draft.DocumentName,
                    Screen.SourcePage,
                    [.. Screen.Rows.Select(r => SourceMark.Of(r, ReferenceEquals(r, lit), LinkOf(r)))],
                    cancel
                );
        }

        return Page();
    }
}
