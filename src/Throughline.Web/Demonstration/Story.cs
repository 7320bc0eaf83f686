using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Cycles;
using Throughline.Core.Data;
using Throughline.Core.Plans;
using Throughline.Core.Plans.Editing;
using Throughline.Core.Reviews;
using Throughline.Core.Snapshots;
using Throughline.Core.Updates;
using Throughline.Domain.Calendar;
using Throughline.Domain.Cycles;
using Throughline.Domain.Plans;
using Throughline.Domain.Updates;
using static Throughline.Web.Demonstration.StoryAgencies;

namespace Throughline.Web.Demonstration;

/// <summary>
/// What the demonstration's people did in the weeks before today, each through the product's own services, with their
/// own rights, on their own day.
/// </summary>
[SeesEverything("plays everybody of a fictional partnership")]
internal sealed class Story(StoryStage stage, CancellationToken cancel)
{
    /// <summary>Calendar days before today on which the papers were read.</summary>
    public const int Began = 52;

    /// <summary>Calendar days around its first and its last cycle in which they remind.</summary>
    private const int Margin = 40;

    private const string Board = "Marrowdale Partnership Board",
        Committee = "Children and Families Scrutiny Committee";
    private Promises _promises = null!;

    /// <summary>
    /// True when bank holidays are known of all days on which its cycles act: an update cycle is refused beyond them.
    /// </summary>
    public static bool CanBeTold(DateOnly today) =>
        WorkingDays.England.Covers(today.AddDays(-Began - Margin)) && WorkingDays.England.Covers(today.AddDays(Margin));

    public async Task TellAsync()
    {
        await stage.AsProgramAsync(async s =>
            _promises = await Promises.LoadAsync(s.GetRequiredService<ThroughlineDb>(), cancel)
        );
        var proof = new StoryOfProof(stage, _promises, cancel);
        var decisions = new StoryOfDecisions(stage, _promises, cancel);
        var meetings = new StoryOfMeetings(stage, Committee, _promises.Plan, cancel);
        await MakeReadyAsync();
        await meetings.ArrangeAsync(daysAgo: 50);
        await proof.GiveAsync(daysAgo: 49);
        await SnapshotAsync(daysAgo: 47, "The plan as it was accepted");
        await meetings.HoldAsync(daysAgo: 46);
        await FirstCycleAsync();
        await proof.CheckAsync(daysAgo: 33);
        await decisions.ChallengeAsync(daysAgo: 32);
        await decisions.ExtendAsync(daysAgo: 29);
        await decisions.CloseAsync(daysAgo: 27);
        await meetings.PlanAsync(daysAgo: 24);
        await proof.ShowTheDifferenceAsync(daysAgo: 16);
        await SnapshotAsync(daysAgo: 14, Committee);
        await SecondCycleAsync();
        await meetings.AnswerAndMoveAsync(daysAgo: 2);
        await new StoryOfReports(stage, cancel).WriteAsync(daysAgo: 2);
        await new StoryOfPacks(stage, meetings.Next, cancel).PublishAsync(daysAgo: 1);
        await decisions.AskAsync(daysAgo: 1);
    }

    /// <summary>The plan answers a review, and a subgroup and the board agree its closures.</summary>
    private async Task MakeReadyAsync()
    {
        stage.Morning(51);
        await stage.AsAsync(
            DemonstrationPeople.Coordinator,
            async s =>
            {
                var plan = await s.GetRequiredService<ThroughlineDb>()
                    .Set<Plan>()
                    .AsNoTracking()
                    .SingleAsync(p => p.Id == _promises.Plan, cancel);
                var review = await s.GetRequiredService<ReviewEditing>()
                    .StartAsync(
                        new(
                            "Practice review: asking what behaviour means",
                            ReviewKind.ChildSafeguardingPracticeReview,
                            "LCSPR 4",
                            new(2026, 3, 18),
                            "Four findings and nine questions to the Board, which every agency was asked to answer."
                        ),
                        cancel
                    );
                await s.GetRequiredService<PlanMaking>()
                    .ChangeAsync(
                        plan.Id,
                        plan.Version,
                        new(
                            "Practice review LCSPR 4: multi-agency action plan",
                            review,
                            "Learning and Improvement Subgroup",
                            Board,
                            stage.DaysAgo(51),
                            Restricted: false
                        ),
                        cancel
                    );
            }
        );
    }

    private async Task SnapshotAsync(int daysAgo, string title)
    {
        stage.Morning(daysAgo);
        await stage.AsAsync(
            DemonstrationPeople.Coordinator,
            s => s.GetRequiredService<SnapshotTaking>().TakeAsync(_promises.Plan, title, stage.DaysAgo(daysAgo), cancel)
        );
    }

    /// <summary>All answered but probation, the homes and CAFCASS; one update was sent back and came again.</summary>
    private async Task FirstCycleAsync()
    {
        await OpenAsync(45, new("Autumn updates", stage.DaysAgo(38), stage.DaysAgo(35), Board));
        await SubmitAsync(43, Police, StoryWords.First, all: true);
        await SubmitAsync(42, CommunityHealth, StoryWords.First, all: true);
        await SubmitAsync(41, Hospitals, StoryWords.First, all: true);
        await SubmitAsync(40, SocialCare, _ => new StoryUpdate("No change since last time."), all: false);
        await SendBackAsync(
            40,
            SocialCare,
            "Please say what has been done since the spring and what you found when you looked, so that the "
                + "Board can see it."
        );
        await SubmitAsync(39, SocialCare, StoryWords.First, all: true);
        await SubmitAsync(38, Schools, StoryWords.First, all: true);
        await AcceptAsync(37, _ => true);
        stage.Morning(35);
        await stage.AsAsync(
            DemonstrationPeople.Coordinator,
            async s =>
            {
                var cycle = await s.GetRequiredService<ThroughlineDb>()
                    .Set<UpdateCycle>()
                    .AsNoTracking()
                    .SingleAsync(c => c.ClosedAt == null, cancel);
                await s.GetRequiredService<CycleEnding>().CloseAsync(cycle.Id, cycle.Version, cancel);
            }
        );
    }

    /// <summary>
    /// Open today: the police have answered, others in part, some not at all; updates wait and one is sent back.
    /// </summary>
    private async Task SecondCycleAsync()
    {
        await OpenAsync(9, new("Winter updates", stage.DaysAhead(6), stage.DaysAhead(13), Board));
        await SubmitAsync(7, Police, StoryWords.Second, all: true);
        await AcceptAsync(6, u => u == Police);
        await SubmitAsync(5, Hospitals, StoryWords.Second, all: false);
        await SendBackAsync(
            4,
            Hospitals,
            "Thank you. Which of the two wards is this, and what happens on weekends until the rota starts?"
        );
        await SubmitAsync(3, SocialCare, StoryWords.Second, all: false);
        await SubmitAsync(2, CommunityHealth, StoryWords.Second, all: true);
    }

    private async Task OpenAsync(int daysAgo, CycleRequest request)
    {
        stage.Morning(daysAgo);
        await stage.AsAsync(
            DemonstrationPeople.Coordinator,
            s => s.GetRequiredService<CycleOpening>().OpenAsync(_promises.Plan, request, cancel)
        );
    }

    /// <param name="all">False for the first two of what the agency promised.</param>
    private async Task SubmitAsync(int daysAgo, string agency, Func<StoryPromise, StoryUpdate> words, bool all)
    {
        stage.Morning(daysAgo);
        await stage.AsLeadAsync(
            agency,
            async s =>
            {
                var open = await s.GetRequiredService<ThroughlineDb>()
                    .Set<PlanAction>()
                    .Where(a => a.PlanId == _promises.Plan && a.Closure == ClosureStage.Open)
                    .Select(a => new { a.Id, a.Rating })
                    .ToDictionaryAsync(a => a.Id, a => a.Rating, cancel);
                var promises = _promises.Of(agency).FindAll(p => open.ContainsKey(p.Id));
                var inputs = (all ? promises : promises.Take(2))
                    .Select(p => Input(p, words(p), open[p.Id], promises))
                    .ToList();
                Demand.All(
                    await s.GetRequiredService<AgencyUpdates>().SubmitAsync(inputs, cancel),
                    r => r.IsDone,
                    "updates submitted"
                );
            }
        );
    }

    private UpdateInput Input(StoryPromise promise, StoryUpdate said, string? rating, List<StoryPromise> promises)
    {
        // What is promised in the same words under several questions is told once.
        var first = promises.First(p => p.Text == promise.Text);
        var text =
            first == promise || promise.Text.Length == 0
                ? said.Text
                : $"As under question {first.Question}. {said.Text}";
        var to = rating is null ? null : _promises.Code(said.To);
        return new(promise.Id, text, to, to is null || to == rating ? null : said.Why, 0, null);
    }

    private async Task AcceptAsync(int daysAgo, Func<string, bool> ofAgency)
    {
        stage.Morning(daysAgo);
        await stage.AsAsync(
            DemonstrationPeople.Coordinator,
            async s =>
            {
                var waiting = await WaitingAsync(s, ofAgency);
                Demand.All(
                    await s.GetRequiredService<UpdateDecisions>()
                        .AcceptAsync(waiting.ConvertAll(u => new Decision(u, null)), cancel),
                    r => r.IsDone,
                    "updates accepted"
                );
            }
        );
    }

    private async Task SendBackAsync(int daysAgo, string agency, string words)
    {
        stage.Morning(daysAgo);
        await stage.AsAsync(
            DemonstrationPeople.Coordinator,
            async s =>
            {
                var waiting = await WaitingAsync(s, a => a == agency);
                Demand.All(
                    await s.GetRequiredService<UpdateDecisions>().SendBackAsync([.. waiting.Take(1)], words, cancel),
                    r => r.IsDone,
                    "updates sent back"
                );
            }
        );
    }

    private async Task<List<Guid>> WaitingAsync(IServiceProvider services, Func<string, bool> ofAgency)
    {
        var db = services.GetRequiredService<ThroughlineDb>();
        var waiting = await db.Set<ActionUpdate>()
            .Where(u => u.State == UpdateState.Submitted)
            .OrderBy(u => u.SubmittedAt)
            .ThenBy(u => u.Id)
            .Select(u => new { u.Id, Agency = db.Set<Agency>().First(a => a.Id == u.AgencyId).Name })
            .ToListAsync(cancel);
        return [.. waiting.Where(w => ofAgency(w.Agency)).Select(w => w.Id)];
    }
}
