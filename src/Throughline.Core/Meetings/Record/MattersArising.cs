using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Domain.Plans;

namespace Throughline.Core.Meetings.Record;

/// <summary>How long answers took.</summary>
/// <param name="Who">The officer or post, or the body.</param>
/// <param name="Answered">Answers that it is counted from.</param>
/// <param name="Median">The middle number of days from the meeting to the answer.</param>
/// <param name="Open">Those without an answer, which are in no median.</param>
public sealed record AnswerTimes(string Who, int Answered, double? Median, int Open)
{
    /// <summary>So few say little of anybody.</summary>
    private const int Few = 5;

    /// <summary>"18 days, of 7 answers"; says when they are few.</summary>
    public string Words =>
        Median is not { } days
            ? "nothing answered yet"
            : $"{days:0.#} {(days == 1 ? "day" : "days")}, of {Answered} {(Answered == 1 ? "answer" : "answers")}"
                + (Answered < Few ? ": too few to compare" : "");
}

/// <summary>What a body asked for and what became of it, for its next meeting.</summary>
/// <param name="Since">The meeting before, from which answers are new; null where there was none.</param>
/// <param name="Open">Not answered, the latest first.</param>
/// <param name="All">How long answers took in all meetings of the body.</param>
/// <param name="Answered">Answered since that meeting, or all where there was none.</param>
public sealed record Arising(
    Body Body,
    Meeting? Since,
    IReadOnlyList<PromiseView> Open,
    IReadOnlyList<PromiseView> Answered,
    IReadOnlyList<AnswerTimes> ByOfficer,
    AnswerTimes All
);

/// <summary>Matters arising: what was promised and resolved in a body's meetings, until it is answered.</summary>
public sealed class MattersArising(Sight sight, PromiseLog log)
{
    /// <exception cref="NotHereException">There is no such body that they may see.</exception>
    public async Task<Arising> OfBodyAsync(Guid id, DateOnly today, CancellationToken cancel)
    {
        var body =
            await sight.Of<Body>().AsNoTracking().SingleOrDefaultAsync(b => b.Id == id, cancel)
            ?? throw new NotHereException();
        var since = await sight
            .Of<Meeting>()
            .AsNoTracking()
            .Where(m => m.BodyId == id && m.Day < today)
            .OrderByDescending(m => m.Day)
            .FirstOrDefaultAsync(cancel);
        var all = await log.OfBodyAsync(id, cancel);
        return new(
            body,
            since,
            [
                .. all.Where(p => p.Promise.IsOpen)
                    .OrderByDescending(p => p.Promise.DaysLate(today))
                    .ThenBy(p => p.Promise.By ?? DateOnly.MaxValue),
            ],
            [
                .. all.Where(p => !p.Promise.IsOpen && (since is null || p.Promise.AnsweredOn >= since.Day))
                    .OrderByDescending(p => p.Promise.AnsweredOn),
            ],
            [
                .. all.GroupBy(p => p.Promise.AssignedTo ?? p.Promise.Who, StringComparer.OrdinalIgnoreCase)
                    .Select(g => Times(g.Key, [.. g]))
                    .OrderBy(t => t.Who, StringComparer.CurrentCulture),
            ],
            Times(body.Name, all)
        );
    }

    /// <summary>How long the answers of all of these took.</summary>
    public static AnswerTimes Times(string who, IReadOnlyList<PromiseView> promises)
    {
        List<int> days =
        [
            .. promises
                .Where(p => p.Promise.AnsweredOn is not null)
                .Select(p => p.Promise.AnsweredOn!.Value.DayNumber - p.Meeting.Day.DayNumber)
                .Order(),
        ];
        return new(
            who,
            days.Count,
            days.Count == 0 ? null : (days[(days.Count - 1) / 2] + days[days.Count / 2]) / 2.0,
            promises.Count(p => p.Promise.IsOpen)
        );
    }
}
