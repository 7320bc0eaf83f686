using Microsoft.AspNetCore.Mvc;
using Throughline.Core.Audit;
using Throughline.Core.Plans;
using Throughline.Core.Privacy.Words;
using Throughline.Domain.Plans;
using Throughline.Web.Forms;

namespace Throughline.Web.Pages.Privacy.Erasure.Words;

/// <summary>Shows where words stand, and asks for them to be taken out. Words come in the form, never in an address.</summary>
public sealed class AskForWordsModel(WordsRequests requests) : FormPage
{
    /// <summary>What they were found in; null when nothing was named.</summary>
    public (HistoryKind Kind, Guid Id)? FoundIn { get; private set; }

    public string? Words { get; private set; }
    public string? Reason { get; private set; }

    /// <summary>Null until somebody looked.</summary>
    public WhereTheyStand? Where { get; private set; }

    public void OnGet(string? kind, Guid? of) => Name(kind, of);

    public async Task<IActionResult> OnPostLookAsync(string? words, string? kind, Guid? of, CancellationToken cancel)
    {
        Name(kind, of);
        Words = words;
        return await LookAsync(cancel);
    }

    public Task<IActionResult> OnPostAsync(
        string? words,
        string? reason,
        string[] files,
        string? kind,
        Guid? of,
        CancellationToken cancel
    )
    {
        Name(kind, of);
        (Words, Reason) = (words, reason);
        return TryAsync(
            async () =>
                PrivacyLinks.WordsErasure(
                    await requests.AskAsync(
                        new(
                            words,
                            reason,
                            FoundIn?.Kind.Segment(),
                            FoundIn?.Id,
                            [.. files.Select(WordsFile.Parse).OfType<WordsFile>()]
                        ),
                        cancel
                    )
                ),
            async () =>
            {
                if (ProblemField != TypedWordsField)
                {
                    Where = await requests.LookAsync(words, cancel);
                }
            }
        );
    }

    private const string TypedWordsField = "words";

    private async Task<IActionResult> LookAsync(CancellationToken cancel)
    {
        try
        {
            Where = await requests.LookAsync(Words, cancel);
        }
        catch (RuleBrokenException e)
        {
            Say(e.Message, e.Field);
        }

        return Page();
    }

    private void Name(string? kind, Guid? of) =>
        FoundIn = kind is not null && of is { } id && HistoryKinds.Parse(kind) is { } known ? (known, id) : null;
}
