using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Throughline.Core.Api;
using Throughline.Core.Audit;
using Throughline.Core.Data;
using Throughline.Core.Exports;
using Throughline.Core.Intake;
using Throughline.Core.Plans;
using Throughline.Core.Plans.Editing;
using Throughline.Core.Search;
using Throughline.Core.Snapshots;
using Throughline.Core.Spreadsheets;
using Throughline.Core.Tests.Audit;
using Throughline.Core.Tests.Privacy.Words;
using Throughline.Domain.Intake.Corrections;
using Throughline.Domain.Plans;
using Throughline.FictionalPacks;
using Throughline.FictionalPacks.Writers;
using Throughline.Testing;

namespace Throughline.Core.Tests.Intake;

/// <summary>Columns that only one plan has, and earlier periods of its progress, stay with their headings.</summary>
[Trait("needs", "server")]
public sealed class OwnColumnsGoEverywhere
{
    private static readonly string[] Headings = ["Source", "Monitoring", "Progress: Q1 2026/27"];

    private static readonly byte[] Paper = WordPaper.Write(
        new Paper(
            "own-columns",
            [
                new Title("Neglect action plan"),
                new Grid([
                    [
                        .. new[]
                        {
                            "Action",
                            "Agency",
                            "Source",
                            "Monitoring",
                            "By when",
                            "Progress: Q1 2026/27",
                            "Progress: Q2 2026/27",
                            "Progress: Q3 2026/27",
                        }.Select(h => new Box(h)),
                    ],
                    [
                        .. new[]
                        {
                            "Put the question on the form",
                            "Northfold Police",
                            "Voice of the saltmarsh",
                            "Nine forms in ten ask it",
                            "31 March 2027",
                            "A draft was written by quillwort",
                            "It was tried in one team",
                            "It is live in all teams",
                        }.Select(h => new Box(h)),
                    ],
                    [
                        .. new[]
                        {
                            "Read twenty files in each team",
                            "Northfold Health",
                            "",
                            "Twenty are read",
                            "30 April 2027",
                            "",
                            "Ten were read",
                            "All were read",
                        }.Select(h => new Box(h)),
                    ],
                ]),
            ]
        )
    );

    public static TheoryData<Provider> Providers => [Provider.Sqlite, Provider.Postgres];

    [Theory, MemberData(nameof(Providers))]
    public async Task Words_and_places_reach_the_plan_the_sheet_the_export_the_api_the_search_and_the_snapshot(
        Provider provider
    )
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var draft = await AcceptedPapers.ReadAsync(database, Paper);
        (await AcceptedPapers.ViewAsync(database, draft)).Plan.Unplaced.ShouldBeEmpty();
        var plan = await AcceptedPapers.AcceptAsync(database, draft);
        await database.AsAsync(
            TestDatabase.Coordinator,
            async s =>
            {
                var actions = await s.GetRequiredService<ThroughlineDb>()
                    .Set<PlanAction>()
                    .OrderBy(a => a.Order)
                    .ToListAsync();
                Said(actions[0].Named)
                    .ShouldBe([
                        ("Source", "Voice of the saltmarsh"),
                        ("Monitoring", "Nine forms in ten ask it"),
                        ("Progress: Q1 2026/27", "A draft was written by quillwort"),
                    ]);
                Said(actions[1].Named).ShouldBe([("Monitoring", "Twenty are read")]);
                (actions[0].PreviousUpdate, actions[0].Update).ShouldBe(
                    ("It was tried in one team", "It is live in all teams")
                );

                var from = await s.GetRequiredService<PlanQueries>().ProvenanceAsync(actions[0].Id, default);
                from.Where(p => p.Field == Provenance.OfOwnColumn)
                    .Select(p => (p.Heading!, p.Words))
                    .ShouldBe(Said(actions[0].Named), ignoreOrder: true);
                from.Single(p => p.Field == nameof(Field.Update)).About.ShouldBe("Update (Progress: Q3 2026/27)");

                var sheet = (await s.GetRequiredService<SheetQueries>().LoadAsync(plan, null, default))!;
                sheet.Further.Own.ShouldBe(Headings);
                sheet.Further.Words(sheet.Rows[1]).ShouldBe(["", "Twenty are read", ""]);

                var table = (await s.GetRequiredService<ActionsList>().OfPlanAsync(plan, new(), default))!;
                var at = table.Columns.ToList().IndexOf("Source");
                table.Columns.Skip(at).Take(3).ShouldBe(Headings);
                (await RowsOf(table))[0].Skip(at).Take(3).ShouldBe(actions[0].Named.Select(n => n.Words.Text));
                table.Columns.Count.ShouldBe((await RowsOf(table))[1].Length);

                var page = await s.GetRequiredService<ApiReading>()
                    .ActionsAsync(new(plan, null, null, null, null, null, null), default);
                page.Items.Single(a => a.Id == actions[0].Id)
                    .OwnColumns.Select(c => (c.Heading, c.Text))
                    .ShouldBe(Said(actions[0].Named));

                (
                    await s.GetRequiredService<SearchQueries>().AllAsync(new("quillwort"), default)
                ).ShouldHaveSingleItem();
                (
                    await s.GetRequiredService<PlanQueries>().ViewAsync(plan, new() { Words = "saltmarsh" }, 1, default)
                )!.Shown.ShouldBe(1);

                var taken = await s.GetRequiredService<SnapshotTaking>()
                    .TakeAsync(plan, "Board of April", new(2027, 4, 8), default);
                var kept = (await s.GetRequiredService<SnapshotQueries>().ViewAsync(taken!.Value, default))!;
                kept.Content.AllActions()
                    .First()
                    .OwnWords!.Select(w => (w.Heading, w.Text))
                    .ShouldBe(Said(actions[0].Named));
            }
        );
        (await Written.ProveAsync(database)).Faults.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task A_coordinator_changes_them_and_the_history_says_from_what_to_what(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await AcceptedPapers.AcceptAsync(database, await AcceptedPapers.ReadAsync(database, Paper));
        var (id, input) = await FirstAsync(database);
        await database.AsAsync(
            TestDatabase.Coordinator,
            s =>
                s.GetRequiredService<ActionEditing>()
                    .ChangeAsync(
                        id,
                        1,
                        input with
                        {
                            Own = [("Monitoring", "All forms ask it"), ("Source", " ")],
                        },
                        default
                    )
        );
        await database.AsAsync(
            TestDatabase.Coordinator,
            async s =>
            {
                var db = s.GetRequiredService<ThroughlineDb>();
                var action = await db.Set<PlanAction>().SingleAsync(a => a.Id == id);
                Said(action.Named)
                    .ShouldBe([
                        ("Monitoring", "All forms ask it"),
                        ("Progress: Q1 2026/27", "A draft was written by quillwort"),
                    ]);
                action.SearchText.ShouldContain("all forms ask it");
                var events = await db.Set<AuditEvent>()
                    .Where(e => e.EntityId == id && e.Field == Provenance.OfOwnColumn)
                    .OrderBy(e => e.Sequence)
                    .ToListAsync();
                events
                    .ConvertAll(e => (e.Old, e.New))
                    .ShouldBe([
                        ("Monitoring: Nine forms in ten ask it", "Monitoring: All forms ask it"),
                        ("Source: Voice of the saltmarsh", null),
                    ]);
                (await s.GetRequiredService<SearchQueries>().AllAsync(new("saltmarsh"), default)).ShouldBeEmpty();
            }
        );
        (await Written.ProveAsync(database)).Faults.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Words_of_a_child_are_taken_out_of_them_and_of_their_places(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await AcceptedPapers.AcceptAsync(database, await AcceptedPapers.ReadAsync(database, Paper));
        (await EveryTable.HoldingAsync(database, "quillwort")).Distinct().Count().ShouldBeGreaterThanOrEqualTo(4);
        var document = await database.InScopeAsync(s =>
            s.GetRequiredService<ThroughlineDb>().Set<Core.Documents.StoredDocument>().Select(d => d.Id).SingleAsync()
        );
        await Child.TakeOutAsync(
            database,
            "quillwort",
            new Core.Privacy.Words.WordsFile(Core.Privacy.Words.WordsFileKind.Document, document)
        );
        (await EveryTable.HoldingAsync(database, "quillwort")).ShouldBeEmpty();
        await database.InScopeAsync(async s =>
            Said(
                (await s.GetRequiredService<ThroughlineDb>().Set<PlanAction>().OrderBy(a => a.Order).ToListAsync())[
                    0
                ].Named
            )[2]
                .ShouldBe(("Progress: Q1 2026/27", "A draft was written by [words taken out]"))
        );
        (await Written.ProveAsync(database)).Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task At_review_they_are_put_right_and_moved_to_a_field()
    {
        await using var database = await TestDatabase.CreateAsync(Provider.Sqlite);
        var draft = await AcceptedPapers.ReadAsync(database, Paper);
        var view = await AcceptedPapers.ViewAsync(database, draft);
        var (first, second) = (view.Plan.Rows[0].Key, view.Plan.Rows[1].Key);
        await database.InScopeAsync(s =>
            s.GetRequiredService<ReadingReview>()
                .EditAsync(
                    draft,
                    view.Version,
                    [
                        new SetNamed(first, "Source", "Voice"),
                        new SetNamed(second, "Source", "Audit"),
                        new MoveNamed(first, "Monitoring", Field.SuccessMeasure),
                    ],
                    default
                )
        );
        await AcceptedPapers.AcceptAsync(database, draft);
        await database.InScopeAsync(async s =>
        {
            var actions = await s.GetRequiredService<ThroughlineDb>()
                .Set<PlanAction>()
                .OrderBy(a => a.Order)
                .Include(a => a.Provenance)
                .ToListAsync();
            Said(actions[0].Named)
                .ShouldBe([("Source", "Voice"), ("Progress: Q1 2026/27", "A draft was written by quillwort")]);
            actions[0].SuccessMeasure.ShouldBe("Nine forms in ten ask it");
            actions[0]
                .Provenance.ShouldContain(p => p.Field == "SuccessMeasure" && p.Words == "Nine forms in ten ask it");
            Said(actions[1].Named).ShouldBe([("Monitoring", "Twenty are read"), ("Source", "Audit")]);
        });
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task What_somebody_spoiled_past_the_program_stands_as_one_text_and_in_nobodys_way(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await AcceptedPapers.AcceptAsync(database, await AcceptedPapers.ReadAsync(database, Paper));
        foreach (var spoiled in new[] { "{\"Source\":\"the sea", "[1]", "\"sea\"" })
        {
            await database.InScopeAsync(async s =>
            {
                var db = s.GetRequiredService<ThroughlineDb>();
                await db.Set<PlanAction>().ExecuteUpdateAsync(u => u.SetProperty(a => a.NamedJson, spoiled));
                (await db.Set<PlanAction>().AsNoTracking().ToListAsync()).ShouldAllBe(a =>
                    a.Named.Count == 1 && a.Named[0].Words.Text == spoiled
                );
                (await s.GetRequiredService<SearchIndex>().DifferencesAsync()).ShouldBe(0);
            });
        }
    }

    private static List<(string, string)> Said(IEnumerable<NamedWords> words) =>
        [.. words.Select(w => (w.Name, w.Words.Text))];

    private static async Task<List<object?[]>> RowsOf(ExportTable table)
    {
        var rows = new List<object?[]>();
        await foreach (var row in table.Rows(default))
        {
            rows.Add(row);
        }

        return rows;
    }

    private static Task<(Guid Id, ActionInput Input)> FirstAsync(TestDatabase database) =>
        database.InScopeAsync(async s =>
        {
            var action = (
                await s.GetRequiredService<ThroughlineDb>().Set<PlanAction>().OrderBy(a => a.Order).ToListAsync()
            )[0];
            return (action.Id, ActionInput.Of(Fields.Typed.Select(f => (f, action[f]))));
        });
}
