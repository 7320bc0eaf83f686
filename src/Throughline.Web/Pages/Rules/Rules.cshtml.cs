using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Challenge;
using Throughline.Core.Data;
using Throughline.Core.Questions;
using Throughline.Core.Rules;
using Throughline.Web.Pages.Questions;
using Throughline.Web.Pages.Shared;

namespace Throughline.Web.Pages.Rules;

/// <summary>Every rule with its reason, and how the questions that it raised have fared.</summary>
public sealed class RulesModel(RuleRecord record, Actor actor) : PageModel
{
    public IReadOnlyList<RuleStanding> Rules { get; private set; } = [];
    public bool MayChange => RuleBook.MayChange(actor.Person);

    public async Task OnGetAsync(CancellationToken cancel) => Rules = await record.AllAsync(cancel);

    public async Task<IActionResult> OnGetCsvAsync(CancellationToken cancel) =>
        ListCsv.Of(
            "rules",
            await record.AllAsync(cancel),
            ("Rule", r => r.Rule.Id),
            ("About", r => r.Rule.Group.Label()),
            ("What a sound plan keeps", r => r.Rule.Sentence),
            ("Reason", r => r.Rule.Reason),
            ("On", r => r.IsOff ? "off" : "on"),
            ("Taken up", r => r.Taken),
            ("Open", r => r.Open),
            ("Answer accepted or closed", r => r.Accepted),
            ("Pressed", r => r.Pressed),
            ("Need not be asked", r => r.Dismissed)
        );
}
