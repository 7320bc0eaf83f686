using Throughline.Core.Meetings;
using Throughline.Documents.Papers;
using Throughline.Domain.Meetings;
using Throughline.Web.Pages.Shared;

namespace Throughline.Web.Pages.Meetings;

/// <summary>A work programme as a paper and as a table to be taken away.</summary>
internal static class ProgrammePaper
{
    private static readonly string[] Headings =
    [
        "Meeting",
        "Topic",
        "Why",
        "Outcome sought",
        "Lead",
        "Requested by",
        "Minutes",
        "What happened to it",
    ];

    /// <summary>Meeting by meeting, then what waits, what was dropped, and what was asked for and not given.</summary>
    public static Paper Of(ProgrammeView view, IReadOnlyList<AskView> notGiven)
    {
        var blocks = new List<PaperBlock> { new PaperText($"Municipal year {view.Year}") };
        foreach (var meeting in view.Meetings)
        {
            blocks.Add(new PaperHeading(1, DayWords.NamedDay(meeting.Meeting.Day)));
            Add(blocks, meeting.Topics, "No topic yet.");
        }

        blocks.Add(new PaperHeading(1, "Without a meeting"));
        Add(blocks, view.Waiting, "None waits.");
        if (view.Dropped.Count + view.Merged.Count + view.CarriedOver.Count > 0)
        {
            blocks.Add(new PaperHeading(1, "No longer on the programme"));
            Add(blocks, [.. view.Dropped, .. view.Merged, .. view.CarriedOver], "");
        }

        if (notGiven.Count > 0)
        {
            blocks.Add(new PaperHeading(1, "Asked for, and not given"));
            blocks.Add(
                new PaperTable(
                    ["Asked for", "By", "On", "What became of it"],
                    [
                        .. notGiven.Select(a =>
                            (IReadOnlyList<string>)
                                [
                                    a.Ask.What,
                                    a.Ask.Who,
                                    Words.Day(a.Ask.AskedOn),
                                    a.Ask.IsOpen
                                        ? "Not answered yet"
                                        : a.Ask.RefusedBecause ?? "It became a topic, which was dropped",
                                ]
                        ),
                    ]
                )
            );
        }

        return new($"Work programme: {view.Body.Name}", "Throughline", blocks);
    }

    /// <summary>A row for each topic.</summary>
    public static PaperTable Table(ProgrammeView view) =>
        new(
            Headings,
            [
                .. view.Meetings.SelectMany(m => m.Topics.Select(t => Row(DayWords.NamedDay(m.Meeting.Day), t))),
                .. view.Waiting.Select(t => Row("None yet", t)),
                .. view.Dropped.Select(t => Row("Dropped", t)),
                .. view.Merged.Select(t => Row("Part of another topic", t)),
                .. view.CarriedOver.Select(t => Row("Carried over", t)),
            ]
        );

    private static void Add(List<PaperBlock> blocks, IReadOnlyList<TopicView> topics, string none) =>
        blocks.Add(
            topics.Count == 0
                ? new PaperText(none)
                : new PaperTable(Headings[1..], [.. topics.Select(t => (IReadOnlyList<string>)Row("", t)[1..])])
        );

    private static string[] Row(string meeting, TopicView view)
    {
        var topic = view.Topic;
        return
        [
            meeting,
            topic.Title,
            topic.Why ?? "",
            topic.Outcome ?? "",
            topic.Lead ?? "",
            topic.AskedBy is { } by ? $"{topic.Request.Label()}: {by}" : topic.Request.Label(),
            topic.Minutes is { } minutes ? $"{minutes}" : "",
            string.Join(
                '\n',
                view.Steps.Skip(1)
                    .Select(s => $"{Words.Day(s.CreatedAt)}: {s.Kind.Label().ToLowerInvariant()}. {s.Why}")
            ),
        ];
    }
}
