using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Throughline.Core.Data;
using Throughline.Core.Intake;
using Throughline.Core.Plans;
using Throughline.Domain.Intake;
using Throughline.Domain.Intake.Corrections;
using Throughline.Domain.Plans;
using Throughline.FictionalPacks;
using Throughline.FictionalPacks.Writers;
using Throughline.Testing;

namespace Throughline.Core.Tests.Intake;

/// <summary>A table that was not read as a plan is read as one when a coordinator says so, and no longer when they take it back.</summary>
[Trait("needs", "server")]
public sealed class TablesOfferedByPeople
{
    /// <summary>A plan between two tables that weigh risks.</summary>
    private static readonly byte[] Paper = WordPaper.Write(
        new Paper(
            "risks",
            [
                new Title("Papers of the harbour board"),
                Risks("Visits are late", "Review the rota each week"),
                new Para("Learning plan of the harbour"),
                new Grid([
                    [new("Recommendation"), new("Agency"), new("Action"), new("Lead"), new("By when"), new("RAG")],
                    [
                        new("Ask every child"),
                        new("Northfold Police"),
                        new("Write the question into the form"),
                        new("DN"),
                        new("1 May 2027"),
                        new("G"),
                    ],
                ]),
                new Para("Risks of the second service"),
                Risks("Records are lost", "Train all staff in recording"),
            ]
        )
    );

    public static TheoryData<Provider> Providers => [Provider.Sqlite, Provider.Postgres];

    [Theory, MemberData(nameof(Providers))]
    public async Task It_becomes_a_draft_after_the_others_which_stay_as_they_were_corrected(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var natural = await AcceptedPapers.ReadAsync(database, Paper);
        var view = await AcceptedPapers.ViewAsync(database, natural);
        await database.InScopeAsync(s =>
            s.GetRequiredService<ReadingReview>()
                .EditAsync(
                    natural,
                    view.Version,
                    [new SetField(view.Reading.Rows[0].Key, Field.Lead, "A Example")],
                    default
                )
        );
        var reading = await SummaryAsync(database, view.ReadingId);
        reading.Tables.Select(t => t.Table).ShouldBe([OtherTable.Risks, OtherTable.Risks]);
        reading.Drafts.ShouldHaveSingleItem().MayTakeBack.ShouldBeFalse();

        // The second of them first, though the other stands before the plan.
        var draft = await OfferAsync(database, reading, 1);
        var offered = await AcceptedPapers.ViewAsync(database, draft);
        offered.Reading.Index.ShouldBe(1);
        offered
            .Reading.Rows.ShouldHaveSingleItem()
            .Words.Select(w => w.Value.Text)
            .ShouldContain("Train all staff in recording");
        var after = await SummaryAsync(database, view.ReadingId);
        after.Tables.ShouldHaveSingleItem().Element.ShouldBe(reading.Tables[0].Element);
        after.Notes.ShouldNotContain(reading.Tables[1].Sentence);
        after.Notes.ShouldContain(reading.Tables[0].Sentence);
        var first = await OfferAsync(database, after, 0);
        (await AcceptedPapers.ViewAsync(database, first)).Reading.Index.ShouldBe(2);

        var corrected = (await AcceptedPapers.ViewAsync(database, natural)).Plan.Rows.ShouldHaveSingleItem();
        (corrected.Text(Field.Lead), corrected.Text(Field.Action)).ShouldBe(
            ("A Example", "Write the question into the form")
        );
        await AcceptedPapers.AcceptAsync(database, draft);
        await database.InScopeAsync(async s =>
        {
            var db = s.GetRequiredService<ThroughlineDb>();
            (await db.Set<PlanAction>().SingleAsync())
                .ToWords()
                .Select(w => w.Value.Text)
                .ShouldContain("Train all staff in recording");
            var told = await db.Set<AuditEvent>()
                .SingleAsync(e => e.EntityId == draft && e.Code == "intake.table-offered");
            told.New.ShouldNotBeNull().ShouldContain("its rows weigh risks");
        });
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task The_last_is_taken_back_with_what_was_corrected_in_it_and_may_be_offered_again(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var natural = await AcceptedPapers.ReadAsync(database, Paper);
        var id = (await AcceptedPapers.ViewAsync(database, natural)).ReadingId;
        var reading = await SummaryAsync(database, id);
        await RefusedAsync(database, await SummaryAsync(database, id), "taken as a plan last");
        var draft = await OfferAsync(database, reading, 0);
        var view = await AcceptedPapers.ViewAsync(database, draft);
        var column = view.Reading.Blocks[0].Columns.First(c => c.Header == "Owner");
        await database.InScopeAsync(async s =>
        {
            var review = s.GetRequiredService<ReadingReview>();
            await review.RuleAsync(draft, view.Version, 0, column.Index, Field.Agency, false, default);
        });
        view = await AcceptedPapers.ViewAsync(database, draft);
        view.Reading.Rows[0].Text(Field.Agency).ShouldBe("Head of Service");
        await database.InScopeAsync(s =>
            s.GetRequiredService<ReadingReview>()
                .EditAsync(draft, view.Version, [new SetTitle("Risks that are promises")], default)
        );
        var taken = await SummaryAsync(database, id);
        taken.Drafts.Select(d => d.MayTakeBack).ShouldBe([false, true]);

        await TakeBackAsync(database, taken);
        var back = await SummaryAsync(database, id);
        back.Drafts.ShouldHaveSingleItem().Id.ShouldBe(natural);
        back.Tables.Select(t => t.Sentence).ShouldBe(reading.Tables.Select(t => t.Sentence));
        back.Notes.ShouldBe(reading.Notes, ignoreOrder: true);
        await database.InScopeAsync(async s =>
        {
            var db = s.GetRequiredService<ThroughlineDb>();
            (await db.Set<DraftEdit>().CountAsync()).ShouldBe(0);
            (await db.Set<StoredReading>().SingleAsync()).RulingsJson.ShouldBe("[]");
            (await db.Set<AuditEvent>().CountAsync(e => e.Code == "intake.table-taken-back")).ShouldBe(1);
        });
        (await Audit.Written.ProveAsync(database)).IsWhole.ShouldBeTrue();
        (await AcceptedPapers.ViewAsync(database, await OfferAsync(database, back, 0))).Reading.Rows.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Not_of_a_table_that_is_not_there_nor_over_what_somebody_else_changed_nor_once_accepted()
    {
        await using var database = await TestDatabase.CreateAsync(Provider.Sqlite);
        var natural = await AcceptedPapers.ReadAsync(database, Paper);
        var reading = await SummaryAsync(database, (await AcceptedPapers.ViewAsync(database, natural)).ReadingId);
        (
            await Should.ThrowAsync<IllegalEditException>(() =>
                database.InScopeAsync(s =>
                    s.GetRequiredService<OfferedTables>().OfferAsync(reading.Id, reading.Version, 999, default)
                )
            )
        ).Message.ShouldContain("no such table");
        var draft = await OfferAsync(database, reading, 0);
        await Should.ThrowAsync<ChangedMeanwhileException>(() => OfferAsync(database, reading, 1));
        await AcceptedPapers.AcceptAsync(database, draft);
        await RefusedAsync(database, await SummaryAsync(database, reading.Id), "before its plan is accepted");
        (
            await database.InScopeAsync(s =>
                s.GetRequiredService<OfferedTables>().OfferAsync(Guid.NewGuid(), 1, 1, default)
            )
        ).ShouldBeNull();
    }

    private static Grid Risks(string risk, string action) =>
        new([
            [
                new("Ref"),
                new("Risk"),
                new("Likelihood"),
                new("Impact"),
                new("Mitigating actions"),
                new("Owner"),
                new("Review date"),
            ],
            [new("1"), new(risk), new("3"), new("4"), new(action), new("Head of Service"), new("May 2027")],
        ]);

    private static async Task RefusedAsync(TestDatabase database, ReadingSummary reading, string told) =>
        (await Should.ThrowAsync<IllegalEditException>(() => TakeBackAsync(database, reading))).Message.ShouldContain(
            told
        );

    private static Task<ReadingSummary> SummaryAsync(TestDatabase database, Guid reading) =>
        database.InScopeAsync(async s =>
            (await s.GetRequiredService<IntakeQueries>().FindAsync(reading, default)).ShouldNotBeNull()
        );

    private static Task<Guid> OfferAsync(TestDatabase database, ReadingSummary reading, int which) =>
        database.InScopeAsync(async s =>
            (
                await s.GetRequiredService<OfferedTables>()
                    .OfferAsync(reading.Id, reading.Version, reading.Tables[which].Element!.Value, default)
            )!.Value
        );

    private static Task<bool> TakeBackAsync(TestDatabase database, ReadingSummary reading) =>
        database.InScopeAsync(s =>
            s.GetRequiredService<OfferedTables>().TakeBackAsync(reading.Id, reading.Version, default)
        );
}
