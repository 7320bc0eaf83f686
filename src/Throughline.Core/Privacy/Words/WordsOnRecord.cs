using Microsoft.EntityFrameworkCore;
using Throughline.Core.Data;

namespace Throughline.Core.Privacy.Words;

/// <summary>
/// What erasures say was taken out of events, each held against the event in which it was done: a list that no event names
/// explains nothing.
/// </summary>
public sealed class WordsOnRecord
{
    private readonly Dictionary<Guid, string> _lists = [];
    private readonly Dictionary<Guid, string> _unproved = [];

    private WordsOnRecord() { }

    /// <summary>What was taken out of events, the latest last.</summary>
    public TakenTexts Texts { get; } = new();

    /// <summary>How often words were taken out, and of how many texts, in how many erasures.</summary>
    public int Words { get; private set; }
    public int Places { get; private set; }
    public int Erasures { get; private set; }

    public static async Task<WordsOnRecord> ReadAsync(ThroughlineDb db, CancellationToken cancel)
    {
        var record = new WordsOnRecord();
        foreach (
            var erasure in await db.Set<WordsErasure>()
                .AsNoTracking()
                .Where(e => e.State == WordsErasureState.Done)
                .OrderBy(e => e.DoneAgainAt ?? e.DecidedAt)
                .ToListAsync(cancel)
        )
        {
            record.Add(erasure);
        }

        return record;
    }

    /// <summary>Notes the event in which an erasure was done; the latest counts.</summary>
    internal void Heed(AuditEvent e)
    {
        if (PrivacyEvents.WordsTakenOut.Codes.Contains(e.Code) && _lists.TryGetValue(e.EntityId, out var hash))
        {
            if (hash == e.New)
            {
                _unproved.Remove(e.EntityId);
            }
            else
            {
                _unproved[e.EntityId] = hash;
            }
        }
    }

    /// <summary>The erasures whose list is not the one that their event names, in words that hold no content.</summary>
    internal IEnumerable<string> Faults() =>
        _unproved.Keys.Select(id => $"The list of places of an erasure of words ({id}) is not what its event says.");

    private void Add(WordsErasure erasure)
    {
        (Words, Places, Erasures) = (Words + erasure.Taken, Places + erasure.Texts, Erasures + 1);
        var hash = WordsPlace.HashOf(erasure.PlacesJson ?? "");
        _lists[erasure.Id] = _unproved[erasure.Id] = hash;
        foreach (var place in WordsPlace.Read(erasure.PlacesJson))
        {
            if (place is { Kind: WordsPlace.Events, Before: { } before, After: { } after })
            {
                Texts.Add(place.Record, place.Field, before, after);
            }
        }
    }
}
