using Microsoft.AspNetCore.Mvc;
using Throughline.Core.Access;
using Throughline.Web.Pages.Shared;

namespace Throughline.Web.Pages.Access.Agencies;

/// <summary>What is the agency called, and from when?</summary>
public sealed class RenameModel(Core.Access.Agencies agencies, AgencyNaming naming) : AgencyStepModel(agencies)
{
    public string? Name { get; private set; }
    public string? From { get; private set; }

    /// <summary>True when the name was written wrong, and was never borne.</summary>
    public bool Wrong { get; private set; }

    public async Task OnGetAsync(Guid id, CancellationToken cancel)
    {
        await LoadAsync(id, cancel);
        Name = Agency.Name;
    }

    public Task<IActionResult> OnPostAsync(
        Guid id,
        int version,
        string? name,
        string? from,
        string? how,
        CancellationToken cancel
    )
    {
        (Name, From, Wrong) = (name, from, how == "wrong");
        return TakeAsync(
            id,
            "name",
            () =>
                Wrong
                    ? naming.CorrectAsync(id, version, name, cancel)
                    : naming.RenameAsync(id, version, name, DayWords.ReadDay(from), cancel),
            cancel
        );
    }
}
