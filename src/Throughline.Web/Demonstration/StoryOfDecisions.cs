using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Challenge;
using Throughline.Core.Closing;
using Throughline.Core.Data;
using Throughline.Core.Plans;
using Throughline.Core.Plans.Dates;
using Throughline.Core.Updates;
using Throughline.Domain.Challenge;
using static Throughline.Web.Demonstration.StoryAgencies;

namespace Throughline.Web.Demonstration;

/// <summary>Challenges, new dates and closures: some decided, some that wait today.</summary>
[SeesEverything("plays everybody of a fictional partnership")]
internal sealed class StoryOfDecisions(StoryStage stage, Promises promises, CancellationToken cancel)
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>The scrutineer's is answered; the councillor's waits for community health.</summary>
    public async Task ChallengeAsync(int daysAgo)
    {
        stage.Morning(daysAgo);
        await RaiseAsync(
            DemonstrationPeople.Assurer,
            promises.First(Hospitals, "Ask the question"),
            "Meetings were held for 31 of 44 discharges. Who asks the question about the other 13 children, and how "
                + "does the Board hear what they answered?"
        );
        await stage.AsLeadAsync(
            Hospitals,
            async s =>
            {
                var challenge = await s.GetRequiredService<ThroughlineDb>()
                    .Set<ChallengeRecord>()
                    .AsNoTracking()
                    .SingleAsync(cancel);
                var result = await s.GetRequiredService<ChallengeDesk>()
                    .TakeAsync(
                        challenge.Id,
                        challenge.Version,
                        ChallengeStep.Answer,
                        "The ward sister asks by telephone within two days and writes the answer into the discharge "
                            + "letter. We sampled ten of the 13 letters: it stood in eight. We will bring the "
                            + "figure with each update.",
                        cancel
                    );
                Demand.All([result], r => r is { Problem: null }, "the answer to a challenge");
            }
        );
        await RaiseAsync(
            DemonstrationPeople.CommitteeMember,
            promises.First(CommunityHealth, "Give each school"),
            "Five schools still have nobody to ring. What do they do today when they are worried about a child, and "
                + "from what day will each of them have a name?"
        );
    }

    /// <summary>Social care asks for a new date because a supplier is late, and the Board agrees.</summary>
    public async Task ExtendAsync(int daysAgo)
    {
        var promise = promises.First(SocialCare, "Revise the assessment template");
        stage.Morning(daysAgo);
        await AskForAsync(
            SocialCare,
            promise,
            stage.DaysAhead(100),
            "The supplier of the case system has put its release back by four months. Both teams use a paper "
                + "page until then."
        );
        await stage.AsAsync(
            DemonstrationPeople.Coordinator,
            async s =>
            {
                var extension = await s.GetRequiredService<ThroughlineDb>()
                    .Set<Extension>()
                    .AsNoTracking()
                    .SingleAsync(cancel);
                await s.GetRequiredService<Extensions>()
                    .DecideAsync(
                        extension.Id,
                        extension.Version,
                        agreed: true,
                        "Marrowdale Partnership Board",
                        "Agreed once. The paper page must be sampled each quarter until the release.",
                        cancel
                    );
            }
        );
    }

    /// <summary>
    /// The questionnaire goes from the agency's proposal through coordinator and subgroup to the board.
    /// </summary>
    public async Task CloseAsync(int daysAgo)
    {
        var promise = promises.First(CommunityHealth, "Change the school health");
        stage.Morning(daysAgo);
        await stage.AsLeadAsync(
            CommunityHealth,
            async s =>
                await s.GetRequiredService<Closure>()
                    .ProposeAsync(
                        promise.Id,
                        await VersionAsync(s, promise),
                        new(
                            "The questionnaire is in use in all 31 schools, and worries are followed up "
                                + "within ten days."
                        ),
                        cancel
                    )
        );
        await AgreeAsync(daysAgo - 2, promise, new("The return was checked by the scrutineer and holds."));
        await AgreeAsync(
            daysAgo - 6,
            promise,
            new(
                "The subgroup was content with the return and asked that it be repeated next year.",
                MeetingOn: stage.DaysAgo(daysAgo - 6)
            )
        );
        await AgreeAsync(
            daysAgo - 9,
            promise,
            new("The Board agreed without discussion.", MeetingOn: stage.DaysAgo(daysAgo - 9))
        );
    }

    /// <summary>
    /// What waits for somebody today: a new date, two closures at different steps, a draft of the police.
    /// </summary>
    public async Task AskAsync(int daysAgo)
    {
        stage.Morning(daysAgo);
        await AskForAsync(
            CommunityHealth,
            promises.First(CommunityHealth, "Give each school"),
            stage.DaysAhead(126),
            "The post is offered to somebody who can start in the new year and must then be trained."
        );
        var prompt = promises.First(Police, "Add a prompt");
        await stage.AsLeadAsync(
            Police,
            async s =>
                await s.GetRequiredService<Closure>()
                    .ProposeAsync(
                        prompt.Id,
                        await VersionAsync(s, prompt),
                        new(
                            "The prompt is in daily use and two dip samples show that it is answered.",
                            "The follow-up survey of children's workers, which would show a difference, is not due "
                                + "before spring."
                        ),
                        cancel
                    )
        );
        var questionnaire = promises.First(Hospitals, "Change the school health");
        await stage.AsLeadAsync(
            Hospitals,
            async s =>
                await s.GetRequiredService<Closure>()
                    .ProposeAsync(
                        questionnaire.Id,
                        await VersionAsync(s, questionnaire),
                        new(
                            "The wards use the questionnaire’s second page with every child of school age.",
                            "The schools’ return shows what came of it; the wards count nothing of their own."
                        ),
                        cancel
                    )
        );
        await AgreeAsync(daysAgo, questionnaire, new("Agreed for the subgroup to look at beside the schools’ return."));
        await stage.AsAsync(
            "Kit Brook",
            async s =>
                Demand.All(
                    await s.GetRequiredService<AgencyUpdates>()
                        .SaveDraftsAsync(
                            [
                                new(
                                    promises.First(Police, "Revise the assessment").Id,
                                    "The supplier showed the new page on Tuesday. Sergeants will try it for two weeks.",
                                    null,
                                    null,
                                    0,
                                    null
                                ),
                            ],
                            cancel
                        ),
                    r => r.IsDone,
                    "a draft"
                )
        );
    }

    private Task RaiseAsync(string who, StoryPromise promise, string question) =>
        stage.AsAsync(
            who,
            async s =>
                Demand.All(
                    [await s.GetRequiredService<ChallengeDesk>().RaiseAsync(promise.Id, question, cancel)],
                    r => r is { Problem: null },
                    "a challenge"
                )
        );

    private Task AskForAsync(string agency, StoryPromise promise, DateOnly day, string why) =>
        stage.AsLeadAsync(
            agency,
            async s =>
                await s.GetRequiredService<Extensions>()
                    .AskAsync(
                        promise.Id,
                        await VersionAsync(s, promise),
                        day.ToString("d MMMM yyyy", British),
                        why,
                        cancel
                    )
        );

    private async Task AgreeAsync(int daysAgo, StoryPromise promise, ClosureWords words)
    {
        stage.Morning(daysAgo);
        await stage.AsAsync(
            DemonstrationPeople.Coordinator,
            async s =>
                await s.GetRequiredService<Closure>()
                    .DecideAsync(promise.Id, await VersionAsync(s, promise), agreed: true, words, cancel)
        );
    }

    private Task<int> VersionAsync(IServiceProvider services, StoryPromise promise) =>
        services
            .GetRequiredService<ThroughlineDb>()
            .Set<PlanAction>()
            .Where(a => a.Id == promise.Id)
            .Select(a => a.Version)
            .SingleAsync(cancel);
}
