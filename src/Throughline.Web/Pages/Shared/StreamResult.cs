using System.Net.Mime;
using Microsoft.AspNetCore.Mvc;
using Throughline.Core.Exports;

namespace Throughline.Web.Pages.Shared;

/// <summary>A download that is written while it is read, so that its size does not matter.</summary>
public class StreamResult(string type, string name, Func<Stream, CancellationToken, Task> write) : IActionResult
{
    public async Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        response.ContentType = type;
        response.Headers.ContentDisposition = new ContentDisposition
        {
            FileName = name,
            DispositionType = DispositionTypeNames.Attachment,
        }.ToString();
        await write(response.Body, context.HttpContext.RequestAborted);
    }
}

/// <summary>A table as CSV.</summary>
public sealed class CsvResult(ExportTable table, string name)
    : StreamResult(
        "text/csv; charset=utf-8",
        name,
        (to, cancel) => CsvText.WriteAsync(to, table.Columns, table.Rows(cancel), cancel)
    );
