using Microsoft.EntityFrameworkCore;

namespace Throughline.Core.Access;

/// <summary>Links, saved views and programs may still name an agency that became one with another.</summary>
internal static class MergedAgencies
{
    /// <returns>The agency that it became one with; the same id for any other, and for none.</returns>
    public static async Task<Guid?> OneNowAsync(this IQueryable<Agency> agencies, Guid? id, CancellationToken cancel) =>
        id is null
            ? null
            : await agencies.Where(a => a.Id == id).Select(a => a.MergedIntoId).SingleOrDefaultAsync(cancel) ?? id;
}
