using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Audit;

namespace Throughline.Web.Pages.Audit.Events;

/// <summary>The audit as a file, written as it is read: three million events need no more memory than three.</summary>
public sealed class AuditFileModel(AuditExport audit) : PageModel
{
    public async Task<IActionResult> OnGetAsync(
        string format,
        Guid? account,
        Guid? plan,
        DateOnly? from,
        DateOnly? to,
        string? words,
        CancellationToken cancel
    )
    {
        if (format is not ("csv" or "json"))
        {
            return NotFound();
        }

        var filter = new AuditFilter(account, plan, from, to, words);
        Response.ContentType = format == "csv" ? "text/csv; charset=utf-8" : "application/json";
        Response.Headers.ContentDisposition = $"attachment; filename=\"throughline-audit.{format}\"";
        await (
            format == "csv"
                ? audit.WriteCsvAsync(Response.Body, filter, cancel)
                : audit.WriteJsonAsync(Response.Body, filter, cancel)
        );
        return new EmptyResult();
    }
}
