using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Domain.Access;

namespace Throughline.Web.Pages.Admin;

/// <summary>What an administrator or a coordinator looks after.</summary>
public sealed class IndexModel(Actor actor) : PageModel
{
    /// <summary>One line a page; the last says whether administrators alone may open it.</summary>
    private static readonly (string Label, string Address, string What, bool AdministratorsOnly)[] Everything =
    [
        ("People", Links.People(), "Who may come in, as what; invitations; where they are signed in.", true),
        ("Agencies", Links.Agencies(), "Names, and who is told when an agency stays silent.", false),
        ("Boards and subgroups", Links.Bodies(), "Who meets, and who agrees closure.", false),
        ("Outbox", Links.Outbox(), "Which mails wait, failed or were sent.", false),
        (
            "Everything that happened",
            Links.Audit(),
            "Who did what and when, of all plans and accounts, to read and to take away.",
            true
        ),
        ("Tokens of every agency", Links.AllTokens(), "Which programs of agencies may read and submit.", true),
    ];

    public IEnumerable<(string Label, string Address, string What)> Pages =>
        Everything
            .Where(p => !p.AdministratorsOnly || actor.Person.Is(Role.Administrator))
            .Select(p => (p.Label, p.Address, p.What));
}
