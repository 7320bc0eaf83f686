using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Documents.Processes;
using Throughline.Core.Intake;
using Throughline.Core.Rules;
using Throughline.Domain.Challenge;
using Throughline.Domain.Comparing;
using Throughline.Domain.Intake;
using Throughline.Domain.Rules;

namespace Throughline.Core.Comparing;

/// <summary>A paper that was read, to choose from.</summary>
public sealed record ReadPaper(Guid ReadingId, string Name, DateTime At);

/// <summary>Two papers side by side: each plan of the later with the plan of the earlier that it continues.</summary>
/// <param name="Papers">Others that it can be compared with, newest first.</param>
/// <param name="With">The earlier paper; null until one is chosen.</param>
/// <param name="Paragraphs">Where no plan continues another: what changed in the papers' words, paragraph against
/// paragraph, what matters most first.</param>
public sealed record ComparedPapers(
    ReadPaper Paper,
    IReadOnlyList<ReadPaper> Papers,
    ReadPaper? With,
    IReadOnlyList<ComparedPlans> Plans,
    IReadOnlyList<DocumentChange> Paragraphs
);

/// <summary>
/// Compares papers that were read, whether or not plans were made of them. Only coordinators come here: see the
/// folder's policy.
/// </summary>
public sealed class PaperVersions(Sight sight, LexiconBook words, WordBook own, Readers readers)
{
    /// <summary>Below this share of rows found again two plans are hardly versions of one.</summary>
    private const double HardlyTheSame = 0.25;

    /// <param name="with">The reading of the earlier paper; null to choose one.</param>
    /// <returns>Null when one of them is not there, or is not read yet.</returns>
    public async Task<ComparedPapers?> CompareAsync(Guid readingId, Guid? with, CancellationToken cancel)
    {
        var papers = await sight
            .Of<StoredReading>()
            .AsNoTracking()
            .Where(r => r.State == ReadingState.Ready)
            .OrderByDescending(r => r.CreatedAt)
            .Select(r => new ReadPaper(r.Id, r.Document!.Name, r.CreatedAt))
            .Take(200)
            .ToListAsync(cancel);
        if (await PaperAsync(readingId, cancel) is not { } later)
        {
            return null;
        }

        var others = papers.Where(p => p.ReadingId != readingId).ToList();
        if (with is not { } earlierId)
        {
            return new(later.Paper, others, null, [], []);
        }

        if (await PaperAsync(earlierId, cancel) is not { } earlier)
        {
            return null;
        }

        var lexicon = await words.ReadAsync(cancel);
        var plans = Pairs(earlier.Pack, later.Pack, lexicon).ToList();
        return new(
            later.Paper,
            others,
            earlier.Paper,
            plans,
            plans.Count > 0 ? [] : await ParagraphsAsync(earlierId, readingId, lexicon, cancel)
        );
    }

    /// <summary>
    /// Each later plan with the earlier one of which it keeps most; a plan that continues none stands alone and is not
    /// compared.
    /// </summary>
    public static IEnumerable<ComparedPlans> Pairs(PackReading earlier, PackReading later, Lexicon lexicon)
    {
        var before = ReadPlans.In(earlier).ToList();
        foreach (var after in ReadPlans.In(later))
        {
            var best = before.Select(b => ComparedPlans.Of(b, after, lexicon)).MaxBy(c => c.Match.Kept);
            if (best is not null && best.Match.Kept >= HardlyTheSame)
            {
                before.Remove(best.Match.Before);
                yield return best;
            }
        }
    }

    private async Task<IReadOnlyList<DocumentChange>> ParagraphsAsync(
        Guid earlier,
        Guid later,
        Lexicon lexicon,
        CancellationToken cancel
    )
    {
        var documents = await sight
            .Of<StoredReading>()
            .Where(r => r.Id == earlier || r.Id == later)
            .Select(r => new
            {
                r.Id,
                r.Document!.Name,
                r.Document.Content!.Bytes,
            })
            .ToDictionaryAsync(d => d.Id, cancel);
        var settings = lexicon.Settings.Without(Shipped.Settings).Write();
        var ownWords = (await own.ReadAsync(cancel)).Words.Write();
        return (
            await readers.LookAsync(
                new ComparePapers(),
                new(new(documents[earlier].Name, ownWords, settings), new(documents[later].Name, ownWords, settings)),
                [documents[earlier].Bytes, documents[later].Bytes],
                cancel
            )
        ).Changes;
    }

    private async Task<(ReadPaper Paper, PackReading Pack)?> PaperAsync(Guid id, CancellationToken cancel)
    {
        var found = await sight
            .Of<StoredReading>()
            .AsNoTracking()
            .Where(r => r.Id == id && r.State == ReadingState.Ready)
            .Select(r => new { Paper = new ReadPaper(r.Id, r.Document!.Name, r.CreatedAt), r.ResultJson })
            .SingleOrDefaultAsync(cancel);
        return found?.ResultJson is { } json ? (found.Paper, ReadingStore.ReadPack(json)) : null;
    }
}
