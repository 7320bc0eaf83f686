using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Throughline.Core.Data;
using Throughline.Core.Evidence;
using Throughline.Core.Evidence.Scanning;
using Throughline.Domain.Access;
using Throughline.Domain.Evidence;
using Throughline.Testing;

namespace Throughline.Core.Tests.Evidence;

/// <summary>
/// Where a virus scanner is set, nobody but whoever added a file is given it before it is found clean; while the scanner is
/// away files wait; what it finds is set aside, said and on record.
/// </summary>
[Trait("needs", "server")]
public sealed class FilesAreScanned
{
    private const string Bad = "this-is-our-own-signature";

    public static TheoryData<Provider> Providers => [Provider.Sqlite, Provider.Postgres];

    [Theory, MemberData(nameof(Providers))]
    public async Task A_file_waits_until_it_is_found_clean(Provider provider)
    {
        await using var scanner = new StandInScanner(Bad);
        await using var database = await OpenAsync(provider, scanner.Address);
        var (ann, evidence) = await AddAsync(database, "Twenty cases");
        (await WithheldAsync(database, Reader, evidence)).ShouldContain("not been scanned");
        (await FileAsync(database, ann, evidence)).ShouldNotBeNull("whoever added it has it already");
        (await StateAsync(database, evidence)).ShouldBeNull("it waits");

        (await WorkAsync(database)).ShouldBeTrue();
        (await FileAsync(database, Reader, evidence)).ShouldBe("Twenty cases");
        (await StateAsync(database, evidence)).ShouldBe(ScanState.Clean);
        (await WorkAsync(database)).ShouldBeFalse("each file is scanned once");
        scanner.Files.ShouldBe(1);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task While_the_scanner_is_away_or_says_nothing_of_a_file_it_waits_and_is_asked_again(Provider provider)
    {
        var clock = new FakeTimeProvider(new(2027, 2, 1, 9, 0, 0, TimeSpan.Zero));
        await using var scanner = new StandInScanner(Bad);
        await using var database = await OpenAsync(provider, scanner.Address, clock);
        var (_, evidence) = await AddAsync(database, "Twenty cases");
        foreach (var answer in (string[])["INSTREAM size limit exceeded. ERROR", "", "nonsense"])
        {
            scanner.Says = answer;
            await Should.ThrowAsync<ScannerAwayException>(() => WorkAsync(database));
            (await WithheldAsync(database, Reader, evidence)).ShouldContain("not been scanned");
            (await WorkAsync(database)).ShouldBeFalse("not before its pause is over");
            clock.Advance(TimeSpan.FromHours(1));
        }

        await scanner.DisposeAsync();
        await Should.ThrowAsync<ScannerAwayException>(() => WorkAsync(database));
        (await StateAsync(database, evidence)).ShouldBe(ScanState.Waiting);
        clock.Advance(TimeSpan.FromHours(2));

        await using var back = new StandInScanner(Bad);
        var settings = new ScannerSettings { Address = back.Address };
        await database.InScopeAsync(async s =>
        {
            s.GetRequiredService<Actor>().Person = Person.Program("Virus scanner");
            await ActivatorUtilities.CreateInstance<ScanWork>(s, new VirusScanner(settings)).WorkOnceAsync(default);
        });
        (await FileAsync(database, Reader, evidence)).ShouldBe("Twenty cases");
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task What_is_found_is_set_aside_and_the_evidence_withdrawn_with_the_reason(Provider provider)
    {
        await using var scanner = new StandInScanner(Bad);
        await using var database = await OpenAsync(provider, scanner.Address);
        var (ann, evidence) = await AddAsync(database, $"Twenty cases {Bad}");
        (await WorkAsync(database)).ShouldBeTrue();
        foreach (var person in (Person[])[ann, Reader])
        {
            (await WithheldAsync(database, person, evidence)).ShouldContain("set aside");
        }

        await database.InScopeAsync(async s =>
        {
            var db = s.GetRequiredService<ThroughlineDb>();
            var record = await db.Set<EvidenceRecord>().SingleAsync();
            (record.Withdrawn, record.WithdrawnWhy).ShouldBe(
                (true, "The virus scanner found Test.Signature in its file.")
            );
            var told = await db.Set<AuditEvent>().SingleAsync(e => e.Code == EvidenceEvents.FileSetAside.Code);
            (told.New, told.Actor).ShouldBe(("Test.Signature", "Virus scanner"));
            (await db.Set<AuditEvent>().CountAsync(e => e.Code == EvidenceEvents.Withdrawn.Code)).ShouldBe(1);
        });
        (await WorkAsync(database)).ShouldBeFalse();
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task An_older_version_that_is_found_bad_leaves_the_newer_clean_one_standing(Provider provider)
    {
        await using var scanner = new StandInScanner(Bad);
        await using var database = await OpenAsync(provider, scanner.Address);
        var (ann, evidence) = await AddAsync(database, $"Twenty cases {Bad}");
        await database.AsAsync(
            ann,
            async s =>
                (
                    await s.GetRequiredService<EvidenceDesk>()
                        .AddVersionAsync(evidence, 1, Input("Thirty cases"), default)
                )!.Problems.ShouldBeEmpty()
        );
        while (await WorkAsync(database)) { }

        (await FileAsync(database, Reader, evidence, 2)).ShouldBe("Thirty cases");
        (await WithheldAsync(database, Reader, evidence)).ShouldContain("set aside");
        (
            await database.InScopeAsync(s => s.GetRequiredService<ThroughlineDb>().Set<EvidenceRecord>().SingleAsync())
        ).Withdrawn.ShouldBeFalse();
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Without_a_scanner_files_are_given_out_as_before(Provider provider)
    {
        await using var database = await OpenAsync(provider, null);
        var (_, evidence) = await AddAsync(database, "Twenty cases");
        (await FileAsync(database, Reader, evidence)).ShouldBe("Twenty cases");
    }

    [Theory]
    [InlineData("clamd")]
    [InlineData("http://127.0.0.1:3310")]
    [InlineData("unix:relative.ctl")]
    [InlineData("tcp://127.0.0.1")]
    public void An_address_that_cannot_be_spoken_to_is_refused_at_the_start(string address) =>
        Should
            .Throw<InvalidOperationException>(() =>
                ScannerSettings.Of(
                    new ConfigurationBuilder()
                        .AddInMemoryCollection([KeyValuePair.Create("Scanner:Address", (string?)address)])
                        .Build()
                )
            )
            .Message.ShouldContain("Scanner:Address");

    private static Person Reader { get; } = TestDatabase.Somebody("Rae Reader", null, Role.Assurer);

    private static Task<TestDatabase> OpenAsync(Provider provider, string? address, TimeProvider? clock = null) =>
        TestDatabase.CreateAsync(
            provider,
            clock,
            more: s => s.AddSingleton(new ScannerSettings { Address = address, TimeoutSeconds = 20 })
        );

    private static EvidenceInput Input(string text) =>
        new(
            "Audit",
            EvidenceKind.File,
            null,
            null,
            new(2027, 1, 1),
            new(2027, 1, 31),
            null,
            "It works",
            false,
            "audit.txt",
            new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text))
        );

    private static async Task<(Person Ann, Guid Evidence)> AddAsync(TestDatabase database, string text)
    {
        var plan = await database.InScopeAsync(s => AskedPlan.LayAsync(s));
        var (agency, action) = (plan.Police, plan.PoliceActions[0]);
        var ann = TestDatabase.Somebody("Ann Marsh", agency, Role.AgencyLead);
        var evidence = Guid.Empty;
        await database.AsAsync(
            ann,
            async s =>
                evidence = (await s.GetRequiredService<EvidenceDesk>().AddAsync(action, Input(text), default))!
                    .Id!
                    .Value
        );
        return (ann, evidence);
    }

    private static async Task<bool> WorkAsync(TestDatabase database)
    {
        var worked = false;
        await database.AsAsync(
            Person.Program("Virus scanner"),
            async s => worked = await s.GetRequiredService<ScanWork>().WorkOnceAsync(default)
        );
        return worked;
    }

    private static async Task<string?> FileAsync(TestDatabase database, Person person, Guid evidence, int version = 1)
    {
        string? text = null;
        await database.AsAsync(
            person,
            async s =>
                text = (await s.GetRequiredService<EvidenceQueries>().FileAsync(evidence, version, default)) is { } file
                    ? System.Text.Encoding.UTF8.GetString(file.Bytes)
                    : null
        );
        return text;
    }

    private static async Task<string> WithheldAsync(TestDatabase database, Person person, Guid evidence) =>
        (await Should.ThrowAsync<FileWithheldException>(() => FileAsync(database, person, evidence))).Message;

    private static Task<ScanState?> StateAsync(TestDatabase database, Guid evidence) =>
        database.InScopeAsync(async s =>
            (await s.GetRequiredService<EvidenceQueries>().ViewAsync(evidence, default))!
                .Scans!.Values.SingleOrDefault()
                ?.State
        );
}
