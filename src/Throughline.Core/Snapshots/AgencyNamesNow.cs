using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;

namespace Throughline.Core.Snapshots;

/// <summary>
/// Calls the agencies of a frozen plan what they are called now, for holding versions beside each other: that an agency was
/// renamed, merged or followed by another is no change of who promised. What a meeting saw is shown as it was.
/// </summary>
internal static class AgencyNamesNow
{
    public static async Task<SnapshotContent> CalledNowAsync(
        this SnapshotContent content,
        Sight sight,
        DateOnly today,
        CancellationToken cancel
    )
    {
        var register = await AgencyRegister.OfAsync(
            sight.Of<Agency>().AsNoTracking(),
            sight.Of<AgencyNameFrom>(),
            today,
            cancel
        );
        return content with
        {
            Agencies = [.. content.Agencies.Select(a => a with { Name = register.NameNowOf(a.Id) ?? a.Name })],
        };
    }
}
