using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Data;
using Throughline.Core.Meetings;
using Throughline.Core.Reports;
using Throughline.Domain.Access;
using Throughline.Domain.Calendar;
using Throughline.Domain.Meetings;
using Throughline.Web.Pages.Shared;

namespace Throughline.Web.Pages.Meetings;

/// <summary>One day of the line of days.</summary>
/// <param name="Due">What is due on it.</param>
/// <param name="Clear">Which clear day it is; null for none.</param>
/// <param name="Class">How it is drawn.</param>
public sealed record LineDay(DateOnly Day, IReadOnlyList<MeetingDay> Due, int? Clear, string Class);

/// <summary>A meeting: its days, its agenda, what was promised in it.</summary>
public sealed class MeetingModel(
    MeetingPlanning meetings,
    Agendas agendas,
    PromiseLog log,
    Interests interests,
    ReportQueries reports,
    Actor actor,
    WorkingDays calendar,
    TimeProvider clock
) : PageModel
{
    /// <summary>Days that stand side by side on a page and are still read.</summary>
    private const int MostDays = 16;

    public DateOnly Today { get; } = clock.Today();
    public MeetingView View { get; private set; } = null!;
    public IReadOnlyList<AgendaItem> Items { get; private set; } = [];
    public IReadOnlyList<PromiseView> Promises { get; private set; } = [];
    public IReadOnlyList<DeclarationView> Declared { get; private set; } = [];

    /// <summary>What the clerk asks about before the meeting.</summary>
    public IReadOnlyList<InterestTouched> Touched { get; private set; } = [];

    /// <summary>Reports on items, by item; none for whoever only reads meetings.</summary>
    public IReadOnlyDictionary<Guid, Report> Reports { get; private set; } = new Dictionary<Guid, Report>();
    public IReadOnlyList<LineDay> Line { get; private set; } = [];
    public int Needed => Items.Sum(i => i.Minutes ?? 0);
    public bool MayRun => actor.Person.May(Permission.RunMeetings);

    public async Task OnGetAsync(Guid meeting, CancellationToken cancel)
    {
        View = await meetings.ViewAsync(meeting, cancel);
        Items = await agendas.OfAsync(meeting, cancel);
        Reports = await reports.OfMeetingAsync(meeting, cancel);
        Promises = await log.OfMeetingAsync(meeting, cancel);
        Declared = await interests.OfMeetingAsync(View, cancel);
        Touched = MayRun ? await interests.TouchedAsync(View, Items, cancel) : [];
        Line = View.Days.Count == 0 ? [] : [.. LineOfDays()];
    }

    public async Task<IActionResult> OnPostMoveAsync(Guid meeting, Guid item, int to, CancellationToken cancel)
    {
        await agendas.MoveAsync(meeting, item, to, cancel);
        return Redirect(MeetingLinks.Meeting(meeting));
    }

    private IEnumerable<LineDay> LineOfDays()
    {
        var (first, last) = (View.Days[0].Day, View.Days[^1].Day);
        var from = last.AddDays(1 - MostDays) is var latest && latest > first ? latest : first;
        var clear = 0;
        for (var day = from; day <= last; day = day.AddDays(1))
        {
            var due = View.Days.Where(d => d.Day == day).ToList();
            var works = calendar.IsWorkingDay(day);
            var counts = works && View.Publication is { Law: true } issue && day > issue.Day && day < View.Meeting.Day;
            yield return new(
                day,
                due,
                counts ? ++clear : null,
                string.Join(
                    ' ',
                    new[]
                    {
                        works ? null : "we",
                        due.Count > 0 ? "has"
                        : works ? "none"
                        : null,
                        day == View.Meeting.Day ? "meet" : null,
                        day == Today ? "today" : null,
                    }.OfType<string>()
                )
            );
        }
    }
}
