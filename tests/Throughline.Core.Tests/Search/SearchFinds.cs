using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Plans;
using Throughline.Core.Search;
using Throughline.Domain.Access;
using Throughline.Domain.Plans;
using Throughline.Testing;

namespace Throughline.Core.Tests.Search;

/// <summary>
/// A sentinel word stands in each kind of record of each plan; each role finds exactly those that it may see.
/// </summary>
[Trait("needs", "server")]
public sealed class SearchFinds
{
    public static TheoryData<Provider> Providers => [Provider.Sqlite, Provider.Postgres];

    private static readonly string[] OfAgencies =
    [
        "finding",
        "recommendation",
        "response",
        "action",
        "update",
        "evidence",
        "evidence-restricted",
        "challenge",
    ];

    [Theory, MemberData(nameof(Providers))]
    public async Task Exactly_what_a_person_may_see_is_found(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var place = await Partnership.MakeAsync(database);
        foreach (var (who, person) in People(place))
        {
            var found = await FindAsync(database, person, new("everywhere"));
            var names = place.Marks.ToDictionary(m => m.Record, m => m.What);
            found
                .Select(h => names[h.RecordId])
                .Order()
                .ShouldBe(place.Marks.Where(m => MaySee(person, m, place)).Select(m => m.What).Order(), who);
        }
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Words_are_found_by_their_stem_as_a_phrase_and_by_their_beginning(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var place = await Partnership.MakeAsync(database);
        await ChangeAsync(
            database,
            place,
            a => a.Text = "Train every practitioner in the police/health escalation, and ask for the child's voice"
        );
        foreach (
            var (typed, hits) in new[]
            {
                ("training practitioners", 1),
                ("TRAINS", 1),
                ("health", 1),
                ("\"police health\"", 1),
                ("\"health police\"", 0),
                ("escal*", 1),
                ("esca", 0),
                ("the child's voice", 1),
                ("train nothingofthekind", 0),
                ("police/health", 1),
                ("\"train every", 1),
                ("“every practitioner”", 1),
            }
        )
        {
            (await FindAsync(database, TestDatabase.Coordinator, new(typed))).Count.ShouldBe(hits, typed);
        }
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Odd_input_is_answered_and_never_an_error(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await Partnership.MakeAsync(database);
        foreach (
            var typed in new[]
            {
                "\"",
                "'",
                "''",
                "\"\"\"",
                "*",
                "a*",
                "-",
                "NEAR(",
                "AND",
                "OR OR",
                "NOT x",
                "title:plan",
                "keys : kplan",
                "{title} : x",
                "a AND (b",
                "&",
                "|",
                "!",
                "<->",
                "x:*",
                "a:b:c",
                "\\",
                "%",
                "_",
                "😀",
                "😀 plan",
                "\0",
                "\ud800",
                "; DROP TABLE plans; --",
                new string('a', 10_000),
                string.Join(' ', Enumerable.Range(0, 3_000).Select(n => "w" + n)),
                new string('"', 9_999),
                "Zoë naïve",
                "١٢٣",
                "\u202e plan",
                "the of and",
            }
        )
        {
            await FindAsync(database, TestDatabase.Coordinator, new(typed));
        }
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task What_is_found_is_narrowed_by_kind_agency_plan_delivery_and_dates(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var place = await Partnership.MakeAsync(database);
        var all = await FindAsync(database, TestDatabase.Coordinator, new("everywhere"));
        all.Count.ShouldBe(place.Marks.Count(m => !m.IsDraft));
        (await FindAsync(database, TestDatabase.Coordinator, new("everywhere", SearchKind.Update))).ShouldAllBe(h =>
            h.Kind == SearchKind.Update
        );
        (await FindAsync(database, TestDatabase.Coordinator, new("everywhere", Plan: place.Restricted))).ShouldAllBe(
            h => h.PlanId == place.Restricted
        );
        var police = await FindAsync(database, TestDatabase.Coordinator, new("everywhere", Agency: place.Police));
        police
            .Select(h => h.RecordId)
            .Order()
            .ShouldBe(
                place
                    .Marks.Where(m =>
                        !m.IsDraft && (m.Agency == place.Police || (m.SharedWithPolice && FollowsItsAction(m)))
                    )
                    .Select(m => m.Record)
                    .Order()
            );
        (
            await FindAsync(database, TestDatabase.Coordinator, new("everywhere", Delivery: Delivery.OffTrack))
        ).Count.ShouldBe(0);
        await ChangeAsync(database, place, a => a.Delivery = Delivery.OffTrack);
        (
            await FindAsync(
                database,
                TestDatabase.Coordinator,
                new("everywhere", SearchKind.Action, Delivery: Delivery.OffTrack)
            )
        ).Count.ShouldBe(1);
        (
            await FindAsync(database, TestDatabase.Coordinator, new("everywhere", To: new DateOnly(2000, 1, 1)))
        ).ShouldBeEmpty();
        (
            await FindAsync(database, TestDatabase.Coordinator, new("everywhere", From: new DateOnly(2000, 1, 1)))
        ).Count.ShouldBe(all.Count);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task A_snippet_marks_the_words_found_and_pages_hold_each_hit_once(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var place = await Partnership.MakeAsync(database);
        var hit = (
            await FindAsync(database, TestDatabase.Coordinator, new(place.Marks[0].Word))
        ).ShouldHaveSingleItem();
        hit.Snippet.Single(p => p.IsHit).Text.ShouldBe(place.Marks[0].Word);
        var ids = new List<Guid>();
        for (var page = 1; page <= 10; page++)
        {
            var result = await database.InScopeAsync(s =>
                s.GetRequiredService<SearchQueries>().FindAsync(new("everywhere"), page, default)
            );
            if (result.Page == page)
            {
                ids.AddRange(result.Hits.Select(h => h.RecordId));
            }
        }

        ids.Order().ShouldBe(place.Marks.Where(m => !m.IsDraft).Select(m => m.Record).Order());
    }

    /// <summary>
    /// What hangs on an action is an agency's when it helps with the action; a response, a finding and a recommendation
    /// are its only when it answers.
    /// </summary>
    private static bool FollowsItsAction(Mark mark) =>
        new[] { "action", "update", "evidence", "evidence-restricted", "challenge" }.Any(k =>
            mark.What.EndsWith(k, StringComparison.Ordinal)
        );

    internal static Task<IReadOnlyList<SearchHit>> FindAsync(
        TestDatabase database,
        Person person,
        SearchFilter filter
    ) => database.AsAsync(person, s => s.GetRequiredService<SearchQueries>().AllAsync(filter, default));

    private static Task ChangeAsync(TestDatabase database, Partnership place, Action<PlanAction> change) =>
        database.InScopeAsync(async s =>
        {
            var id = place.Marks.First(m => m.What == "open police action").Record;
            var action = await s.GetRequiredService<ThroughlineDb>().Set<PlanAction>().SingleAsync(a => a.Id == id);
            change(action);
            s.GetRequiredService<Writes>().Change(action);
            await s.GetRequiredService<Writes>().SaveAsync();
        });

    private static IEnumerable<(string Who, Person Person)> People(Partnership place)
    {
        foreach (var role in Enum.GetValues<Role>())
        {
            yield return ($"{role} of police", TestDatabase.Somebody("Ann", place.Police, role));
            yield return ($"{role} of health", TestDatabase.Somebody("Bob", place.Health, role));
            yield return ($"{role} of no agency", TestDatabase.Somebody("Cat", null, role));
            yield return (
                $"{role} of police named on the restricted plan",
                new Person(place.Member, "Dee", new HashSet<Role> { role }, place.Police, "test")
            );
        }

        yield return ("nobody", Person.Nobody);
    }

    /// <summary>The rule in words, worked out by hand and not by the product's own conditions.</summary>
    private static bool MaySee(Person person, Mark mark, Partnership place)
    {
        var ofAgency = person.Roles.Contains(Role.AgencyLead) || person.Roles.Contains(Role.AgencyContributor);
        if (
            person.Roles.Count == 0
            || (mark.Plan == place.Restricted && !person.Roles.Contains(Role.Coordinator) && person.Id != place.Member)
        )
        {
            return false;
        }

        // Police contributes to one action of health, and so sees its thread; see Partnership.
        var concerned = mark.Agency == person.AgencyId || (mark.SharedWithPolice && person.AgencyId == place.Police);
        if (
            ofAgency
            && (
                person.AgencyId is null
                || (
                    mark.What.Contains(' ', StringComparison.Ordinal)
                    && OfAgencies.Any(k => mark.What.EndsWith(k, StringComparison.Ordinal))
                    && !concerned
                )
            )
        )
        {
            return false;
        }

        // What an agency submitted, or got back, is its own and theirs who decide and assure.
        if (
            (
                mark.What.EndsWith("Submitted update", StringComparison.Ordinal)
                || mark.What.EndsWith("SentBack update", StringComparison.Ordinal)
            )
            && !person.Roles.Contains(Role.Coordinator)
            && !person.Roles.Contains(Role.Assurer)
            && !(ofAgency && person.AgencyId == mark.Agency)
        )
        {
            return false;
        }

        return (!mark.IsDraft || (ofAgency && person.AgencyId == mark.Agency))
            && (
                !mark.IsRestricted
                || person.Roles.Contains(Role.Coordinator)
                || person.Roles.Contains(Role.Assurer)
                || (ofAgency && person.AgencyId == mark.Agency)
            );
    }
}
