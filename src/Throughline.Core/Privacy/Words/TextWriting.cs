using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Throughline.Core.Access;
using Throughline.Core.Challenge;
using Throughline.Core.Data;
using Throughline.Core.Data.Keeping;
using Throughline.Core.Snapshots;

namespace Throughline.Core.Privacy.Words;

/// <summary>
/// Writes what is left of texts over them, within the transaction that stands, and seals the records anew. What was
/// changed past the program before is written over too, and stays found.
/// </summary>
[SeesEverything("words are taken out wherever they stand; nothing is shown")]
internal sealed class TextWriting(ThroughlineDb db, Writes writes)
{
    /// <summary>Records first, then events.</summary>
    /// <param name="taken">What erasures before took out of events.</param>
    public async Task<List<WordsPlace>> WriteAsync(NewTexts texts, TakenTexts taken, CancellationToken cancel)
    {
        var sealings = await SealingsAsync(texts, cancel);
        var snapshots = await WholeSnapshotsAsync(texts, cancel);
        foreach (var record in texts.OfRecords.GroupBy(t => (t.Table, t.Record)))
        {
            await WriteAsync(record.Key.Table, record.Key.Record, [.. record], cancel);
        }

        var rebound = await RebindAsync(snapshots, cancel);
        await FreshFingerprintsAsync(texts, cancel);
        foreach (var sealing in sealings)
        {
            await sealing.SealAsync(cancel);
        }

        await SealingAnew.ForgetWhatWentAsync(db, cancel);
        var hashes = (await HashesOfAsync(rebound, cancel)).Where(h =>
            !texts.OfEvents.Any(t => t.Event.Id == h.Event.Id && t.Part == h.Part)
        );
        var events = await EventsAsync([.. texts.OfEvents, .. hashes], taken, cancel);
        return
        [
            .. texts.OfRecords.Select(t => new WordsPlace(t.Table.Name, t.Record, t.Column.Name, t.Count)),
            .. texts.Earlier,
            .. events,
        ];
    }

    /// <summary>Every kept record that changes, or that the history says held the words.</summary>
    private async Task<List<SealingAnew>> SealingsAsync(NewTexts texts, CancellationToken cancel)
    {
        var kinds = KeptKinds.Of(db);
        var changing = texts
            .OfRecords.Where(t => t.Table.Kept is not null)
            .Select(t => (Kind: t.Table.Kept!, t.Record))
            .Concat(
                from e in texts.OfEvents
                from kind in Subjects.CalledSo(e.Event.Entity, kinds, k => k.Key.ClrType)
                select (Kind: kind.Value, Record: e.Event.EntityId)
            )
            .GroupBy(c => c.Kind, c => c.Record);
        var sealings = new List<SealingAnew>();
        foreach (var kind in changing)
        {
            sealings.Add(await SealingAnew.BeginAsync(db, kind.Key, kind, cancel));
        }

        return sealings;
    }

    private async Task WriteAsync(TextTable table, Guid record, List<NewText> texts, CancellationToken cancel)
    {
        var columns = texts.Select((t, i) => $"{Sql.Quoted(t.Column.Name)} = @text{i}");
        var version = table.Versioned ? ", version = version + 1" : "";
        await RunAsync(
            $"UPDATE {Sql.Quoted(table.Name)} SET {string.Join(", ", columns)}{version} "
                + $"WHERE {Sql.Quoted(table.Key)} = @id",
            cancel,
            [.. texts.Select((t, i) => ($"text{i}", (object?)t.Text ?? DBNull.Value)), ("id", record)]
        );
    }

    /// <summary>The snapshots whose content changes and is now what its hash says.</summary>
    private async Task<List<Guid>> WholeSnapshotsAsync(NewTexts texts, CancellationToken cancel)
    {
        var whole = new List<Guid>();
        foreach (
            var id in texts
                .OfRecords.Where(t =>
                    t.Table.Type == typeof(Snapshot) && t.Column.Property == nameof(Snapshot.Json) && t.Text is not null
                )
                .Select(t => t.Record)
        )
        {
            var snapshot = await db.Set<Snapshot>().AsNoTracking().SingleAsync(s => s.Id == id, cancel);
            if (SnapshotJson.HashOf(snapshot.Json) == snapshot.Sha256)
            {
                whole.Add(id);
            }
        }

        return whole;
    }

    /// <summary>Gives snapshots the hash of what is left of them, and says so in the chain.</summary>
    private async Task<List<Guid>> RebindAsync(List<Guid> snapshots, CancellationToken cancel)
    {
        foreach (var id in snapshots)
        {
            var (plan, hash) = await db.Set<Snapshot>()
                .AsNoTracking()
                .Where(s => s.Id == id)
                .Select(s => ValueTuple.Create(s.PlanId, SnapshotJson.HashOf(s.Json)))
                .SingleAsync(cancel);
            await RunAsync("UPDATE snapshots SET sha256 = @text WHERE id = @id", cancel, ("text", hash), ("id", id));
            writes.Record(
                SnapshotEvents.WordsTakenOut,
                Data.Subject.Snapshot,
                id,
                AuditChain.ContentField,
                @new: hash,
                plan: plan
            );
        }

        return snapshots;
    }

    /// <summary>
    /// The hashes that a snapshot had before, as its events say: a hash without a salt lets people try words against it.
    /// </summary>
    private async Task<List<NewEventText>> HashesOfAsync(List<Guid> snapshots, CancellationToken cancel) =>
        (
            await db.Set<AuditEvent>()
                .AsNoTracking()
                .Where(e => snapshots.Contains(e.EntityId) && SnapshotEvents.OfItsHash.Contains(e.Code))
                .Where(e => e.New != Phrases.Mark)
                .ToListAsync(cancel)
        ).ConvertAll(e => new NewEventText(e, EventTexts.New, Phrases.Mark, 0));

    /// <summary>The hash of the words that raised a question: nobody is to try words against it.</summary>
    private async Task FreshFingerprintsAsync(NewTexts texts, CancellationToken cancel)
    {
        foreach (
            var id in texts
                .OfRecords.Where(t => t.Table.Type == typeof(ChallengeRecord))
                .Select(t => t.Record)
                .Distinct()
        )
        {
            await RunAsync(
                "UPDATE challenges SET fingerprint = @text WHERE id = @id AND fingerprint IS NOT NULL",
                cancel,
                ("text", WordsPlace.HashOf(EventTexts.NewSalt())),
                ("id", id)
            );
        }
    }

    private async Task<List<WordsPlace>> EventsAsync(
        IReadOnlyList<NewEventText> texts,
        TakenTexts taken,
        CancellationToken cancel
    )
    {
        var places = new List<WordsPlace>();
        foreach (var together in texts.GroupBy(t => t.Event.Id))
        {
            var e = together.First().Event;
            var sound = taken.Explains(e) && taken.Wrong(e) is null;
            var parts = together.ToDictionary(t => t.Part);
            foreach (var text in together)
            {
                var salt = e.Form == AuditChain.FormWithTexts ? null : EventTexts.NewSalt();
                await RunAsync(
                    $"UPDATE event_words SET {Sql.Quoted(text.Part)} = @text, {Sql.Quoted(text.Part + "_salt")} = @salt "
                        + "WHERE id = @id",
                    cancel,
                    ("text", text.Text),
                    ("salt", (object?)salt ?? DBNull.Value),
                    ("id", e.Id)
                );
                places.Add(
                    new(
                        WordsPlace.Events,
                        e.Id,
                        text.Part,
                        text.Count,
                        sound ? EventTexts.Of(e, text.Part).Hash : null,
                        sound && salt is not null ? EventTexts.HashOf(salt, text.Part, text.Text) : null
                    )
                );
            }

            if (sound && e.Form == AuditChain.FormWithTexts)
            {
                var left = EventTexts.With(e, (part, was) => parts.GetValueOrDefault(part)?.Text ?? was);
                places.Add(new(WordsPlace.Events, e.Id, TakenTexts.Whole, 0, e.Hash, AuditChain.HashOf(left)));
            }
        }

        return places;
    }

    private async Task RunAsync(string sql, CancellationToken cancel, params (string Name, object Value)[] given)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        command.CommandText = sql;
        foreach (var (name, value) in given)
        {
            Add(command, name, value);
        }

        await command.ExecuteNonQueryAsync(cancel);
    }

    private static void Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        if (value is DBNull)
        {
            parameter.DbType = System.Data.DbType.String;
        }

        command.Parameters.Add(parameter);
    }
}
