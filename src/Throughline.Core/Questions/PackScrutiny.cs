using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Challenge;
using Throughline.Core.Data;
using Throughline.Core.Figures;
using Throughline.Core.Intake;
using Throughline.Core.Rules;

namespace Throughline.Core.Questions;

/// <summary>
/// Asks the rules about a pack that was read, whether or not a plan is made of it. Only coordinators come here: see the
/// folder's policy.
/// </summary>
public sealed class PackScrutiny(Sight sight, LexiconBook words, RememberedReviews memory)
{
    /// <returns>Null when there is no such reading, or it is not done.</returns>
    public async Task<PackCheck?> OfReadingAsync(Guid readingId, CancellationToken cancel)
    {
        var stored = await sight
            .Of<StoredReading>()
            .AsNoTracking()
            .Where(r => r.Id == readingId && r.State == ReadingState.Ready)
            .Select(r => new { r.ResultJson, r.ChecksJson })
            .SingleOrDefaultAsync(cancel);
        if (stored?.ResultJson is not { } json)
        {
            return null;
        }

        var lexicon = await words.ReadAsync(cancel);
        return PackCheck.Of(
            ReadingStore.ReadPack(json),
            PaperChecks.Read(stored.ChecksJson),
            await memory.AllAsync(lexicon, cancel),
            lexicon
        );
    }
}
