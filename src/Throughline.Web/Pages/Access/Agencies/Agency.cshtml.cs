using Microsoft.AspNetCore.Mvc;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Plans;
using Throughline.Domain.Access;

namespace Throughline.Web.Pages.Access.Agencies;

/// <summary>One agency: its names over time, its people, its member of the board, what is open, and what became of it.</summary>
public sealed class AgencyModel(
    Core.Access.Agencies agencies,
    AgencyNaming naming,
    AgencyEnding ending,
    ActionsOfAgencies actions,
    Actor actor
) : AgencyStepModel(agencies)
{
    public IReadOnlyList<KeyValuePair<Guid, string>> People { get; private set; } = [];

    /// <summary>What it has not closed, the first of it.</summary>
    public OpenActions Open { get; private set; } = new(0, []);

    public bool MayOpenPeople => actor.Person.May(Permission.LookAfterPeople);

    public Task OnGetAsync(Guid id, CancellationToken cancel) => LoadAsync(id, cancel);

    public Task<IActionResult> OnPostBoardAsync(Guid id, int version, Guid? boardMember, CancellationToken cancel) =>
        TakeAsync(
            id,
            "boardMember",
            () => Plain(Agencies.SetBoardMemberAsync(id, version, boardMember, cancel)),
            cancel
        );

    public Task<IActionResult> OnPostKeepNameAsync(Guid id, int version, CancellationToken cancel) =>
        TakeAsync(id, "names", () => Plain(naming.CallOffAsync(id, version, cancel)), cancel);

    public Task<IActionResult> OnPostKeepAsync(Guid id, int version, CancellationToken cancel) =>
        TakeAsync(id, "end", () => Plain(ending.CallOffAsync(id, version, cancel)), cancel);

    protected override async Task LoadAsync(Guid id, CancellationToken cancel)
    {
        await base.LoadAsync(id, cancel);
        (People, Open) = (await Agencies.PeopleAsync(cancel), await actions.OpenAsync(id, cancel));
    }

    private static async Task<AgencyProblem?> Plain(Task act)
    {
        await act;
        return null;
    }
}
