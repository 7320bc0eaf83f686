using System.IO.Compression;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Meetings;
using Throughline.Core.Packs;
using Throughline.Core.Reports;
using Throughline.Documents.Outside;
using Throughline.Domain.Access;
using Throughline.Domain.Meetings;
using Throughline.Domain.Plans;
using Throughline.Domain.Reports;
using Throughline.Testing;
using UglyToad.PdfPig;

namespace Throughline.Core.Tests.Packs;

/// <summary>An agenda with papers, public and not, from the upload to what a visitor gets.</summary>
[Trait("needs", "server")]
public sealed class PacksOnBothDatabases
{
    private static readonly string[] Secrets = ["tarquisnode", "quenvarrow", "wendlebrough"];

    public static TheoryData<Provider> Providers => [Provider.Sqlite, Provider.Postgres];

    /// <summary>Where nothing is asked of a PDF: a browser takes seconds for each.</summary>
    internal static void WithoutPrinting(IServiceCollection services) =>
        services.AddSingleton(new PackPrinting(OutsidePrograms.None));

    [Theory, MemberData(nameof(Providers))]
    public async Task The_public_gets_every_word_that_is_public_and_none_that_is_not(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var meeting = await LayAsync(database);
        var pack = await BuildAsync(database, meeting);
        pack.State.ShouldBe(PackState.Ready);

        (await VisitAsync(database, meeting)).ShouldBeNull("nothing is published yet");
        await database.InScopeAsync(s => Desk(s).PublishAsync(meeting, pack.Id, pack.Version, default));

        var visited = (await VisitAsync(database, meeting))!;
        visited.Packs.Single().HasPdf.ShouldBeTrue();
        foreach (var format in Enum.GetValues<PackFormat>())
        {
            var all = Words((await PublicAsync(database, meeting, pack.Id, format))!, format);
            all.ShouldContain("otterbridge", Case.Insensitive, $"{format}");
            all.ShouldContain("Individual case", Case.Insensitive, $"{format}");
            all.ShouldContain("paragraph 1 of Part 1 of Schedule 12A", Case.Insensitive, $"{format}");
            foreach (var secret in Secrets)
            {
                all.ShouldNotContain(secret, Case.Insensitive, $"{format}");
            }

            var members = await database.InScopeAsync(s =>
                Desk(s).FileAsync(meeting, pack.Id, PackAudience.Members, format, default)
            );
            foreach (var secret in Secrets)
            {
                Words(members!, format).ShouldContain(secret, Case.Insensitive, $"members’ {format}");
            }
        }
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task What_becomes_exempt_is_gone_at_once_and_the_reissue_says_that_something_changed(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, more: WithoutPrinting);
        var meeting = await LayAsync(database);
        var first = await BuildAsync(database, meeting);
        await database.InScopeAsync(s => Desk(s).PublishAsync(meeting, first.Id, first.Version, default));
        var paper = await database.InScopeAsync(async s =>
            (await s.GetRequiredService<ItemPapers>().OfAsync(meeting, default)).First(p => p.Title == "Kinship care")
        );

        await database.InScopeAsync(s =>
            s.GetRequiredService<ItemPapers>()
                .StandAsync(
                    meeting,
                    paper.Id,
                    paper.Version,
                    new(null, PartStanding.Exempt, "2", "It names a family"),
                    default
                )
        );

        (await VisitAsync(database, meeting))!.Packs.Single().Correcting.ShouldBeTrue();
        (await PublicAsync(database, meeting, first.Id, PackFormat.Html)).ShouldBeNull();
        var second = await BuildAsync(database, meeting);
        await database.InScopeAsync(s => Desk(s).PublishAsync(meeting, second.Id, second.Version, default));
        var now = (await VisitAsync(database, meeting))!;
        now.Packs.Single().Id.ShouldBe(second.Id);
        now.Packs.Single().Changes.ShouldBe("Changed: a paper of item 1 that is not public.");
        now.Notes.ShouldBe(["Issue 1 was taken back. Replaced by issue 2, which says what changed."]);
        Encoding
            .UTF8.GetString((await PublicAsync(database, meeting, second.Id, PackFormat.Html))!)
            .ShouldNotContain("otterbridge", Case.Insensitive);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task A_page_bears_one_number_for_everybody_and_a_supplement_numbers_on(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var meeting = await LayAsync(database);
        var first = await BuildAsync(database, meeting);
        await database.InScopeAsync(s => Desk(s).PublishAsync(meeting, first.Id, first.Version, default));

        var parts = (await database.InScopeAsync(s => Desk(s).OfAsync(meeting, default)))[0].Parts;
        parts
            .Select(p => (p.Title, p.First, p.Last))
            .ShouldBe([("1. Kinship care", 2, 2), ("2. Child’s plan", 3, 3), ("3. Homes", 4, 4), ("3. Costs", 5, 5)]);
        Pages((await PublicAsync(database, meeting, first.Id, PackFormat.Pdf))!).ShouldBe([1, 2, 4]);
        (await VisitAsync(database, meeting))!.Packs.Single().Pages.ShouldBe(3, "what the public gets, and no more");

        await SendAsync(database, meeting, 2, "Late letter", PartStanding.Public, "A late letter.");
        var late = await BuildAsync(database, meeting, supplement: true);
        (late.FirstPage, late.LastPage, late.State).ShouldBe((6, 7, PackState.Ready));
        late.Changes.ShouldBe("New: 3. Late letter.");
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task A_file_that_is_no_paper_is_refused_and_one_that_cannot_be_read_is_named_in_the_pack(
        Provider provider
    )
    {
        await using var database = await TestDatabase.CreateAsync(provider, more: WithoutPrinting);
        var meeting = await LayAsync(database);
        (
            await Should.ThrowAsync<RuleBrokenException>(() =>
                SendAsync(
                    database,
                    meeting,
                    0,
                    "Picture",
                    PartStanding.Public,
                    [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10]
                )
            )
        ).Field.ShouldBe("file");
        await SendAsync(
            database,
            meeting,
            0,
            "Torn",
            PartStanding.Public,
            Encoding.ASCII.GetBytes("%PDF-1.7\nnothing else")
        );

        var pack = await BuildAsync(database, meeting);

        var html = await database.InScopeAsync(s =>
            Desk(s).FileAsync(meeting, pack.Id, PackAudience.Public, PackFormat.Html, default)
        );
        Encoding.UTF8.GetString(html!).ShouldContain("The paper “Torn” is missing: it could not be read.");
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Members_read_papers_and_change_none_and_an_agency_sees_none(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, more: WithoutPrinting);
        var meeting = await LayAsync(database);
        var pack = await BuildAsync(database, meeting);
        var member = TestDatabase.Somebody("Barnaby", null, Role.CommitteeMember);
        await database.AsAsync(
            member,
            async s =>
            {
                (
                    await Desk(s).FileAsync(meeting, pack.Id, PackAudience.Members, PackFormat.Html, default)
                ).ShouldNotBeNull();
                await Should.ThrowAsync<NotAllowedException>(() => Desk(s).PublishAsync(meeting, pack.Id, 1, default));
                await Should.ThrowAsync<NotAllowedException>(() => Desk(s).AskAsync(meeting, false, default));
            }
        );
        await database.AsAsync(
            TestDatabase.Somebody("Lena", Guid.NewGuid(), Role.AgencyLead),
            s => Should.ThrowAsync<NotHereException>(() => Desk(s).OneAsync(meeting, pack.Id, default))
        );
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task An_item_without_papers_that_becomes_exempt_takes_the_pack_from_the_public_too(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, more: WithoutPrinting);
        var meeting = await LayAsync(database);
        await database.InScopeAsync(s =>
            s.GetRequiredService<Agendas>()
                .AddAsync(
                    meeting,
                    new("A placement", "Marnie Oxbraddle", 5, null, null, null),
                    new DateOnly(2026, 12, 1),
                    default
                )
        );
        var pack = await BuildAsync(database, meeting);
        await database.InScopeAsync(s => Desk(s).PublishAsync(meeting, pack.Id, pack.Version, default));
        (await PublicAsync(database, meeting, pack.Id, PackFormat.Html)).ShouldNotBeNull();

        await database.InScopeAsync(async s =>
        {
            var item = (await s.GetRequiredService<Agendas>().OfAsync(meeting, default))[^1];
            await s.GetRequiredService<Agendas>()
                .ChangeAsync(
                    meeting,
                    item.Id,
                    item.Version,
                    new("A placement", "Marnie Oxbraddle", 5, "Oxbraddle’s case", "It is about a child", null),
                    default
                );
        });

        (await PublicAsync(database, meeting, pack.Id, PackFormat.Html)).ShouldBeNull();
        var again = await BuildAsync(database, meeting);
        await database.InScopeAsync(s => Desk(s).PublishAsync(meeting, again.Id, again.Version, default));
        var html = Encoding.UTF8.GetString((await PublicAsync(database, meeting, again.Id, PackFormat.Html))!);
        html.ShouldNotContain("Oxbraddle");
        html.ShouldContain("Not public: Part 1 of Schedule 12A to the Local Government Act 1972.");
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task A_report_is_in_the_pack_once_it_is_cleared_without_its_exempt_part_and_freezes_when_it_goes_out(
        Provider provider
    )
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 12, 1, 10, 0, 0, TimeSpan.Zero));
        await using var database = await TestDatabase.CreateAsync(provider, clock, more: WithoutPrinting);
        var meeting = await LayAsync(database);
        var report = await database.InScopeAsync(async s =>
        {
            var item = (await s.GetRequiredService<Agendas>().OfAsync(meeting, default))[0];
            return await s.GetRequiredService<ReportWriting>().BeginAsync(item.Id, default);
        });
        foreach (var part in (await ViewAsync(database, report)).Parts)
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            var words = part.Part.Key == "issues" ? "The price at wendlebrough." : $"Words of {part.Part.Key}.";
            await database.InScopeAsync(s =>
                s.GetRequiredService<ReportWriting>()
                    .WriteAsync(report, part.Part.Id, part.Part.Version, words, default)
            );
        }

        var issues = (await ViewAsync(database, report)).Parts.Single(p => p.Part.Key == "issues").Part;
        await database.InScopeAsync(s =>
            s.GetRequiredService<ReportWriting>()
                .SetStandingAsync(
                    report,
                    issues.Id,
                    issues.Version,
                    PartStanding.Exempt,
                    "3",
                    "A tender is open",
                    default
                )
        );
        var draft = await BuildAsync(database, meeting);
        (await HtmlAsync(database, meeting, draft, PackAudience.Members)).ShouldContain("it is not cleared yet");
        var before = await HtmlAsync(database, meeting, draft, PackAudience.Public);
        before.ShouldContain("A paper of this item is to follow.");
        before.ShouldNotContain("it is not cleared yet");

        await ClearAsync(database, report);
        var built = await BuildAsync(database, meeting);
        (await HtmlAsync(database, meeting, built, PackAudience.Members)).ShouldContain("The price at wendlebrough.");
        var publics = await HtmlAsync(database, meeting, built, PackAudience.Public);
        publics.ShouldContain("Words of background.");
        publics.ShouldNotContain("The price at");
        (await ViewAsync(database, report)).IsFrozen.ShouldBeFalse();
        await database.InScopeAsync(s => Desk(s).PublishAsync(meeting, built.Id, built.Version, default));
        (await ViewAsync(database, report)).IsFrozen.ShouldBeTrue();

        var again = await BuildAsync(database, meeting);
        again.Changes.ShouldBe("Nothing changed but the order or the agenda’s own words.");
        await database.InScopeAsync(s => Desk(s).PublishAsync(meeting, again.Id, again.Version, default));
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Words_that_are_taken_out_are_in_no_pack_any_more(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, more: WithoutPrinting);
        var meeting = await LayAsync(database);
        var pack = await BuildAsync(database, meeting);
        await database.InScopeAsync(s => Desk(s).PublishAsync(meeting, pack.Id, pack.Version, default));

        await Privacy.Words.Child.TakeOutAsync(database, "otterbridge");

        (await PublicAsync(database, meeting, pack.Id, PackFormat.Html)).ShouldBeNull();
        (await VisitAsync(database, meeting))!.Notes.Single().ShouldContain("Words were taken out");
        (await database.InScopeAsync(s => s.GetRequiredService<ThroughlineDb>().Set<PackFile>().CountAsync())).ShouldBe(
            0
        );
        var again = await BuildAsync(database, meeting);
        again.State.ShouldBe(PackState.Ready);
        var html = await database.InScopeAsync(s =>
            Desk(s).FileAsync(meeting, again.Id, PackAudience.Members, PackFormat.Html, default)
        );
        Encoding.UTF8.GetString(html!).ShouldNotContain("otterbridge", Case.Insensitive);
    }

    private static Task<ReportView> ViewAsync(TestDatabase database, Guid report) =>
        database.InScopeAsync(s => s.GetRequiredService<ReportQueries>().ViewAsync(report, default));

    private static async Task<string> HtmlAsync(
        TestDatabase database,
        Guid meeting,
        Pack pack,
        PackAudience audience
    ) =>
        Encoding.UTF8.GetString(
            (await database.InScopeAsync(s => Desk(s).FileAsync(meeting, pack.Id, audience, PackFormat.Html, default)))!
        );

    /// <summary>Every officer gives their words, and the report is sent and cleared.</summary>
    private static async Task ClearAsync(TestDatabase database, Guid report)
    {
        foreach (var key in new[] { "financial", "legal", "equality", "other-implications" })
        {
            var asked = (await ViewAsync(database, report)).Parts.Single(p => p.Part.Key == key);
            await database.InScopeAsync(s =>
                s.GetRequiredService<ReportImplications>()
                    .AskAsync(report, asked.Part.Id, asked.Part.Version, "Piers Underhill", "Head of Finance", default)
            );
            var given = (await ViewAsync(database, report)).Parts.Single(p => p.Part.Key == key);
            await database.InScopeAsync(s =>
                s.GetRequiredService<ReportImplications>()
                    .AnswerAsync(
                        report,
                        given.Part.Id,
                        given.Part.Version,
                        given.Hash,
                        OfficerAnswer.Given,
                        null,
                        default
                    )
            );
        }

        var written = await ViewAsync(database, report);
        await database.InScopeAsync(s =>
            s.GetRequiredService<ReportClearance>().SendAsync(report, written.Report.Version, default)
        );
        var sent = await ViewAsync(database, report);
        await database.InScopeAsync(s =>
            s.GetRequiredService<ReportClearance>().ClearAsync(report, sent.Report.Version, sent.Hash, default)
        );
    }

    private static PackDesk Desk(IServiceProvider services) => services.GetRequiredService<PackDesk>();

    /// <summary>Three items, the second exempt; the third with a public and an exempt paper.</summary>
    internal static async Task<Guid> LayAsync(TestDatabase database)
    {
        var meeting = await database.InScopeAsync(async s =>
        {
            await s.GetRequiredService<Bodies>()
                .AddAsync("Scrutiny Committee", Domain.Access.BodyKind.Committee, default);
            var body = await s.GetRequiredService<ThroughlineDb>().Set<Body>().Select(b => b.Id).SingleAsync();
            var id = await s.GetRequiredService<MeetingPlanning>()
                .ArrangeAsync(body, new(new DateOnly(2027, 3, 9), "6.30 pm", "Council Chamber", null), default);
            var agendas = s.GetRequiredService<Agendas>();
            var today = new DateOnly(2026, 12, 1);
            await agendas.AddAsync(id, new("Kinship care", "Hazel Lockwood", 20, null, null, null), today, default);
            await agendas.AddAsync(
                id,
                new("Individual case", "Tobias Quenvarrow", 20, "1", "It is about a child", null),
                today,
                default
            );
            await agendas.AddAsync(id, new("Children’s homes", null, 20, null, null, null), today, default);
            return id;
        });
        await SendAsync(database, meeting, 0, "Kinship care", PartStanding.Public, "The new office at otterbridge.");
        await SendAsync(database, meeting, 1, "Child’s plan", PartStanding.Public, "The child at tarquisnode.");
        await SendAsync(database, meeting, 2, "Homes", PartStanding.Public, "The strategy for harbourlight.");
        await SendAsync(database, meeting, 2, "Costs", PartStanding.Exempt, "The price at wendlebrough.");
        return meeting;
    }

    private static Task SendAsync(
        TestDatabase database,
        Guid meeting,
        int item,
        string title,
        PartStanding standing,
        string words
    ) => SendAsync(database, meeting, item, title, standing, Encoding.UTF8.GetBytes($"{title}\n\n{words}\n"));

    internal static Task SendAsync(
        TestDatabase database,
        Guid meeting,
        int item,
        string title,
        PartStanding standing,
        byte[] bytes
    ) =>
        database.InScopeAsync(async s =>
        {
            var at = (await s.GetRequiredService<Agendas>().OfAsync(meeting, default))[item];
            var exempt = standing == PartStanding.Exempt;
            await s.GetRequiredService<ItemPapers>()
                .AddAsync(
                    meeting,
                    at.Id,
                    new(title, standing, exempt ? "3" : null, exempt ? "A tender is open" : null),
                    "whatever.txt",
                    new MemoryStream(bytes),
                    default
                );
        });

    internal static async Task<Pack> BuildAsync(TestDatabase database, Guid meeting, bool supplement = false)
    {
        var work = database.Services.GetRequiredService<PackWork>();
        while (await work.WorkOnceAsync(default)) { }
        await database.InScopeAsync(s => Desk(s).AskAsync(meeting, supplement, default));
        while (await work.WorkOnceAsync(default)) { }
        return (await database.InScopeAsync(s => Desk(s).OfAsync(meeting, default)))[0].Pack;
    }

    private static Task<PublicMeeting?> VisitAsync(TestDatabase database, Guid meeting) =>
        database.AsAsync(Person.Nobody, s => s.GetRequiredService<PublishedPapers>().MeetingAsync(meeting, default));

    private static Task<byte[]?> PublicAsync(TestDatabase database, Guid meeting, Guid pack, PackFormat format) =>
        database.AsAsync(
            Person.Nobody,
            s => s.GetRequiredService<PublishedPapers>().FileAsync(meeting, pack, format, default)
        );

    /// <summary>All that a file holds, with what is packed in it unpacked.</summary>
    private static string Words(byte[] bytes, PackFormat format)
    {
        switch (format)
        {
            case PackFormat.Docx:
                using (var zip = new ZipArchive(new MemoryStream(bytes)))
                {
                    return string.Concat(zip.Entries.Select(e => e.FullName + new StreamReader(e.Open()).ReadToEnd()));
                }

            case PackFormat.Pdf:
                using (var pdf = PdfDocument.Open(bytes))
                {
                    var outline = pdf.TryGetBookmarks(out var marks)
                        ? string.Join('\n', marks.GetNodes().Select(n => n.Title))
                        : "";
                    return outline
                        + pdf.Information.Title
                        + pdf.Information.Author
                        + string.Concat(
                            pdf.GetPages().Select(p => string.Join(' ', p.GetWords().Select(w => w.Text)) + "\n")
                        );
                }

            default:
                return Encoding.UTF8.GetString(bytes);
        }
    }

    /// <summary>The numbers printed at the feet of a PDF's pages.</summary>
    private static List<int> Pages(byte[] bytes)
    {
        using var pdf = PdfDocument.Open(bytes);
        return
        [
            .. pdf.GetPages()
                .Select(p =>
                    int.Parse(
                        p.GetWords().Where(w => w.BoundingBox.Bottom < 40).Last().Text,
                        System.Globalization.CultureInfo.InvariantCulture
                    )
                ),
        ];
    }
}
