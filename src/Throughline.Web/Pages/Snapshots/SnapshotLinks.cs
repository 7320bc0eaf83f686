using Throughline.Core.Snapshots;

namespace Throughline.Web.Pages.Snapshots;

/// <summary>Addresses of snapshots.</summary>
public static class SnapshotLinks
{
    public static string TakeSnapshot(Guid plan) => $"/snapshots/plans/{plan}/take";

    public static string Snapshot(Guid id) => $"/snapshots/{id}";

    public static string SnapshotJson(Guid id) => $"/snapshots/{id}/json";
}
