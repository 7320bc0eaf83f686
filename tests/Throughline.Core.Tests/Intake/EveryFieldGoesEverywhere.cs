using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Throughline.Core.Api;
using Throughline.Core.Data;
using Throughline.Core.Exports;
using Throughline.Core.Intake;
using Throughline.Core.Search;
using Throughline.Core.Snapshots;
using Throughline.Core.Spreadsheets;
using Throughline.Domain.Intake.Corrections;
using Throughline.Domain.Plans;
using Throughline.FictionalPacks.Packs;
using Throughline.FictionalPacks.Writers;
using Throughline.Testing;

namespace Throughline.Core.Tests.Intake;

/// <summary>What a paper says of any field of an action is in the plan and in all that is made of the plan.</summary>
[Trait("needs", "server")]
public sealed class EveryFieldGoesEverywhere
{
    private static readonly Field[] Written = [.. Fields.OfAction.Except([Field.Rating, Field.Target])];

    public static TheoryData<Provider> Providers => [Provider.Sqlite, Provider.Postgres];

    [Theory, MemberData(nameof(Providers))]
    public async Task Words_of_each_field_reach_the_sheet_the_export_the_api_the_search_and_the_snapshot(
        Provider provider
    )
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var plan = await AcceptAsync(database);
        await database.AsAsync(
            TestDatabase.Coordinator,
            async s =>
            {
                var sheet = (await s.GetRequiredService<SheetQueries>().LoadAsync(plan, null, default))!;
                sheet.Further.Fields.ShouldBe(Fields.InSheet);
                sheet.Rows.ShouldContain(r => Fields.InSheet.All(f => r.Row.Text(f) == WordsOf(f)));

                var table = (await s.GetRequiredService<ActionsList>().OfPlanAsync(plan, new(), default))!;
                var exported = new List<object?>();
                await foreach (var row in table.Rows(default))
                {
                    exported.AddRange(row);
                }

                Written.ShouldAllBe(f => exported.Contains(WordsOf(f)));

                var page = await s.GetRequiredService<ApiReading>()
                    .ActionsAsync(new(plan, null, null, null, null, null, null), default);
                page.Items.ShouldContain(a => Written.All(f => a.Words.GetValueOrDefault(f.JsonName()) == WordsOf(f)));

                foreach (var field in Written.Where(f => f.Facts().Searched))
                {
                    var found = await s.GetRequiredService<SearchQueries>().AllAsync(new($"saltmarsh{field}"), default);
                    found.ShouldHaveSingleItem(field.ToString());
                }

                var taken = await s.GetRequiredService<SnapshotTaking>()
                    .TakeAsync(plan, "Board of April", new(2027, 4, 8), default);
                var kept = (await s.GetRequiredService<SnapshotQueries>().ViewAsync(taken!.Value, default))!;
                kept.Content.AllActions().ShouldContain(a => Written.All(f => a[f] == WordsOf(f)));
            }
        );
    }

    private static string WordsOf(Field field) => $"Words saltmarsh{field} of the field";

    private static async Task<Guid> AcceptAsync(TestDatabase database)
    {
        await database.InScopeAsync(s =>
            s.GetRequiredService<DocumentIntake>()
                .UploadAsync(
                    "plan.docx",
                    new MemoryStream(WordPaper.Write(Layouts.BrokenPages())),
                    again: false,
                    default
                )
        );
        (await database.Services.GetRequiredService<ReadingWork>().WorkOnceAsync(default)).ShouldBeTrue();
        var draft = await database.InScopeAsync(s =>
            s.GetRequiredService<ThroughlineDb>().Set<PlanDraft>().Select(d => d.Id).SingleAsync()
        );
        return await database.InScopeAsync(async s =>
        {
            var review = s.GetRequiredService<ReadingReview>();
            var view = (await review.LoadAsync(draft, default))!;
            var row = view.Plan.Rows[0].Key;
            await review.EditAsync(
                draft,
                view.Version,
                [.. Written.Select(f => new SetField(row, f, WordsOf(f)))],
                default
            );
            var edited = (await review.LoadAsync(draft, default))!;
            return await s.GetRequiredService<PlanAcceptance>().AcceptAsync(draft, edited.Version, default);
        });
    }
}
