namespace Throughline.Core.Evidence;

/// <summary>What follows for an action's assurance when its evidence changes. Until the keeper of assurance is here, nothing does.</summary>
public sealed class AssuranceAfterEvidence
{
    internal Task KeepAsync(Guid actionId, CancellationToken cancel) => Task.CompletedTask;
}
