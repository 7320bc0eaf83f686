using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Domain.Access;
using Throughline.Web.Pages.Api;
using Throughline.Web.Pages.Audit;
using Throughline.Web.Pages.Mail;
using Throughline.Web.Pages.Shared;

namespace Throughline.Web.Pages.Access.Admin;

/// <summary>What an administrator or a coordinator looks after.</summary>
public sealed class AdminModel(Actor actor) : PageModel
{
    /// <summary>One line a page; the last says whether administrators alone may open it.</summary>
    private static readonly (string Label, string Address, string What, bool AdministratorsOnly)[] Everything =
    [
        ("People", AccessLinks.People(), "Who may come in, as what; invitations; where they are signed in.", true),
        ("Agencies", AccessLinks.Agencies(), "Names, and who is told when an agency stays silent.", false),
        ("Boards and subgroups", AccessLinks.Bodies(), "Who meets, and who agrees closure.", false),
        ("Outbox", MailLinks.Outbox(), "Which mails wait, failed or were sent.", false),
        (
            "Everything that happened",
            AuditLinks.Audit(),
            "Who did what and when, of all plans and accounts, to read and to take away.",
            true
        ),
        ("Tokens of every agency", ApiLinks.AllTokens(), "Which programs of agencies may read and submit.", true),
    ];

    public IEnumerable<(string Label, string Address, string What)> Pages =>
        Everything
            .Where(p => !p.AdministratorsOnly || actor.Person.May(Permission.LookAfterPeople))
            .Select(p => (p.Label, p.Address, p.What));
}
