using DocumentFormat.OpenXml.Spreadsheet;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Throughline.Core.Data;
using Throughline.Core.Plans;
using Throughline.Core.Spreadsheets;
using Throughline.Core.Tests.Updates;
using Throughline.Core.Updates;
using Throughline.Documents.Forms;
using Throughline.Domain.Access;
using Throughline.Domain.Plans;
using Throughline.Domain.Updates;
using Throughline.Testing;

namespace Throughline.Core.Tests.Spreadsheets;

/// <summary>
/// A spreadsheet goes out to an agency and comes back: only what is ticked counts, all of it or nothing.
/// </summary>
[Trait("needs", "server")]
public sealed class ImportsOnBothDatabases
{
    public static TheoryData<Provider> Providers => [Provider.Sqlite, Provider.Postgres];

    [Theory, MemberData(nameof(Providers))]
    public async Task What_the_lead_ticks_is_submitted_and_what_they_leave_is_not(Provider provider)
    {
        await using var made = await Partnership.CreateAsync(provider);
        var (first, second) = (
            await made.ActionAsync("One", new(2027, 5, 1)),
            await made.ActionAsync("Two", new(2027, 6, 1))
        );
        var lead = made.Lead;
        var bytes = Sheets.Type(
            await DownloadAsync(made, lead),
            [
                .. Sheets.Filled(1, "Ten trained", "Amber", "Staff left", "1 July 2027", "No trainer"),
                (Sheets.At(SheetColumn.Words, 2), "Not meant"),
            ]
        );
        var id = await UploadAsync(made, lead, bytes);
        var view = await ViewAsync(made, lead, id);
        view.Changes.Changes.Count.ShouldBe(4);
        view.Changes.Notes.ShouldBeEmpty();
        (await made.LookAsync(db => db.Set<ActionUpdate>().CountAsync())).ShouldBe(
            0,
            "an upload alone changes nothing"
        );

        (await ApplyAsync(made, lead, view, c => c.Row == 6)).Done.ShouldBeTrue();
        var update = await made.UpdateOfAsync(first);
        (update.State, update.Source, update.Text, update.Rating, update.RatingWhy).ShouldBe(
            (UpdateState.Submitted, UpdateSource.Spreadsheet, "Ten trained", "A", "Staff left")
        );
        var extension = await made.LookAsync(db => db.Set<Throughline.Core.Plans.Extension>().SingleAsync());
        (extension.ActionId, extension.State, extension.ToDue, extension.Why).ShouldBe(
            (first, ExtensionState.Asked, new DateOnly(2027, 7, 1), "No trainer")
        );
        (await made.LookAsync(db => db.Set<ActionUpdate>().AnyAsync(u => u.ActionId == second))).ShouldBeFalse();
        (
            await made.LookAsync(db =>
                db.Set<AuditEvent>().AnyAsync(e => e.Code == UpdateEvents.Submitted.Code && e.From == "spreadsheet")
            )
        ).ShouldBeTrue();

        var after = await ViewAsync(made, lead, id);
        after.Import.State.ShouldBe(SpreadsheetState.Applied);
        SheetApplication.OutcomeOf(after.Import).Single(o => !o.Applied).Words.ShouldBe("Not meant");
        (await ApplyAsync(made, lead, view, _ => true)).Done.ShouldBeFalse("the same sheet is not applied twice");
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task A_contributors_sheet_becomes_drafts_and_asks_for_no_dates(Provider provider)
    {
        await using var made = await Partnership.CreateAsync(provider);
        var action = await made.ActionAsync();
        var helper = made.Contributor;
        var view = await ViewAsync(
            made,
            helper,
            await UploadAsync(
                made,
                helper,
                Sheets.Type(
                    await DownloadAsync(made, helper),
                    Sheets.Filled(1, "Ten trained", null, null, "1 July 2027", "No trainer")
                )
            )
        );
        view.Changes.Changes.Single(c => c.Field == SheetField.Date).Problem.ShouldNotBeNull().ShouldContain("lead");
        (await ApplyAsync(made, helper, view, _ => true)).Done.ShouldBeTrue();
        (await made.UpdateOfAsync(action)).State.ShouldBe(UpdateState.Draft);
        (await made.LookAsync(db => db.Set<Throughline.Core.Plans.Extension>().CountAsync())).ShouldBe(0);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task The_coordinator_enters_what_agencies_sent_and_it_says_for_whom(Provider provider)
    {
        await using var made = await Partnership.CreateAsync(provider);
        await made.ActionAsync("One");
        var theirs = await made.ActionAsync("Two", agency: made.Schools);
        var coordinator = TestDatabase.Coordinator;
        var view = await ViewAsync(
            made,
            coordinator,
            await UploadAsync(
                made,
                coordinator,
                Sheets.Type(
                    await DownloadAsync(made, coordinator),
                    (Sheets.At(SheetColumn.Words, 1), "Police say"),
                    (Sheets.At(SheetColumn.Words, 2), "Schools say")
                )
            )
        );
        (await ApplyAsync(made, coordinator, view, _ => true)).Done.ShouldBeTrue();
        var update = await made.UpdateOfAsync(theirs);
        (update.AgencyId, update.State, update.Text).ShouldBe((made.Schools, UpdateState.Submitted, "Schools say"));
        update.SubmittedBy.ShouldBe("Tess Tester");
        var entered = await made.LookAsync(db =>
            db.Set<AuditEvent>()
                .SingleAsync(e => e.EntityId == update.Id && e.Code == UpdateEvents.EnteredForAgency.Code)
        );
        (entered.ActorId, entered.From).ShouldBe((coordinator.Id, "spreadsheet"));
        await Should.ThrowAsync<NotAllowedException>(() =>
            made.Database.AsAsync(
                made.OtherLead,
                s =>
                    s.GetRequiredService<AgencyUpdates>()
                        .EnterForAsync(made.Schools, [new(theirs, "Ours", null, null, 0, null)], default)
            )
        );
        await Should.ThrowAsync<NotAllowedException>(() =>
            made.Database.AsAsync(
                coordinator,
                s =>
                    s.GetRequiredService<AgencyUpdates>()
                        .EnterForAsync(made.Police, [new(theirs, "Not theirs", null, null, 0, null)], default)
            )
        );
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task A_rating_without_its_reason_is_taken_once_the_reason_is_written_beside_it(Provider provider)
    {
        await using var made = await Partnership.CreateAsync(provider);
        var (action, lead) = (await made.ActionAsync("One"), made.Lead);
        var view = await ViewAsync(
            made,
            lead,
            await UploadAsync(
                made,
                lead,
                Sheets.Type(await DownloadAsync(made, lead), (Sheets.At(SheetColumn.NewRating, 1), "A"))
            )
        );
        var change = view.Changes.Changes.ShouldHaveSingleItem();
        change.NeedsReason.ShouldBeTrue();
        var refused = await ApplyAsync(made, lead, view, _ => true);
        (refused.Done, refused.Reasons[change.Key]).ShouldBe(
            (false, "Row 6: say why the rating changes, or untick it.")
        );
        (
            await ApplyAsync(made, lead, view, _ => true, new() { [change.Key] = new string('x', 5_000) })
        ).Reasons.ShouldContainKey(change.Key);
        (
            await ApplyAsync(made, lead, view, _ => true, new() { [change.Key] = " Two courses were cancelled " })
        ).Done.ShouldBeTrue();
        var update = await made.UpdateOfAsync(action);
        (update.Rating, update.RatingWhy).ShouldBe(("A", "Two courses were cancelled"));
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task What_changes_between_the_look_and_the_tick_stops_everything(Provider provider)
    {
        await using var made = await Partnership.CreateAsync(provider);
        var (first, second) = (await made.ActionAsync("One"), await made.ActionAsync("Two"));
        var lead = made.Lead;
        var view = await ViewAsync(
            made,
            lead,
            await UploadAsync(
                made,
                lead,
                Sheets.Type(
                    await DownloadAsync(made, lead),
                    (Sheets.At(SheetColumn.Words, 1), "Mine"),
                    (Sheets.At(SheetColumn.Words, 2), "Mine too")
                )
            )
        );
        (await made.SubmitAsync(made.Lead, second, "From the web meanwhile")).IsDone.ShouldBeTrue();
        await Should.ThrowAsync<ChangedMeanwhileException>(() => ApplyAsync(made, lead, view, _ => true));
        (await made.LookAsync(db => db.Set<ActionUpdate>().AnyAsync(u => u.ActionId == first))).ShouldBeFalse(
            "nothing of the sheet was applied"
        );

        var again = await ViewAsync(made, lead, view.Import.Id);
        again.Changes.Changes.Single(c => c.Action.ActionId == second).Later.ShouldBe("From the web meanwhile");
        (await ApplyAsync(made, lead, again, _ => true)).Done.ShouldBeTrue();
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task When_one_of_many_cannot_be_taken_none_is(Provider provider)
    {
        await using var made = await Partnership.CreateAsync(provider);
        var (first, second) = (await made.ActionAsync("One"), await made.ActionAsync("Two", new(2027, 5, 1)));
        var coordinator = TestDatabase.Coordinator;

        // The agency's people keep a draft of their own, which the coordinator's sheet does not see and must not
        // overwrite.
        (await made.DraftAsync(made.Contributor, second, "Being written")).IsDone.ShouldBeTrue();
        var view = await ViewAsync(
            made,
            coordinator,
            await UploadAsync(
                made,
                coordinator,
                Sheets.Type(
                    await DownloadAsync(made, coordinator),
                    (Sheets.At(SheetColumn.Words, 1), "One"),
                    (Sheets.At(SheetColumn.Words, 2), "Two")
                )
            )
        );
        var applied = await ApplyAsync(made, coordinator, view, _ => true);
        applied.Done.ShouldBeFalse();
        applied.Problems.ShouldHaveSingleItem().ShouldContain("Row 7: Con Tributor keeps a draft");
        (await made.LookAsync(db => db.Set<ActionUpdate>().Where(u => u.ActionId == first).CountAsync())).ShouldBe(0);
        (await ViewAsync(made, coordinator, view.Import.Id)).Import.State.ShouldBe(SpreadsheetState.Waiting);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Only_its_sender_sees_a_sheet_and_another_agencys_is_refused(Provider provider)
    {
        await using var made = await Partnership.CreateAsync(provider);
        await made.ActionAsync("One");
        await made.ActionAsync("Two", agency: made.Schools);
        var lead = made.Lead;
        var bytes = await DownloadAsync(made, lead);
        Sheets.Read(bytes).Rows.Count.ShouldBe(1, "an agency gets its own part");
        var id = await UploadAsync(made, lead, bytes);
        (
            await made.Database.AsAsync(
                made.OtherLead,
                s => s.GetRequiredService<SpreadsheetImports>().ViewAsync(id, default)
            )
        ).ShouldBeNull();
        (
            await made.Database.AsAsync(
                made.OtherLead,
                s => s.GetRequiredService<SpreadsheetImports>().FileAsync(id, default)
            )
        ).ShouldBeNull();

        var refused = await made.Database.AsAsync(
            made.OtherLead,
            s =>
                s.GetRequiredService<SpreadsheetImports>()
                    .UploadAsync(null, "theirs.xlsx", new MemoryStream(bytes), default)
        );
        refused.Refused.ShouldNotBeNull().ShouldContain("another agency's part");
        (
            await made.Database.AsAsync(
                lead,
                s =>
                    s.GetRequiredService<SpreadsheetImports>()
                        .UploadAsync(Guid.NewGuid(), "x.xlsx", new MemoryStream(bytes), default)
            )
        )
            .Refused.ShouldNotBeNull()
            .ShouldContain("another plan");
        (
            await made.Database.AsAsync(
                lead,
                s =>
                    s.GetRequiredService<SpreadsheetImports>()
                        .UploadAsync(null, "x.xlsx", new MemoryStream(Sheets.Write(Sheets.Of())), default)
            )
        )
            .Refused.ShouldNotBeNull()
            .ShouldContain("not downloaded from here");
        await Should.ThrowAsync<NotAllowedException>(() =>
            made.Database.AsAsync(
                Partnership.Reader,
                s =>
                    s.GetRequiredService<SpreadsheetImports>()
                        .UploadAsync(null, "x.xlsx", new MemoryStream(bytes), default)
            )
        );
        (await made.LookAsync(db => db.Set<SpreadsheetImport>().CountAsync())).ShouldBe(1);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task A_sheet_opened_and_sent_back_untouched_changes_nothing(Provider provider)
    {
        await using var made = await Partnership.CreateAsync(provider);
        await made.ActionAsync(
            "=HYPERLINK(\"http://x\")\nwith\ttabs 👩‍👧 and \u0007 bell",
            new(2027, 5, 1),
            rating: null
        );
        await made.ActionAsync(new string('x', 40_000));
        var lead = made.Lead;
        var view = await ViewAsync(made, lead, await UploadAsync(made, lead, await DownloadAsync(made, lead)));
        view.Changes.IsEmpty.ShouldBeTrue(string.Join("\n", view.Changes.Notes.Select(n => n.Text)));
        (await ApplyAsync(made, lead, view, _ => true)).Problems.ShouldHaveSingleItem().ShouldContain("Tick");
    }

    private static Task<byte[]> DownloadAsync(Partnership made, Person person) =>
        made.Database.AsAsync(
            person,
            async s =>
                FormWriter.Write(
                    SheetForm.Of(
                        (
                            await s.GetRequiredService<SheetQueries>().LoadAsync(made.PlanId, null, default)
                        ).ShouldNotBeNull(),
                        s.GetRequiredService<SheetSeal>(),
                        new(2027, 3, 1)
                    )
                )
        );

    private static async Task<Guid> UploadAsync(Partnership made, Person person, byte[] bytes)
    {
        var taken = await made.Database.AsAsync(
            person,
            s =>
                s.GetRequiredService<SpreadsheetImports>()
                    .UploadAsync(made.PlanId, "filled.xlsx", new MemoryStream(bytes), default)
        );
        return taken.ImportId ?? throw new InvalidOperationException(taken.Refused);
    }

    private static async Task<ImportView> ViewAsync(Partnership made, Person person, Guid id) =>
        (
            await made.Database.AsAsync(person, s => s.GetRequiredService<SpreadsheetImports>().ViewAsync(id, default))
        ).ShouldNotBeNull();

    private static async Task<AppliedSheet> ApplyAsync(
        Partnership made,
        Person person,
        ImportView view,
        Func<SheetChange, bool> ticked,
        Dictionary<string, string>? reasons = null
    )
    {
        var chosen = view.Changes.Changes.Where(ticked).ToList();
        return (
            await made.Database.AsAsync(
                person,
                s =>
                    s.GetRequiredService<SheetApplication>()
                        .ApplyAsync(
                            view.Import.Id,
                            view.Import.Version,
                            chosen.Select(c => c.Key).ToHashSet(),
                            reasons ?? [],
                            chosen.ToDictionary(c => c.Key, SheetApplication.MarkOf),
                            default
                        )
            )
        ).ShouldNotBeNull();
    }
}
