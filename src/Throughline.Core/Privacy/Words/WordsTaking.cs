using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Api;
using Throughline.Core.Data;
using Throughline.Core.Packs;
using Throughline.Core.Updates;
using Throughline.Core.Views;

namespace Throughline.Core.Privacy.Words;

/// <summary>
/// Takes words out of everything that is stored, within one transaction: records, the history, snapshots, readings, mails,
/// what the search finds, and the files that were chosen.
/// </summary>
[SeesEverything("words are taken out wherever they stand; nothing is shown")]
internal sealed class WordsTaking(ThroughlineDb db, Writes writes)
{
    /// <summary>Keeps everybody else from writing until the transaction ends, so that nothing comes in between.</summary>
    /// <remarks>On SQLite a transaction is the only writer already.</remarks>
    public async Task HoldAsync(CancellationToken cancel)
    {
        if (db.Database.IsNpgsql())
        {
            var tables = LookedThrough.Of(db).Select(t => t.Name).Concat(["events", "event_words"]).Select(Sql.Quoted);
            await db.RunInTransactionAsync(
                $"LOCK TABLE {string.Join(", ", tables)} IN SHARE ROW EXCLUSIVE MODE",
                cancel
            );
        }

        await AuditChain.LockAsync(db, cancel);
    }

    /// <summary>
    /// Takes them out. The erasure is being done, which lets the database rewrite what is written once, and is done with
    /// the save that the caller makes.
    /// </summary>
    /// <param name="why">The reason as the event tells it; it never holds the words.</param>
    public async Task TakeAsync(WordsErasure erasure, NewTexts texts, string why, CancellationToken cancel)
    {
        var taken = (await WordsOnRecord.ReadAsync(db, cancel)).Texts;
        var places = await new TextWriting(db, writes).WriteAsync(texts, taken, cancel);
        await WhatHoldsThemUnseenAsync(texts, cancel);
        await new FilesTakenOut(db, writes).TakeAsync(erasure.Id, WordsFile.Read(erasure.FilesJson), cancel);
        erasure.PlacesJson = WordsPlace.Write(places);
        (erasure.Taken, erasure.Texts) = (texts.Taken, texts.Texts);
        (erasure.State, erasure.Sealed, erasure.TidiedAt) = (WordsErasureState.Done, null, null);
        writes.Record(
            PrivacyEvents.WordsTakenOut,
            erasure,
            AuditChain.ContentField,
            @new: WordsPlace.HashOf(erasure.PlacesJson),
            why: why
        );
        writes.Change(erasure);
    }

    /// <summary>Lists that ask for the words.</summary>
    public async Task ViewsAsync(Phrases phrases, CancellationToken cancel)
    {
        foreach (var view in await db.Set<SavedView>().AsNoTracking().ToListAsync(cancel))
        {
            if (phrases.StandIn(Uri.UnescapeDataString(view.Query.Replace('+', ' '))) || phrases.StandIn(view.Name))
            {
                await db.Set<SavedView>().Where(v => v.Id == view.Id).ExecuteDeleteAsync(cancel);
            }
        }
    }

    /// <summary>
    /// Packs that hold them, in words that were written anew: their files go, and one that was published is taken back. What
    /// they were built of has the words out by now, so they can be built again.
    /// </summary>
    public async Task PacksAsync(Phrases phrases, CancellationToken cancel)
    {
        foreach (var id in await db.Set<PackFile>().Select(f => f.PackId).Distinct().ToListAsync(cancel))
        {
            var contents = await db.Set<PackFile>()
                .Where(f => f.PackId == id && f.Format == PackFormat.Html)
                .Select(f => f.Bytes)
                .ToListAsync(cancel);
            if (!contents.Exists(c => phrases.StandIn(PackWriter.WordsOf(c))))
            {
                continue;
            }

            await db.Set<PackFile>().Where(f => f.PackId == id).ExecuteDeleteAsync(cancel);
            var pack = await db.Set<Pack>().SingleAsync(p => p.Id == id, cancel);
            pack.WithdrawnBecause = "Words were taken out of what is kept.";
            pack.State = PackState.Withdrawn;
            writes.Record(PackEvents.Withdrawn, pack, "withdrawn", null, pack.WithdrawnBecause);
            writes.Change(pack);
        }
    }

    /// <summary>What is sealed, or is only a hash of them.</summary>
    private async Task WhatHoldsThemUnseenAsync(NewTexts texts, CancellationToken cancel)
    {
        await db.Set<KeptForm>().ExecuteDeleteAsync(cancel);
        // Pictures of pages show the words still.
        var papers = texts
            .OfRecords.Where(t => t.Table.Type == typeof(ItemPaperContent))
            .Select(t => t.Record)
            .ToHashSet();
        await db.Set<ItemPaperLook>().Where(l => papers.Contains(l.PaperId)).ExecuteDeleteAsync(cancel);
        var updates = texts
            .OfRecords.Where(t => t.Table.Type == typeof(ActionUpdate))
            .Select(t => t.Record)
            .Concat(texts.Earlier.Select(p => p.Record))
            .Concat(texts.OfEvents.Select(t => t.Event.EntityId))
            .ToHashSet();
        foreach (var receipt in await db.Set<ApiReceipt>().AsNoTracking().ToListAsync(cancel))
        {
            if (updates.Contains(receipt.UpdateId))
            {
                await db.Set<ApiReceipt>().Where(r => r.Id == receipt.Id).ExecuteDeleteAsync(cancel);
            }
        }
    }
}
