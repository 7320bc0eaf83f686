namespace Throughline.Core.Access;

/// <summary>
/// What belongs to agencies in one capability: it goes with them when two become one, and to the successor when one ends.
/// </summary>
public interface IGoesWithAnAgency
{
    /// <summary>Changes the records and notes their events and numbers; the caller saves, or, to show what would go, does not.</summary>
    /// <remarks>Records are loaded and changed, never in bulk: their seals would tell of tampering.</remarks>
    Task MoveAsync(AgencyMove move, CancellationToken cancel);

    /// <summary>What ends with an agency, before anything goes to a successor; the caller saves.</summary>
    Task EndAsync(Agency agency, CancellationToken cancel) => Task.CompletedTask;
}
