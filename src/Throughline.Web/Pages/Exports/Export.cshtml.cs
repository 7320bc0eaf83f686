using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Exports;

namespace Throughline.Web.Pages.Exports;

/// <summary>Says what may be taken away, and where.</summary>
public sealed class ExportModel(ExportOfEverything export) : PageModel
{
    public IReadOnlyList<ExportTable> Tables { get; private set; } = [];

    public void OnGet() => Tables = export.Tables();
}
