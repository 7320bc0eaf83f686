using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Data;
using Throughline.Core.Rules;
using Throughline.Domain.Access;
using Throughline.Domain.Calendar;
using Throughline.Domain.Plans;
using Throughline.Web.Forms;

namespace Throughline.Web.Pages.Rules;

/// <summary>The partnership's own words for columns, ratings and agencies.</summary>
public sealed class OwnWordsModel(WordBook book, Actor actor) : PageModel
{
    public TypedWords Typed { get; private set; } = new("", "", "");
    public WordsInForce InForce { get; private set; } = null!;
    public int SeenVersion { get; private set; }
    public string? Why { get; private set; }
    public Problems Problems { get; private set; } = new();
    public bool Saved { get; private set; }

    /// <summary>What a column can hold.</summary>
    public static IEnumerable<string> Columns =>
        Shipped.Vocabulary.Data.Headers.Keys.Select(f => f.Label()).Order(StringComparer.Ordinal);

    /// <summary>What a rating can mean.</summary>
    public static IEnumerable<string> Meanings => Shipped.Vocabulary.Data.Ratings.Keys;

    public async Task OnGetAsync(bool saved, CancellationToken cancel)
    {
        Allowed();
        Saved = saved;
        await LoadAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(
        int version,
        string? headings,
        string? ratings,
        string? agencies,
        string? json,
        QuarterYear quarters,
        string? why,
        CancellationToken cancel
    )
    {
        Allowed();
        await LoadAsync(cancel);
        (Why, SeenVersion) = (why, version);
        Typed = new(headings ?? "", ratings ?? "", agencies ?? "", json, quarters);
        var wrong = new List<(string Field, string Text)>();
        var words = Typed.Read(wrong);
        try
        {
            if (wrong.Count == 0)
            {
                if (await book.ChangeAsync(words, version, why, cancel) is not { } problem)
                {
                    return Redirect(RuleLinks.OwnWords(saved: true));
                }

                wrong.Add((string.IsNullOrWhiteSpace(why) ? "why" : "headings", problem));
            }
        }
        catch (ChangedMeanwhileException e)
        {
            await LoadAsync(cancel);
            wrong.Add(("", e.Message + " Below is how they stand now: make your change again."));
        }

        Problems = new(wrong);
        return Page();
    }

    private async Task LoadAsync(CancellationToken cancel)
    {
        InForce = await book.ReadAsync(cancel);
        (Typed, SeenVersion) = (TypedWords.Of(InForce.Words), InForce.Version);
    }

    /// <exception cref="NotAllowedException">They are neither coordinator nor administrator.</exception>
    private void Allowed()
    {
        if (!RuleBook.MayChange(actor.Person))
        {
            throw new NotAllowedException(
                "The partnership's words are changed by the coordinator or an administrator."
            );
        }
    }
}
