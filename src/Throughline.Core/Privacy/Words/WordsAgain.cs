using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Throughline.Core.Access;
using Throughline.Core.Data;

namespace Throughline.Core.Privacy.Words;

/// <summary>An erasure that is to be done again, with what stands since in each of its places.</summary>
/// <param name="Accounts">The accounts beside the names in it.</param>
/// <param name="Standing">By table or "events", record and column; a record that went has none.</param>
internal sealed record ErasureToRepeat(
    WordsErasure Erasure,
    IReadOnlyDictionary<string, object?> Accounts,
    IReadOnlyDictionary<(string Kind, Guid Record, string Field), string?> Standing
);

/// <summary>
/// A backup that was made before words were taken out brings them back: what stands in the same places of the database
/// that it replaces is put there again. The words themselves are known to nobody any more, and are not needed.
/// </summary>
[SeesEverything("words are taken out again by a restore; nothing is shown")]
internal sealed class WordsAgain(ThroughlineDb db)
{
    /// <summary>Reads the erasures of the database that is replaced.</summary>
    public async Task<List<ErasureToRepeat>> ReadAsync(CancellationToken cancel)
    {
        var erasures = new List<ErasureToRepeat>();
        foreach (
            var erasure in await db.Set<WordsErasure>()
                .Where(e => e.State == WordsErasureState.Done)
                .OrderBy(e => e.DecidedAt)
                .ToListAsync(cancel)
        )
        {
            var standing = new Dictionary<(string, Guid, string), string?>();
            foreach (var place in WordsPlace.Read(erasure.PlacesJson).Where(p => p.Field != TakenTexts.Whole))
            {
                if (await TextAsync(place, cancel) is { Stands: true } there)
                {
                    standing[(place.Kind, place.Record, place.Field)] = there.Text;
                }
            }

            erasures.Add(new(erasure, AccountsOf(db.Entry(erasure)), standing));
        }

        return erasures;
    }

    /// <summary>Does them again in the database that was restored, one transaction each.</summary>
    /// <returns>Which were done again.</returns>
    public async Task<List<Guid>> RepeatAsync(
        IReadOnlyList<ErasureToRepeat> erasures,
        Writes writes,
        CancellationToken cancel
    )
    {
        var done = await db.Set<WordsErasure>()
            .Where(e => e.State == WordsErasureState.Done)
            .Select(e => e.Id)
            .ToListAsync(cancel);
        var again = new List<Guid>();
        foreach (var erasure in erasures.Where(e => !done.Contains(e.Erasure.Id)))
        {
            db.ChangeTracker.Clear();
            await RepeatAsync(erasure, writes, cancel);
            again.Add(erasure.Erasure.Id);
        }

        return again;
    }

    private async Task RepeatAsync(ErasureToRepeat repeat, Writes writes, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var taking = new WordsTaking(db, writes);
        await taking.HoldAsync(cancel);
        var erasure = await CopyAsync(repeat, cancel);
        var texts = await TextsAsync(repeat, cancel);
        erasure.DoneAgainAt = writes.Now;
        await taking.TakeAsync(erasure, texts, $"done again, an older backup was restored; {erasure.Reason}", cancel);
        await writes.SaveAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>The erasure as the replaced database has it, being done: a request may wait here already.</summary>
    private async Task<WordsErasure> CopyAsync(ErasureToRepeat repeat, CancellationToken cancel)
    {
        var (was, here) = (
            repeat.Erasure,
            await db.Set<WordsErasure>().SingleOrDefaultAsync(e => e.Id == repeat.Erasure.Id, cancel)
        );
        if (here is null)
        {
            here = new WordsErasure
            {
                Id = was.Id,
                AskerId = was.AskerId,
                Reason = was.Reason,
            };
            db.Add(here);
        }

        var entry = db.Entry(here);
        foreach (var property in entry.Metadata.GetProperties().Where(p => p.PropertyInfo is not null))
        {
            if (!property.IsPrimaryKey() && property.Name != nameof(TrackedRecord.Version))
            {
                entry.Property(property.Name).CurrentValue = property.PropertyInfo!.GetValue(was);
            }
        }

        foreach (var (name, account) in repeat.Accounts)
        {
            entry.Property(name).CurrentValue = account;
        }

        (here.State, here.PlacesJson) = (WordsErasureState.BeingDone, null);
        await db.SaveChangesAsync(cancel);
        return here;
    }

    private async Task<NewTexts> TextsAsync(ErasureToRepeat repeat, CancellationToken cancel)
    {
        var tables = LookedThrough.Of(db).ToDictionary(t => t.Name);
        var (records, events) = (new List<NewText>(), new List<NewEventText>());
        foreach (var place in WordsPlace.Read(repeat.Erasure.PlacesJson).Where(p => p.Field != TakenTexts.Whole))
        {
            if (await TextAsync(place, cancel) is not { Stands: true, Text: { } text })
            {
                continue;
            }

            var known = repeat.Standing.TryGetValue((place.Kind, place.Record, place.Field), out var now);
            if (known && now == text)
            {
                continue;
            }

            if (place.Kind == WordsPlace.Events)
            {
                var e = await db.Set<AuditEvent>().AsNoTracking().SingleAsync(e => e.Id == place.Record, cancel);
                events.Add(new(e, place.Field, now ?? Phrases.Mark, place.Count));
            }
            else if (known || !JsonWords.MayBe(text))
            {
                var table = tables[place.Kind];
                var column = table.Columns.Single(c => c.Name == place.Field);
                records.Add(new(table, place.Record, column, known ? now : Phrases.Mark, place.Count));
            }
            else
            {
                await RemoveAsync(tables[place.Kind], place.Record, cancel);
            }
        }

        return new(records, events, []);
    }

    /// <summary>What was removed since, and can be nothing without its words.</summary>
    private async Task RemoveAsync(TextTable table, Guid record, CancellationToken cancel)
    {
        if (await db.FindAsync(table.Type, [record], cancel) is { } standing)
        {
            db.Remove(standing);
            await db.SaveChangesAsync(cancel);
        }
    }

    /// <summary>What stands in a place.</summary>
    private async Task<(bool Stands, string? Text)> TextAsync(WordsPlace place, CancellationToken cancel)
    {
        if (place.Kind == WordsPlace.Events)
        {
            return
                await db.Set<AuditEvent>().AsNoTracking().SingleOrDefaultAsync(e => e.Id == place.Record, cancel)
                    is { } e
                ? (true, EventTexts.Of(e, place.Field).Text)
                : (false, null);
        }

        if (
            LookedThrough.Of(db).FirstOrDefault(t => t.Name == place.Kind) is not { } table
            || table.Columns.All(c => c.Name != place.Field)
        )
        {
            return (false, null);
        }

        await db.Database.OpenConnectionAsync(cancel);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = Transaction();
        command.CommandText =
            $"SELECT {Sql.Quoted(place.Field)} FROM {Sql.Quoted(table.Name)} WHERE {Sql.Quoted(table.Key)} = @id";
        var id = command.CreateParameter();
        (id.ParameterName, id.Value) = ("id", place.Record);
        command.Parameters.Add(id);
        await using var row = await command.ExecuteReaderAsync(cancel);
        return await row.ReadAsync(cancel) ? (true, row.IsDBNull(0) ? null : row.GetString(0)) : (false, null);
    }

    private DbTransaction? Transaction() =>
        db.Database.CurrentTransaction is { } current
            ? Microsoft.EntityFrameworkCore.Storage.DbContextTransactionExtensions.GetDbTransaction(current)
            : null;

    private static Dictionary<string, object?> AccountsOf(EntityEntry entry) =>
        entry
            .Metadata.GetProperties()
            .Where(p => p.IsShadowProperty() && Authors.IsAuthorsAccount(p.Name))
            .ToDictionary(p => p.Name, p => entry.Property(p.Name).CurrentValue);
}
