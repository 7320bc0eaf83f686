using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Evidence.Assuring;
using Throughline.Domain.Access;
using Throughline.Domain.Evidence;

namespace Throughline.Core.Evidence;

/// <summary>
/// Somebody outside the agency checks a version of evidence and says what they found. A later check takes the place of
/// an earlier one; both stay in the history.
/// </summary>
public sealed class EvidenceVerification(
    ThroughlineDb db,
    Writes writes,
    Actor actor,
    Sight sight,
    AssuranceKeeper assurance
)
{
    /// <summary>
    /// Whether they may check evidence of this agency that this person added. Nobody marks their own work.
    /// </summary>
    public static bool MayVerify(Person person, Guid? agency, string addedBy) =>
        person.May(Permission.Assure) && !person.BelongsTo(agency) && person.Name != addedBy;

    /// <param name="seenVersion">The record's version that they saw.</param>
    /// <returns>Null when there is no such version, or none that they may see.</returns>
    /// <exception cref="NotAllowedException">They are neither assurer nor coordinator, or are of the agency, or added
    /// it themselves.</exception>
    /// <exception cref="ChangedMeanwhileException">Somebody else checked it meanwhile.</exception>
    public async Task<EvidenceResult?> VerifyAsync(
        Guid versionId,
        int seenVersion,
        Verdict verdict,
        string? words,
        CancellationToken cancel
    )
    {
        if (await FindAsync(versionId, cancel) is not { } version)
        {
            return null;
        }

        var evidence = await db.Set<EvidenceRecord>().SingleAsync(e => e.Id == version.EvidenceId, cancel);
        MustVerify(evidence, version);
        words = words?.ReplaceLineEndings("\n").Trim();
        var problems = Problems(evidence, verdict, words).ToList();
        if (problems.Count > 0)
        {
            return new(null, problems);
        }

        writes.Change(version, seenVersion);
        Write(evidence, version, verdict, words);
        await assurance.KeepAsync(evidence.ActionId, cancel);
        await writes.SaveAsync(cancel);
        return new(evidence.Id, []);
    }

    private Task<EvidenceVersion?> FindAsync(Guid id, CancellationToken cancel)
    {
        var visible = sight.Of<EvidenceRecord>();
        return db.Set<EvidenceVersion>()
            .SingleOrDefaultAsync(v => v.Id == id && visible.Any(e => e.Id == v.EvidenceId), cancel);
    }

    private void MustVerify(EvidenceRecord evidence, EvidenceVersion version)
    {
        if (!MayVerify(actor.Person, evidence.AgencyId, version.CreatedBy))
        {
            throw new NotAllowedException(
                "Evidence is checked by an assurer or a coordinator who is not of the agency and did not add it."
            );
        }
    }

    private void Write(EvidenceRecord evidence, EvidenceVersion version, Verdict verdict, string? words)
    {
        writes.Record(
            EvidenceEvents.Of(verdict),
            version,
            "Verdict",
            version.Verdict.ToString(),
            verdict.ToString(),
            words,
            evidence.PlanId
        );
        (version.Verdict, version.VerifiedAt, version.VerifiedBy, version.VerifiedWords) = (
            verdict,
            writes.Now,
            writes.Who,
            words
        );
    }

    private static IEnumerable<EvidenceProblem> Problems(EvidenceRecord evidence, Verdict verdict, string? words)
    {
        if (evidence.Withdrawn)
        {
            yield return new(EvidenceField.Verdict, "This evidence was withdrawn, so there is nothing to check.");
        }

        if (verdict == Verdict.NotChecked || !Enum.IsDefined(verdict))
        {
            yield return new(EvidenceField.Verdict, "Choose what you found.");
        }

        if (string.IsNullOrEmpty(words) || words.Length > EvidenceRules.MostWords)
        {
            yield return new(
                EvidenceField.Words,
                string.IsNullOrEmpty(words)
                    ? "Say what you looked at and what you found."
                    : $"Shorten this to {EvidenceRules.MostWords:N0} characters."
            );
        }
    }
}
