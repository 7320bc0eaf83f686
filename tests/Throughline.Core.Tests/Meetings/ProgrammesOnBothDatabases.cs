using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Meetings;
using Throughline.Domain.Access;
using Throughline.Domain.Meetings;
using Throughline.Domain.Plans;
using Throughline.Testing;

namespace Throughline.Core.Tests.Meetings;

/// <summary>What is asked of a body, and topics that become one, go into another year, or come back.</summary>
[Trait("needs", "server")]
public sealed class ProgrammesOnBothDatabases
{
    private static readonly DateOnly Today = new(2026, 11, 2);
    private static readonly MunicipalYear Year = new(2026);
    private static readonly FakeTimeProvider Clock = new(new DateTimeOffset(2026, 11, 2, 10, 0, 0, TimeSpan.Zero));

    public static TheoryData<Provider> Providers => [Provider.Sqlite, Provider.Postgres];

    [Theory, MemberData(nameof(Providers))]
    public async Task A_topic_that_becomes_part_of_another_leaves_the_meeting_and_says_why(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, Clock);
        var body = await BodyAsync(database, "Scrutiny Committee");
        var (kept, merged) = (
            await TopicAsync(database, body, "Homes"),
            await TopicAsync(database, body, "Placements")
        );

        await StepAsync(database, merged, new TopicMove.Into(kept.Id), "One strategy covers both");

        var view = await ViewAsync(database, body, Year);
        view.Waiting.ShouldHaveSingleItem().Topic.Title.ShouldBe("Homes");
        var gone = view.Merged.ShouldHaveSingleItem();
        (gone.Last!.Kind, gone.Last.IntoTopicId, gone.Last.Why).ShouldBe(
            (TopicStepKind.Merged, kept.Id, "One strategy covers both")
        );

        // Into itself, into what is itself part of another, and away while another is part of it: refused.
        await RefusedAsync(database, kept, new TopicMove.Into(kept.Id));
        await RefusedAsync(database, kept, new TopicMove.Into(merged.Id));
        var third = await TopicAsync(database, body, "Budget");
        await RefusedAsync(database, kept, new TopicMove.Into(third.Id));

        await StepAsync(database, gone.Topic, new TopicMove.Waits(), "The strategy covers homes only");
        (await ViewAsync(database, body, Year)).Waiting.Select(t => t.Topic.Title).ShouldContain("Placements");
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task A_topic_that_is_carried_over_stands_in_both_years_programmes(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, Clock);
        var body = await BodyAsync(database, "Scrutiny Committee");
        var topic = await TopicAsync(database, body, "Homes");

        await StepAsync(database, topic, new TopicMove.NextYear(), "The strategy comes in June");

        var left = await ViewAsync(database, body, Year);
        left.Waiting.ShouldBeEmpty();
        left.CarriedOver.ShouldHaveSingleItem().Last!.Kind.ShouldBe(TopicStepKind.CarriedOver);
        left.Moves.ShouldHaveSingleItem().Step.Why.ShouldBe("The strategy comes in June");
        (await ViewAsync(database, body, Year.Next)).Waiting.ShouldHaveSingleItem().Topic.Title.ShouldBe("Homes");
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task What_is_asked_for_waits_until_it_becomes_a_topic_or_is_refused_with_a_reason(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, Clock);
        var body = await BodyAsync(database, "Scrutiny Committee");
        await AskAsync(database, body, "Elective home education", new(2026, 7, 9));
        await AskAsync(database, body, "Night cover", new(2026, 10, 14));
        (
            await Should.ThrowAsync<RuleBrokenException>(() => AskAsync(database, body, "Tomorrow", Today.AddDays(1)))
        ).Field.ShouldBe("askedOn");

        var open = await AsksAsync(database, body);
        open.Select(a => a.Ask.What).ShouldBe(["Elective home education", "Night cover"]);

        Task Refuse(string? why) =>
            database.InScopeAsync(s => Asks(s).RefuseAsync(body, open[0].Ask.Id, 1, why, Today, default));
        await Should.ThrowAsync<RuleBrokenException>(() => Refuse(" "));
        await Refuse("The cabinet decides in March");
        await Should.ThrowAsync<ChangedMeanwhileException>(() => Refuse("Twice"));

        await database.InScopeAsync(s =>
            Asks(s)
                .TakeAsync(
                    body,
                    open[1].Ask.Id,
                    1,
                    Year,
                    new("Night cover", null, null, null, TopicRequest.Public, "A parent", 30, null),
                    Today,
                    default
                )
        );

        var answered = await AsksAsync(database, body);
        answered
            .Select(a => (a.Ask.RefusedBecause, a.Topic?.Title, a.Ask.IsOpen))
            .ShouldBe([("The cabinet decides in March", null, false), (null, "Night cover", false)]);
        (await ViewAsync(database, body, Year)).Waiting.ShouldHaveSingleItem().Topic.AskedBy.ShouldBe("A parent");
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task A_body_never_comes_to_report_to_itself(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, Clock);
        var board = await BodyAsync(database, "Board");
        var group = await BodyAsync(database, "Learning group");
        var panel = await BodyAsync(database, "Audit panel");

        await ReportsAsync(database, group, board, 1);
        await ReportsAsync(database, panel, group, 1);

        await Should.ThrowAsync<RuleBrokenException>(() => ReportsAsync(database, board, panel, 1));
        await Should.ThrowAsync<RuleBrokenException>(() => ReportsAsync(database, board, board, 1));
        await database.InScopeAsync(async s =>
            (await s.GetRequiredService<BodyMembers>().ListAsync(default))
                .ToDictionary(b => b.Name, b => b.ReportsToId)
                .ShouldBe(
                    new Dictionary<string, Guid?>
                    {
                        ["Audit panel"] = group,
                        ["Board"] = null,
                        ["Learning group"] = board,
                    },
                    ignoreOrder: true
                )
        );
    }

    private static TopicAsks Asks(IServiceProvider services) => services.GetRequiredService<TopicAsks>();

    private static async Task<Guid> BodyAsync(TestDatabase database, string name) =>
        await database.InScopeAsync(async s =>
        {
            var bodies = s.GetRequiredService<Bodies>();
            (await bodies.AddAsync(name, BodyKind.Committee, default)).ShouldBeNull();
            return (await bodies.ListAsync(default)).Single(b => b.Name == name).Id;
        });

    private static async Task<WorkTopic> TopicAsync(TestDatabase database, Guid body, string title)
    {
        await database.InScopeAsync(s =>
            s.GetRequiredService<WorkProgrammes>()
                .AddAsync(body, Year, new(title, null, null, null, TopicRequest.Officer, null, null, null), default)
        );
        return (await ViewAsync(database, body, Year)).Waiting.Single(t => t.Topic.Title == title).Topic;
    }

    private static Task<ProgrammeView> ViewAsync(TestDatabase database, Guid body, MunicipalYear year) =>
        database.InScopeAsync(s => s.GetRequiredService<WorkProgrammes>().ViewAsync(body, year, default));

    private static Task StepAsync(TestDatabase database, WorkTopic topic, TopicMove move, string why) =>
        database.InScopeAsync(s =>
            s.GetRequiredService<WorkProgrammes>()
                .StepAsync(topic.BodyId, topic.Id, topic.Version, move, why, null, default)
        );

    private static Task RefusedAsync(TestDatabase database, WorkTopic topic, TopicMove move) =>
        Should.ThrowAsync<RuleBrokenException>(() => StepAsync(database, topic, move, "It cannot go there"));

    private static Task AskAsync(TestDatabase database, Guid body, string what, DateOnly on) =>
        database.InScopeAsync(s =>
            Asks(s).AskAsync(body, new(TopicRequest.Public, "A parent", what, null, on), Today, default)
        );

    private static Task<List<AskView>> AsksAsync(TestDatabase database, Guid body) =>
        database.InScopeAsync(s => Asks(s).OfBodyAsync(body, default));

    private static Task ReportsAsync(TestDatabase database, Guid body, Guid to, int seen) =>
        database.InScopeAsync(s =>
            s.GetRequiredService<BodyMembers>().ChangeTermsAsync(body, seen, null, new(null, null), to, default)
        );
}
