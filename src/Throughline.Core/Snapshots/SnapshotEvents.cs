using Throughline.Core.Data;

namespace Throughline.Core.Snapshots;

/// <summary>What happens to snapshots.</summary>
public static class SnapshotEvents
{
    /// <summary>A plan was frozen as a meeting saw it; the new value is the snapshot's SHA-256.</summary>
    public static readonly EventType Taken = new("snapshot.taken", "snapshot taken");

    /// <summary>Words about a child were taken out of a snapshot; the new value is its SHA-256 since.</summary>
    public static readonly EventType WordsTakenOut = new("snapshot.words-taken-out", "words taken out of a snapshot");

    /// <summary>The new value of these events is the SHA-256 that the snapshot has from then on.</summary>
    internal static IReadOnlyList<string> OfItsHash { get; } = [.. Taken.Codes, .. WordsTakenOut.Codes];
}
