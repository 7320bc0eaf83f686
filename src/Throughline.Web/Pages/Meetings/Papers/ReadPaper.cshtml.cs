using Microsoft.AspNetCore.Mvc;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Meetings.Papers;
using Throughline.Domain.Meetings.Record;
using Throughline.Web.Forms;

namespace Throughline.Web.Pages.Meetings.Papers;

/// <summary>One paper that was read: a person looks through its lines, puts them right, and takes those that are ticked.</summary>
public sealed class ReadPaperModel(MeetingPapersRead papers, PaperTaking taking, Actor actor) : RunMeetingPage(actor)
{
    /// <summary>As many characters fit on one line of a field.</summary>
    private const int OneLine = 90;

    public static IEnumerable<(string Value, string Text)> Votes { get; } =
    [(bool.TrueString, "Votes"), (bool.FalseString, "Does not vote")];

    public ReadPartView View { get; private set; } = null!;

    /// <summary>True where the person wants to say of which body it is.</summary>
    public bool Choosing { get; private set; }

    public int Taken => View.Lines.Count(l => l.Taken is not null);

    public int Known => View.Lines.Count(l => l.Taken is null && l.Known is not null);

    public string LinesOf => View.Part.Kind == PaperKind.Minutes ? "lines of the record" : View.Part.Kind.Line() + "s";

    /// <summary>What the person should know before.</summary>
    public IEnumerable<string> Before =>
        View.Part.Kind switch
        {
            PaperKind.Minutes =>
            [
                "What is taken becomes the record of that meeting; resolutions and promises go into the action log. Items that the agenda lacks are added at its end.",
                "Nothing that was resolved without the public may be taken here before its item is marked as exempt on the agenda.",
            ],
            PaperKind.WorkProgramme or PaperKind.ActionLog =>
            [
                "A meeting of a day on which none stands in the calendar is entered there.",
            ],
            _ => [],
        };

    public async Task OnGetAsync(
        Guid reading,
        string kind,
        int index,
        Guid? body,
        bool choose,
        CancellationToken cancel
    )
    {
        OnlyWhoRuns();
        Choosing = choose;
        View = await papers.PartAsync(reading, KindOf(kind), index, body, cancel);
    }

    public async Task<IActionResult> OnPostAsync(
        Guid reading,
        string kind,
        int index,
        Guid body,
        string? day,
        string? time,
        string? venue,
        int[] take,
        CancellationToken cancel
    )
    {
        await OnGetAsync(reading, kind, index, body, false, cancel);
        return await TryAsync(
            async () =>
            {
                var meeting = await taking.TakeAsync(
                    reading,
                    View.Part.Kind,
                    index,
                    new(body, Written.Day(day, "day"), time, venue, take.Distinct().ToDictionary(k => k, TypedOf)),
                    cancel
                );
                return meeting is { } id
                    ? MeetingLinks.Meeting(id)
                    : View.Part.Kind switch
                    {
                        PaperKind.WorkProgramme => MeetingLinks.Programme(body),
                        PaperKind.ActionLog => MeetingLinks.ActionLog(),
                        _ => MeetingLinks.MeetingBody(body),
                    };
            },
            () => OnGetAsync(reading, kind, index, body, false, cancel)
        );
    }

    /// <summary>What a line is, in a few words.</summary>
    public static string Heading(ReadLine line) =>
        line.Says is RecordKind.Resolution ? "Resolved"
        : line.Says is { } says ? $"{says.Label()}: {line[ReadFieldKind.Who] ?? "nobody is named"}"
        : line[ReadFieldKind.Title] ?? line[ReadFieldKind.Who] ?? Short(line[ReadFieldKind.What]) ?? "Vacancy";

    public string Label(ReadLine line, ReadFieldKind field) =>
        field switch
        {
            ReadFieldKind.Title => View.Part.Kind == PaperKind.Agenda ? "Item" : "Topic",
            ReadFieldKind.Who when View.Part.Kind == PaperKind.Membership => "Name, empty for a vacancy",
            ReadFieldKind.Who when View.Part.Kind == PaperKind.ActionLog => "Who has to do it",
            ReadFieldKind.Who => "Who",
            ReadFieldKind.What when line.Says == RecordKind.Resolution => "What was resolved",
            ReadFieldKind.What when line.Says == RecordKind.Promise => "What was promised",
            ReadFieldKind.What when line.Says == RecordKind.Interest => "The interest",
            ReadFieldKind.What => "What is to be done",
            ReadFieldKind.ToWhom => "To whom",
            ReadFieldKind.By => "By, a day",
            ReadFieldKind.Meeting => "Day of the meeting",
            ReadFieldKind.Lead when line.Says is not null => "Role",
            ReadFieldKind.Lead => "Lead",
            ReadFieldKind.Why => "Why",
            ReadFieldKind.Outcome => "What should be different for children afterwards",
            ReadFieldKind.AskedBy => "Asked for by",
            ReadFieldKind.Group => "Political group or agency",
            ReadFieldKind.OnlyOn => "Votes only on, empty for everything",
            ReadFieldKind.Exempt => "Exempt by paragraph, empty for a public item",
            ReadFieldKind.Answer => "What came of it",
            ReadFieldKind.Answered => "Answered on, empty while it is open",
            ReadFieldKind.Request or ReadFieldKind.Seat or ReadFieldKind.Votes => throw new InvalidOperationException(
                "It is chosen from a list."
            ),
        };

    public static int Rows(ReadField field) => field.Value is { Length: > OneLine } ? 3 : 1;

    private IReadOnlyDictionary<ReadFieldKind, string?> TypedOf(int line) =>
        Enum.GetValues<ReadFieldKind>()
            .ToDictionary(k => k, k => (string?)Request.Form[LineToTake.FieldName(line, k)].ToString());

    private static string? Short(string? words) =>
        words is { Length: > OneLine } ? words[..(OneLine - 1)] + "…" : words;

    private static PaperKind KindOf(string kind) =>
        Enum.GetValues<PaperKind>().Where(k => MeetingLinks.Part(k) == kind).Select(k => (PaperKind?)k).FirstOrDefault()
        ?? throw new NotHereException();
}
