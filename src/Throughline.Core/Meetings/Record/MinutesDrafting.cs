using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Domain.Access;
using Throughline.Domain.Meetings;
using Throughline.Domain.Meetings.Record;
using Throughline.Domain.Plans;

namespace Throughline.Core.Meetings.Record;

/// <summary>Minutes with their sections, the record beside them, and what they leave out.</summary>
/// <param name="Minutes">Null until they are drafted.</param>
/// <param name="Gaps">What the record says and the minutes do not.</param>
/// <param name="ApprovedIn">The meeting that approved them; null until one did.</param>
public sealed record MinutesView(
    RecordView Record,
    KeptMinutes? Minutes,
    IReadOnlyList<MinutesSection> Sections,
    IReadOnlyList<MinutesGap> Gaps,
    Meeting? ApprovedIn
);

/// <summary>Minutes: drafted from the record, written on, checked against it, approved at a later meeting.</summary>
public sealed class MinutesDrafting(Writes writes, Sight sight, MeetingRecords records, MinutesStyle style)
{
    /// <exception cref="NotHereException">There is no such meeting that they may see.</exception>
    public async Task<MinutesView> ViewAsync(Guid meeting, CancellationToken cancel)
    {
        var record = await records.ViewAsync(meeting, cancel);
        var minutes = await sight
            .Of<KeptMinutes>()
            .AsNoTracking()
            .SingleOrDefaultAsync(m => m.MeetingId == meeting, cancel);
        var sections = minutes is null
            ? []
            : await sight
                .Of<MinutesSection>()
                .AsNoTracking()
                .Where(s => s.MinutesId == minutes.Id)
                .OrderBy(s => s.Place)
                .ToListAsync(cancel);
        var approvedIn = minutes?.ApprovedInId is { } id
            ? await sight.Of<Meeting>().AsNoTracking().SingleOrDefaultAsync(m => m.Id == id, cancel)
            : null;
        return new(record, minutes, sections, minutes is null ? [] : Gaps(record, sections), approvedIn);
    }

    /// <summary>Drafts them from the record, once the meeting has ended.</summary>
    /// <exception cref="RuleBrokenException">It has not ended, or they are drafted already.</exception>
    public async Task DraftAsync(Guid meeting, CancellationToken cancel)
    {
        var view = await ViewAsync(meeting, cancel);
        sight.Person.Must(Permission.RunMeetings);
        Need.That(view.Minutes is null, "The minutes are drafted already.");
        Need.That(view.Record.HasEnded, "End the meeting first: the record may still grow.");
        var minutes = writes.Add(new KeptMinutes { MeetingId = meeting });
        var place = 0;
        foreach (var part in PartsOf(view.Record))
        {
            writes.Add(
                new MinutesSection
                {
                    MinutesId = minutes.Id,
                    AgendaItemId = part.Item,
                    Place = ++place,
                    Heading = part.Heading,
                    Exempt = part.Exempt,
                    Text = part.Text,
                }
            );
        }

        writes.Record(MeetingEvents.MinutesDrafted, minutes, "state", null, $"{place} sections");
        await writes.SaveAsync(cancel);
    }

    /// <exception cref="NotHereException">There is no such section.</exception>
    public async Task<MinutesSection> SectionAsync(Guid meeting, Guid id, CancellationToken cancel) =>
        await sight
            .Of<MinutesSection>()
            .SingleOrDefaultAsync(
                s => s.Id == id && sight.Of<KeptMinutes>().Any(m => m.Id == s.MinutesId && m.MeetingId == meeting),
                cancel
            )
        ?? throw new NotHereException();

    /// <summary>Writes a section anew. What was checked has to be checked again.</summary>
    /// <exception cref="RuleBrokenException">They are approved.</exception>
    public async Task WriteAsync(Guid meeting, Guid id, int seen, string? text, CancellationToken cancel)
    {
        var section = await SectionAsync(meeting, id, cancel);
        sight.Person.Must(Permission.RunMeetings);
        var minutes = await OfAsync(meeting, cancel);
        Need.That(minutes.State != MinutesState.Approved, "The minutes are approved and stay as they are.");
        Writes.Saw(section, seen);
        var (before, now) = (section.Text, Need.Optional(text) ?? "");
        if (before == now)
        {
            return;
        }

        section.Text = now;
        writes.Record(MeetingEvents.MinutesChanged, section, "text", before, now);
        writes.Change(section);
        if (minutes.State == MinutesState.Checked)
        {
            (minutes.State, minutes.CheckedBy, minutes.CheckedAt) = (MinutesState.Draft, null, null);
        }

        // Whoever checks at the same moment has checked other words.
        writes.Change(minutes);
        await writes.SaveAsync(cancel);
    }

    /// <summary>Says that they were held against the record and are ready for the next meeting.</summary>
    /// <exception cref="RuleBrokenException">They leave out something of the record, or are past that.</exception>
    public async Task CheckAsync(Guid meeting, int seen, CancellationToken cancel)
    {
        var view = await ViewAsync(meeting, cancel);
        sight.Person.Must(Permission.RunMeetings);
        var minutes = await OfAsync(meeting, cancel);
        Writes.Saw(minutes, seen);
        Need.That(minutes.State == MinutesState.Draft, "They are checked already.");
        Need.That(
            view.Gaps.Count == 0,
            "The minutes leave out what the record says. Write it in, or take the line of the record back."
        );
        (minutes.State, minutes.CheckedBy, minutes.CheckedAt) = (MinutesState.Checked, writes.Who, writes.Now);
        writes.Record(MeetingEvents.MinutesChecked, minutes, "state", $"{MinutesState.Draft}", $"{minutes.State}");
        writes.Change(minutes);
        await writes.SaveAsync(cancel);
    }

    /// <summary>Later meetings of the body, which may approve them; the first first.</summary>
    public Task<List<Meeting>> LaterAsync(Meeting meeting, CancellationToken cancel) =>
        sight
            .Of<Meeting>()
            .AsNoTracking()
            .Where(m => m.BodyId == meeting.BodyId && m.Day > meeting.Day && m.State != MeetingState.CalledOff)
            .OrderBy(m => m.Day)
            .ToListAsync(cancel);

    /// <param name="at">The meeting that approves them.</param>
    /// <param name="amended">What was amended, as the next minutes will say; blank for "as correct".</param>
    /// <param name="today">Before its day no meeting has approved anything.</param>
    /// <exception cref="RuleBrokenException">They are not checked, or the meeting is not a later one of the body.</exception>
    public async Task ApproveAsync(
        Guid meeting,
        int seen,
        Guid? at,
        string? amended,
        DateOnly today,
        CancellationToken cancel
    )
    {
        var view = await ViewAsync(meeting, cancel);
        sight.Person.Must(Permission.RunMeetings);
        var minutes = await OfAsync(meeting, cancel);
        Writes.Saw(minutes, seen);
        Need.That(minutes.State == MinutesState.Checked, "Check the minutes against the record first.");
        var by = (await LaterAsync(view.Record.Meeting.Meeting, cancel)).Find(m => m.Id == at);
        Need.That(by is not null, "Choose the meeting that approved them: a later one of the same body.", "at");
        Need.That(by!.Day <= today, "That meeting has not been held yet.", "at");
        (minutes.State, minutes.ApprovedInId, minutes.Amended, minutes.ApprovedBy, minutes.ApprovedAt) = (
            MinutesState.Approved,
            by.Id,
            Need.Optional(amended),
            writes.Who,
            writes.Now
        );
        writes.Record(
            MeetingEvents.MinutesApproved,
            minutes,
            "state",
            $"{MinutesState.Checked}",
            minutes.Amended is { } words ? $"amended: {words}" : "as correct"
        );
        writes.Change(minutes);
        await writes.SaveAsync(cancel);
    }

    private async Task<KeptMinutes> OfAsync(Guid meeting, CancellationToken cancel) =>
        await sight.Of<KeptMinutes>().SingleOrDefaultAsync(m => m.MeetingId == meeting, cancel)
        ?? throw new NotHereException();

    private IReadOnlyList<MinutesPart> PartsOf(RecordView record) =>
        MinutesDraft.Of(
            [.. record.Items.Select(i => new MinutesItem(i.Id, i.Number, i.Title, i.ExemptParagraph))],
            record.Room,
            [.. record.Lines.Select(l => l.Said)],
            style
        );

    private static IReadOnlyList<MinutesGap> Gaps(RecordView record, List<MinutesSection> sections) =>
        MinutesCheck.Of(
            [.. record.Lines.Select(l => l.Said)],
            [.. sections.Select(s => new MinutesPart(s.Heading, s.AgendaItemId, s.Exempt, s.Text))]
        );
}
