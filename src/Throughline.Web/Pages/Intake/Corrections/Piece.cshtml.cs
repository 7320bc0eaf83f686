using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Data;
using Throughline.Core.Intake;
using Throughline.Documents;
using Throughline.Domain.Intake;
using Throughline.Domain.Intake.Corrections;
using Throughline.Domain.Plans;
using Throughline.Web.Pages.Shared;

namespace Throughline.Web.Pages.Intake.Corrections;

/// <summary>Puts words that found no field into any row of the plan, whichever page of the paper it stands on.</summary>
public sealed class PieceModel(ReadingReview review, IServiceProvider services) : PageModel
{
    public DraftView Draft { get; private set; } = null!;
    public UnplacedPiece Piece { get; private set; } = null!;
    public List<ReviewScreen> Screens { get; private set; } = [];

    /// <summary>The row that stands nearest before the words; the first where none does.</summary>
    public string? Nearest { get; private set; }
    public IHtmlContent? Source { get; private set; }
    public string? Problem { get; private set; }

    public Task<IActionResult> OnGetAsync(Guid id, int piece, CancellationToken cancel) => ShowAsync(id, piece, cancel);

    public async Task<IActionResult> OnPostAsync(
        Guid id,
        int piece,
        int version,
        string? words,
        string? row,
        Field field,
        CancellationToken cancel
    )
    {
        try
        {
            await review.EditAsync(id, version, [new PlacePiece(piece, words ?? "", row ?? "", field)], cancel);
            var draft = (await review.LoadAsync(id, cancel))!;
            var screen = ReviewScreen.Of(draft).First(s => s.Rows.Any(r => r.Key == row));
            return Redirect(IntakeLinks.Corrections(id, screen.Number, row));
        }
        catch (IllegalEditException e)
        {
            Problem = e.Message;
        }
        catch (ChangedMeanwhileException)
        {
            Problem = "Somebody else changed this reading while you were looking at it. Choose the row again.";
        }

        return await ShowAsync(id, piece, cancel);
    }

    private async Task<IActionResult> ShowAsync(Guid id, int piece, CancellationToken cancel)
    {
        if (await review.LoadAsync(id, cancel) is not { } draft)
        {
            return NotFound();
        }

        if (draft.Plan.Unplaced.FirstOrDefault(u => u.Index == piece) is not { } found)
        {
            // The review says on top what became of the words.
            TempData[nameof(CorrectionsModel.Said)] = Problem;
            return Problem is null ? NotFound() : Redirect(IntakeLinks.Corrections(id));
        }

        (Draft, Piece, Screens) = (draft, found.Piece, ReviewScreen.Of(draft));
        var place = Piece.Place;
        Nearest = draft.Plan.Rows.LastOrDefault(r => IsBefore(r.Place, place))?.Key;
        Source = await services
            .GetRequiredService<SourceView>()
            .RenderAsync(
                draft.DocumentId,
                draft.DocumentName,
                place.Page,
                [
                    new SourceMark(
                        place.Page,
                        place.Line,
                        place.Area is { } a ? new Box(a.Left, a.Top, a.Right, a.Bottom) : null,
                        Lit: true,
                        null,
                        "The words that found no field"
                    ),
                ],
                cancel
            );
        return Page();
    }

    private static bool IsBefore(SourcePlace row, SourcePlace words) =>
        (row.Page, row.Line ?? 0, row.Area?.Top ?? 0).CompareTo((words.Page, words.Line ?? 0, words.Area?.Top ?? 0))
        <= 0;
}
