using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Throughline.Core.Data;
using Throughline.Core.Meetings;
using Throughline.Core.Meetings.Record;
using Throughline.Domain.Meetings;
using Throughline.Domain.Meetings.Record;
using Throughline.Domain.Plans;
using Throughline.Web.Forms;

namespace Throughline.Web.Pages.Meetings.Record;

/// <summary>The clerk's page of a meeting under way. Its script (record.js) keeps lines in the browser until they are here.</summary>
public sealed class RecordModel(MeetingRecords records, RecordKeeping keeping, Actor actor, TimeProvider clock)
    : RunMeetingPage(actor)
{
    /// <summary>As many lines as one request keeps.</summary>
    private const int MostLines = 50;

    /// <summary>What a member may do in a vote: the word that a line says it by, and what people read.</summary>
    public static readonly IReadOnlyList<(string Sign, string Words)> Choices =
    [
        ("for", "For"),
        ("against", "Against"),
        ("abstains", "Abstains"),
    ];

    private readonly Actor _actor = actor;

    public RecordView View { get; private set; } = null!;

    /// <summary>The line that is about to be put right; null for none.</summary>
    public LineView? Right { get; private set; }

    public Guid? Me => _actor.Person.Id;

    /// <summary>The name of the line that this page's form keeps: a second press keeps no second line.</summary>
    public Guid NewId { get; } = Guid.CreateVersion7();

    public string Heading =>
        View.Item is { } item ? $"{item.Number}. {item.Title}"
        : View.HasEnded ? "The meeting has ended"
        : View.HasBegun ? "Before the first item"
        : "The meeting has not begun";

    public AgendaItem? Next =>
        View.Items.ElementAtOrDefault(View.Items.ToList().FindIndex(i => i.Id == View.Item?.Id) + 1);

    /// <summary>"20 of 25 minutes"; null where the item has no length or is not taken.</summary>
    public string? Since
    {
        get
        {
            if (View.Item is not { } item || View.TakenAt(item) is not { } from || View.HasEnded)
            {
                return null;
            }

            var spent = (int)
                (
                    TimeOnly.FromDateTime(Domain.Calendar.LondonTime.Local(clock.GetUtcNow().UtcDateTime)) - from
                ).TotalMinutes;
            return item.Minutes is { } minutes ? $"{spent} of {minutes} minutes" : $"{spent} minutes";
        }
    }

    /// <summary>Those who may vote on the motion that waits for a vote; empty where none does.</summary>
    public IReadOnlyList<PersonInRoom> Voters =>
        View.Motion is { } motion
        && !View.Standing.Any(l => l.Line.Kind == RecordKind.Vote && l.Kept.Number > motion.Kept.Number)
            ? [.. View.MayVote]
            : [];

    public LineView? Last => View.Lines.Count == 0 ? null : View.Lines[^1];

    public async Task OnGetAsync(Guid meeting, Guid? line, CancellationToken cancel)
    {
        OnlyWhoRuns();
        View = await records.ViewAsync(meeting, cancel);
        Right = View.Lines.FirstOrDefault(l => l.Kept.Id == line && l.Said.Stands);
    }

    /// <summary>One line, from a form without script.</summary>
    public async Task<IActionResult> OnPostLineAsync(
        Guid meeting,
        Guid id,
        string? line,
        Guid? putsRight,
        CancellationToken cancel
    )
    {
        await OnGetAsync(meeting, putsRight, cancel);
        return await TryAsync(
            async () =>
            {
                var kept = await keeping.KeepAsync(meeting, Me, [new(id, line, null, putsRight)], cancel);
                return kept[0].Why is { } why
                    ? throw new RuleBrokenException(why, "line")
                    : MeetingLinks.Record(meeting) + "#line";
            },
            () => OnGetAsync(meeting, putsRight, cancel)
        );
    }

    /// <summary>The vote of each member, from the table of those who may vote.</summary>
    public async Task<IActionResult> OnPostVoteAsync(Guid meeting, Guid id, CancellationToken cancel)
    {
        await OnGetAsync(meeting, null, cancel);
        var said = Choices
            .Select(c =>
                (
                    c.Sign,
                    Names: string.Join(
                        ", ",
                        View.MayVote.Where(a => Request.Form[$"v-{a.Person.Id}"] == c.Sign).Select(a => a.Person.Name)
                    )
                )
            )
            .Where(g => g.Names.Length > 0)
            .Select(g => $"{g.Sign} {g.Names}");
        var casting = Request.Form["casting"].ToString() is { Length: > 0 } cast ? $" casting {cast}" : "";
        var line = $"v {string.Join(' ', said)}{casting}";
        return await TryAsync(
            async () =>
            {
                Need.That(line.Length > 3, "Say how at least one member votes.");
                var kept = await keeping.KeepAsync(meeting, Me, [new(id, line, null, null)], cancel);
                return kept[0].Why is { } why
                    ? throw new RuleBrokenException(why)
                    : MeetingLinks.Record(meeting) + "#line";
            },
            () => OnGetAsync(meeting, null, cancel)
        );
    }

    /// <summary>Lines that a browser kept, in their order: JSON of <c>[{id, line, at, putsRight}]</c>.</summary>
    public async Task<IActionResult> OnPostLinesAsync(
        Guid meeting,
        Guid person,
        string? lines,
        CancellationToken cancel
    )
    {
        await OnGetAsync(meeting, null, cancel);
        try
        {
            var sent = JsonSerializer.Deserialize<List<SentLine>>(lines ?? "[]", JsonSerializerOptions.Web) ?? [];
            var kept = await keeping.KeepAsync(
                meeting,
                person,
                [.. sent.Take(MostLines).Select(l => new LineInput(l.Id, l.Line, l.At?.UtcDateTime, l.PutsRight))],
                cancel
            );
            return new JsonResult(new { lines = kept });
        }
        catch (JsonException)
        {
            return BadRequest();
        }
        catch (RuleBrokenException e)
        {
            return new JsonResult(new { problem = e.Message }) { StatusCode = StatusCodes.Status409Conflict };
        }
    }

    /// <summary>What would be understood of a line that is being typed.</summary>
    public async Task<IActionResult> OnPostUnderstandAsync(Guid meeting, string? line, CancellationToken cancel)
    {
        OnlyWhoRuns();
        try
        {
            var read = await keeping.UnderstandAsync(meeting, line, cancel);
            return new JsonResult(
                new
                {
                    kind = read.Kind.Label(),
                    words = LineWording.Of(read),
                    asks = read.Asks,
                }
            );
        }
        catch (RuleBrokenException)
        {
            return new JsonResult(
                new
                {
                    kind = "",
                    words = "",
                    asks = Array.Empty<string>(),
                }
            );
        }
    }

    /// <summary>A line as the record shows it.</summary>
    public string Said(LineView line) =>
        line.Line.Kind == RecordKind.Item
            ? View.Items.FirstOrDefault(i => i.Id == line.Kept.AgendaItemId) is { } item
                ? $"{item.Number}. {item.Title}"
                : LineWording.Of(line.Line)
            : LineWording.Of(line.Line);

    /// <summary>Who took a line back or put it right, and when.</summary>
    public string TookBack(LineView line) =>
        View.Lines.LastOrDefault(l => l.Kept.PutsRightId == line.Kept.Id) is { } by
            ? $"{(by.Line.Kind == RecordKind.TakenBack ? "taken back" : "put right")} by {by.Kept.CreatedBy}, "
                + Domain.Calendar.LondonTime.Local(by.Kept.CreatedAt).ToString("H:mm", CultureInfo.InvariantCulture)
            : "";

    public bool IsLogged(LineView line) =>
        line.Line.Kind == RecordKind.Resolution
        || line.Line is { Kind: RecordKind.Promise, Who: not null, What.Length: > 0 };

    /// <summary>What stands after a name: the seat, for whom they sit, whether they vote.</summary>
    public static string About(PersonInRoom seat) =>
        seat.For is { } whom ? $" for {whom.Name}"
        : seat.Person.Seat is BodySeat.Chair or BodySeat.ViceChair or BodySeat.Officer or BodySeat.Substitute
            ? " " + seat.Person.Seat.Value.Label().ToLowerInvariant()
        : seat.Votes ? ""
        : " no vote";

    /// <summary>"6:55", "left 7:33", "apologies".</summary>
    public static string WhereWords(PersonInRoom seat) =>
        seat.Where switch
        {
            Whereabouts.Here => Clock(seat.Passings[^1].At),
            Whereabouts.Left => "left " + Clock(seat.Passings[^1].At),
            Whereabouts.Apologies => "apologies",
            Whereabouts.Absent => "not here",
        };

    private static string Clock(TimeOnly time) => time.ToString("H:mm", CultureInfo.InvariantCulture);

    private sealed record SentLine(Guid Id, string? Line, DateTimeOffset? At, Guid? PutsRight);
}
