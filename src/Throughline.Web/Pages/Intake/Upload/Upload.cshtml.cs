using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Intake;
using Throughline.Web.Forms;

namespace Throughline.Web.Pages.Intake.Upload;

/// <summary>Takes one or several files and says of each what became of it.</summary>
[TakesFiles(typeof(PapersToRead))]
public sealed class UploadModel(DocumentIntake intake) : PageModel
{
    public IReadOnlyList<UploadResult> Results { get; private set; } = [];
    public string? Problem { get; private set; }

    public void OnGet()
    {
        // The empty form.
    }

    public async Task<IActionResult> OnPostAsync(List<IFormFile> files, CancellationToken cancel)
    {
        if (files.Count == 0)
        {
            Problem = "Choose a file to read.";
            return Page();
        }

        var results = new List<UploadResult>();
        foreach (var file in files)
        {
            await using var content = file.OpenReadStream();
            results.Add(await intake.UploadAsync(file.FileName, content, again: false, cancel));
        }

        if (results is [{ ReadingId: { } only, Before: null }])
        {
            return Redirect(IntakeLinks.Reading(only));
        }

        Results = results;
        return Page();
    }

    public async Task<IActionResult> OnPostAgainAsync(Guid document, CancellationToken cancel) =>
        await intake.ReadAgainAsync(document, cancel) is { } reading
            ? Redirect(IntakeLinks.Reading(reading))
            : NotFound();
}
