using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Plans;
using Throughline.Core.Questions;
using Throughline.Core.Snapshots;
using Throughline.Domain.Calendar;
using Throughline.Domain.Challenge.Members;
using Throughline.Domain.Plans.Standing;
using Throughline.Domain.Reports;

namespace Throughline.Core.Reports;

/// <summary>What the markers of a report stand for today: figures of its item's plan, questions that rules ask.</summary>
public sealed class ReportLive(Sight sight, SnapshotQueries snapshots, PlanScrutiny scrutiny, TimeProvider clock)
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");
    private static readonly string[] Columns = ["Where actions stand", "Actions"];

    /// <summary>Each marker once.</summary>
    /// <param name="planId">The item's plan; null where it names none.</param>
    public async Task<IReadOnlyList<LiveFigure>> OfAsync(
        Guid? planId,
        IEnumerable<ReportMarker> markers,
        CancellationToken cancel
    )
    {
        var asked = markers.DistinctBy(m => m.Key).ToList();
        if (asked.Count == 0)
        {
            return [];
        }

        var title = await sight.Of<Plan>().Where(p => p.Id == planId).Select(p => p.Title).SingleOrDefaultAsync(cancel);
        var figures = new List<LiveFigure>();
        foreach (var marker in asked)
        {
            figures.Add(
                planId is not { } plan || title is null
                    ? None(marker, "The agenda item names no plan that you may see, so there is nothing to show here.")
                : marker.Kind == ReportMarkerKind.Questions ? await QuestionsAsync(plan, title, marker, cancel)
                : marker.AsOf is { } day && day < Today ? await KeptAsync(plan, title, day, marker, cancel)
                : await NowAsync(plan, title, marker, cancel)
            );
        }

        return figures;
    }

    private DateOnly Today => TheDayInBritain.At(clock.GetUtcNow().UtcDateTime);

    private static LiveFigure None(ReportMarker marker, string sentence) =>
        new(marker.Key, sentence, [], []) { Missing = true };

    private async Task<LiveFigure> NowAsync(Guid plan, string title, ReportMarker marker, CancellationToken cancel)
    {
        var today = Today;
        var groups = await Standings.CountAsync(
            sight.Of<PlanAction>().Where(a => a.PlanId == plan),
            today,
            cancel,
            withFindings: false
        );
        var figures = PlanFigures.Of([.. groups.Select(g => g.Group)]);
        return new(
            marker.Key,
            Sentence(
                today,
                title,
                figures.Actions,
                figures.In(DeliveryState.OnTrack) + figures.In(DeliveryState.Complete),
                figures.Overdue
            ),
            Columns,
            Rows(DeliveryStates.All.Select(s => (s.Label(), figures.In(s))), figures.Actions)
        );
    }

    /// <summary>As the last snapshot on or before a day kept it.</summary>
    private async Task<LiveFigure> KeptAsync(
        Guid plan,
        string title,
        DateOnly day,
        ReportMarker marker,
        CancellationToken cancel
    )
    {
        var kept = (await snapshots.OfPlanAsync(plan, cancel)).FirstOrDefault(s => s.On <= day);
        if (kept is null)
        {
            return None(marker, $"No snapshot of “{title}” is kept of {Day(day)} or before.");
        }

        var counts = await sight
            .Of<SnapshotCount>()
            .AsNoTracking()
            .Where(c => c.SnapshotId == kept.Id)
            .ToListAsync(cancel);
        var states = counts
            .GroupBy(c => DeliveryStates.Of(c.Delivery))
            .ToDictionary(g => g.Key, g => g.Sum(c => c.Actions));
        var all = counts.Sum(c => c.Actions);
        return new(
            marker.Key,
            Sentence(
                kept.On,
                title,
                all,
                states.GetValueOrDefault(DeliveryState.OnTrack) + states.GetValueOrDefault(DeliveryState.Complete),
                counts.Sum(c => c.Overdue)
            ) + $" They are those of the snapshot “{kept.Title}”.",
            Columns,
            Rows(DeliveryStates.All.Select(s => (s.Label(), states.GetValueOrDefault(s))), all)
        );
    }

    private async Task<LiveFigure> QuestionsAsync(
        Guid plan,
        string title,
        ReportMarker marker,
        CancellationToken cancel
    )
    {
        var asked = await scrutiny.OfPlanAsync(plan, cancel);
        var first = asked is null
            ? []
            : MemberQuestions.Of([new(title, [.. asked.Questions.Where(q => !q.IsQuiet).Select(q => q.Raised)])]).First;
        return new(
            marker.Key,
            first.Count == 0
                ? $"The rules have no question about “{title}” as of {Day(Today)}."
                : $"Questions that members may wish to ask about “{title}”, as of {Day(Today)}. There may be a good answer to every one.",
            [],
            [.. first.Select(q => (IReadOnlyList<string>)[q.Question, q.Facts])]
        );
    }

    private static string Sentence(DateOnly day, string title, int all, int well, int overdue) =>
        $"As of {Day(day)}, “{title}” has {Count(all, "action")} that {(all == 1 ? "is" : "are")} not withdrawn: "
        + $"{well} on track or complete, {overdue} overdue.";

    private static string Count(int n, string what) => n == 1 ? $"1 {what}" : $"{n.ToString("N0", British)} {what}s";

    private static IReadOnlyList<IReadOnlyList<string>> Rows(IEnumerable<(string State, int Count)> states, int all) =>
        [
            .. states
                .Where(s => s.Count > 0)
                .Append(("All", all))
                .Select(s => (IReadOnlyList<string>)[s.Item1, s.Item2.ToString("N0", British)]),
        ];

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", British);
}
