using Throughline.Core.Data;

namespace Throughline.Core.Snapshots;

/// <summary>What happens to snapshots.</summary>
public static class SnapshotEvents
{
    /// <summary>A plan was frozen as a meeting saw it; the new value is the snapshot's SHA-256.</summary>
    public static readonly EventType Taken = new("snapshot.taken", "snapshot taken");
}
