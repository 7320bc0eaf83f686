using Microsoft.AspNetCore.Mvc;
using Throughline.Core.Audit;
using Throughline.Core.Backups;
using Throughline.Core.Privacy.Words;
using Throughline.Domain.Plans;
using Throughline.Web.Forms;

namespace Throughline.Web.Pages.Privacy.Erasure.Words;

/// <summary>One request to take words out: whoever did not ask looks at it and decides. What was done stays here.</summary>
public sealed class WordsErasureModel(WordsRequests requests, OlderBackups backups) : FormPage
{
    public WordsView View { get; private set; } = null!;

    /// <summary>What the words were found in; null when nothing was named.</summary>
    public (HistoryKind Kind, Guid Id)? FoundIn { get; private set; }

    /// <summary>Backups on this server that still hold them.</summary>
    public IReadOnlyList<string> Backups { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid request, CancellationToken cancel) =>
        await ShowAsync(request, cancel) ? Page() : NotFound();

    public Task<IActionResult> OnPostAsync(
        Guid request,
        int version,
        bool? yes,
        string? why,
        CancellationToken cancel
    ) =>
        DoAsync(
            request,
            () =>
                yes is { } decided
                    ? requests.DecideAsync(request, version, decided, why, cancel)
                    : throw new RuleBrokenException("Choose whether they are to go.", nameof(yes)),
            cancel
        );

    public Task<IActionResult> OnPostTakeBackAsync(Guid request, int version, CancellationToken cancel) =>
        DoAsync(request, () => requests.TakeBackAsync(request, version, cancel), cancel);

    private async Task<IActionResult> DoAsync(Guid request, Func<Task<bool>> act, CancellationToken cancel)
    {
        if (!await requests.IsThereAsync(request, cancel))
        {
            return NotFound();
        }

        return await TryAsync(
            async () =>
            {
                await act();
                return PrivacyLinks.WordsErasure(request);
            },
            () => ShowAsync(request, cancel)
        );
    }

    private async Task<bool> ShowAsync(Guid request, CancellationToken cancel)
    {
        if (await requests.FindAsync(request, cancel) is not { } view)
        {
            return false;
        }

        View = view;
        FoundIn = view.Found is var (kind, id) && HistoryKinds.Parse(kind) is { } known ? (known, id) : null;
        Backups = view.Summary is { State: WordsErasureState.Done, DecidedAt: { } at }
            ? await backups.BeforeAsync(at, cancel)
            : [];
        return true;
    }
}
