using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Data;
using Throughline.Core.Intake;
using Throughline.Core.Plans;
using Throughline.Core.Reviews;
using Throughline.Domain.Intake;
using Throughline.Domain.Intake.Corrections;
using Throughline.Domain.Plans;
using Throughline.Web.Pages.Shared;

namespace Throughline.Web.Pages.Intake.Corrections;

/// <summary>Puts one row right: its words, whether it is certain, merging, splitting, leaving out.</summary>
public sealed class EditRowModel(ReadingReview review, IServiceProvider services) : PageModel
{
    public DraftView Draft { get; private set; } = null!;
    public RowReading Row { get; private set; } = null!;
    public RowReading? Following { get; private set; }
    public int View { get; private set; } = 1;
    public string? Problem { get; private set; }
    public IHtmlContent? Source { get; private set; }

    public Task<IActionResult> OnGetAsync(Guid id, string row, CancellationToken cancel) => ShowAsync(id, row, cancel);

    /// <summary>Saves every field that was changed; a field that was not sent stays as it is.</summary>
    public Task<IActionResult> OnPostSaveAsync(Guid id, string row, int version, CancellationToken cancel) =>
        TryAsync(
            id,
            row,
            async () =>
            {
                if (
                    await review.LoadAsync(id, cancel) is not { } draft
                    || draft.Plan.Rows.FirstOrDefault(r => r.Key == row) is not { } before
                )
                {
                    return;
                }

                var edits = new List<ReviewEdit>();
                foreach (var field in Fields.All)
                {
                    if (
                        Request.Form[$"field.{field}"] is [{ } sent]
                        && Same(sent) != Same(field == Field.Rating ? before.Rating ?? "" : before.Text(field))
                    )
                    {
                        edits.Add(new SetField(row, field, sent.ReplaceLineEndings("\n")));
                    }
                }

                edits.AddRange(OwnEdits(row, before));
                await review.EditAsync(id, version, edits, cancel);
            },
            cancel
        );

    private IEnumerable<ReviewEdit> OwnEdits(string row, RowReading before)
    {
        for (var i = 0; Request.Form[$"heading.{i}"] is [{ Length: > 0 } heading]; i++)
        {
            if (Request.Form[$"own.{i}"] is [{ } sent] && Same(sent) != Same(before.Named.Text(heading) ?? ""))
            {
                yield return new SetNamed(row, heading, sent.ReplaceLineEndings("\n"));
            }
        }
    }

    /// <summary>Moves the words of a column that only this plan has to a field.</summary>
    public Task<IActionResult> OnPostMoveAsync(
        Guid id,
        string row,
        int version,
        string column,
        Field field,
        CancellationToken cancel
    ) =>
        TryAsync(
            id,
            row,
            () => review.EditAsync(id, version, [new MoveNamed(row, column ?? "", field)], cancel),
            cancel
        );

    public Task<IActionResult> OnPostConfirmAsync(Guid id, string row, int version, CancellationToken cancel) =>
        TryAsync(
            id,
            row,
            async () =>
            {
                var draft = await review.LoadAsync(id, cancel);
                var doubted = (draft?.Plan.Rows.FirstOrDefault(r => r.Key == row)?.Uncertain ?? [])
                    .Select(d => d.Field)
                    .Distinct();
                await review.EditAsync(id, version, [.. doubted.Select(field => new Confirm(row, field))], cancel);
            },
            cancel
        );

    public Task<IActionResult> OnPostMergeAsync(
        Guid id,
        string row,
        int version,
        string following,
        CancellationToken cancel
    ) => TryAsync(id, row, () => review.EditAsync(id, version, [new MergeInto(following ?? "", row)], cancel), cancel);

    public Task<IActionResult> OnPostSplitAsync(
        Guid id,
        string row,
        int version,
        Field field,
        string from,
        CancellationToken cancel
    ) =>
        TryAsync(
            id,
            row,
            async () =>
            {
                var text =
                    (await review.LoadAsync(id, cancel))?.Plan.Rows.FirstOrDefault(r => r.Key == row)?.Text(field)
                    ?? "";
                var at = WordsBegin(text, from ?? "");
                await review.EditAsync(
                    id,
                    version,
                    [
                        at > 0
                            ? new SplitAt(row, field, at)
                            : throw new IllegalEditException(
                                "Copy the first words of the second part exactly as they stand in the field; they "
                                    + "must not be its very first words."
                            ),
                    ],
                    cancel
                );
            },
            cancel
        );

    public Task<IActionResult> OnPostLeaveOutAsync(
        Guid id,
        string row,
        int version,
        string reason,
        CancellationToken cancel
    ) => TryAsync(id, row, () => review.EditAsync(id, version, [new LeaveOut(row, reason ?? "")], cancel), cancel);

    public Task<IActionResult> OnPostRestoreAsync(Guid id, string row, int version, CancellationToken cancel) =>
        TryAsync(id, row, () => review.EditAsync(id, version, [new Restore(row)], cancel), cancel);

    /// <summary>
    /// Where these words begin within the text, at the start of a word and not at its very beginning; -1 when nowhere.
    /// </summary>
    private static int WordsBegin(string text, string words)
    {
        words = words.Trim();
        for (
            var at =
                words.Length == 0
                    ? -1
                    : text.IndexOf(words, Math.Min(1, text.Length), StringComparison.OrdinalIgnoreCase);
            at > 0;
            at = text.IndexOf(words, at + 1, StringComparison.OrdinalIgnoreCase)
        )
        {
            if (!char.IsLetterOrDigit(text[at - 1]))
            {
                return at;
            }
        }

        return -1;
    }

    private async Task<IActionResult> TryAsync(Guid id, string row, Func<Task> act, CancellationToken cancel)
    {
        try
        {
            await act();
            var draft = await review.LoadAsync(id, cancel);
            return draft is null ? NotFound() : Redirect(IntakeLinks.Corrections(id, ScreenOf(draft, row), row));
        }
        catch (IllegalEditException e)
        {
            Problem = e.Message;
        }
        catch (ChangedMeanwhileException)
        {
            Problem =
                "Somebody else changed this reading while you were looking at it. The fields below show it as it "
                + "stands now; your words are kept in the form where they differ. Save again if you want yours.";
        }

        return await ShowAsync(id, row, cancel);
    }

    /// <summary>What the person typed, when the form comes back with a problem; else the row's words.</summary>
    public string Shown(Field field) =>
        Problem is not null && Request.HasFormContentType && Request.Form[$"field.{field}"] is [{ } typed] ? typed
        : field == Field.Rating ? Row.RatingCode ?? ""
        : Row.Text(field);

    /// <summary>The headings of the plan's own columns.</summary>
    public IReadOnlyList<string> OwnColumns => NamedColumns.Of(Draft.Plan.Rows.Select(r => r.Named));

    /// <summary>The same for the plan's own column in this place.</summary>
    public string ShownOwn(int at, string heading) =>
        Problem is not null && Request.HasFormContentType && Request.Form[$"own.{at}"] is [{ } typed]
            ? typed
            : Row.Named.Text(heading) ?? "";

    private async Task<IActionResult> ShowAsync(Guid id, string row, CancellationToken cancel)
    {
        if (
            await review.LoadAsync(id, cancel) is not { } draft
            || draft.Plan.Rows.FirstOrDefault(r => r.Key == row) is not { } found
        )
        {
            return NotFound();
        }

        (Draft, Row, View) = (draft, found, ScreenOf(draft, row));
        Source = await services
            .GetRequiredService<SourceView>()
            .RenderAsync(
                draft.DocumentId,
                draft.DocumentName,
                found.Place.Page,
                [SourceMark.Of(found, lit: true, link: null)],
                cancel
            );
        Following = draft.Plan.Rows.SkipWhile(r => r.Key != row).Skip(1).FirstOrDefault();
        return Page();
    }

    private static int ScreenOf(DraftView draft, string row) =>
        ReviewScreen.Of(draft).Find(s => s.Rows.Any(r => r.Key == row))?.Number ?? 1;

    private static string Same(string text) => text.ReplaceLineEndings("\n").Trim();
}
