using Microsoft.AspNetCore.Mvc;
using Throughline.Core.Data;
using Throughline.Core.Meetings;
using Throughline.Web.Pages.Shared;

namespace Throughline.Web.Pages.Meetings;

/// <summary>Moves, defers, drops or takes up a topic, with the reason that stays with it.</summary>
public sealed class MoveTopicModel(WorkProgrammes programmes, Actor actor) : RunMeetingPage(actor)
{
    /// <summary>The choice that drops a topic.</summary>
    public const string Drop = "drop";

    private ProgrammeView _view = null!;

    public TopicView Topic { get; private set; } = null!;

    public IEnumerable<(string Value, string Text)> Places() =>
        [
            ("", "No meeting yet: it waits"),
            .. _view.Meetings.Select(m => (m.Meeting.Id.ToString(), DayWords.NamedDay(m.Meeting.Day))),
            (Drop, "No meeting: drop it"),
        ];

    public async Task OnGetAsync(Guid body, Guid topic, CancellationToken cancel)
    {
        Topic = await programmes.TopicAsync(body, topic, cancel);
        OnlyWhoRuns();
        _view = await programmes.ViewAsync(body, new(Topic.Topic.Year), cancel);
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
                await programmes.StepAsync(
                    body,
                    topic,
                    version,
                    Guid.TryParse(to, out var meeting) ? meeting : null,
                    to == Drop,
                    why,
                    askedBy,
                    cancel
                );
                return MeetingLinks.ProgrammeOf(body, Topic.Topic.Year);
            },
            () => OnGetAsync(body, topic, cancel)
        );
    }
}
