using Microsoft.EntityFrameworkCore;
using Throughline.Core.Data;
using Throughline.Domain.Access;
using Throughline.Domain.Intake.Words;

namespace Throughline.Core.Rules;

/// <summary>The partnership's own words in force.</summary>
/// <param name="Version">The version to change from; 0 while there are none.</param>
/// <param name="At">When they were last changed; null while there are none.</param>
/// <param name="By">Who changed them last.</param>
public sealed record WordsInForce(OwnWords Words, int Version, DateTime? At = null, string? By = null);

/// <summary>
/// Reads and changes the partnership's own words. Papers that are read from then on are read with them; what was read
/// before stays as it was read.
/// </summary>
public sealed class WordBook(ThroughlineDb db, Writes writes, Actor actor)
{
    private const string Meanwhile = "Somebody else changed the words while you were looking at them.";

    public async Task<WordsInForce> ReadAsync(CancellationToken cancel)
    {
        var stored = await db.Set<KeptWords>()
            .AsNoTracking()
            .SingleOrDefaultAsync(w => w.Id == KeptWords.TheOne, cancel);
        return stored is null
            ? new(OwnWords.None, 0)
            : new(OwnWords.Read(stored.Json), stored.Version, stored.ChangedAt, stored.ChangedBy);
    }

    /// <summary>Changes the words as a whole.</summary>
    /// <param name="seenVersion">The version that the person saw.</param>
    /// <returns>What is to be put right; null when saved.</returns>
    /// <exception cref="NotAllowedException">They are neither coordinator nor administrator.</exception>
    /// <exception cref="ChangedMeanwhileException">Somebody else changed them meanwhile.</exception>
    public async Task<string?> ChangeAsync(OwnWords words, int seenVersion, string? why, CancellationToken cancel)
    {
        if (!RuleBook.MayChange(actor.Person))
        {
            throw new NotAllowedException(
                "The partnership's words are changed by the coordinator or an administrator."
            );
        }

        if (words.Problem(Shipped.Vocabulary.Data) is { } problem)
        {
            return problem;
        }

        if (string.IsNullOrWhiteSpace(why))
        {
            return "Say why, so that whoever sees papers read otherwise than before knows.";
        }

        var stored = await db.Set<KeptWords>().SingleOrDefaultAsync(w => w.Id == KeptWords.TheOne, cancel);
        if ((stored?.Version ?? 0) != seenVersion)
        {
            throw new ChangedMeanwhileException(Meanwhile);
        }

        await SaveAsync(stored, words.Write(), seenVersion, why.Trim(), cancel);
        return null;
    }

    private async Task SaveAsync(KeptWords? stored, string json, int seenVersion, string why, CancellationToken cancel)
    {
        var old = stored?.Json;
        if (stored is null)
        {
            stored = writes.Add(new KeptWords { Id = KeptWords.TheOne, Json = json });
        }
        else
        {
            writes.Change(stored, seenVersion);
            stored.Json = json;
        }

        writes.Record(RuleEvents.OwnWordsChanged, stored, "Json", old, json, why);
        try
        {
            await writes.SaveAsync(cancel);
        }
        catch (DbUpdateException e)
        {
            // Two people made the first change in the same instant.
            writes.Forget();
            throw new ChangedMeanwhileException(Meanwhile, e);
        }
    }
}
