using System.Globalization;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Domain.Access;
using Throughline.Domain.Calendar;
using Throughline.Domain.Plans;
using Throughline.Domain.Reports;

namespace Throughline.Core.Reports;

/// <summary>
/// What a report says: live until it is frozen for publication, and from then on the very words and counts of that
/// moment. A pack is made of this and of nothing else.
/// </summary>
public sealed class ReportFreezing(Writes writes, Sight sight, ReportQueries queries, ReportLive live)
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <exception cref="NotHereException">There is none that they may see.</exception>
    public async Task<ReportContent> ContentAsync(Guid report, CancellationToken cancel) =>
        await ContentAsync(await queries.ViewAsync(report, cancel), cancel);

    /// <summary>The same of one that is at hand.</summary>
    public async Task<ReportContent> ContentAsync(ReportView view, CancellationToken cancel)
    {
        if (view.Report.FrozenJson is not { } frozen)
        {
            return await LiveAsync(view, cancel);
        }

        // An item that became exempt afterwards is kept from the public all the same.
        var kept = ReportContent.Read(frozen);
        return kept with { ItemExempt = view.Item.ExemptParagraph ?? kept.ItemExempt };
    }

    /// <summary>Fixes words and figures; one that is frozen stays as it is.</summary>
    /// <exception cref="RuleBrokenException">It is not cleared, changed since, or names a figure that is not to be had.</exception>
    public async Task FreezeAsync(Guid id, CancellationToken cancel)
    {
        var view = await queries.ViewAsync(id, cancel);
        sight.Person.Must(Permission.RunMeetings);
        if (view.IsFrozen)
        {
            return;
        }

        Need.That(
            view.Report.State == ReportState.Cleared,
            $"“{view.Report.Title}” is not cleared, so it cannot go out."
        );
        Need.That(
            !view.HasChangedSinceCleared,
            $"“{view.Report.Title}” changed while it was cleared. Send it back and clear it again."
        );
        var content = await LiveAsync(view, cancel);
        Need.That(
            !content.Live.Any(f => f.Missing),
            $"“{view.Report.Title}” refers to figures that are not to be had. Take the reference out, or name a plan on its item."
        );
        (view.Report.FrozenAt, view.Report.FrozenJson) = (writes.Now, content.Write());
        writes.Record(ReportEvents.Frozen, view.Report, "sha256", null, ReportHash.Of(view.Report.FrozenJson));
        writes.Change(view.Report);
        await writes.SaveAsync(cancel);
    }

    private async Task<ReportContent> LiveAsync(ReportView view, CancellationToken cancel)
    {
        var markers = view
            .Parts.SelectMany(p => PartWords.Of(p.Part.Words))
            .OfType<WordsMarker>()
            .Select(m => m.Marker);
        return new(
            view.Template.Key,
            view.Report.Title,
            $"{view.Body.Name}, {view.Meeting.Day.ToString("d MMMM yyyy", British)}",
            view.Item.Number,
            view.Item.ExemptParagraph,
            [
                .. view.Parts.Select(p => new ReportContentPart(
                    p.Part.Key,
                    p.Part.Words,
                    p.Part.Standing,
                    ParagraphsOf(p.Part.Paragraphs),
                    p.State == ImplicationState.Given
                        ? $"{p.Part.Officer}, {p.Part.Post}, {TheDayInBritain.At(p.Part.GivenAt!.Value).ToString("d MMMM yyyy", British)}"
                        : null
                )),
            ],
            await live.OfAsync(view.Item.PlanId, markers, cancel)
        );
    }

    private static IReadOnlyList<int> ParagraphsOf(string? kept) => ReportTemplates.Shipped.ParagraphsOf(kept) ?? [];
}
