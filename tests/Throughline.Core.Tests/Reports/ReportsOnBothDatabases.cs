using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Meetings;
using Throughline.Core.Plans;
using Throughline.Core.Reports;
using Throughline.Core.Snapshots;
using Throughline.Core.Tests.Cycles;
using Throughline.Documents.Papers;
using Throughline.Domain.Access;
using Throughline.Domain.Comparing;
using Throughline.Domain.Plans;
using Throughline.Domain.Reports;
using Throughline.Testing;

namespace Throughline.Core.Tests.Reports;

/// <summary>A report from its first words to its freezing.</summary>
[Trait("needs", "server")]
public sealed class ReportsOnBothDatabases
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 2, 10, 0, 0, TimeSpan.Zero));

    public static TheoryData<Provider> Providers => [Provider.Sqlite, Provider.Postgres];

    [Theory, MemberData(nameof(Providers))]
    public async Task Every_kept_version_of_a_part_stays_and_two_are_compared_word_by_word(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, _clock);
        var id = await BeginAsync(database);
        await WriteAsync(database, id, "summary", "Few homes are near.");
        await WriteAsync(database, id, "background", "A review asked.");
        await WriteAsync(database, id, "summary", "Most homes are near.");
        await WriteAsync(database, id, "summary", "Most homes are near.");

        await database.InScopeAsync(async s =>
        {
            var view = await ViewAsync(s, id);
            var drafts = await s.GetRequiredService<ReportDrafts>().OfAsync(view, default);
            drafts.Select(d => d.Number).ShouldBe([3, 2, 1]);
            drafts[0].Parts.ShouldBe(["Executive summary"]);
            var change = (
                await s.GetRequiredService<ReportDrafts>().BetweenAsync(view, 2, 3, default)
            ).ShouldHaveSingleItem();
            change.Runs.Where(r => r.Kind == RunKind.Removed).ShouldHaveSingleItem().Words.ShouldBe("Few");
            change.Runs.Where(r => r.Kind == RunKind.Added).ShouldHaveSingleItem().Words.ShouldBe("Most");
            (await s.GetRequiredService<ReportDrafts>().BetweenAsync(view, 0, 3, default)).Count.ShouldBe(2);
        });
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Over_somebody_elses_words_nothing_is_saved_and_other_parts_are_free(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, _clock);
        var id = await BeginAsync(database);
        await WriteAsync(database, id, "summary", "Hers", seen: 1);

        await Should.ThrowAsync<ChangedMeanwhileException>(() => WriteAsync(database, id, "summary", "His", seen: 1));
        await WriteAsync(database, id, "background", "His", seen: 1);

        (await PartAsync(database, id, "summary")).Part.Words.ShouldBe("Hers");
        (await PartAsync(database, id, "background")).Part.Words.ShouldBe("His");
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task An_item_has_one_report_and_members_see_none(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, _clock);
        var id = await BeginAsync(database);
        var item = await database.InScopeAsync(async s => (await ViewAsync(s, id)).Item.Id);
        (await database.InScopeAsync(s => Writing(s).BeginAsync(item, default))).ShouldBe(id);

        await database.AsAsync(
            TestDatabase.Somebody("Barnaby", null, Role.CommitteeMember),
            async s =>
            {
                (await s.GetRequiredService<ReportQueries>().OfItemAsync(item, default)).ShouldBeNull();
                await Should.ThrowAsync<NotHereException>(() => ViewAsync(s, id));
                await Should.ThrowAsync<NotHereException>(() =>
                    s.GetRequiredService<ReportFreezing>().ContentAsync(id, default)
                );
                await Should.ThrowAsync<NotAllowedException>(() => Writing(s).BeginAsync(item, default));
            }
        );
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task A_part_is_kept_from_the_public_only_with_its_paragraph_and_the_reason(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, _clock);
        var id = await BeginAsync(database);
        await WriteAsync(database, id, "financial", "Harbour Homes asks for more.");
        Task Set(PartStanding standing, string? paragraphs, string? why) =>
            OnPartAsync(
                database,
                id,
                "financial",
                (s, p) => Writing(s).SetStandingAsync(id, p.Id, p.Version, standing, paragraphs, why, default)
            );
        foreach (
            var (paragraphs, why, field) in new[]
            {
                (null, "A price", "paragraphs"),
                ("9", "A price", "paragraphs"),
                ("3", " ", "interest"),
            }
        )
        {
            (
                await Should.ThrowAsync<RuleBrokenException>(() => Set(PartStanding.Exempt, paragraphs, why))
            ).Field.ShouldBe(field);
        }

        (await Should.ThrowAsync<RuleBrokenException>(() => Set(PartStanding.Confidential, null, null))).Field.ShouldBe(
            "interest"
        );
        await Set(PartStanding.Exempt, "3", "A price would be known");
        (await PaperAsync(database, id, ReportReaders.Public)).ShouldNotContain("Harbour");
        (await PaperAsync(database, id, ReportReaders.Members)).ShouldContain("Harbour");
        await Set(PartStanding.Public, "3", "A price");
        var part = (await PartAsync(database, id, "financial")).Part;
        (part.Paragraphs, part.PublicInterest).ShouldBe((null, null));
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task An_implication_bears_its_officers_name_only_while_the_words_under_it_stand(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, _clock);
        var id = await BeginAsync(database);
        await Should.ThrowAsync<RuleBrokenException>(() => AskAsync(database, id, "Piers Underhill"));
        await WriteAsync(database, id, "recommendations", "That Probation be asked to answer.");
        await WriteAsync(database, id, "financial", "No cost.");
        await Should.ThrowAsync<RuleBrokenException>(() => AnswerAsync(database, id, OfficerAnswer.Given));
        (await Should.ThrowAsync<RuleBrokenException>(() => AskAsync(database, id, " "))).Field.ShouldBe("officer");
        await AskAsync(database, id, "Piers Underhill");
        (await PaperAsync(database, id, ReportReaders.Members)).ShouldNotContain("Underhill");

        await AnswerAsync(database, id, OfficerAnswer.SentBack, "Name the sum");
        (await PartAsync(database, id, "financial")).State.ShouldBe(ImplicationState.SentBack);
        await AnswerAsync(database, id, OfficerAnswer.Given);
        (await PaperAsync(database, id, ReportReaders.Public)).ShouldContain(
            "Cleared by Piers Underhill, Head of Finance, 2 November 2026."
        );

        await WriteAsync(database, id, "recommendations", "That £4m be spent.");
        var fallen = await PartAsync(database, id, "financial");
        fallen.State.ShouldBe(ImplicationState.Fallen);
        fallen.Why!.ShouldContain("“Recommendations” changed afterwards");
        (await PaperAsync(database, id, ReportReaders.Public)).ShouldNotContain("Underhill");

        // The words that were cleared stand again: so does the clearance.
        await WriteAsync(database, id, "recommendations", "That Probation be asked to answer.");
        (await PartAsync(database, id, "financial")).State.ShouldBe(ImplicationState.Given);
        await WriteAsync(database, id, "financial", "Some cost.");
        (await PartAsync(database, id, "financial")).Why!.ShouldContain("its words changed afterwards");
        (
            await database.InScopeAsync(s =>
                s.GetRequiredService<ThroughlineDb>()
                    .Set<AuditEvent>()
                    .CountAsync(e => e.Code == "report.implication-fell")
            )
        ).ShouldBe(2);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task What_changed_while_an_officer_read_it_is_not_cleared(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, _clock);
        var id = await BeginAsync(database);
        await WriteAsync(database, id, "financial", "No cost.");
        await AskAsync(database, id, "Piers Underhill");
        var seen = await PartAsync(database, id, "financial");
        await WriteAsync(database, id, "recommendations", "That £4m be spent.");

        await Should.ThrowAsync<RuleBrokenException>(() =>
            database.InScopeAsync(s =>
                s.GetRequiredService<ReportImplications>()
                    .AnswerAsync(id, seen.Part.Id, seen.Part.Version, seen.Hash, OfficerAnswer.Given, null, default)
            )
        );
        (await PartAsync(database, id, "financial")).State.ShouldBe(ImplicationState.With);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task A_report_is_cleared_in_order_comes_back_with_a_reason_and_once_frozen_never_changes(
        Provider provider
    )
    {
        await using var database = await TestDatabase.CreateAsync(provider, _clock);
        var id = await BeginAsync(database, withPlan: true);
        Task Step(Func<ReportClearance, ReportView, Task> step) =>
            database.InScopeAsync(async s =>
                await step(s.GetRequiredService<ReportClearance>(), await ViewAsync(s, id))
            );
        Task Send() => Step((c, v) => c.SendAsync(id, v.Report.Version, default));
        Task Clear() => Step((c, v) => c.ClearAsync(id, v.Report.Version, v.Hash, default));
        Task Back(string? why) => Step((c, v) => c.BackAsync(id, v.Report.Version, why, default));
        Task Freeze() => database.InScopeAsync(s => s.GetRequiredService<ReportFreezing>().FreezeAsync(id, default));

        await Should.ThrowAsync<RuleBrokenException>(Send);
        await Should.ThrowAsync<RuleBrokenException>(Clear);
        foreach (var part in await database.InScopeAsync(async s => (await ViewAsync(s, id)).Template.Parts))
        {
            await WriteAsync(database, id, part.Key, part.Key == "background" ? "[[plan]]" : $"Words of {part.Key}.");
        }

        await Send();
        (await Should.ThrowAsync<RuleBrokenException>(Clear)).Message.ShouldContain("Financial implications");
        foreach (var key in new[] { "financial", "legal", "equality", "other-implications" })
        {
            await AskAsync(database, id, "Piers Underhill", key);
            await AnswerAsync(database, id, OfficerAnswer.Given, key: key);
        }

        await Should.ThrowAsync<RuleBrokenException>(Freeze);
        await Clear();
        (
            await Should.ThrowAsync<RuleBrokenException>(() => WriteAsync(database, id, "summary", "Other"))
        ).Message.ShouldContain("cleared");
        (await Should.ThrowAsync<RuleBrokenException>(() => Back(" "))).Field.ShouldBe("why");
        await Back("The sum is wrong");
        (await database.InScopeAsync(async s => (await ViewAsync(s, id)).Report.BackBecause)).ShouldBe(
            "The sum is wrong"
        );
        await Send();
        await Clear();
        await Freeze();
        await Freeze();

        var before = await PaperAsync(database, id, ReportReaders.Public);
        before.ShouldContain("As of 2 November 2026, “Learning together” has");
        _clock.Advance(TimeSpan.FromDays(40));
        (await PaperAsync(database, id, ReportReaders.Public)).ShouldBe(before);
        await Should.ThrowAsync<RuleBrokenException>(() => Back("Too late"));
        await Should.ThrowAsync<RuleBrokenException>(() => WriteAsync(database, id, "summary", "Other"));
        (await Audit.Written.ProveAsync(database)).IsWhole.ShouldBeTrue();
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task A_check_names_the_words_offers_the_mend_and_keeps_why_something_is_left(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, _clock);
        var id = await BeginAsync(database);
        await WriteAsync(database, id, "recommendations", "That progress be noted.");
        await WriteAsync(database, id, "issues", "Of 200 children, 50 (35%) were placed far from home.");

        var found = await CheckAsync(database, id);
        var figure = found.Single(f => f.Finding.Key == "issues");
        figure.Finding.Quote.ShouldContain("35%");
        figure.Finding.Mend!.Offer.ShouldBe("Put 25% for 35%");
        await database.InScopeAsync(s =>
            s.GetRequiredService<ReportChecks>().MendAsync(id, figure.Fingerprint, default)
        );
        (await PartAsync(database, id, "issues")).Part.Words.ShouldBe(
            "Of 200 children, 50 (25%) were placed far from home."
        );
        await Should.ThrowAsync<RuleBrokenException>(() =>
            database.InScopeAsync(s => s.GetRequiredService<ReportChecks>().MendAsync(id, figure.Fingerprint, default))
        );

        var noted = found.Single(f => f.Finding.Rule == TemplateCheck.AsksNobody);
        Task Leave(string? why) =>
            database.InScopeAsync(s =>
                s.GetRequiredService<ReportChecks>().LeaveAsync(id, noted.Fingerprint, why, default)
            );
        (await Should.ThrowAsync<RuleBrokenException>(() => Leave(" "))).Field.ShouldBe("why");
        await Leave("It is a monitoring report");
        var left = (await CheckAsync(database, id)).Single(f => f.Fingerprint == noted.Fingerprint).Left!;
        (left.Why, left.CreatedBy).ShouldBe(("It is a monitoring report", TestDatabase.Coordinator.Name));
        await WriteAsync(database, id, "recommendations", "That the new progress be noted.");
        (await CheckAsync(database, id))
            .Single(f => f.Finding.Rule == TemplateCheck.AsksNobody)
            .Left.ShouldBeNull("other words are another matter");
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task A_reference_shows_today_or_the_snapshot_of_its_day_and_says_so_where_there_is_none(
        Provider provider
    )
    {
        await using var database = await TestDatabase.CreateAsync(provider, _clock);
        var id = await BeginAsync(database, withPlan: true);
        var plan = await database.InScopeAsync(async s => (await ViewAsync(s, id)).Item.PlanId!.Value);
        await WriteAsync(database, id, "issues", "[[plan]]\n\n[[plan 1 November 2026]]\n\n[[questions]]");
        (await LiveAsync(database, id))
            .Select(f => (f.Key, f.Missing))
            .ShouldBe([("Plan", false), ("Plan:2026-11-01", true), ("Questions", false)]);

        await database.InScopeAsync(s =>
            s.GetRequiredService<SnapshotTaking>().TakeAsync(plan, "Board of October", new(2026, 10, 31), default)
        );
        var kept = (await LiveAsync(database, id))[1];
        kept.Missing.ShouldBeFalse();
        kept.Sentence.ShouldContain("As of 31 October 2026, “Learning together” has 4 actions");
        kept.Sentence.ShouldContain("the snapshot “Board of October”");
        kept.Rows[^1].ShouldBe(["All", "4"]);
        (await LiveAsync(database, id))[2].Rows.ShouldNotBeEmpty();
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task An_item_that_becomes_exempt_after_freezing_is_kept_from_the_public_all_the_same(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, _clock);
        var id = await BeginAsync(database);
        await WriteAsync(database, id, "summary", "Known words.");
        await database.InScopeAsync(async s =>
        {
            var db = s.GetRequiredService<ThroughlineDb>();
            var report = await db.Set<Report>().SingleAsync();
            var content = await s.GetRequiredService<ReportFreezing>().ContentAsync(id, default);
            (report.FrozenAt, report.FrozenJson) = (s.GetRequiredService<Writes>().Now, content.Write());
            (await db.Set<AgendaItem>().SingleAsync()).ExemptParagraph = "1";
            await db.SaveChangesAsync();
        });
        (await PaperAsync(database, id, ReportReaders.Public)).ShouldNotContain("Known words");
        (await PaperAsync(database, id, ReportReaders.Members)).ShouldContain("Known words");
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Comments_are_answered_and_done(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, _clock);
        var id = await BeginAsync(database);
        await OnPartAsync(
            database,
            id,
            "issues",
            (s, p) => s.GetRequiredService<ReportComments>().AddAsync(id, p.Id, "Who supplies it?", default)
        );
        var comment = await database.InScopeAsync(async s =>
            (await s.GetRequiredService<ReportQueries>().CommentsAsync(id, default)).Single()
        );
        await database.InScopeAsync(s =>
            s.GetRequiredService<ReportComments>().AnswerAsync(id, comment.Id, 1, "One firm", default)
        );
        await Should.ThrowAsync<ChangedMeanwhileException>(() =>
            database.InScopeAsync(s => s.GetRequiredService<ReportComments>().DoneAsync(id, comment.Id, 1, default))
        );
        await database.InScopeAsync(s => s.GetRequiredService<ReportComments>().DoneAsync(id, comment.Id, 2, default));
        var after = await database.InScopeAsync(async s =>
            (await s.GetRequiredService<ReportQueries>().CommentsAsync(id, default)).Single()
        );
        (after.Answer, after.DoneBy, after.Key).ShouldBe(("One firm", TestDatabase.Coordinator.Name, "issues"));
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task An_officers_word_file_becomes_the_report_and_what_stood_there_stays_a_draft(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, _clock);
        var id = await BeginAsync(database);
        await WriteAsync(database, id, "summary", "Earlier words.");
        var file = WordWriter.Write(
            new(
                "Placements",
                "Wanda",
                [
                    new PaperHeading(1, "1. Purpose of report"),
                    new PaperText("1.1 To ask for homes."),
                    new PaperHeading(1, "Foxes"),
                    new PaperText("Foxes matter."),
                    new PaperTable(
                        ["Year", "Homes"],
                        [
                            ["2026", "12"],
                        ]
                    ),
                    new PaperList(
                        [
                            ["more"],
                            ["sooner"],
                        ],
                        Numbered: false
                    ),
                ]
            )
        );
        Task Take(byte[] bytes, string name) =>
            database.InScopeAsync(s =>
                s.GetRequiredService<ReportWordIn>().TakeAsync(id, name, new MemoryStream(bytes), default)
            );
        (
            await Should.ThrowAsync<RuleBrokenException>(() =>
                Take(Encoding.UTF8.GetBytes("Only text\n"), "report.txt")
            )
        ).Field.ShouldBe("file");
        (await Should.ThrowAsync<RuleBrokenException>(() => Take(file[..400], "report.docx"))).Field.ShouldBe("file");
        _clock.Advance(TimeSpan.FromMinutes(1));
        await Take(file, @"C:\Users\wanda\report.docx");

        (await PartAsync(database, id, "summary")).Part.Words.ShouldBe("To ask for homes.");
        (await PartAsync(database, id, "background")).Part.Words.ShouldBe(
            "## Foxes\n\nFoxes matter.\n\n| Year | Homes |\n| 2026 | 12 |\n\n- more\n- sooner"
        );
        await database.InScopeAsync(async s =>
        {
            var taken = (await s.GetRequiredService<ReportQueries>().WordFilesAsync(id, default)).Single();
            taken.Name.ShouldBe("report.docx");
            taken.Told.ShouldContain("“Foxes” matches no part");
            taken.Told.ShouldContain("What stood in “Executive summary” before is kept as a draft.");
            var view = await ViewAsync(s, id);
            (await s.GetRequiredService<ReportDrafts>().OfAsync(view, default))[0].Parts.Count.ShouldBe(2);
            (await s.GetRequiredService<ReportDrafts>().BetweenAsync(view, 0, 1, default))[0]
                .Runs[0]
                .Words.ShouldBe("Earlier words.");
        });
    }

    private static async Task<Guid> BeginAsync(TestDatabase database, bool withPlan = false)
    {
        var plan = withPlan ? (await database.InScopeAsync(s => AskedPlan.LayAsync(s))).Plan : (Guid?)null;
        return await database.InScopeAsync(async s =>
        {
            var bodies = s.GetRequiredService<Bodies>();
            (await bodies.AddAsync("Scrutiny Committee", BodyKind.Committee, default)).ShouldBeNull();
            var body = (await bodies.ListAsync(default)).Single(b => b.Name == "Scrutiny Committee").Id;
            var meeting = await s.GetRequiredService<MeetingPlanning>()
                .ArrangeAsync(body, new(new DateOnly(2026, 12, 9), null, null, null), default);
            var agendas = s.GetRequiredService<Agendas>();
            await agendas.AddAsync(
                meeting,
                new("Placements", null, null, null, null, null, plan),
                new(2026, 11, 2),
                default
            );
            return await Writing(s).BeginAsync((await agendas.OfAsync(meeting, default))[0].Id, default);
        });
    }

    private static ReportWriting Writing(IServiceProvider s) => s.GetRequiredService<ReportWriting>();

    private static Task<ReportView> ViewAsync(IServiceProvider s, Guid id) =>
        s.GetRequiredService<ReportQueries>().ViewAsync(id, default);

    private static Task<ReportPartView> PartAsync(TestDatabase database, Guid id, string key) =>
        database.InScopeAsync(async s => (await ViewAsync(s, id)).Parts.Single(p => p.Part.Key == key));

    private static async Task OnPartAsync(
        TestDatabase database,
        Guid id,
        string key,
        Func<IServiceProvider, ReportPart, Task> act
    )
    {
        var part = (await PartAsync(database, id, key)).Part;
        await database.InScopeAsync(s => act(s, part));
    }

    private async Task WriteAsync(TestDatabase database, Guid id, string key, string words, int? seen = null)
    {
        _clock.Advance(TimeSpan.FromSeconds(1));
        await OnPartAsync(
            database,
            id,
            key,
            (s, p) => Writing(s).WriteAsync(id, p.Id, seen ?? p.Version, words, default)
        );
    }

    private static Task AskAsync(TestDatabase database, Guid id, string officer, string key = "financial") =>
        OnPartAsync(
            database,
            id,
            key,
            (s, p) =>
                s.GetRequiredService<ReportImplications>()
                    .AskAsync(id, p.Id, p.Version, officer, "Head of Finance", default)
        );

    private static async Task AnswerAsync(
        TestDatabase database,
        Guid id,
        OfficerAnswer answer,
        string? why = null,
        string key = "financial"
    )
    {
        var part = await PartAsync(database, id, key);
        await database.InScopeAsync(s =>
            s.GetRequiredService<ReportImplications>()
                .AnswerAsync(id, part.Part.Id, part.Part.Version, part.Hash, answer, why, default)
        );
    }

    private static Task<string> PaperAsync(TestDatabase database, Guid id, ReportReaders readers) =>
        database.InScopeAsync(async s =>
            string.Join(
                '\n',
                ReportPaper
                    .Of(
                        await s.GetRequiredService<ReportFreezing>().ContentAsync(id, default),
                        readers,
                        ReportTemplates.Shipped
                    )
                    .Blocks.Select(b =>
                        b is PaperText t ? t.Text
                        : b is PaperHeading h ? h.Text
                        : ""
                    )
            )
        );

    private static Task<IReadOnlyList<LiveFigure>> LiveAsync(TestDatabase database, Guid id) =>
        database.InScopeAsync(async s => (await s.GetRequiredService<ReportFreezing>().ContentAsync(id, default)).Live);

    private static Task<IReadOnlyList<CheckedFinding>> CheckAsync(TestDatabase database, Guid id) =>
        database.InScopeAsync(async s =>
        {
            var view = await ViewAsync(s, id);
            var content = await s.GetRequiredService<ReportFreezing>().ContentAsync(view, default);
            return await s.GetRequiredService<ReportChecks>().OfAsync(view, content, default);
        });
}
