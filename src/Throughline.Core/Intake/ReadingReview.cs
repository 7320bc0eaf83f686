using Microsoft.EntityFrameworkCore;
using Throughline.Core.Data;
using Throughline.Core.Plans;
using Throughline.Core.Rules;
using Throughline.Domain.Calendar;
using Throughline.Domain.Intake;
using Throughline.Domain.Intake.Corrections;
using Throughline.Domain.Intake.Words;
using Throughline.Domain.Plans;

namespace Throughline.Core.Intake;

/// <summary>
/// Reviews a reading: rules columns, edits rows, takes edits back. Each change names the version that the person saw.
/// </summary>
public sealed class ReadingReview(ThroughlineDb db, Writes writes, StoredPaper paper)
{
    internal const int LongestTitle = 400;

    /// <returns>Null when there is no such draft.</returns>
    public async Task<DraftView?> LoadAsync(Guid draftId, CancellationToken cancel)
    {
        var draft = await FindAsync(draftId, cancel);
        if (draft?.Reading?.ResultJson is not { } json)
        {
            return null;
        }

        var pack = ReadingStore.ReadPack(json);
        var reading = pack.Plans[draft.PlanIndex];
        var edits = EditsOf(draft);
        return new(
            draft.Id,
            draft.Version,
            draft.State,
            draft.PlanId,
            draft.ReadingId,
            draft.Reading.DocumentId,
            draft.Reading.Document!.Name,
            pack,
            reading,
            PlanReview.Apply(reading, edits),
            ReadingStore.ReadNotes(draft.Reading.NotesJson),
            edits.Count,
            ReadingStore.ReadRulings(draft.Reading.RulingsJson).Count(r => r.Plan == draft.PlanIndex),
            draft.Reading.WordsJson is { } words ? OwnWords.Read(words).Quarters : QuarterYear.Ask
        );
    }

    /// <summary>Makes edits one after the other, all or none.</summary>
    /// <exception cref="IllegalEditException">One of the edits cannot be made.</exception>
    /// <exception cref="ChangedMeanwhileException">Somebody else changed the draft.</exception>
    public async Task EditAsync(
        Guid draftId,
        int seenVersion,
        IReadOnlyList<ReviewEdit> edits,
        CancellationToken cancel
    )
    {
        if (edits.Count == 0)
        {
            return;
        }

        var draft = await OpenAsync(draftId, cancel);
        var reading = ReadingStore.ReadPack(draft.Reading!.ResultJson!).Plans[draft.PlanIndex];
        var made = EditsOf(draft);
        var sequence = draft.Edits.Count == 0 ? 0 : draft.Edits.Max(e => e.Sequence);
        foreach (var edit in edits)
        {
            PlanReview.Check(reading, made, edit);
            var old = edit is SetField set
                ? PlanReview.Apply(reading, made).Rows.FirstOrDefault(r => r.Key == set.Row)?.Text(set.Field)
                : null;
            Add(draft, edit, ++sequence, old);
            made.Add(edit);
        }

        draft.Title = Titled(reading, made);
        writes.Change(draft, seenVersion);
        await writes.SaveAsync(cancel);
    }

    /// <summary>The title of the plan with the edits: what lists call it.</summary>
    private static string Titled(PlanReading reading, IReadOnlyList<ReviewEdit> edits)
    {
        var title = edits.OfType<SetTitle>().LastOrDefault()?.Title.Trim() ?? reading.Title;
        return title.Length > LongestTitle ? title[..LongestTitle] : title;
    }

    private void Add(PlanDraft draft, ReviewEdit edit, int sequence, string? old)
    {
        var json = ReadingStore.Write(edit);
        db.Set<DraftEdit>()
            .Add(
                new DraftEdit
                {
                    DraftId = draft.Id,
                    Sequence = sequence,
                    Json = json,
                    At = writes.Now,
                    Actor = writes.Who,
                }
            );
        writes.Record(
            IntakeEvents.ReadingEdited,
            draft,
            (edit as SetField)?.Field.ToString(),
            old,
            json,
            (edit as LeaveOut)?.Reason
        );
    }

    /// <summary>Takes the last edit back.</summary>
    /// <returns>False when there is none.</returns>
    public async Task<bool> UndoAsync(Guid draftId, int seenVersion, CancellationToken cancel)
    {
        var draft = await OpenAsync(draftId, cancel);
        if (draft.Edits.MaxBy(e => e.Sequence) is not { } last)
        {
            return false;
        }

        db.Set<DraftEdit>().Remove(last);
        draft.Title = Titled(
            ReadingStore.ReadPack(draft.Reading!.ResultJson!).Plans[draft.PlanIndex],
            [.. draft.Edits.Where(e => e != last).OrderBy(e => e.Sequence).Select(e => ReadingStore.ReadEdit(e.Json))]
        );
        writes.Change(draft, seenVersion);
        writes.Record(IntakeEvents.EditTakenBack, draft, old: last.Json);
        await writes.SaveAsync(cancel);
        return true;
    }

    /// <summary>
    /// Says what a column means, for one block or for every block with the same heading or field, and reads the plan
    /// anew.
    /// </summary>
    /// <returns>How many rows read otherwise than before.</returns>
    public Task<int> RuleAsync(
        Guid draftId,
        int seenVersion,
        int block,
        int column,
        Field? field,
        bool wholePlan,
        CancellationToken cancel
    ) => RuleAsync(draftId, seenVersion, new(0, block, column, field), wholePlan, cancel);

    /// <summary>
    /// Says that a column is one that only this plan has, so that its words are kept under its heading, and reads the
    /// plan anew.
    /// </summary>
    /// <returns>How many rows read otherwise than before.</returns>
    public Task<int> KeepOwnAsync(
        Guid draftId,
        int seenVersion,
        int block,
        int column,
        bool wholePlan,
        CancellationToken cancel
    ) => RuleAsync(draftId, seenVersion, new(0, block, column, null, Own: true), wholePlan, cancel);

    private async Task<int> RuleAsync(
        Guid draftId,
        int seenVersion,
        ColumnRuling said,
        bool wholePlan,
        CancellationToken cancel
    )
    {
        var draft = await OpenAsync(draftId, cancel);
        var stored = draft.Reading!;
        var plan = ReadingStore.ReadPack(stored.ResultJson!).Plans[draft.PlanIndex];
        var rulings = ReadingStore.ReadRulings(stored.RulingsJson);
        foreach (var (b, c) in Targets(plan, said.Block, said.Column, wholePlan))
        {
            rulings.RemoveAll(r => r.Plan == draft.PlanIndex && r.Block == b && r.Column == c);
            rulings.Add(said with { Plan = draft.PlanIndex, Block = b, Column = c });
        }

        return await ReadAnewAsync(
            draft,
            seenVersion,
            rulings,
            IntakeEvents.ColumnRuled,
            said.Own ? Provenance.OfOwnColumn : said.Field?.ToString(),
            cancel
        );
    }

    /// <summary>Takes back all that was said of this plan's columns, and reads it as it was read first.</summary>
    /// <returns>False when nothing was said.</returns>
    public async Task<bool> UnruleAsync(Guid draftId, int seenVersion, CancellationToken cancel)
    {
        var draft = await OpenAsync(draftId, cancel);
        var rulings = ReadingStore.ReadRulings(draft.Reading!.RulingsJson);
        if (rulings.RemoveAll(r => r.Plan == draft.PlanIndex) == 0)
        {
            return false;
        }

        await ReadAnewAsync(draft, seenVersion, rulings, IntakeEvents.ColumnRulingsTakenBack, null, cancel);
        return true;
    }

    /// <returns>How many rows read otherwise than before, those that came or went included.</returns>
    private async Task<int> ReadAnewAsync(
        PlanDraft draft,
        int seenVersion,
        List<ColumnRuling> rulings,
        EventType what,
        string? field,
        CancellationToken cancel
    )
    {
        var stored = draft.Reading!;
        var before = ReadingStore.ReadPack(stored.ResultJson!);
        var again = await paper.ReadAsync(stored, rulings, ReadingStore.ReadOffered(stored.OfferedJson), cancel);
        if (
            !again
                .Plans.Select(p => (p.Place.Page, p.Place.Line))
                .SequenceEqual(before.Plans.Select(p => (p.Place.Page, p.Place.Line)))
        )
        {
            // A later version may find other plans in the paper, or this meaning leaves one without a row: drafts know
            // their plans by position.
            throw new IllegalEditException(
                "With this the paper would be read as other plans than those under review, so nothing was changed. "
                    + "Choose another meaning, or upload the paper once more to have it read anew."
            );
        }

        var changed = ReadingDifference.Rows(before.Plans[draft.PlanIndex], again.Plans[draft.PlanIndex]);
        var old = stored.RulingsJson;
        (stored.RulingsJson, stored.ResultJson) = (ReadingStore.Write(rulings), ReadingStore.Write(again));
        writes.Change(stored);
        draft.RowCount = again.Plans[draft.PlanIndex].Rows.Count;
        writes.Change(draft, seenVersion);
        writes.Record(what, draft, field, old, stored.RulingsJson);
        await writes.SaveAsync(cancel);
        return changed;
    }

    /// <summary>Leaves a whole plan out, with the reason; nothing is made of it.</summary>
    public async Task LeaveOutPlanAsync(Guid draftId, int seenVersion, string reason, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(reason))
        {
            throw new IllegalEditException("Say why this is not a plan that you want.");
        }

        var draft = await OpenAsync(draftId, cancel);
        (draft.State, draft.LeftOutBecause) = (DraftState.LeftOut, reason.Trim());
        writes.Change(draft, seenVersion);
        writes.Record(IntakeEvents.PlanLeftOut, draft, why: reason.Trim());
        await writes.SaveAsync(cancel);
    }

    private static IEnumerable<(int Block, int Column)> Targets(PlanReading plan, int block, int column, bool wholePlan)
    {
        var chosen =
            plan.Blocks.FirstOrDefault(b => b.Id == block)?.Columns.FirstOrDefault(c => c.Index == column)
            ?? throw new IllegalEditException("There is no such column in the reading.");
        if (!wholePlan)
        {
            return [(block, column)];
        }

        return plan.Blocks.SelectMany(b =>
            b.Columns.Where(c =>
                    (b.Id == block && c.Index == column)
                    || (chosen.Header is not null && c.Header == chosen.Header)
                    || (chosen.Field is not null && c.Field == chosen.Field)
                )
                .Select(c => (b.Id, c.Index))
        );
    }

    private static List<ReviewEdit> EditsOf(PlanDraft draft) =>
        [.. draft.Edits.OrderBy(e => e.Sequence).Select(e => ReadingStore.ReadEdit(e.Json))];

    private Task<PlanDraft?> FindAsync(Guid draftId, CancellationToken cancel) =>
        db.Set<PlanDraft>()
            .Include(d => d.Edits)
            .Include(d => d.Reading!.Document)
            .SingleOrDefaultAsync(d => d.Id == draftId, cancel);

    private async Task<PlanDraft> OpenAsync(Guid draftId, CancellationToken cancel)
    {
        var draft = await FindAsync(draftId, cancel);
        if (draft?.Reading?.ResultJson is null)
        {
            throw new IllegalEditException("This reading is no longer here.");
        }

        return draft.State == DraftState.UnderReview
            ? draft
            : throw new IllegalEditException(
                draft.State == DraftState.Accepted
                    ? "The plan was accepted already; change it on its own page."
                    : "The plan was left out."
            );
    }
}
