using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Evidence.Assuring;
using Throughline.Core.Plans;
using Throughline.Domain.Access;
using Throughline.Domain.Evidence;

namespace Throughline.Core.Evidence;

/// <summary>Takes evidence in versions that are never overwritten, and withdraws it with a reason.</summary>
public sealed class EvidenceDesk(
    Writes writes,
    Actor actor,
    Sight sight,
    FileTaking files,
    IEvidenceStore store,
    AssuranceKeeper assurance
)
{
    /// <summary>Characters of a reason.</summary>
    public const int MostReason = 2_000;
    private const int Attempts = 4;
    private readonly EvidenceVersions _versions = new(writes, store, assurance);

    /// <summary>Adds evidence to an action, as its first version.</summary>
    /// <returns>Null when there is no such action, or none that they may see.</returns>
    /// <exception cref="NotAllowedException">They are neither of the agency that answers for the action nor a
    /// coordinator.</exception>
    public async Task<EvidenceResult?> AddAsync(Guid actionId, EvidenceInput input, CancellationToken cancel)
    {
        var action = await sight.Of<PlanAction>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == actionId, cancel);
        if (action is null)
        {
            return null;
        }

        MustBeOf(action.AgencyId);
        var (file, problems) = await CheckAsync(input, cancel);
        if (problems.Count > 0)
        {
            return new(null, problems);
        }

        return new(await WithAttemptsAsync(action, input, file, cancel), []);
    }

    /// <summary>Whether they may add to an action's evidence, asked before a file of theirs is read.</summary>
    /// <returns>False when there is no such action, or none that they may see.</returns>
    /// <exception cref="NotAllowedException">As with adding.</exception>
    public Task<bool> MayAddToAsync(Guid actionId, CancellationToken cancel) =>
        MayAsync(sight.Of<PlanAction>().Where(a => a.Id == actionId).Select(a => a.AgencyId), cancel);

    /// <summary>The same of a new version of evidence that is there.</summary>
    public Task<bool> MayChangeAsync(Guid evidenceId, CancellationToken cancel) =>
        MayAsync(sight.Of<EvidenceRecord>().Where(e => e.Id == evidenceId).Select(e => e.AgencyId), cancel);

    private async Task<bool> MayAsync(IQueryable<Guid?> agency, CancellationToken cancel)
    {
        var found = await agency.ToListAsync(cancel);
        found.ForEach(MustBeOf);
        return found.Count > 0;
    }

    private async Task<Guid> WithAttemptsAsync(
        PlanAction action,
        EvidenceInput input,
        EvidenceFile? file,
        CancellationToken cancel
    )
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var evidence = Begin(action, input);
                await _versions.AddAsync(evidence, 1, input, file, cancel);
                return evidence.Id;
            }
            catch (ChangedMeanwhileException) when (attempt < Attempts)
            {
                // Somebody changed the action, whose assurance follows from its evidence. The two do not touch: once
                // more on what it is now.
                writes.Forget();
            }
        }
    }

    private EvidenceRecord Begin(PlanAction action, EvidenceInput input)
    {
        var evidence = writes.Add(
            new EvidenceRecord
            {
                ActionId = action.Id,
                PlanId = action.PlanId,
                AgencyId = action.AgencyId,
                Title = input.Claims.Title!,
                Restricted = input.Restricted,
            }
        );
        writes.Record(EvidenceEvents.Added, evidence, "Title", @new: evidence.Title, plan: evidence.PlanId);
        return evidence;
    }

    /// <summary>
    /// Adds a version; the ones before stay as they are. Its name and whether it is restricted may change with it.
    /// </summary>
    /// <param name="seenVersion">The evidence's version that they saw.</param>
    /// <returns>Null when there is no such evidence, or none that they may see.</returns>
    /// <exception cref="NotAllowedException">As above.</exception>
    /// <exception cref="ChangedMeanwhileException">Somebody else added a version or withdrew it.</exception>
    public async Task<EvidenceResult?> AddVersionAsync(
        Guid evidenceId,
        int seenVersion,
        EvidenceInput input,
        CancellationToken cancel
    )
    {
        var evidence = await sight
            .Of<EvidenceRecord>()
            .Include(e => e.Versions)
            .SingleOrDefaultAsync(e => e.Id == evidenceId, cancel);
        if (evidence is null)
        {
            return null;
        }

        MustBeOf(evidence.AgencyId);
        if (evidence.Withdrawn)
        {
            return EvidenceResult.Refused(
                EvidenceField.Title,
                "This evidence was withdrawn. Add the new one as evidence of its own."
            );
        }

        Writes.Saw(evidence, seenVersion);
        var (file, problems) = await CheckAsync(input, cancel);
        if (problems.Count > 0)
        {
            return new(null, problems);
        }

        writes.Change(evidence, seenVersion);
        Rename(evidence, input);
        await _versions.AddAsync(evidence, evidence.Versions.Max(v => v.Number) + 1, input, file, cancel);
        return new(evidence.Id, []);
    }

    private void Rename(EvidenceRecord evidence, EvidenceInput input)
    {
        if (evidence.Title != input.Claims.Title)
        {
            writes.Record(
                EvidenceEvents.Renamed,
                evidence,
                "Title",
                evidence.Title,
                input.Claims.Title,
                plan: evidence.PlanId
            );
        }

        if (evidence.Restricted != input.Restricted)
        {
            writes.Record(
                EvidenceEvents.RestrictionChanged,
                evidence,
                "Restricted",
                evidence.Restricted.ToString(),
                input.Restricted.ToString(),
                plan: evidence.PlanId
            );
        }

        (evidence.Title, evidence.Restricted) = (input.Claims.Title!, input.Restricted);
    }

    /// <summary>
    /// Withdraws evidence: it proves nothing from this day on, and stays in the history with the reason.
    /// </summary>
    /// <returns>Null when there is no such evidence, or none that they may see.</returns>
    /// <exception cref="NotAllowedException">As above.</exception>
    /// <exception cref="ChangedMeanwhileException">Somebody else changed it.</exception>
    public async Task<EvidenceResult?> WithdrawAsync(
        Guid evidenceId,
        int seenVersion,
        string? why,
        CancellationToken cancel
    )
    {
        var evidence = await sight.Of<EvidenceRecord>().SingleOrDefaultAsync(e => e.Id == evidenceId, cancel);
        if (evidence is null)
        {
            return null;
        }

        MustBeOf(evidence.AgencyId);
        why = why?.ReplaceLineEndings("\n").Trim();
        if (ReasonProblem(why) is { } problem)
        {
            return EvidenceResult.Refused(EvidenceField.Words, problem);
        }

        if (!evidence.Withdrawn)
        {
            writes.Change(evidence, seenVersion);
            await WithdrawAsync(evidence, why, cancel);
        }

        return new(evidence.Id, []);
    }

    private async Task WithdrawAsync(EvidenceRecord evidence, string? why, CancellationToken cancel)
    {
        (evidence.Withdrawn, evidence.WithdrawnWhy) = (true, why);
        writes.Record(EvidenceEvents.Withdrawn, evidence, "Withdrawn", "False", "True", why, evidence.PlanId);
        await assurance.KeepAsync(evidence.ActionId, cancel);
        await writes.SaveAsync(cancel);
    }

    private static string? ReasonProblem(string? why) =>
        string.IsNullOrEmpty(why) ? "Say why it is withdrawn."
        : why.Length > MostReason ? $"Shorten the reason to {MostReason:N0} characters."
        : null;

    private async Task<(EvidenceFile? File, List<EvidenceProblem> Problems)> CheckAsync(
        EvidenceInput input,
        CancellationToken cancel
    )
    {
        var problems = EvidenceRules.Of(input.Claims).ToList();
        if (input.Kind != EvidenceKind.File)
        {
            return (null, problems);
        }

        if (input.Content is null)
        {
            problems.Add(new(EvidenceField.File, "Choose the file."));
            return (null, problems);
        }

        try
        {
            return (await files.ReadAsync(input.FileName, input.Content, cancel), problems);
        }
        catch (FileRefusedException e)
        {
            problems.Add(new(EvidenceField.File, e.Message));
            return (null, problems);
        }
    }

    private void MustBeOf(Guid? agency)
    {
        if (!actor.Person.ActsFor(agency) && !actor.Person.May(Permission.ActForAgencies))
        {
            throw new NotAllowedException(
                "Only people of the agency that answers for the action, or a coordinator, add or withdraw its evidence."
            );
        }
    }
}
