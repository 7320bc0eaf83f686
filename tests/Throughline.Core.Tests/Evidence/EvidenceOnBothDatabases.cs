using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Throughline.Core.Data;
using Throughline.Core.Evidence;
using Throughline.Core.Tests.Updates;
using Throughline.Domain.Access;
using Throughline.Domain.Evidence;
using Throughline.Domain.Plans;
using Throughline.Testing;

namespace Throughline.Core.Tests.Evidence;

/// <summary>Versions, checks, withdrawal, restricted evidence, and what was proof on a day.</summary>
[Trait("needs", "server")]
public sealed class EvidenceOnBothDatabases
{
    public static TheoryData<Provider> Providers => [Provider.Sqlite, Provider.Postgres];

    [Theory, MemberData(nameof(Providers))]
    public async Task A_file_is_kept_by_its_hash_a_newer_version_leaves_the_older_as_it_was_and_both_come_back_byte_for_byte(
        Provider provider
    )
    {
        await using var p = await Partnership.CreateAsync(provider);
        var action = await p.ActionAsync();
        var id = (await AddAsync(p, p.Contributor, action, Text("Twenty cases")))!.Id!.Value;
        (await p.ReadAsync(action)).Assurance.ShouldBe(Assurance.Evidenced);
        (await VersionAsync(p, p.Lead, id, 1, Text("Forty cases")))!.Problems.ShouldBeEmpty();
        await Should.ThrowAsync<ChangedMeanwhileException>(() => VersionAsync(p, p.Lead, id, 1, Text("An old page")));

        foreach (var (number, words) in new[] { (1, "Twenty cases"), (2, "Forty cases") })
        {
            var file = (
                await p.Database.AsAsync(
                    p.Lead,
                    s => s.GetRequiredService<EvidenceQueries>().FileAsync(id, number, default)
                )
            )!;
            (System.Text.Encoding.UTF8.GetString(file.Bytes), file.Name, file.ContentType).ShouldBe(
                (words, "audit.txt", "text/plain; charset=utf-8")
            );
        }

        (
            await p.Database.AsAsync(
                p.OtherLead,
                s => s.GetRequiredService<EvidenceQueries>().FileAsync(id, 1, default)
            )
        ).ShouldBeNull();
        var store = (FolderStore)p.Database.Services.GetRequiredService<IEvidenceStore>();
        Directory
            .EnumerateFiles(store.Root, "*", SearchOption.AllDirectories)
            .Select(Path.GetFileName)
            .ShouldBe(
                await p.LookAsync(db => db.Set<EvidenceVersion>().Select(v => v.Sha256).ToListAsync()),
                ignoreOrder: true
            );
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task A_file_that_somebody_changed_in_the_store_is_given_to_nobody(Provider provider)
    {
        await using var p = await Partnership.CreateAsync(provider);
        var id = (await AddAsync(p, p.Lead, await p.ActionAsync(), Text("Twenty cases")))!.Id!.Value;
        var store = (FolderStore)p.Database.Services.GetRequiredService<IEvidenceStore>();
        var file = Directory.EnumerateFiles(store.Root, "*", SearchOption.AllDirectories).Single();
        await File.WriteAllTextAsync(file, "Two hundred cases");
        await Should.ThrowAsync<DamagedEvidenceException>(() =>
            p.Database.AsAsync(p.Lead, s => s.GetRequiredService<EvidenceQueries>().FileAsync(id, 1, default))
        );
        File.Delete(file);
        await Should.ThrowAsync<DamagedEvidenceException>(() =>
            p.Database.AsAsync(p.Lead, s => s.GetRequiredService<EvidenceQueries>().FileAsync(id, 1, default))
        );
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Only_the_agencys_people_and_coordinators_add_and_withdraw(Provider provider)
    {
        await using var p = await Partnership.CreateAsync(provider);
        var action = await p.ActionAsync();
        (await AddAsync(p, p.OtherLead, action, Text("Theirs"))).ShouldBeNull();
        await Should.ThrowAsync<NotAllowedException>(() => AddAsync(p, Partnership.Reader, action, Text("Mine")));
        await Should.ThrowAsync<NotAllowedException>(() => AddAsync(p, Partnership.Assurer, action, Text("Mine")));
        var id = (await AddAsync(p, TestDatabase.Coordinator, action, Text("Sent by mail")))!.Id!.Value;
        (await WithdrawAsync(p, p.OtherLead, id, "No")).ShouldBeNull();
        await Should.ThrowAsync<NotAllowedException>(() => WithdrawAsync(p, Partnership.Assurer, id, "No"));
        (await WithdrawAsync(p, p.Lead, id, " "))!.Problems.Single().Field.ShouldBe(EvidenceField.Words);
        (await WithdrawAsync(p, p.Lead, id, "The wrong file"))!.Id.ShouldNotBeNull();
        var kept = await p.LookAsync(db =>
            db.Set<EvidenceRecord>().Include(e => e.Versions).SingleAsync(e => e.Id == id)
        );
        (kept.Withdrawn, kept.WithdrawnWhy, kept.Versions.Count).ShouldBe((true, "The wrong file", 1));
        (await p.ReadAsync(action)).Assurance.ShouldBe(Assurance.Claimed);
        (await VersionAsync(p, p.Lead, id, kept.Version, Text("Again")))!.Problems.ShouldNotBeEmpty();
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Evidence_is_checked_only_by_somebody_outside_the_agency_who_did_not_add_it(Provider provider)
    {
        await using var p = await Partnership.CreateAsync(provider);
        var action = await p.ActionAsync();
        var id = (await AddAsync(p, TestDatabase.Coordinator, action, Text("Twenty cases")))!.Id!.Value;
        var version = (await p.LookAsync(db => db.Set<EvidenceVersion>().SingleAsync())).Id;
        var ownAssurer = TestDatabase.Somebody("Own Assurer", p.Police, Role.Assurer);
        foreach (var person in new[] { TestDatabase.Coordinator, p.Lead, Partnership.Reader, ownAssurer })
        {
            await Should.ThrowAsync<NotAllowedException>(() =>
                VerifyAsync(p, person, version, 1, Verdict.Holds, "Looked")
            );
        }

        (await VerifyAsync(p, p.OtherLead, version, 1, Verdict.Holds, "Looked")).ShouldBeNull();
        (await VerifyAsync(p, Partnership.Assurer, version, 1, Verdict.NotChecked, ""))!
            .Problems.Select(x => x.Field)
            .ShouldBe([EvidenceField.Verdict, EvidenceField.Words]);
        (
            await VerifyAsync(p, Partnership.Assurer, version, 1, Verdict.Holds, "Ten of the twenty looked at again")
        )!.Id.ShouldBe(id);
        (await p.ReadAsync(action)).Assurance.ShouldBe(Assurance.Tested);
        await Should.ThrowAsync<ChangedMeanwhileException>(() =>
            VerifyAsync(p, Partnership.Assurer, version, 1, Verdict.DoesNotHold, "An old page")
        );
        (await p.LookAsync(db => db.Set<EvidenceVersion>().SingleAsync())).Verdict.ShouldBe(Verdict.Holds);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Restricted_evidence_is_seen_by_its_agency_coordinators_and_scrutineers_alone(Provider provider)
    {
        await using var p = await Partnership.CreateAsync(provider);
        var action = await p.ActionAsync();
        var id = (await AddAsync(p, p.Lead, action, Text("Secret") with { Restricted = true }))!.Id!.Value;
        foreach (
            var (person, sees) in new[]
            {
                (p.Lead, true),
                (p.Contributor, true),
                (TestDatabase.Coordinator, true),
                (Partnership.Assurer, true),
                (Partnership.Reader, false),
                (p.OtherLead, false),
            }
        )
        {
            (
                await p.Database.AsAsync(person, s => s.GetRequiredService<EvidenceQueries>().FileAsync(id, 1, default))
                is not null
            ).ShouldBe(sees, person.Name);
            (
                await p.Database.AsAsync(person, s => s.GetRequiredService<EvidenceQueries>().ViewAsync(id, default))
                is not null
            ).ShouldBe(sees, person.Name);
            (
                (
                    await p.Database.AsAsync(
                        person,
                        s => s.GetRequiredService<EvidenceAsAt>().ViewAsync(p.PlanId, new(2030, 1, 1), default)
                    )
                )?.Actions.Any(a => a.Evidence.Count > 0) ?? false
            ).ShouldBe(sees, person.Name);
        }
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task What_proof_there_was_on_a_day_counts_nothing_that_was_added_checked_or_withdrawn_later(
        Provider provider
    )
    {
        await using var p = await Partnership.CreateAsync(provider);
        var action = await p.ActionAsync();
        await p.ActionAsync("Without proof");
        var id = (await AddAsync(p, p.Lead, action, Text("Twenty cases")))!.Id!.Value;
        p.Clock.Advance(TimeSpan.FromDays(10));
        var version = (await p.LookAsync(db => db.Set<EvidenceVersion>().SingleAsync())).Id;
        await VerifyAsync(p, Partnership.Assurer, version, 1, Verdict.Holds, "Looked");
        p.Clock.Advance(TimeSpan.FromDays(10));
        await VerifyAsync(p, Partnership.Assurer, version, 2, Verdict.DoesNotHold, "Looked again");
        p.Clock.Advance(TimeSpan.FromDays(10));
        await WithdrawAsync(p, p.Lead, id, "Found wanting");

        (await OnAsync(p, "2027-02-28")).ShouldBe("");
        (await OnAsync(p, "2027-03-01")).ShouldBe("NotChecked True");
        (await OnAsync(p, "2027-03-11")).ShouldBe("Holds True");
        (await OnAsync(p, "2027-03-20")).ShouldBe("Holds True");
        (await OnAsync(p, "2027-03-21")).ShouldBe("DoesNotHold False");
        (await OnAsync(p, "2027-03-31")).ShouldBe("");
        var then = (
            await p.Database.AsAsync(
                Partnership.Reader,
                s => s.GetRequiredService<EvidenceAsAt>().ViewAsync(p.PlanId, new(2027, 3, 12), default)
            )
        )!;
        then.Actions.Count(a => a.HadProof).ShouldBe(1);
        then.Actions.Count.ShouldBe(2);
        (
            await p.Database.AsAsync(
                p.OtherLead,
                s => s.GetRequiredService<EvidenceAsAt>().ViewAsync(p.PlanId, new(2027, 3, 12), default)
            )
        ).ShouldBeNull();
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task A_link_or_a_reference_needs_its_place_and_everything_needs_the_time_that_it_speaks_for(
        Provider provider
    )
    {
        await using var p = await Partnership.CreateAsync(provider);
        var action = await p.ActionAsync();
        async Task<string> Problems(EvidenceInput input) =>
            string.Join(' ', (await AddAsync(p, p.Lead, action, input))!.Problems.Select(x => x.Field));
        (await Problems(Link("javascript:alert(1)"))).ShouldBe("Url");
        (await Problems(Link("file:///etc/passwd"))).ShouldBe("Url");
        (await Problems(Link("https://user:secret@example.org/"))).ShouldBe("Url");
        (await Problems(Link("/relative"))).ShouldBe("Url");
        (await Problems(Link("https://example.org/audit") with { SpeaksFrom = null, SpeaksTo = null })).ShouldBe(
            "SpeaksFrom SpeaksTo"
        );
        (await Problems(Link("https://example.org/audit") with { SpeaksTo = new(2026, 12, 31) })).ShouldBe("SpeaksTo");
        (await Problems(Link("https://example.org/audit") with { StaleOn = new(2027, 1, 1), Shows = " " })).ShouldBe(
            "StaleOn Shows"
        );
        (
            await Problems(
                new(null, EvidenceKind.Reference, null, " ", new(2027, 1, 1), new(2027, 1, 1), null, "It works", false)
            )
        ).ShouldBe("Title Reference");
        (await Problems(Text("x") with { Content = null })).ShouldBe("File");
        (await Problems(Link("https://example.org/audit"))).ShouldBe("");
        (await p.LookAsync(db => db.Set<EvidenceRecord>().CountAsync())).ShouldBe(1);
    }

    private static EvidenceInput Text(string words) =>
        new(
            "Audit",
            EvidenceKind.File,
            null,
            null,
            new(2027, 1, 1),
            new(2027, 1, 31),
            null,
            "Plans are made",
            false,
            "audit.txt",
            new MemoryStream(System.Text.Encoding.UTF8.GetBytes(words))
        );

    private static EvidenceInput Link(string url) =>
        new("Audit", EvidenceKind.Link, url, null, new(2027, 1, 1), new(2027, 1, 31), null, "Plans are made", false);

    private static Task<EvidenceResult?> AddAsync(Partnership p, Person person, Guid action, EvidenceInput input) =>
        p.Database.AsAsync(person, s => s.GetRequiredService<EvidenceDesk>().AddAsync(action, input, default));

    private static Task<EvidenceResult?> VersionAsync(
        Partnership p,
        Person person,
        Guid id,
        int seen,
        EvidenceInput input
    ) =>
        p.Database.AsAsync(person, s => s.GetRequiredService<EvidenceDesk>().AddVersionAsync(id, seen, input, default));

    private static Task<EvidenceResult?> VerifyAsync(
        Partnership p,
        Person person,
        Guid version,
        int seen,
        Verdict verdict,
        string words
    ) =>
        p.Database.AsAsync(
            person,
            s => s.GetRequiredService<EvidenceVerification>().VerifyAsync(version, seen, verdict, words, default)
        );

    private static async Task<EvidenceResult?> WithdrawAsync(Partnership p, Person person, Guid id, string why)
    {
        var seen = await p.LookAsync(db =>
            db.Set<EvidenceRecord>().Where(e => e.Id == id).Select(e => e.Version).SingleAsync()
        );
        return await p.Database.AsAsync(
            person,
            s => s.GetRequiredService<EvidenceDesk>().WithdrawAsync(id, seen, why, default)
        );
    }

    private static async Task<string> OnAsync(Partnership p, string day)
    {
        var view = (
            await p.Database.InScopeAsync(s =>
                s.GetRequiredService<EvidenceAsAt>()
                    .ViewAsync(
                        p.PlanId,
                        DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
                        default
                    )
            )
        )!;
        return string.Join(
            "; ",
            view.Actions.SelectMany(a => a.Evidence)
                .SelectMany(e => e.Versions)
                .Select(v => $"{v.Verdict} {v.WasProof}")
        );
    }
}
