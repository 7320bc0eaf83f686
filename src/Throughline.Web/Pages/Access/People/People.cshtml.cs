using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Domain.Access;
using Throughline.Web.Forms;
using Throughline.Web.Pages.Shared;

namespace Throughline.Web.Pages.Access.People;

/// <summary>Everybody who has an account, and everybody who was invited and has not come yet.</summary>
public sealed class PeopleModel(Core.Access.PeopleDesk people, Invitations invitations) : PageModel
{
    public string? Filter { get; private set; }
    public IReadOnlyList<PersonRow> Rows { get; private set; } = [];
    public int All { get; private set; }
    public IReadOnlyList<Invitation> Waiting { get; private set; } = [];
    public Problems Problems { get; private set; } = new();

    public async Task OnGetAsync(string? words, CancellationToken cancel)
    {
        Filter = words;
        (Rows, All) = await people.ListAsync(words, cancel);
        Waiting = await invitations.WaitingAsync(cancel);
    }

    public async Task<IActionResult> OnGetCsvAsync(string? words, CancellationToken cancel) =>
        ListCsv.Of(
            "people",
            (await people.ListAsync(words, cancel, int.MaxValue)).Rows,
            ("Name", p => p.Name),
            ("E-mail address", p => p.Email),
            ("Roles", p => string.Join(", ", p.Roles.Order().Select(r => r.Label()))),
            ("Agency", p => p.Agency),
            ("Last signed in", p => p.LastSignInAt),
            ("Stopped", p => p.Stopped),
            ("Id", p => p.Id)
        );

    public Task<IActionResult> OnPostResendAsync(Guid invitation, int version, CancellationToken cancel) =>
        DoAsync(invitations.ResendAsync(invitation, version, cancel), cancel);

    public Task<IActionResult> OnPostWithdrawAsync(Guid invitation, int version, CancellationToken cancel) =>
        DoAsync(invitations.WithdrawAsync(invitation, version, cancel), cancel);

    private async Task<IActionResult> DoAsync(Task act, CancellationToken cancel)
    {
        try
        {
            await act;
            return LocalRedirect(AccessLinks.People());
        }
        catch (ChangedMeanwhileException)
        {
            Problems = new(
                "invitations",
                "Somebody else changed this invitation while you were looking at it. Look again below"
            );
            await OnGetAsync(null, cancel);
            return Page();
        }
    }
}
