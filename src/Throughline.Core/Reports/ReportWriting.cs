using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Meetings;
using Throughline.Domain.Access;
using Throughline.Domain.Plans;
using Throughline.Domain.Reports;

namespace Throughline.Core.Reports;

/// <summary>Begins reports and writes their parts.</summary>
public sealed class ReportWriting(
    Writes writes,
    Sight sight,
    MeetingPlanning meetings,
    ReportQueries queries,
    ReportTemplates templates
)
{
    /// <summary>Characters of one part at most: some forty pages.</summary>
    public const int MostWords = 120_000;

    /// <returns>The new report's id; that of the one there is where the item has one.</returns>
    /// <exception cref="NotHereException">There is no such item.</exception>
    /// <exception cref="RuleBrokenException">No template has begun for such a body.</exception>
    public async Task<Guid> BeginAsync(Guid itemId, CancellationToken cancel)
    {
        var item =
            await sight.Of<AgendaItem>().AsNoTracking().SingleOrDefaultAsync(i => i.Id == itemId, cancel)
            ?? throw new NotHereException();
        sight.Person.Must(Permission.RunMeetings);
        if (await queries.OfItemAsync(itemId, cancel) is { } there)
        {
            return there;
        }

        var meeting = await meetings.ViewAsync(item.MeetingId, cancel);
        var template = templates.For(meeting.Body.Kind, meeting.Meeting.Day);
        Need.That(template is not null, "No template of reports is known for such a body on that day.");
        var report = writes.Add(
            new Report
            {
                AgendaItemId = itemId,
                Template = template!.Key,
                Title = item.Title,
            }
        );
        foreach (var part in template.Parts)
        {
            writes.Add(new ReportPart { ReportId = report.Id, Key = part.Key });
        }

        writes.Record(ReportEvents.Begun, report, "template", null, template.Key);
        await writes.SaveAsync(cancel);
        return report.Id;
    }

    /// <exception cref="RuleBrokenException">It has no title, or is cleared or frozen.</exception>
    public async Task RenameAsync(Guid id, int seen, string? title, CancellationToken cancel)
    {
        var view = await OpenAsync(id, cancel);
        Writes.Saw(view.Report, seen);
        var (before, now) = (
            view.Report.Title,
            Need.Words(title, "title", 400, "Give the report a title that names no child.")
        );
        if (before != now)
        {
            view.Report.Title = now;
            writes.Record(ReportEvents.Renamed, view.Report, "title", before, now);
            writes.Change(view.Report);
            await writes.SaveAsync(cancel);
        }
    }

    /// <summary>Keeps the words of a part; those before stay as a draft.</summary>
    /// <exception cref="RuleBrokenException">They are too many, or the report is cleared or frozen.</exception>
    public async Task WriteAsync(Guid id, Guid part, int seen, string? words, CancellationToken cancel)
    {
        var view = await OpenAsync(id, cancel);
        var written = view.Part(part);
        Writes.Saw(written.Part, seen);
        if (Write(view, written, words))
        {
            await writes.SaveAsync(cancel);
        }
    }

    /// <summary>Sets the words of a part within a change that others make, too, and tells which clearances fall.</summary>
    /// <returns>False where nothing changed.</returns>
    internal bool Write(ReportView view, ReportPartView written, string? words)
    {
        var (before, now) = (written.Part.Words, Need.Optional(words, "words", MostWords) ?? "");
        if (before == now)
        {
            return false;
        }

        written.Part.Words = now;
        writes.Add(
            new ReportText
            {
                ReportId = view.Report.Id,
                Key = written.Part.Key,
                Words = now,
            }
        );
        writes.Record(ReportEvents.Written, written.Part, "words", before, now);
        writes.Change(written.Part);
        foreach (
            var fell in view.Parts.Where(p =>
                p.State == ImplicationState.Given
                && (p.Part.Id == written.Part.Id || p.Asked.Rests.Contains(written.Part.Key))
            )
        )
        {
            writes.Record(ReportEvents.ImplicationFell, fell.Part, "clearance", fell.Part.Officer, null);
        }

        return true;
    }

    /// <summary>Says who may read a part.</summary>
    /// <param name="paragraphs">Paragraphs of Schedule 12A as typed, "3" or "1, 2"; only for what is exempt.</param>
    /// <param name="interest">Why; needed for whatever is not public.</param>
    /// <exception cref="RuleBrokenException">A paragraph or the reason is missing.</exception>
    public async Task SetStandingAsync(
        Guid id,
        Guid part,
        int seen,
        PartStanding standing,
        string? paragraphs,
        string? interest,
        CancellationToken cancel
    )
    {
        var view = await OpenAsync(id, cancel);
        var set = view.Part(part).Part;
        Writes.Saw(set, seen);
        var before = Told(set);
        (set.Standing, set.Paragraphs, set.PublicInterest) = standing switch
        {
            PartStanding.Public => (standing, null, null),
            PartStanding.Exempt => (
                standing,
                Paragraphs(paragraphs),
                Interest("Say why the public interest in keeping it outweighs that in disclosing it.")
            ),
            PartStanding.Confidential => (
                standing,
                (string?)null,
                Interest("Say who forbids its disclosure: a government department, an enactment or a court.")
            ),
        };
        if (before != Told(set))
        {
            writes.Record(ReportEvents.StandingSet, set, "standing", before, Told(set));
            writes.Change(set);
            await writes.SaveAsync(cancel);
        }

        string Interest(string sentence) => Need.Words(interest, "interest", sentence);

        string Paragraphs(string? typed) =>
            templates.ParagraphsOf(typed) is { } read
                ? string.Join(", ", read)
                : throw new RuleBrokenException(
                    $"Write the paragraph of Schedule 12A, a number from 1 to {templates.Exempt.Paragraphs.Count}, or several with commas.",
                    "paragraphs"
                );
    }

    /// <summary>The report, to be written in.</summary>
    /// <exception cref="RuleBrokenException">It is cleared or frozen.</exception>
    internal async Task<ReportView> OpenAsync(Guid id, CancellationToken cancel)
    {
        var view = await queries.ViewAsync(id, cancel);
        sight.Person.Must(Permission.RunMeetings);
        Need.That(!view.IsFrozen, "The report is frozen for publication: its words never change.");
        Need.That(view.IsOpen, "The report is cleared. Send it back with a reason before its words are changed.");
        return view;
    }

    private static string Told(ReportPart p) => $"{p.Standing}; {p.Paragraphs}; {p.PublicInterest}";
}
