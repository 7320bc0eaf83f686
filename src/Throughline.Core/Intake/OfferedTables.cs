using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Domain.Intake;
using Throughline.Domain.Intake.Corrections;

namespace Throughline.Core.Intake;

/// <summary>
/// Tables that the program did not take for plans, and of which a person says that they are: the paper is read anew with
/// them, and each becomes a draft after all others. Undone, the last first, while nothing was made of it.
/// </summary>
[SeesEverything("corrects a reading; only coordinators come here, by the folder's policy")]
public sealed class OfferedTables(ThroughlineDb db, Writes writes, StoredPaper paper)
{
    private const string Otherwise =
        "With this the paper would be read as other plans than those under review, so nothing was changed. Upload the paper "
        + "once more to have it read anew.";

    /// <summary>Takes a table as a plan.</summary>
    /// <param name="element">Its <see cref="UnreadPart.Element"/>.</param>
    /// <returns>The new draft's id; null when there is no such reading.</returns>
    /// <exception cref="IllegalEditException">There is no such table, or no row can be made of it.</exception>
    /// <exception cref="ChangedMeanwhileException">Somebody else changed the reading.</exception>
    public async Task<Guid?> OfferAsync(Guid readingId, int seenVersion, int element, CancellationToken cancel)
    {
        if (await FindAsync(readingId, cancel) is not { } stored)
        {
            return null;
        }

        Writes.Saw(stored, seenVersion);
        var before = ReadingStore.ReadPack(stored.ResultJson!);
        var table =
            before.Unread.FirstOrDefault(u => u.MayBeOffered && u.Element == element)
            ?? throw new IllegalEditException("There is no such table in this reading.");
        List<int> offered = [.. ReadingStore.ReadOffered(stored.OfferedJson), element];
        var again = await paper.ReadAsync(stored, ReadingStore.ReadRulings(stored.RulingsJson), offered, cancel);
        if (again.Plans.Count == before.Plans.Count)
        {
            throw new IllegalEditException(
                "No row of this table could be read as an action, so nothing was changed. If it holds a plan, put its actions "
                    + "into a table with a heading for each column, and upload that."
            );
        }

        if (again.Plans.Count != before.Plans.Count + 1 || !SamePlans(before, again, before.Plans.Count))
        {
            throw new IllegalEditException(Otherwise);
        }

        Put(stored, before, again, offered);
        var plan = again.Plans[^1];
        var draft = writes.Add(
            new PlanDraft
            {
                ReadingId = stored.Id,
                PlanIndex = plan.Index,
                Title = ReadingKept.Cut(plan.Title, ReadingReview.LongestTitle),
                RowCount = plan.Rows.Count,
            }
        );
        writes.Change(stored, seenVersion);
        writes.Record(IntakeEvents.TableOffered, draft, @new: table.Sentence);
        await writes.SaveAsync(cancel);
        return draft.Id;
    }

    /// <summary>Takes back that the table taken last is a plan: its draft goes, with what was corrected in it.</summary>
    /// <returns>False when there is no such reading.</returns>
    /// <exception cref="IllegalEditException">No table was taken, or a plan was made of the last one.</exception>
    /// <exception cref="ChangedMeanwhileException">Somebody else changed the reading.</exception>
    public async Task<bool> TakeBackAsync(Guid readingId, int seenVersion, CancellationToken cancel)
    {
        if (await FindAsync(readingId, cancel) is not { } stored)
        {
            return false;
        }

        Writes.Saw(stored, seenVersion);
        var offered = ReadingStore.ReadOffered(stored.OfferedJson);
        var draft = stored.Drafts.MaxBy(d => d.PlanIndex);
        if (offered.Count == 0 || draft?.State != DraftState.UnderReview)
        {
            throw new IllegalEditException(
                "Only the table that was taken as a plan last can be taken back, and only before its plan is accepted or left "
                    + "out."
            );
        }

        offered.RemoveAt(offered.Count - 1);
        var before = ReadingStore.ReadPack(stored.ResultJson!);
        var rulings = ReadingStore.ReadRulings(stored.RulingsJson);
        rulings.RemoveAll(r => r.Plan == draft.PlanIndex);
        var again = await paper.ReadAsync(stored, rulings, offered, cancel);
        if (again.Plans.Count != before.Plans.Count - 1 || !SamePlans(before, again, again.Plans.Count))
        {
            throw new IllegalEditException(Otherwise);
        }

        stored.RulingsJson = ReadingStore.Write(rulings);
        Put(stored, before, again, offered);
        writes.Change(stored, seenVersion);
        writes.Record(IntakeEvents.TableTakenBack, draft, old: draft.Title);
        db.Set<DraftEdit>().RemoveRange(draft.Edits);
        db.Remove(draft);
        await writes.SaveAsync(cancel);
        return true;
    }

    /// <summary>Drafts know their plans by number: the first ones must be where they were.</summary>
    private static bool SamePlans(PackReading before, PackReading again, int most) =>
        again.Plans.Take(most).Select(p => p.Place).SequenceEqual(before.Plans.Take(most).Select(p => p.Place));

    /// <summary>Keeps the reading, and tells of the tables that are left.</summary>
    private static void Put(StoredReading stored, PackReading before, PackReading again, List<int> offered)
    {
        var told = before.Unread.Select(u => u.Sentence).ToHashSet(StringComparer.Ordinal);
        (stored.OfferedJson, stored.ResultJson) = (ReadingStore.Write(offered), ReadingStore.Write(again));
        stored.NotesJson = ReadingStore.Write([
            .. ReadingStore.ReadNotes(stored.NotesJson).Where(n => !told.Contains(n)),
            .. again.Unread.Select(u => u.Sentence),
        ]);
    }

    private Task<StoredReading?> FindAsync(Guid id, CancellationToken cancel) =>
        db.Set<StoredReading>()
            .Include(r => r.Document)
            .Include(r => r.Drafts)
                .ThenInclude(d => d.Edits)
            .SingleOrDefaultAsync(r => r.Id == id && r.ResultJson != null, cancel);
}
