using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Plans;

namespace Throughline.Core.Privacy.Words;

/// <summary>A text of a record that holds the words.</summary>
/// <param name="Left">What is left of it.</param>
internal sealed record HeldText(TextTable Table, Guid Record, TextColumn Column, string Stored, string Left, int Count);

/// <summary>A text of the history that holds the words.</summary>
internal sealed record HeldEvent(AuditEvent Event, string Part, string Left, int Count);

/// <summary>Goes through every text of the database for words, a row at a time.</summary>
[SeesEverything("words are taken out wherever they stand; what is shown of a text is WhereWordsStand's to decide")]
internal sealed class PlacesOfWords(ThroughlineDb db)
{
    /// <summary>In the records as they stand now, whoever may see them.</summary>
    public async Task<List<HeldText>> InRecordsAsync(Phrases phrases, CancellationToken cancel)
    {
        var held = new List<HeldText>();
        foreach (var table in LookedThrough.Of(db))
        {
            await foreach (var (record, texts) in RowsAsync(table, cancel))
            {
                for (var i = 0; i < table.Columns.Count; i++)
                {
                    if (
                        texts[i] is { } stored
                        && StoredText.TakeOut(stored, phrases, table.Columns[i].Most) is (var left, > 0 and var count)
                    )
                    {
                        held.Add(new(table, record, table.Columns[i], stored, left, count));
                    }
                }
            }
        }

        held.AddRange(await InPiecesAsync(phrases, held, cancel));
        return held;
    }

    /// <summary>In the history: what was said before and after, and why.</summary>
    public async Task<List<HeldEvent>> InEventsAsync(Phrases phrases, CancellationToken cancel)
    {
        var held = new List<HeldEvent>();
        await foreach (
            var e in db.Set<AuditEvent>()
                .AsNoTracking()
                .OrderBy(e => e.Sequence)
                .AsAsyncEnumerable()
                .WithCancellation(cancel)
        )
        {
            foreach (var part in EventTexts.Parts)
            {
                if (
                    EventTexts.Of(e, part).Text is { } text
                    && StoredText.TakeOut(text, phrases) is (var left, > 0 and var count)
                )
                {
                    held.Add(new(e, part, left, count));
                }
            }
        }

        return held;
    }

    /// <summary>
    /// The lines of a cell stand each by itself as the place that a paper's words came from: words that begin in one and
    /// end in the next are found too.
    /// </summary>
    private async Task<List<HeldText>> InPiecesAsync(Phrases phrases, List<HeldText> alone, CancellationToken cancel)
    {
        var table = LookedThrough.Of(db).Single(t => t.Type == typeof(Provenance));
        var column = table.Columns.Single(c => c.Property == nameof(Provenance.Words));
        var found = new List<HeldText>();
        var pieces = new List<Provenance>();
        await foreach (
            var piece in db.Set<Provenance>()
                .AsNoTracking()
                .OrderBy(p => p.ActionId)
                .ThenBy(p => p.Field)
                .ThenBy(p => p.Heading)
                .ThenBy(p => p.Id)
                .AsAsyncEnumerable()
                .WithCancellation(cancel)
        )
        {
            if (
                pieces is [var first, ..]
                && (first.ActionId, first.Field, first.Heading) != (piece.ActionId, piece.Field, piece.Heading)
            )
            {
                Take();
            }

            pieces.Add(piece);
        }

        Take();
        return found;

        void Take()
        {
            var (left, count) = pieces.Count > 1 ? phrases.TakeOut(pieces.ConvertAll(p => p.Words)) : ([], 0);
            foreach (var (piece, now) in count == 0 ? [] : pieces.Zip(left))
            {
                if (piece.Words != now && !alone.Exists(h => h.Record == piece.Id && h.Left == now))
                {
                    alone.RemoveAll(h => h.Record == piece.Id && h.Column == column);
                    found.Add(new(table, piece.Id, column, piece.Words, now, 1));
                }
            }

            pieces.Clear();
        }
    }

    private async IAsyncEnumerable<(Guid Record, string?[] Texts)> RowsAsync(
        TextTable table,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel
    )
    {
        await db.Database.OpenConnectionAsync(cancel);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        var columns = table.Columns.Select(c => Sql.Quoted(c.Name)).Prepend(Sql.Quoted(table.Key));
        command.CommandText =
            $"SELECT {string.Join(", ", columns)} FROM {Sql.Quoted(table.Name)} ORDER BY {Sql.Quoted(table.Key)}";
        await using var row = await command.ExecuteReaderAsync(cancel);
        while (await row.ReadAsync(cancel))
        {
            yield return (
                row.GetGuid(0),
                [.. Enumerable.Range(1, table.Columns.Count).Select(i => row.IsDBNull(i) ? null : row.GetString(i))]
            );
        }
    }
}
