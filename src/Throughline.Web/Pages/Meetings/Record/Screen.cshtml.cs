using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Meetings.Record;
using Throughline.Domain.Meetings.Record;

namespace Throughline.Web.Pages.Meetings.Record;

/// <summary>
/// What the room's screen shows: the item, its motion, the vote, what was resolved. While an item or what is said is not
/// public it shows neither title nor words: whoever stands in the door reads it too.
/// </summary>
public sealed class ScreenModel(MeetingRecords records) : PageModel
{
    public RecordView View { get; private set; } = null!;

    public string Heading =>
        View.HasEnded ? "The meeting has ended"
        : !View.HasBegun ? "The meeting has not begun"
        : View.IsPrivate
            ? (View.Item is { } hidden ? $"Item {hidden.Number} is taken in private" : "The meeting is in private")
        : View.Item is { } item ? $"{item.Number}. {item.Title}"
        : "Before the first item";

    public LineView? Motion => View.IsPrivate || View.Motion is not { Said.Private: false } motion ? null : motion;

    public LineView? Vote => Of(RecordKind.Vote);

    public LineView? Resolution => Of(RecordKind.Resolution);

    public async Task OnGetAsync(Guid meeting, CancellationToken cancel) =>
        View = await records.ViewAsync(meeting, cancel);

    /// <summary>The last of its kind on the item, after its motion, that the public may see.</summary>
    private LineView? Of(RecordKind kind) =>
        View.IsPrivate || View.Item is null
            ? null
            : View.Standing.LastOrDefault(l =>
                l.Line.Kind == kind
                && !l.Said.Private
                && l.Kept.AgendaItemId == View.Item.Id
                && l.Kept.Number > (Motion?.Kept.Number ?? 0)
            );
}
