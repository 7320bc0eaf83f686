using Throughline.Core.Plans;
using Throughline.Web.Pages.Plans;
using Throughline.Web.Pages.Shared;

namespace Throughline.Web.Pages.Exports;

/// <summary>Addresses of data to take away.</summary>
public static class ExportLinks
{
    public static string Export() => "/exports";

    public static string ExportCsv(string table) => $"/exports/csv/{table}";

    public static string ExportJson() => "/exports/everything.json";

    public static string PlanActionsCsv(Guid plan, PlanFilter? filter = null) =>
        Address.With($"/exports/plans/{plan}/actions.csv", [.. PlanLinks.Query(filter ?? new())]);
}
