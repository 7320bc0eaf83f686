using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Data;
using Throughline.Core.Meetings;
using Throughline.Domain.Access;
using Throughline.Domain.Calendar;
using Throughline.Domain.Meetings;
using Throughline.Web.Pages.Shared;

namespace Throughline.Web.Pages.Meetings;

/// <summary>A body's work programme of one municipal year.</summary>
public sealed class ProgrammeModel(WorkProgrammes programmes, TopicAsks asks, Actor actor, TimeProvider clock)
    : PageModel
{
    public DateOnly Today { get; } = clock.Today();
    public ProgrammeView View { get; private set; } = null!;
    public int Placed => View.Meetings.Sum(m => m.Topics.Count);
    public int WaitingOfMembers => View.Waiting.Count(t => t.Topic.Request == TopicRequest.Member);

    /// <summary>What was asked for and is open, refused, or a topic that was dropped.</summary>
    public IReadOnlyList<AskView> NotGiven { get; private set; } = [];
    public IReadOnlyList<(TopicView Topic, TopicStep Step)> Moves { get; private set; } = [];
    public bool MayRun => actor.Person.May(Permission.RunMeetings);

    public async Task OnGetAsync(Guid body, int? year, CancellationToken cancel)
    {
        View = await programmes.ViewAsync(body, Asked(year, Today), cancel);
        NotGiven = [.. (await asks.OfBodyAsync(body, cancel)).Where(a => a.IsNotGiven)];
        Moves = [.. View.Moves];
    }

    /// <summary>A step as a half sentence: "went from 9 December to 3 February".</summary>
    public string Told(TopicStep step)
    {
        var (from, to) = (Day(step.FromMeetingId), Day(step.ToMeetingId));
        return step.Kind switch
        {
            TopicStepKind.Merged => $"became part of “{Name(step.IntoTopicId)}”",
            TopicStepKind.CarriedOver =>
                $"was carried over into {new MunicipalYear(step.FromYear ?? View.Year.Begins).Next}",
            TopicStepKind.Dropped => from is null ? "was dropped" : $"was dropped from {from}",
            TopicStepKind.Deferred => from is null ? "waits for a meeting" : $"left {from} and waits for a meeting",
            TopicStepKind.TakenUp => to is null ? "was taken up again, and waits" : $"was taken up again, for {to}",
            _ => from is null ? $"got its meeting, {to}" : $"went from {from} to {to}",
        };
    }

    /// <summary>The year that was asked for; this one where none was, or none that there is.</summary>
    internal static MunicipalYear Asked(int? year, DateOnly today) =>
        year is >= 1974 and < 2200 ? new(year.Value) : MunicipalYear.Of(today);

    private string? Day(Guid? meeting) =>
        meeting is null ? null
        : View.Meetings.FirstOrDefault(m => m.Meeting.Id == meeting)?.Meeting.Day is { } day ? Words.Day(day)
        : "another meeting";

    private string Name(Guid? topic) =>
        topic is { } id && View.Names.TryGetValue(id, out var name) ? name : "another topic";
}
