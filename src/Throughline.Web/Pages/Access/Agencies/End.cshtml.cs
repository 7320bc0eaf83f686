using Microsoft.AspNetCore.Mvc;
using Throughline.Core.Access;
using Throughline.Web.Pages.Shared;

namespace Throughline.Web.Pages.Access.Agencies;

/// <summary>When does the agency end, and who follows it? Of one that ended without anybody: who does after all?</summary>
public sealed class EndModel(Core.Access.Agencies agencies, AgencyEnding ending) : AgencyStepModel(agencies)
{
    public string? LastDay { get; private set; }
    public Guid? Successor { get; private set; }
    public bool Follow { get; private set; }
    public string? Why { get; private set; }

    /// <summary>True when it has ended already, and only who follows it is asked.</summary>
    public bool Ended => Agency.EndedAt is not null;

    /// <summary>What would go to the successor today; null while none is chosen.</summary>
    public IReadOnlyList<MovedThings>? Things { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, Guid? successor, CancellationToken cancel)
    {
        await LoadAsync(id, cancel);
        if (Agency.MergedIntoId is not null || (Ended && Agency.SuccessorId is not null))
        {
            return LocalRedirect(AccessLinks.Agency(id));
        }

        (LastDay, Successor, Follow) = (
            Agency.EndsOn is { } last ? Words.Day(last) : null,
            successor ?? Agency.SuccessorId,
            Agency.PeopleFollow
        );
        await LookAsync(id, cancel);
        return Page();
    }

    /// <summary>Shows what would go to the successor that was chosen; nothing is done.</summary>
    public async Task<IActionResult> OnPostLookAsync(
        Guid id,
        string? lastDay,
        Guid? successor,
        bool follow,
        string? why,
        CancellationToken cancel
    )
    {
        (LastDay, Successor, Follow, Why) = (lastDay, successor, follow, why);
        await LoadAsync(id, cancel);
        await LookAsync(id, cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(
        Guid id,
        int version,
        string? lastDay,
        Guid? successor,
        bool follow,
        string? why,
        CancellationToken cancel
    )
    {
        (LastDay, Successor, Follow, Why) = (lastDay, successor, follow, why);
        var ended = (await Agencies.FindAsync(id, cancel)).Row.EndedAt is not null;
        return await TakeAsync(
            id,
            "lastDay",
            () =>
                ended
                    ? ending.FollowAsync(id, version, successor, follow, why, cancel)
                    : ending.EndAsync(id, version, new(DayWords.ReadDay(lastDay), successor, follow, why), cancel),
            cancel
        );
    }

    private async Task LookAsync(Guid id, CancellationToken cancel) =>
        Things =
            Successor is { } to && Others.Any(o => o.Key == to)
                ? await ending.PreviewAsync(id, to, Follow, cancel)
                : null;
}
