using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Reports;
using Throughline.Documents.Papers;
using Throughline.Domain.Reports;
using Throughline.Web.Pages.Shared;

namespace Throughline.Web.Pages.Reports;

/// <summary>A report as a Word document, for the public or for members.</summary>
[ResponseCache(NoStore = true)]
public sealed class WordModel(ReportQueries reports, ReportFreezing freezing, ReportTemplates templates) : PageModel
{
    private const string Type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <param name="report">Its id.</param>
    /// <param name="by">"members"; anything else is the public.</param>
    public async Task<IActionResult> OnGetAsync(Guid report, string? by, CancellationToken cancel)
    {
        var view = await reports.ViewAsync(report, cancel);
        var readers = by == "members" ? ReportReaders.Members : ReportReaders.Public;
        var paper = ReportPaper.Of(await freezing.ContentAsync(view, cancel), readers, templates);
        return File(
            WordWriter.Write(paper),
            Type,
            $"report-{FileNames.Of(view.Body.Name)}-item-{view.Item.Number}{(readers == ReportReaders.Members ? "-members" : "")}.docx"
        );
    }
}
