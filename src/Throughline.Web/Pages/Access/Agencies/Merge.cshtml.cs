using Microsoft.AspNetCore.Mvc;
using Throughline.Core.Access;

namespace Throughline.Web.Pages.Access.Agencies;

/// <summary>Which agency is it one with, and what goes there? Nothing happens until it was looked at and said why.</summary>
public sealed class MergeModel(Core.Access.Agencies agencies, AgencyMerging merging) : AgencyStepModel(agencies)
{
    private Guid? _into;

    /// <summary>What would go; null until the other agency was chosen.</summary>
    public MergePreview? Preview { get; private set; }

    public string? Why { get; private set; }

    public Task OnGetAsync(Guid id, Guid? into, CancellationToken cancel)
    {
        _into = into;
        return LoadAsync(id, cancel);
    }

    public Task<IActionResult> OnPostAsync(
        Guid id,
        int version,
        Guid into,
        int intoVersion,
        string? why,
        CancellationToken cancel
    )
    {
        (_into, Why) = (into, why);
        return TakeAsync(
            id,
            "why",
            () => merging.MergeAsync(id, version, into, intoVersion, why, cancel),
            cancel,
            leadTo: into
        );
    }

    protected override async Task LoadAsync(Guid id, CancellationToken cancel)
    {
        await base.LoadAsync(id, cancel);
        Preview = _into is { } into ? await merging.PreviewAsync(id, into, cancel) : null;
    }
}
