using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Challenge;
using Throughline.Core.Data;
using Throughline.Core.Intake;
using Throughline.Core.Plans;
using Throughline.Core.Updates;
using Throughline.Domain.Access;
using Throughline.Domain.Calendar;
using Throughline.Domain.Challenge;
using Throughline.Domain.Cycles;
using Throughline.Domain.Updates;

namespace Throughline.Core.Overview;

/// <summary>What waits for somebody, counted; what is not theirs to do is nought.</summary>
/// <param name="Lists">How long each list of <see cref="WaitingWork"/> is; empty for people who are neither coordinator
/// nor assurer.</param>
/// <param name="CyclesDue">Open cycles whose last day for updates is within seven days or past.</param>
/// <param name="Challenges">Challenges in sight that are not over.</param>
/// <param name="HoldChecksDue">Closed actions in sight of which it is time to ask whether it held.</param>
public sealed record WorkOfToday(
    int Updates,
    IReadOnlyDictionary<WaitingList, int> Lists,
    int CyclesDue,
    int Challenges,
    int HoldChecksDue,
    int Drafts
)
{
    public bool IsNothing => Updates + CyclesDue + Challenges + HoldChecksDue + Drafts + Lists.Values.Sum() == 0;
}

/// <summary>Counts what needs somebody today.</summary>
public sealed class TodaysWork(Actor actor, Sight sight, Writes writes, WaitingWork waiting)
{
    private const int CycleDays = 7;

    public async Task<WorkOfToday> LoadAsync(CancellationToken cancel)
    {
        var person = actor.Person;
        var today = TheDayInBritain.At(writes.Now);
        var lists = new Dictionary<WaitingList, int>();
        if (person.May(Permission.Assure))
        {
            foreach (var list in Enum.GetValues<WaitingList>())
            {
                lists[list] = await waiting.CountAsync(list, cancel);
            }
        }

        return new(
            person.May(Permission.DecideUpdates)
                ? await sight.Of<ActionUpdate>().CountAsync(u => u.State == UpdateState.Submitted, cancel)
                : 0,
            lists,
            person.May(Permission.RunCycles) ? await CyclesDueAsync(today.AddDays(CycleDays), cancel) : 0,
            await sight
                .Of<ChallengeRecord>()
                .CountAsync(c => c.State != ChallengeState.Closed && c.State != ChallengeState.Dismissed, cancel),
            person.May(Permission.Assure)
                ? await sight
                    .Of<PlanAction>()
                    .CountAsync(a => a.HoldCheckDue != null && a.Held == null && a.HoldCheckDue <= today, cancel)
                : 0,
            person.May(Permission.ReadDocuments)
                ? await sight.Of<PlanDraft>().CountAsync(d => d.State == DraftState.UnderReview, cancel)
                : 0
        );
    }

    private Task<int> CyclesDueAsync(DateOnly until, CancellationToken cancel) =>
        sight.Of<UpdateCycle>().CountAsync(c => c.ClosedAt == null && c.DueOn <= until, cancel);
}
