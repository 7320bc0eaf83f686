using Microsoft.AspNetCore.Mvc;
using Throughline.Core.Data;
using Throughline.Core.Meetings;
using Throughline.Core.Meetings.Papers;
using Throughline.Web.Pages.Shared;

namespace Throughline.Web.Pages.Meetings;

/// <summary>
/// Moves, defers, drops, merges, carries over or takes up a topic, with the reason that stays with it.
/// </summary>
public sealed class MoveTopicModel(WorkProgrammes programmes, MeetingPapersRead papers, Actor actor)
    : RunMeetingPage(actor)
{
    private const string Drop = "drop";
    private const string NextYear = "next-year";
    private const string Into = "into:";

    private ProgrammeView _view = null!;

    public TopicView Topic { get; private set; } = null!;

    /// <summary>Where it was read; null where it was typed.</summary>
    public MeetingSourceView? Source { get; private set; }

    /// <summary>Where it stands, among <see cref="Places"/>.</summary>
    public string? Now =>
        Topic.Topic is { Dropped: true } ? Drop
        : Topic.Topic.MergedIntoId is { } into ? Into + into
        : Topic.Topic.MeetingId?.ToString();

    public IEnumerable<(string Value, string Text)> Places() =>
        [
            ("", "No meeting yet: it waits"),
            .. _view.Meetings.Select(m => (m.Meeting.Id.ToString(), DayWords.NamedDay(m.Meeting.Day))),
            (NextYear, $"Carry it over into {_view.Year.Next}, where it waits"),
            .. _view
                .Meetings.SelectMany(m => m.Topics)
                .Concat(_view.Waiting)
                .Where(t => t.Topic.Id != Topic.Topic.Id)
                .Select(t => (Into + t.Topic.Id, $"Make it part of “{t.Topic.Title}”")),
            (Drop, "No meeting: drop it"),
        ];

    private static TopicMove MoveTo(string? to) =>
        to switch
        {
            Drop => new TopicMove.Dropped(),
            NextYear => new TopicMove.NextYear(),
            _ when to is not null
                    && to.StartsWith(Into, StringComparison.Ordinal)
                    && Guid.TryParse(to[Into.Length..], out var into) => new TopicMove.Into(into),
            _ => Guid.TryParse(to, out var meeting) ? new TopicMove.ToMeeting(meeting) : new TopicMove.Waits(),
        };

    public async Task OnGetAsync(Guid body, Guid topic, CancellationToken cancel)
    {
        Topic = await programmes.TopicAsync(body, topic, cancel);
        OnlyWhoRuns();
        _view = await programmes.ViewAsync(body, new(Topic.Topic.Year), cancel);
        Source = await papers.SourceOfAsync(topic, cancel);
    }

    public async Task<IActionResult> OnPostAsync(
        Guid body,
        Guid topic,
        int version,
        string? to,
        string? why,
        string? askedBy,
        CancellationToken cancel
    )
    {
        await OnGetAsync(body, topic, cancel);
        return await TryAsync(
            async () =>
            {
                await programmes.StepAsync(body, topic, version, MoveTo(to), why, askedBy, cancel);
                return MeetingLinks.ProgrammeOf(body, Topic.Topic.Year);
            },
            () => OnGetAsync(body, topic, cancel)
        );
    }
}
