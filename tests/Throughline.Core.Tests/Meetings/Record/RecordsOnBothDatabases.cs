using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Mail;
using Throughline.Core.Meetings;
using Throughline.Core.Meetings.Record;
using Throughline.Domain.Access;
using Throughline.Domain.Meetings;
using Throughline.Domain.Meetings.Record;
using Throughline.Domain.Plans;
using Throughline.Testing;

namespace Throughline.Core.Tests.Meetings.Record;

/// <summary>The record of a meeting, its minutes and what becomes of promises, on both databases.</summary>
[Trait("needs", "server")]
public sealed class RecordsOnBothDatabases
{
    private static readonly DateOnly Day = new(2026, 11, 2);

    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 2, 19, 0, 0, TimeSpan.Zero));

    public static TheoryData<Provider> Providers => [Provider.Sqlite, Provider.Postgres];

    [Theory, MemberData(nameof(Providers))]
    public async Task A_line_that_is_sent_twice_or_from_two_windows_at_once_is_kept_once(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, _clock);
        var meeting = await MeetingAsync(database);
        LineInput[] lines =
        [
            .. Enumerable.Range(0, 6).Select(i => new LineInput(Guid.CreateVersion7(), $"n Line {i}", null, null)),
        ];

        await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(_ => database.InScopeAsync(s => Keeping(s).KeepAsync(meeting, null, lines, default)))
        );

        var view = await ViewAsync(database, meeting);
        view.Lines.Select(l => l.Kept.Id).ShouldBe(lines.Select(l => l.Id), ignoreOrder: true);
        view.Lines.Select(l => l.Kept.Number).Order().ShouldBe(Enumerable.Range(1, 6));
        var events = await database.InScopeAsync(s =>
            s.GetRequiredService<ThroughlineDb>()
                .Set<AuditEvent>()
                .CountAsync(e => e.Code == MeetingEvents.LineKept.Code)
        );
        events.ShouldBe(6);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task A_promise_lives_in_the_action_log_until_its_line_is_taken_back(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, _clock);
        var meeting = await MeetingAsync(database);
        await SayAsync(database, meeting, "begin", "a wren, cole", "i", "p talbot all the list by friday");
        var promise = (await OpenAsync(database)).ShouldHaveSingleItem();
        (promise.Promise.Who, promise.Promise.ToWhom, promise.Promise.By, promise.Item!.Number).ShouldBe(
            ("Ewan Talbot", "all members", new DateOnly(2026, 11, 6), 1)
        );

        var right = await SayAsync(database, meeting, promise.Promise.Id, "p talbot all the lists by friday");
        (await OpenAsync(database)).ShouldHaveSingleItem().Promise.What.ShouldBe("the lists");
        await SayAsync(database, meeting, right, "back");

        (await OpenAsync(database)).ShouldBeEmpty();
        var view = await ViewAsync(database, meeting);
        view.Lines.Count(l => l.Line.Kind == RecordKind.Promise && !l.Said.Stands).ShouldBe(2);
        view.Lines.Select(l => l.Kept.Typed).ShouldContain("p talbot all the list by friday");
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task What_is_resolved_stands_with_the_item_and_is_asked_for(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, _clock);
        var meeting = await MeetingAsync(database);
        await SayAsync(database, meeting, "begin", "i", "r that it be noted", "r that it comes back");

        var item = (await ItemsAsync(database, meeting))[0];
        item.Resolved.ShouldBe("that it be noted\nthat it comes back");
        (await OpenAsync(database)).Select(p => p.Promise.IsResolution).ShouldBe([true, true]);
        var second = (await ViewAsync(database, meeting)).Lines[^1].Kept.Id;
        await SayAsync(database, meeting, second, "back");

        (await ItemsAsync(database, meeting))[0].Resolved.ShouldBe("that it be noted");
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Lines_are_never_kept_under_another_name_and_a_refused_one_holds_up_no_other(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, _clock);
        var meeting = await MeetingAsync(database);
        var one = TestDatabase.Somebody("Maud Ellery", null, Role.DemocraticServices);
        LineInput[] lines = [Line("begin"), Line("i 99"), Line("n After it")];

        await Should.ThrowAsync<RuleBrokenException>(() =>
            database.AsAsync(one, s => Keeping(s).KeepAsync(meeting, Guid.NewGuid(), lines, default))
        );
        var results = await database.AsAsync(one, s => Keeping(s).KeepAsync(meeting, one.Id, lines, default));

        results.Select(r => r.Why is null).ShouldBe([true, false, true]);
        (await ViewAsync(database, meeting)).Lines.Count.ShouldBe(2);
        var scrutineer = TestDatabase.Somebody("Sam", null, Role.Assurer);
        await Should.ThrowAsync<NotAllowedException>(() =>
            database.AsAsync(scrutineer, s => Keeping(s).KeepAsync(meeting, scrutineer.Id, lines, default))
        );
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Who_declared_an_interest_does_not_vote_on_the_item_and_the_public_may_be_excluded(
        Provider provider
    )
    {
        await using var database = await TestDatabase.CreateAsync(provider, _clock);
        var meeting = await MeetingAsync(database);
        await SayAsync(
            database,
            meeting,
            "begin",
            "a all",
            "i",
            "d cole pecuniary works there",
            "m wren marl that it be noted",
            "v all for",
            "e 3 that the public be excluded",
            "n Said in private",
            "o",
            "n Said in public"
        );

        var view = await ViewAsync(database, meeting);
        view.BoundNow.ShouldHaveSingleItem().Member.Name.ShouldBe("Cllr Idris Cole");
        view.Lines.Single(l => l.Line.Kind == RecordKind.Vote)
            .Line.Votes.Select(v => v.Member.Name)
            .ShouldNotContain("Cllr Idris Cole");
        view.Lines.Where(l => l.Said.Private).Select(l => l.Line.What).ShouldBe(["Said in private"]);
        view.Quorum.Heading.ShouldBe("Three vote, two are needed");
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Minutes_are_drafted_written_on_checked_and_approved_at_a_later_meeting(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, _clock);
        var meeting = await MeetingAsync(database);
        await SayAsync(database, meeting, "begin", "a wren", "i", "r that it be noted", "e 1", "n A secret");
        await Should.ThrowAsync<RuleBrokenException>(() =>
            DraftingAsync(database, d => d.DraftAsync(meeting, default))
        );
        await SayAsync(database, meeting, "end");
        await DraftingAsync(database, d => d.DraftAsync(meeting, default));
        await Should.ThrowAsync<RuleBrokenException>(() =>
            DraftingAsync(database, d => d.DraftAsync(meeting, default))
        );

        var view = await MinutesAsync(database, meeting);
        view.Gaps.ShouldBeEmpty();
        var section = view.Sections.Single(s =>
            s.Text.Contains("RESOLVED: that it be noted", StringComparison.Ordinal)
        );
        await DraftingAsync(database, d => d.WriteAsync(meeting, section.Id, section.Version, "Noted.", default));
        await Should.ThrowAsync<ChangedMeanwhileException>(() =>
            DraftingAsync(database, d => d.WriteAsync(meeting, section.Id, section.Version, "Late.", default))
        );
        view = await MinutesAsync(database, meeting);
        view.Gaps.Select(g => g.Line.Line.Kind).ShouldBe([RecordKind.Resolution, RecordKind.Excludes]);
        await Should.ThrowAsync<RuleBrokenException>(() =>
            DraftingAsync(database, d => d.CheckAsync(meeting, view.Minutes!.Version, default))
        );
        await DraftingAsync(database, d => d.WriteAsync(meeting, section.Id, 2, section.Text, default));
        await DraftingAsync(database, d => d.CheckAsync(meeting, view.Minutes!.Version + 1, default));

        var later = await ArrangeAsync(database, view.Record.Meeting.Body.Id, new(2026, 12, 9));
        Task Approve(DateOnly today) =>
            DraftingAsync(
                database,
                d => d.ApproveAsync(meeting, view.Minutes!.Version + 2, later, "Cllr Cole was there", today, default)
            );
        await Should.ThrowAsync<RuleBrokenException>(() => Approve(Day));
        await Approve(new(2026, 12, 9));

        view = await MinutesAsync(database, meeting);
        MinutesPaper
            .Standing(view.Minutes!, view.ApprovedIn)
            .ShouldBe("Approved on Wednesday 9 December 2026, amended: Cllr Cole was there");
        (await SendAsync(database, meeting, [Line("n Too late")])).Single().Why.ShouldNotBeNull();
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Who_has_to_answer_is_reminded_once_a_day_however_many_nodes_look(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, _clock);
        var meeting = await MeetingAsync(database);
        await SayAsync(database, meeting, "begin", "i", "p talbot all the secret list by friday");
        var promise = (await OpenAsync(database))[0].Promise;
        await database.InScopeAsync(s =>
            s.GetRequiredService<PromiseLog>()
                .AssignAsync(
                    promise.Id,
                    promise.Version,
                    "Ewan Talbot, social care",
                    "talbot@test.example",
                    promise.By,
                    default
                )
        );
        var reminding = database.Services.GetRequiredService<PromiseReminding>();

        (await Task.WhenAll(reminding.RunOnceAsync(default), reminding.RunOnceAsync(default))).Sum().ShouldBe(1);
        (await reminding.RunOnceAsync(default)).ShouldBe(0);
        _clock.Advance(TimeSpan.FromDays(4));
        (await reminding.RunOnceAsync(default)).ShouldBe(1);

        var mails = await database.InScopeAsync(s =>
            s.GetRequiredService<ThroughlineDb>()
                .Set<OutboxMail>()
                .Where(m => m.To == "talbot@test.example")
                .ToListAsync()
        );
        mails.Count.ShouldBe(2);
        mails.ShouldAllBe(m => !m.Text.Contains("secret") && !m.Subject.Contains("secret"));
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Matters_arising_say_what_is_late_and_how_long_answers_took(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, _clock);
        var meeting = await MeetingAsync(database);
        await SayAsync(
            database,
            meeting,
            "begin",
            "i",
            "p talbot all the list by friday",
            "p talbot all the map",
            "r that it be noted"
        );
        var open = await OpenAsync(database);
        var list = open.Single(p => p.Promise.What == "the list").Promise;
        await database.InScopeAsync(s =>
            s.GetRequiredService<PromiseLog>()
                .AnswerAsync(
                    list.Id,
                    list.Version,
                    "Sent",
                    new(2026, 11, 12),
                    new(2026, 11, 12),
                    default,
                    "Teams, November"
                )
        );

        var arising = await database.InScopeAsync(async s =>
            await s.GetRequiredService<MattersArising>()
                .OfBodyAsync((await ViewAsync(database, meeting)).Meeting.Body.Id, new(2026, 11, 20), default)
        );

        arising.Open.Count.ShouldBe(2);
        arising.Answered.ShouldHaveSingleItem().Promise.AnswerPaper.ShouldBe("Teams, November");
        arising
            .ByOfficer.Single(t => t.Who == "Ewan Talbot")
            .Words.ShouldBe("10 days, of 1 answer: too few to compare");
        arising.All.Open.ShouldBe(2);
    }

    private static RecordKeeping Keeping(IServiceProvider services) => services.GetRequiredService<RecordKeeping>();

    private static LineInput Line(string typed) => new(Guid.CreateVersion7(), typed, null, null);

    private async Task SayAsync(TestDatabase database, Guid meeting, params string[] typed)
    {
        foreach (var words in typed)
        {
            (await SendAsync(database, meeting, [Line(words)])).ShouldAllBe(r => r.Why == null, words);
            _clock.Advance(TimeSpan.FromSeconds(20));
        }
    }

    /// <returns>The id of the line that puts the other right.</returns>
    private async Task<Guid> SayAsync(TestDatabase database, Guid meeting, Guid putsRight, string typed)
    {
        var line = Line(typed) with { PutsRight = putsRight };
        (await SendAsync(database, meeting, [line])).ShouldAllBe(r => r.Why == null, typed);
        _clock.Advance(TimeSpan.FromSeconds(20));
        return line.Id;
    }

    private static Task<IReadOnlyList<LineResult>> SendAsync(TestDatabase database, Guid meeting, LineInput[] lines) =>
        database.InScopeAsync(s => Keeping(s).KeepAsync(meeting, null, lines, default));

    private static Task<RecordView> ViewAsync(TestDatabase database, Guid meeting) =>
        database.InScopeAsync(s => s.GetRequiredService<MeetingRecords>().ViewAsync(meeting, default));

    private static Task<MinutesView> MinutesAsync(TestDatabase database, Guid meeting) =>
        database.InScopeAsync(s => s.GetRequiredService<MinutesDrafting>().ViewAsync(meeting, default));

    private static Task DraftingAsync(TestDatabase database, Func<MinutesDrafting, Task> act) =>
        database.InScopeAsync(s => act(s.GetRequiredService<MinutesDrafting>()));

    private static Task<List<PromiseView>> OpenAsync(TestDatabase database) =>
        database.InScopeAsync(s => s.GetRequiredService<PromiseLog>().OpenAsync(default));

    private static Task<List<AgendaItem>> ItemsAsync(TestDatabase database, Guid meeting) =>
        database.InScopeAsync(s => s.GetRequiredService<Agendas>().OfAsync(meeting, default));

    private static Task<Guid> ArrangeAsync(TestDatabase database, Guid body, DateOnly day) =>
        database.InScopeAsync(s =>
            s.GetRequiredService<MeetingPlanning>().ArrangeAsync(body, new(day, "7.00 pm", "Hall", null), default)
        );

    /// <summary>A committee of four that needs two, with an item led by Ewan Talbot.</summary>
    private static async Task<Guid> MeetingAsync(TestDatabase database) =>
        await database.InScopeAsync(async s =>
        {
            var bodies = s.GetRequiredService<Bodies>();
            (await bodies.AddAsync("Scrutiny Committee", BodyKind.Committee, default)).ShouldBeNull();
            var body = (await bodies.ListAsync(default)).Single(b => b.Name == "Scrutiny Committee").Id;
            var members = s.GetRequiredService<BodyMembers>();
            foreach (
                var (name, seat) in new[]
                {
                    ("Cllr Ada Wren", BodySeat.Chair),
                    ("Cllr Idris Cole", BodySeat.Member),
                    ("Cllr Oona Marl", BodySeat.Member),
                }
            )
            {
                await members.AddAsync(body, new(name, seat, null, true, null, null), default);
            }

            await members.ChangeTermsAsync(body, 1, null, new(null, 2), null, default);
            var meeting = await s.GetRequiredService<MeetingPlanning>()
                .ArrangeAsync(body, new(Day, "7.00 pm", "Hall", null), default);
            await s.GetRequiredService<Agendas>()
                .AddAsync(meeting, new("Action plan", "Ewan Talbot", 20, null, null, null), new(2026, 10, 1), default);
            return meeting;
        });
}
