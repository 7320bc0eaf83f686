using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Challenge;
using Throughline.Core.Data;
using Throughline.Core.Questions;
using Throughline.Core.Rules;
using Throughline.Domain.Challenge;
using Throughline.Domain.Challenge.Examples;
using Throughline.Domain.Intake;
using Throughline.Domain.Rules;

namespace Throughline.Web.Pages.Rules;

/// <summary>An example and what the rule asks of it with the words and numbers in force.</summary>
public sealed record AskedExample(string Heading, string Id, RuleExample Example, IReadOnlyList<Raised> Raised);

/// <summary>One rule: what it keeps, why, what it looks at, what it asks and what it lets be.</summary>
public sealed class OneModel(RuleRecord record, LexiconBook words, Actor actor) : PageModel
{
    public RuleStanding Standing { get; private set; } = null!;
    public Lexicon Lexicon { get; private set; } = null!;
    public IReadOnlyList<string> LooksAt { get; private set; } = [];
    public IReadOnlyList<AskedExample> Examples { get; private set; } = [];
    public bool MayChange => RuleBook.MayChange(actor.Person);

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancel)
    {
        if (AllRules.Find(id) is not { } rule)
        {
            return NotFound();
        }

        Standing = (await record.AllAsync(cancel)).Single(s => s.Rule == rule);
        Lexicon = await words.ReadAsync(cancel);
        var examples = RuleExamples.Of(rule);
        LooksAt = examples.LooksAt;
        Examples =
        [
            Asked("What it asks about", "asks", examples.Asks),
            Asked("What keeps it", "keeps", examples.Keeps),
            Asked("What it lets be, though it looks alike", "alike", examples.NearMiss),
        ];
        return Page();

        AskedExample Asked(string heading, string part, RuleExample example) =>
            new(heading, part, example, ExampleCheck.Ask(rule, example, Lexicon));
    }
}
