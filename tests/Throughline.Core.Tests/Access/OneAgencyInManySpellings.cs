using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Plans;
using Throughline.Core.Plans.Editing;
using Throughline.Domain.Plans;
using Throughline.Testing;

namespace Throughline.Core.Tests.Access;

[Trait("needs", "server")]
public sealed class OneAgencyInManySpellings
{
    public static TheoryData<Provider> Providers => [Provider.Sqlite, Provider.Postgres];

    [Theory, MemberData(nameof(Providers))]
    public async Task One_that_is_there_in_another_spelling_is_not_added_and_it_is_said_which_it_is(Provider provider)
    {
        await using var stage = await AgencyStage.SetAsync(provider);
        var aid = await stage.AddAsync("Women’s Aid & Refuge");
        foreach (
            var spelling in (string[])
                ["womens aid and refuge", "The Women's\u00a0Aid & Refuge.", "WOMEN´S AID ＆ REFUGE"]
        )
        {
            var problem = (await stage.AskAsync((Agencies a) => a.AddAsync(spelling, default))).ShouldNotBeNull();
            problem.Agency.ShouldBe(aid);
            problem.Text.ShouldBe($"“{spelling}” is there already, written “Women’s Aid & Refuge”");
        }

        (await stage.AskAsync((Agencies a) => a.AddAsync(" . ’ ", default)))!.Text.ShouldBe("Enter the agency's name");
        await stage.AddAsync("Women’s Aid");
        (await stage.LookAsync(db => db.Set<Agency>().CountAsync())).ShouldBe(4);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Of_two_who_add_it_in_two_spellings_at_one_moment_the_second_finds_the_firsts(Provider provider)
    {
        await using var stage = await AgencyStage.SetAsync(provider);
        string[] spellings = ["Public Health", "public health", "The Public Health", "PUBLIC\u00a0HEALTH"];
        var problems = await Task.WhenAll(
            spellings.Select(s => Task.Run(() => stage.AskAsync((Agencies a) => a.AddAsync(s, default))))
        );
        problems.Count(p => p is null).ShouldBe(1);
        (await stage.LookAsync(db => db.Set<Agency>().CountAsync())).ShouldBe(3);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task An_answer_by_hand_goes_to_it_by_any_spelling_or_former_name(Provider provider)
    {
        await using var stage = await AgencyStage.SetAsync(provider);
        (await stage.RenameAsync(stage.Trust, "Marrowdale NHS Group", new(2027, 3, 1))).ShouldBeNull();
        var recommendation = await stage.LookAsync(db => db.Set<Recommendation>().Select(r => r.Id).SingleAsync());
        foreach (var name in (string[])["marrowdale nhs group", "the Marrowdale hospital trust."])
        {
            var id = await stage.AskAsync(
                (ResponseEditing r) => r.AddAsync(recommendation, new(name, "We will."), default)
            );
            (
                await stage.LookAsync(db =>
                    db.Set<Response>().Where(r => r.Id == id).Select(r => r.AgencyId).SingleAsync()
                )
            ).ShouldBe(stage.Trust);
        }

        (await stage.LookAsync(db => db.Set<Agency>().CountAsync())).ShouldBe(2);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Doubles_of_an_old_database_are_found_and_stay_two_until_somebody_says_so(Provider provider)
    {
        await using var stage = await AgencyStage.SetAsync(provider);
        (await stage.AskAsync((Agencies a) => a.DoublesAsync(default))).ShouldBeEmpty();
        var other = await stage.DoubleAsync("MARROWDALE POLICE.");
        var doubles = await stage.AskAsync((Agencies a) => a.DoublesAsync(default));
        doubles.ShouldHaveSingleItem().Select(d => d.Key).ShouldBe([stage.Police, other]);
        await stage.KeepAsync();
        (await stage.AgencyAsync(other)).MergedIntoId.ShouldBeNull();
        (await stage.MergeAsync(other, stage.Police)).ShouldBeNull();
        (await stage.AskAsync((Agencies a) => a.DoublesAsync(default))).ShouldBeEmpty();
        await stage.ShouldBeWholeAsync();
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task A_new_name_holds_from_its_day_and_papers_by_the_old_one_still_find_it(Provider provider)
    {
        await using var stage = await AgencyStage.SetAsync(provider);
        var before = await stage.SnapshotAsync("Spring board", new(2027, 3, 15));
        (await stage.RenameAsync(stage.Trust, "Marrowdale NHS Group", new(2027, 7, 1))).ShouldBeNull();
        await stage.KeepAsync();
        (await stage.AgencyAsync(stage.Trust)).Name.ShouldBe("Marrowdale Hospital Trust", "its day has not come");
        (await stage.RenameAsync(stage.Trust, "Another", new(2027, 8, 1)))!.Text.ShouldContain(
            "is to be called “Marrowdale NHS Group” from 1 July 2027 already"
        );
        (await stage.AskAsync((Agencies a) => a.AddAsync("marrowdale nhs group", default)))!.Agency.ShouldBe(
            stage.Trust
        );

        // The last hour of June in Greenwich is July in Britain.
        stage.Clock.SetUtcNow(new DateTimeOffset(2027, 6, 30, 22, 59, 0, TimeSpan.Zero));
        await stage.KeepAsync();
        (await stage.AgencyAsync(stage.Trust)).Name.ShouldBe("Marrowdale Hospital Trust");
        stage.Clock.SetUtcNow(new DateTimeOffset(2027, 6, 30, 23, 1, 0, TimeSpan.Zero));
        await stage.KeepAsync();
        await stage.KeepAsync();
        (await stage.AgencyAsync(stage.Trust)).Name.ShouldBe("Marrowdale NHS Group");
        (await stage.AskAsync((AgencyNaming n) => n.NamesAsync(stage.Trust, default)))
            .Select(n => (n.Name, n.From, n.Until))
            .ShouldBe([
                ("Marrowdale Hospital Trust", null, new DateOnly(2027, 6, 30)),
                ("Marrowdale NHS Group", new DateOnly(2027, 7, 1), null),
            ]);
        (await EventsAsync(stage, AccessEvents.AgencyRenamed)).ShouldBe([
            "Throughline: Marrowdale Hospital Trust > Marrowdale NHS Group (from 2027-07-01)",
        ]);
        (await EventsAsync(stage, AccessEvents.AgencyRenamePlanned)).Count.ShouldBe(1);
        (
            await stage.LookAsync(db =>
                db.Set<Core.Snapshots.Snapshot>().Where(s => s.Id == before).Select(s => s.Json).SingleAsync()
            )
        ).ShouldContain("Marrowdale Hospital Trust");
        await stage.ShouldBeWholeAsync();
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task A_name_that_was_written_wrong_is_put_right_without_a_former_one(Provider provider)
    {
        await using var stage = await AgencyStage.SetAsync(provider);
        await CorrectAsync(stage, stage.Trust, "Marrowdale Hospitals Trust");
        (await stage.AskAsync((AgencyNaming n) => n.NamesAsync(stage.Trust, default))).ShouldBeEmpty();
        (await stage.RenameAsync(stage.Trust, "Marowdale Group", new(2027, 3, 10))).ShouldBeNull();
        await CorrectAsync(stage, stage.Trust, "Marrowdale Group");
        (await stage.AskAsync((AgencyNaming n) => n.NamesAsync(stage.Trust, default)))
            .Select(n => (n.Name, n.From))
            .ShouldBe([("Marrowdale Hospitals Trust", null), ("Marrowdale Group", new DateOnly(2027, 3, 10))]);
        await stage.KeepAsync();
        (await stage.AgencyAsync(stage.Trust)).Name.ShouldBe("Marrowdale Group");
        (await stage.RenameAsync(stage.Trust, "X", new(2027, 3, 10)))!.Text.ShouldContain("Enter a later day");
        (await stage.RenameAsync(stage.Trust, "marrowdale POLICE", new(2027, 3, 12)))!.Agency.ShouldBe(stage.Police);
        await stage.ShouldBeWholeAsync();
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task A_name_whose_day_has_not_come_can_be_called_off(Provider provider)
    {
        await using var stage = await AgencyStage.SetAsync(provider);
        (await stage.RenameAsync(stage.Trust, "Marrowdale NHS Group", new(2027, 7, 1))).ShouldBeNull();
        var seen = (await stage.AgencyAsync(stage.Trust)).Version;
        await stage.Database.InScopeAsync(s =>
            s.GetRequiredService<AgencyNaming>().CallOffAsync(stage.Trust, seen, default)
        );
        stage.TurnTo(2027, 7, 2);
        await stage.KeepAsync();
        (await stage.AgencyAsync(stage.Trust)).Name.ShouldBe("Marrowdale Hospital Trust");
        (await stage.AskAsync((AgencyNaming n) => n.NamesAsync(stage.Trust, default))).ShouldBeEmpty();
        await stage.ShouldBeWholeAsync();
    }

    private static async Task CorrectAsync(AgencyStage stage, Guid agency, string name)
    {
        var seen = (await stage.AgencyAsync(agency)).Version;
        (await stage.AskAsync((AgencyNaming n) => n.CorrectAsync(agency, seen, name, default))).ShouldBeNull();
    }

    private static Task<List<string>> EventsAsync(AgencyStage stage, EventType what) =>
        stage.LookAsync(db =>
            db.Set<AuditEvent>()
                .Where(e => e.Code == what.Code)
                .OrderBy(e => e.Sequence)
                .Select(e => e.Actor + ": " + e.Old + " > " + e.New + " (" + e.Why + ")")
                .ToListAsync()
        );
}
