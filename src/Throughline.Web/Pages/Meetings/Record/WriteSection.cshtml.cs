using Microsoft.AspNetCore.Mvc;
using Throughline.Core.Data;
using Throughline.Core.Meetings.Record;
using Throughline.Domain.Meetings.Record;

namespace Throughline.Web.Pages.Meetings.Record;

/// <summary>Writes on a section of the minutes, with the record beside it.</summary>
public sealed class WriteSectionModel(MinutesDrafting drafting, MeetingRecords records, Actor actor)
    : RunMeetingPage(actor)
{
    public MinutesSection Section { get; private set; } = null!;
    public RecordView Record { get; private set; } = null!;

    /// <summary>Lines that stand and belong to the section; of one without an item, who came, left and was away.</summary>
    public IReadOnlyList<LineView> Lines =>
        [
            .. Record.Standing.Where(l =>
                l.Kept.Kind is not (RecordKind.TakenBack or RecordKind.Item)
                && (
                    Section.AgendaItemId is { } item
                        ? l.Kept.AgendaItemId == item && l.Kept.Private == Section.Exempt
                        : l.Kept.AgendaItemId is null
                            || l.Kept.Kind
                                is RecordKind.Arrives
                                    or RecordKind.Leaves
                                    or RecordKind.Apologies
                                    or RecordKind.Substitute
                                    or RecordKind.Interest
                )
            ),
        ];

    public async Task OnGetAsync(Guid meeting, Guid section, CancellationToken cancel)
    {
        Section = await drafting.SectionAsync(meeting, section, cancel);
        OnlyWhoRuns();
        Record = await records.ViewAsync(meeting, cancel);
    }

    public async Task<IActionResult> OnPostAsync(
        Guid meeting,
        Guid section,
        int version,
        string? text,
        CancellationToken cancel
    )
    {
        await OnGetAsync(meeting, section, cancel);
        return await TryAsync(
            async () =>
            {
                await drafting.WriteAsync(meeting, section, version, text, cancel);
                return MeetingLinks.Minutes(meeting);
            },
            () => OnGetAsync(meeting, section, cancel)
        );
    }
}
