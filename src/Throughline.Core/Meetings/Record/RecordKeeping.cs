using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Domain.Access;
using Throughline.Domain.Meetings.Record;
using Throughline.Domain.Plans;

namespace Throughline.Core.Meetings.Record;

/// <summary>A line as a browser sends it.</summary>
/// <param name="Id">Made in the browser.</param>
/// <param name="Typed">With the letter that begins it.</param>
/// <param name="SaidAt">UTC; null for now.</param>
/// <param name="PutsRight">The line that it takes back or puts right; null for none.</param>
public sealed record LineInput(Guid Id, string? Typed, DateTime? SaidAt, Guid? PutsRight);

/// <summary>What became of a line that was sent.</summary>
/// <param name="Why">Why it is not kept; null where it is.</param>
public sealed record LineResult(Guid Id, string? Why);

/// <summary>Adds lines to a meeting's record: each once, whoever sends it how often, and none changed.</summary>
public sealed class RecordKeeping(
    ThroughlineDb db,
    Writes writes,
    Sight sight,
    MeetingRecords records,
    LineEffects effects
)
{
    /// <summary>So often is a number taken anew where two people write at once.</summary>
    private const int Tries = 8;

    /// <summary>A clock that is ahead by more than this is not believed.</summary>
    private static readonly TimeSpan Ahead = TimeSpan.FromMinutes(2);

    /// <summary>What would be understood of a line that is being typed. Keeps nothing.</summary>
    public async Task<RecordLine> UnderstandAsync(Guid meeting, string? typed, CancellationToken cancel)
    {
        var view = await records.ViewAsync(meeting, cancel);
        sight.Person.Must(Permission.RunMeetings);
        return LineReading.Read(WordsOf(typed), view.Known);
    }

    /// <summary>Keeps lines in the order in which they come. One that is refused holds up no other.</summary>
    /// <param name="person">The account that typed them: lines are never kept under another person's name.</param>
    /// <exception cref="RuleBrokenException">They were typed by somebody else.</exception>
    public async Task<IReadOnlyList<LineResult>> KeepAsync(
        Guid meeting,
        Guid? person,
        IReadOnlyList<LineInput> lines,
        CancellationToken cancel
    )
    {
        sight.Person.Must(Permission.RunMeetings);
        Need.That(
            sight.Person.Id == person,
            "These lines were typed by somebody else who was signed in here. They are sent when that person signs in."
        );
        var results = new List<LineResult>(lines.Count);
        foreach (var line in lines)
        {
            try
            {
                await OneAsync(meeting, line, cancel);
                results.Add(new(line.Id, null));
            }
            catch (RuleBrokenException e)
            {
                writes.Forget();
                results.Add(new(line.Id, e.Message));
            }
        }

        return results;
    }

    private async Task OneAsync(Guid meeting, LineInput input, CancellationToken cancel)
    {
        for (var tried = 1; ; tried++)
        {
            if (
                await sight.Of<RecordedLine>().AsNoTracking().SingleOrDefaultAsync(l => l.Id == input.Id, cancel) is
                { } there
            )
            {
                Need.That(there.MeetingId == meeting, "Another meeting has a line of this name.");
                return;
            }

            try
            {
                await AddAsync(meeting, input, cancel);
                return;
            }
            catch (Exception e)
                when (e is ChangedMeanwhileException or DbUpdateException
                    && tried < Tries
                    && !cancel.IsCancellationRequested
                )
            {
                // Somebody else wrote at the same moment, or this line was sent twice at once: look again.
                writes.Forget();
            }
        }
    }

    private async Task AddAsync(Guid meeting, LineInput input, CancellationToken cancel)
    {
        var said = SaidAt(input);
        var view = await records.AtAsync(meeting, said, cancel);
        Need.That(
            !await sight
                .Of<KeptMinutes>()
                .AnyAsync(m => m.MeetingId == meeting && m.State == MinutesState.Approved, cancel),
            "The minutes of this meeting are approved, so its record is closed."
        );
        Need.That(input.Id != Guid.Empty, "The line has no name of its own.");
        var line = LineReading.Read(WordsOf(input.Typed), view.Known);
        var wrong = Wrong(view, line, input.PutsRight);
        var item = line.Kind == RecordKind.Item ? Next(view, line) : wrong?.Kept.AgendaItemId ?? view.Item?.Id;
        var kept = writes.Add(
            new RecordedLine
            {
                Id = input.Id,
                MeetingId = meeting,
                AgendaItemId = item,
                Number =
                    1
                    + (
                        await db.Set<RecordedLine>()
                            .Where(l => l.MeetingId == meeting)
                            .MaxAsync(l => (int?)l.Number, cancel)
                        ?? 0
                    ),
                // What is put right stands where it was said.
                SaidAt = wrong is not null && line.Kind != RecordKind.TakenBack ? wrong.Kept.SaidAt : said,
                Kind = line.Kind,
                Typed = line.Typed,
                Understood = line.ToJson(),
                Private =
                    wrong?.Kept.Private
                    ?? (!view.PublicIn && line.Kind != RecordKind.Readmits)
                        || view.Items.Any(i => i.Id == item && i.ExemptParagraph is not null),
                PutsRightId = wrong?.Kept.Id,
            }
        );
        writes.Record(MeetingEvents.LineKept, kept, "line", wrong?.Kept.Typed, kept.Typed);
        await effects.OfAsync(view, kept, line, wrong, cancel);
        await writes.SaveAsync(cancel);
    }

    private static LineView? Wrong(RecordView view, RecordLine line, Guid? id)
    {
        Need.That(line.Kind != RecordKind.TakenBack || id is not null, "Say which line is taken back: press it there.");
        if (id is null)
        {
            return null;
        }

        var wrong = view.Lines.FirstOrDefault(l => l.Kept.Id == id);
        Need.That(wrong is { Said.Stands: true }, "That line was taken back or put right already.");
        Need.That(
            wrong!.Kept.Kind != RecordKind.Item || line.Kind == RecordKind.TakenBack,
            "An item that was begun can be taken back, not put right."
        );
        return wrong;
    }

    private static Guid Next(RecordView view, RecordLine line)
    {
        var at = view.Items.ToList().FindIndex(i => i.Id == view.Item?.Id);
        var next = line.Item is { } number
            ? view.Items.FirstOrDefault(i => i.Number == number)
            : view.Items.ElementAtOrDefault(at + 1);
        Need.That(
            next is not null,
            line.Item is { } none ? $"The agenda has no item {none}." : "That was the last item of the agenda."
        );
        return next!.Id;
    }

    private DateTime SaidAt(LineInput input)
    {
        var now = writes.Now;
        var said = input.SaidAt is { } at ? DateTime.SpecifyKind(at, DateTimeKind.Utc) : now;
        var kept = said > now + Ahead ? now : said;
        return kept.AddTicks(-(kept.Ticks % TimeSpan.TicksPerMillisecond));
    }

    private static string WordsOf(string? typed) =>
        Need.Words(typed, "line", RecordLine.Longest, "Write the line first: a letter and a space begin it.");
}
