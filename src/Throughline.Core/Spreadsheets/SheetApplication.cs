using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Throughline.Core.Data;
using Throughline.Core.Plans.Dates;
using Throughline.Core.Updates;
using Throughline.Domain.Plans;
using Throughline.Domain.Updates;

namespace Throughline.Core.Spreadsheets;

/// <summary>
/// Applies what was ticked of a filled sheet, all of it or nothing, as updates and as extensions asked for.
/// </summary>
public sealed class SheetApplication(
    ThroughlineDb db,
    Writes writes,
    Actor actor,
    SpreadsheetImports imports,
    AgencyUpdates updates,
    Extensions extensions
)
{
    /// <param name="seenVersion">The import's version that the person saw.</param>
    /// <param name="ticked">The keys of the changes to apply.</param>
    /// <param name="reasons">Why, by key, where the sheet itself does not say (see
    /// <see cref="SheetChange.NeedsReason"/>).</param>
    /// <param name="seen">The mark of each ticked change as it was shown: see <see cref="MarkOf"/>.</param>
    /// <returns>Null when there is no such import of this person's.</returns>
    /// <exception cref="ChangedMeanwhileException">Somebody else changed the plan, or applied the sheet, since it was
    /// shown.</exception>
    public async Task<AppliedSheet?> ApplyAsync(
        Guid id,
        int seenVersion,
        IReadOnlySet<string> ticked,
        IReadOnlyDictionary<string, string> reasons,
        IReadOnlyDictionary<string, string> seen,
        CancellationToken cancel
    )
    {
        if (await imports.ViewAsync(id, cancel) is not { } view)
        {
            return null;
        }

        if (view.Import.State != SpreadsheetState.Waiting)
        {
            return AppliedSheet.Refused("This spreadsheet was applied or put aside already.");
        }

        var chosen = view.Changes.Changes.Where(c => c.Problem is null && ticked.Contains(c.Key)).ToList();
        if (chosen.Count == 0)
        {
            return AppliedSheet.Refused("Tick what should count, or put the spreadsheet aside.");
        }

        if (chosen.Exists(c => seen.GetValueOrDefault(c.Key) != MarkOf(c)))
        {
            throw new ChangedMeanwhileException(
                "Somebody else changed the plan while you were looking. Look at the changes again."
            );
        }

        chosen = chosen.ConvertAll(c => WithReason(c, reasons));
        if (WrongReasons(chosen) is { Count: > 0 } wrong)
        {
            return new(false, [], wrong);
        }

        return await ApplyAsync(view, seenVersion, chosen, cancel);
    }

    private static SheetChange WithReason(SheetChange change, IReadOnlyDictionary<string, string> reasons) =>
        change.NeedsReason && !string.IsNullOrWhiteSpace(reasons.GetValueOrDefault(change.Key))
            ? change with
            {
                Why = reasons[change.Key].ReplaceLineEndings("\n").Trim(),
            }
            : change;

    /// <summary>Applies all of it, or nothing.</summary>
    private async Task<AppliedSheet> ApplyAsync(
        ImportView view,
        int seenVersion,
        List<SheetChange> chosen,
        CancellationToken cancel
    )
    {
        actor.Person = actor.Person with { From = "spreadsheet" };
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var problems = await UpdateAsync(chosen, view, cancel);
        problems.AddRange(await AskForDatesAsync(chosen, cancel));
        if (problems.Count > 0)
        {
            // Disposing the transaction takes everything back.
            return AppliedSheet.Refused(problems);
        }

        await CloseAsync(view, seenVersion, chosen, cancel);
        await transaction.CommitAsync(cancel);
        return new(true, [], new Dictionary<string, string>());
    }

    private async Task CloseAsync(ImportView view, int seenVersion, List<SheetChange> chosen, CancellationToken cancel)
    {
        var import = await db.Set<SpreadsheetImport>().SingleAsync(i => i.Id == view.Import.Id, cancel);
        (import.State, import.OutcomeJson) = (
            SpreadsheetState.Applied,
            JsonSerializer.Serialize(Outcome(view, chosen))
        );
        writes.Change(import, seenVersion);
        writes.Record(
            SpreadsheetEvents.Applied,
            import,
            @new: $"{chosen.Count} of {view.Changes.Changes.Count} changes",
            plan: import.PlanId
        );
        await writes.SaveAsync(cancel);
    }

    /// <summary>Changes when what a change would replace does: the rating, the words, the date, or the draft.</summary>
    public static string MarkOf(SheetChange change) =>
        RowHash.Of(
            $"{change.Old}|{change.Later}|{change.Action.DraftVersion}|{change.Action.Rating}|{change.Action.Due}"
        );

    public static IReadOnlyList<OutcomeLine> OutcomeOf(SpreadsheetImport import) =>
        import.OutcomeJson is null ? [] : JsonSerializer.Deserialize<List<OutcomeLine>>(import.OutcomeJson) ?? [];

    private static Dictionary<string, string> WrongReasons(List<SheetChange> chosen) =>
        chosen
            .Where(c => c.NeedsReason || c.Why?.Length > SheetColumns.MostReason)
            .ToDictionary(
                c => c.Key,
                c =>
                    c.NeedsReason
                        ? $"Row {c.Row}: say why the "
                            + $"{(c.Field == SheetField.Rating ? "rating changes" : "date should move")}, or untick it."
                        : $"Row {c.Row}: shorten the reason to {SheetColumns.MostReason:N0} characters."
            );

    private async Task<List<string>> UpdateAsync(List<SheetChange> chosen, ImportView view, CancellationToken cancel)
    {
        var problems = new List<string>();
        var rows = chosen.DistinctBy(c => c.Action.ActionId).ToDictionary(c => c.Action.ActionId, c => c.Row);
        foreach (
            var agency in chosen
                .Where(c => c.Field != SheetField.Date)
                .GroupBy(c => (c.Action.AgencyId, c.Action.Agency))
        )
        {
            var inputs = agency.GroupBy(c => c.Action).Select(Input).ToList();
            var results =
                agency.Key.AgencyId is { } id && !actor.Person.ActsFor(id)
                    ? await updates.EnterForAsync(id, inputs, cancel)
                : view.Submits ? await updates.SubmitAsync(inputs, cancel)
                : await updates.SaveDraftsAsync(inputs, cancel);
            problems.AddRange(results.SelectMany(r => Say(r).Select(s => $"Row {rows[r.ActionId]}: {s}")));
        }

        return problems;
    }

    /// <summary>
    /// A rating without other words is told in the words of its reason: an update always says something.
    /// </summary>
    private static UpdateInput Input(IGrouping<SheetRow, SheetChange> changes)
    {
        var (row, rating) = (changes.Key, changes.FirstOrDefault(c => c.Field == SheetField.Rating));
        var words = changes.FirstOrDefault(c => c.Field == SheetField.Words)?.New ?? rating?.Why;
        return new(
            row.ActionId,
            words,
            rating?.Rating,
            rating?.Why,
            row.DraftVersion,
            ActionWords.Mark(row.Rating, row.Row.Text(Field.Update)),
            UpdateSource.Spreadsheet
        );
    }

    private static IEnumerable<string> Say(UpdateResult result) =>
        result.Missing ? ["This action is no longer in sight."]
        : result.Conflict is { } conflict ? [$"{conflict.By} changed this meanwhile. Look at the changes again."]
        : result.Problems.Select(p => p.Message);

    private async Task<List<string>> AskForDatesAsync(List<SheetChange> chosen, CancellationToken cancel)
    {
        var problems = new List<string>();
        foreach (var change in chosen.Where(c => c.Field == SheetField.Date))
        {
            try
            {
                await extensions.AskAsync(
                    change.Action.ActionId,
                    change.Action.Version,
                    change.New,
                    change.Why,
                    cancel
                );
            }
            catch (RuleBrokenException e)
            {
                problems.Add($"Row {change.Row}: {e.Message}");
            }
        }

        return problems;
    }

    private static IEnumerable<OutcomeLine> Outcome(ImportView view, List<SheetChange> chosen) =>
        view
            .Changes.Changes.Select(c => new OutcomeLine(
                c.Row,
                c.Action.Action,
                c.Field switch
                {
                    SheetField.Rating => "New rating",
                    SheetField.Words => "Update",
                    SheetField.Date => "New target date asked for",
                },
                chosen.Contains(c),
                c.Why is null ? c.New : $"{c.New}: {c.Why}"
            ))
            .Concat(view.Changes.Notes.Select(n => new OutcomeLine(n.Row, "", n.Text, false, n.Words)));
}
