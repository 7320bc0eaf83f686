using Throughline.Core.Updates;
using Throughline.Web.Pages.Shared;

namespace Throughline.Web.Pages.Updates;

/// <summary>Addresses of what is asked of an agency and of its updates.</summary>
public static class UpdateLinks
{
    public static string MyAgency(Guid? agency = null, int page = 1, bool later = false, string? done = null) =>
        Address.With(
            "/my-agency",
            ("agency", agency?.ToString()),
            ("pageNumber", page > 1 ? $"{page}" : null),
            ("later", later ? "true" : null),
            ("done", done)
        );

    public static string MyAgencyGrid(int page = 1, bool later = false, (string What, int Number)? done = null) =>
        Address.With(
            "/my-agency/grid",
            ("pageNumber", page > 1 ? $"{page}" : null),
            ("later", later ? "true" : null),
            (done?.What ?? "done", done is { } d ? $"{d.Number}" : null)
        );

    public static string WaitingUpdates(
        Guid? agency = null,
        Guid? plan = null,
        int page = 1,
        (string What, int Number)? done = null
    ) =>
        Address.With(
            "/updates",
            ("agency", agency?.ToString()),
            ("plan", plan?.ToString()),
            ("pageNumber", page > 1 ? $"{page}" : null),
            (done?.What ?? "done", done is { } d ? $"{d.Number}" : null)
        );
}
