using Microsoft.AspNetCore.Routing;
using Throughline.Core.Spreadsheets;
using Throughline.Documents.Forms;
using Throughline.Web.Forms;

namespace Throughline.Web.Pages.Spreadsheets;

/// <summary>Filled spreadsheets are sent by agencies' people and coordinators.</summary>
internal sealed class FilledSheets(SpreadsheetImports imports) : IUploadRule
{
    public long MostBytes => FormReader.MostBytes + TakesFilesAttribute.Overhead;

    public Task<bool> MayAsync(RouteValueDictionary route, CancellationToken cancel)
    {
        imports.MustUpload();
        return Task.FromResult(true);
    }
}
