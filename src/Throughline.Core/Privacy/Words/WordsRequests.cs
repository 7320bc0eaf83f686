using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Documents.Processes;
using Throughline.Core.Evidence;
using Throughline.Core.Plans;
using Throughline.Domain.Access;
using Throughline.Domain.Plans;

namespace Throughline.Core.Privacy.Words;

/// <summary>
/// Words about a child are taken out by two people: one asks, another decides. See
/// docs/decisions/0044-words-can-be-taken-out.md.
/// </summary>
[SeesEverything("the legends' codes, which cannot be taken out; all else is asked of those who look and take")]
public sealed class WordsRequests(
    ThroughlineDb db,
    Writes writes,
    Actor actor,
    IDataProtectionProvider protection,
    Readers readers,
    IEvidenceStore store,
    StoreTidying tidying
)
{
    /// <summary>A request that nobody decided about lapses, and its words go.</summary>
    public static readonly TimeSpan Waits = TimeSpan.FromDays(14);

    public const string WhyField = "why";

    private readonly SealedWords _sealed = new(protection);

    /// <summary>Where words stand, before anything is asked.</summary>
    /// <exception cref="RuleBrokenException">They are no words that can be taken out.</exception>
    public async Task<WhereTheyStand> LookAsync(string? words, CancellationToken cancel)
    {
        MustBeAllowed();
        return await WhereAsync(await TypedAsync(words, cancel), files: true, cancel);
    }

    /// <returns>The request's id.</returns>
    /// <exception cref="RuleBrokenException">The words or the reason will not do, or the words stand nowhere.</exception>
    public async Task<Guid> AskAsync(WordsRequest request, CancellationToken cancel)
    {
        var asker = MustBeAllowed();
        var words = await TypedAsync(request.Words, cancel);
        var reason = TypedWordsToTake.Reason(request.Reason, new(words));
        var where = await WhereAsync(words, files: false, cancel);
        Need.That(
            where.Words > 0 || request.Files.Count > 0,
            "These words stand nowhere. Write them exactly as they stand in the text.",
            TypedWordsToTake.WordsField
        );
        var asked = new WordsErasure
        {
            AskerId = asker,
            Reason = reason,
            FoundKind = request.FoundKind,
            FoundId = request.FoundId,
            FilesJson = WordsFile.Write(request.Files.Distinct()),
        };
        asked.Sealed = _sealed.Seal(asked.Id, words);
        writes.Add(asked);
        writes.Record(PrivacyEvents.WordsAskedFor, asked, why: reason);
        await writes.SaveAsync(cancel);
        return asked.Id;
    }

    /// <summary>The newest first.</summary>
    public async Task<List<WordsSummary>> ListAsync(CancellationToken cancel)
    {
        MustBeAllowed();
        return
        [
            .. (
                await db.Set<WordsErasure>().AsNoTracking().OrderByDescending(e => e.CreatedAt).ToListAsync(cancel)
            ).Select(SummaryOf),
        ];
    }

    public Task<bool> IsThereAsync(Guid id, CancellationToken cancel)
    {
        MustBeAllowed();
        return db.Set<WordsErasure>().AnyAsync(e => e.Id == id, cancel);
    }

    /// <returns>Null when there is no such request.</returns>
    public async Task<WordsView?> FindAsync(Guid id, CancellationToken cancel)
    {
        var reader = MustBeAllowed();
        if (await db.Set<WordsErasure>().AsNoTracking().SingleOrDefaultAsync(e => e.Id == id, cancel) is not { } found)
        {
            return null;
        }

        var words = found.State == WordsErasureState.Asked ? _sealed.Open(found) : null;
        return new(
            SummaryOf(found),
            found.Version,
            found.DecisionWhy,
            words,
            words is null ? null : await WhereAsync(words, files: false, cancel),
            PlacesOf(found),
            await new FilesWithWords(db, actor, readers, store).OfAsync(
                WordsFile.Read(found.FilesJson),
                words ?? [],
                cancel
            ),
            found.AskerId == reader,
            found.TidiedAt is not null,
            found is { FoundKind: { } kind, FoundId: { } record } ? (kind, record) : null
        );
    }

    /// <summary>A second person says yes, and the words are gone when this returns; or says no.</summary>
    /// <returns>False when there is no such request.</returns>
    /// <exception cref="NotAllowedException">Whoever asked may not decide.</exception>
    /// <exception cref="RuleBrokenException">It was decided already, lapsed, or the reason will not do.</exception>
    /// <exception cref="ChangedMeanwhileException">Somebody else decided first.</exception>
    public async Task<bool> DecideAsync(Guid id, int seenVersion, bool yes, string? why, CancellationToken cancel)
    {
        var decider = MustBeAllowed();
        await using (var transaction = await db.Database.BeginTransactionAsync(cancel))
        {
            var taking = new WordsTaking(db, writes);
            await taking.HoldAsync(cancel);
            if (await db.Set<WordsErasure>().SingleOrDefaultAsync(e => e.Id == id, cancel) is not { } asked)
            {
                return false;
            }

            var phrases = new Phrases(MustWait(asked, seenVersion, decider));
            Decide(asked, decider, TypedWordsToTake.Reason(why, phrases, WhyField));
            if (yes)
            {
                await TakeAsync(taking, asked, phrases, cancel);
            }
            else
            {
                End(asked, WordsErasureState.Refused, asked.DecisionWhy!);
            }

            await writes.SaveAsync(cancel);
            await transaction.CommitAsync(cancel);
        }

        if (yes)
        {
            await tidying.TryAsync(cancel);
        }

        return true;
    }

    /// <summary>Whoever asked asks no more; the words stay where they are.</summary>
    /// <returns>False when there is no such request.</returns>
    /// <exception cref="NotAllowedException">Somebody else asked.</exception>
    /// <exception cref="RuleBrokenException">It was decided already.</exception>
    public async Task<bool> TakeBackAsync(Guid id, int seenVersion, CancellationToken cancel)
    {
        var asker = MustBeAllowed();
        if (await db.Set<WordsErasure>().SingleOrDefaultAsync(e => e.Id == id, cancel) is not { } asked)
        {
            return false;
        }

        if (asked.AskerId != asker)
        {
            throw new NotAllowedException("Only whoever asked can take a request back. You can decide about it.");
        }

        MustBeAsked(asked);
        Writes.Saw(asked, seenVersion);
        End(asked, WordsErasureState.TakenBack, "taken back by whoever asked");
        await writes.SaveAsync(cancel);
        return true;
    }

    /// <summary>Ends requests that nobody decided about, as a job does: their words go.</summary>
    /// <returns>How many.</returns>
    internal async Task<int> LapseAsync(CancellationToken cancel)
    {
        var before = writes.Now - Waits;
        var old = await db.Set<WordsErasure>()
            .Where(e => e.State == WordsErasureState.Asked && e.CreatedAt < before)
            .ToListAsync(cancel);
        foreach (var asked in old)
        {
            End(asked, WordsErasureState.Lapsed, $"nobody decided within {Waits.Days} days");
        }

        await writes.SaveAsync(cancel);
        return old.Count;
    }

    private async Task TakeAsync(WordsTaking taking, WordsErasure asked, Phrases phrases, CancellationToken cancel)
    {
        // Seen by nobody else: from here to the end of the transaction what is written once may be rewritten.
        asked.State = WordsErasureState.BeingDone;
        writes.Change(asked);
        await writes.SaveAsync(cancel);
        var standing = new PlacesOfWords(db);
        var texts = NewTexts.Of(
            db,
            await standing.InRecordsAsync(phrases, cancel),
            await standing.InEventsAsync(phrases, cancel)
        );
        await taking.ViewsAsync(phrases, cancel);
        await taking.PacksAsync(phrases, cancel);
        await taking.TakeAsync(asked, texts, $"{asked.Reason}; decided: {asked.DecisionWhy}", cancel);
    }

    private void Decide(WordsErasure asked, Guid decider, string why)
    {
        (asked.DeciderId, asked.DecidedBy, asked.DecidedAt, asked.DecisionWhy) = (decider, writes.Who, writes.Now, why);
    }

    private void End(WordsErasure asked, WordsErasureState state, string why)
    {
        (asked.State, asked.Sealed) = (state, null);
        writes.Record(PrivacyEvents.WordsLeft, asked, why: why);
        writes.Change(asked);
    }

    private IReadOnlyList<string> MustWait(WordsErasure asked, int seenVersion, Guid decider)
    {
        MustBeAsked(asked);
        if (asked.AskerId == decider)
        {
            throw new NotAllowedException("You asked for this: somebody else decides.");
        }

        Writes.Saw(asked, seenVersion);
        return _sealed.Open(asked)
            ?? throw new RuleBrokenException("The words of this request can no longer be opened. Ask for them again.");
    }

    private void MustBeAsked(WordsErasure asked)
    {
        Need.That(asked.State == WordsErasureState.Asked, "This was decided already.");
        Need.That(
            asked.CreatedAt + Waits > writes.Now,
            $"Nobody decided about this within {Waits.Days} days, and it lapsed. Ask for it again."
        );
    }

    private async Task<IReadOnlyList<string>> TypedAsync(string? words, CancellationToken cancel) =>
        TypedWordsToTake.Of(words, await db.Set<LegendRecord>().Select(l => l.Code).Distinct().ToListAsync(cancel));

    private Task<WhereTheyStand> WhereAsync(IReadOnlyList<string> words, bool files, CancellationToken cancel) =>
        new WhereWordsStand(db, actor, readers, store).LookAsync(words, files, cancel);

    /// <returns>The account of who acts: two accounts are two people.</returns>
    private Guid MustBeAllowed()
    {
        actor.Person.Must(Permission.TakeWordsOut);
        return actor.Person.Id ?? throw new NotAllowedException(Permission.TakeWordsOut.Refusal());
    }

    private List<PlaceCount> PlacesOf(WordsErasure erasure)
    {
        var types = LookedThrough.Of(db).ToDictionary(t => t.Name, t => KindsInWords.Of(t.Type));
        return
        [
            .. WordsPlace
                .Read(erasure.PlacesJson)
                .Where(p => p.Count > 0)
                .GroupBy(p =>
                    p.Kind == WordsPlace.Events ? KindsInWords.History : types.GetValueOrDefault(p.Kind, p.Kind)
                )
                .Select(k => new PlaceCount(k.Key, k.Select(p => p.Record).Distinct().Count(), k.Sum(p => p.Count)))
                .OrderBy(k => k.Kind, StringComparer.Ordinal),
        ];
    }

    private static WordsSummary SummaryOf(WordsErasure e) =>
        new(
            e.Id,
            e.State,
            e.CreatedAt,
            e.CreatedBy,
            e.Reason,
            e.DecidedBy,
            e.DecidedAt,
            e.Taken,
            e.Texts,
            e.DoneAgainAt
        );
}
