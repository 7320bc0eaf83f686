using Throughline.Core.Spreadsheets;

namespace Throughline.Web.Pages.Spreadsheets;

/// <summary>
/// The form that takes a filled spreadsheet: whether this person may send one, what was wrong with the last, and their
/// earlier ones.
/// </summary>
public sealed record SheetUploadForm(bool May, string? Problem, IReadOnlyList<SpreadsheetImport> Earlier)
{
    /// <summary>Keeps the file, or says what is wrong with it.</summary>
    public static async Task<SheetUpload> TakeAsync(
        SpreadsheetImports imports,
        Guid? plan,
        IFormFile? file,
        CancellationToken cancel
    )
    {
        imports.MustUpload();
        if (file is null)
        {
            return new(null, "Choose the spreadsheet that you filled in.");
        }

        await using var content = file.OpenReadStream();
        return await imports.UploadAsync(plan, file.FileName, content, cancel);
    }
}
