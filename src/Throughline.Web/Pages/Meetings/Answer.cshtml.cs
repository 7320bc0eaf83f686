using Microsoft.AspNetCore.Mvc;
using Throughline.Core.Data;
using Throughline.Core.Meetings;
using Throughline.Core.Meetings.Papers;
using Throughline.Domain.Access;
using Throughline.Domain.Calendar;
using Throughline.Web.Forms;

namespace Throughline.Web.Pages.Meetings;

/// <summary>A promise of a meeting, and what came of it.</summary>
public sealed class AnswerModel(PromiseLog log, MeetingPapersRead papers, Actor actor, TimeProvider clock)
    : RunMeetingPage(actor)
{
    private readonly Actor _actor = actor;

    public PromiseView View { get; private set; } = null!;
    public bool MayRun => _actor.Person.May(Permission.RunMeetings);

    /// <summary>Where it was read; null where it was typed.</summary>
    public MeetingSourceView? Source { get; private set; }

    public async Task OnGetAsync(Guid promise, CancellationToken cancel)
    {
        View = await log.ViewAsync(promise, cancel);
        Source = await papers.SourceOfAsync(promise, cancel);
    }

    public async Task<IActionResult> OnPostAsync(
        Guid promise,
        int version,
        string? answer,
        string? on,
        string? paper,
        CancellationToken cancel
    )
    {
        await OnGetAsync(promise, cancel);
        OnlyWhoRuns();
        return await TryAsync(
            async () =>
            {
                await log.AnswerAsync(promise, version, answer, Written.Day(on, "on"), clock.Today(), cancel, paper);
                return MeetingLinks.ActionLog();
            },
            () => OnGetAsync(promise, cancel)
        );
    }
}
