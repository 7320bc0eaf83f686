using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Plans;
using Throughline.Core.Spreadsheets;
using Throughline.Documents.Forms;
using Throughline.Web.Pages.Shared;

namespace Throughline.Web.Pages.Spreadsheets;

/// <summary>The workbook of a plan, or of one agency's part.</summary>
[ResponseCache(NoStore = true)]
public sealed class SheetFileModel(SheetQueries sheets, SheetSeal seal, PlanRecordsInSight sight) : PageModel
{
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public async Task<IActionResult> OnGetAsync(Guid id, Guid? agency, CancellationToken cancel) =>
        await sheets.LoadAsync(id, agency, cancel) is { } sheet
            ? File(FormWriter.Write(SheetForm.Of(sheet, seal, sight.Today)), Xlsx, NameOf(sheet))
            : NotFound();

    /// <summary>The agency and the day; never the plan's title, which may hold a name.</summary>
    private static string NameOf(PlanSheet sheet) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"plan-{FileNames.Of(sheet.AgencyName ?? "all agencies")}-{sheet.AsAt:yyyy-MM-dd}.xlsx"
        );
}
