using DocumentFormat.OpenXml.Spreadsheet;
using Throughline.Core.Spreadsheets;
using Throughline.Documents;

namespace Throughline.Core.Tests.Spreadsheets;

/// <summary>Everything that people and programs do to a spreadsheet, and what is said of it.</summary>
public sealed class DamagedSheets
{
    private static readonly PlanSheet Plan = Sheets.Of(Sheets.Row(1), Sheets.Row(2), Sheets.Row(3));
    private static readonly byte[] Sent = Sheets.Write(Plan);

    [Fact]
    public void A_formula_is_not_trusted_and_said()
    {
        var bytes = Sheets.Edit(
            Sent,
            d =>
                Sheets.Put(
                    d,
                    Sheets.At(SheetColumn.Words, 1),
                    CellValues.String,
                    "All done",
                    "CONCATENATE(\"All\",\" done\")"
                )
        );
        var changes = Sheets.Compare(bytes, Plan);
        changes.Changes.ShouldBeEmpty();
        changes.Notes.ShouldHaveSingleItem().Text.ShouldContain("holds a formula");
        changes.Notes[0].Words.ShouldBe("All done");
    }

    [Theory]
    [InlineData("31/02/2027", "no such day")]
    [InlineData("31/03/27", "two digits")]
    [InlineData("when we can", "not a day")]
    [InlineData("01/01/2020", "is past")]
    [InlineData("03/31/2027", "the day stands first")]
    [InlineData("31/03/9999", "too far ahead")]
    public void A_wrong_date_says_what_is_wrong_and_cannot_be_applied(string date, string problem)
    {
        var change = Sheets
            .Compare(
                Sheets.Type(
                    Sent,
                    (Sheets.At(SheetColumn.NewDate, 2), date),
                    (Sheets.At(SheetColumn.DateWhy, 2), "Because")
                ),
                Plan
            )
            .Changes.ShouldHaveSingleItem();
        change.Problem.ShouldNotBeNull().ShouldContain(problem);
        change.New.ShouldBe(date);
    }

    [Theory]
    [InlineData("46477", "31 March 2027", null)]
    [InlineData("46477.5", null, "not a whole day")]
    public void A_date_that_the_program_keeps_as_a_number_is_read_as_the_day_it_shows(
        string serial,
        string? day,
        string? problem
    )
    {
        var bytes = Sheets.Edit(
            Sheets.Type(Sent, (Sheets.At(SheetColumn.DateWhy, 2), "Because")),
            d => Sheets.Put(d, Sheets.At(SheetColumn.NewDate, 2), null, serial)
        );
        var changes = Sheets.Compare(
            bytes,
            Sheets.Of(
                Sheets.Row(1),
                Sheets.Row(2) with
                {
                    Row = Sheets.Row(2).Row with { Target = "another" },
                },
                Sheets.Row(3)
            )
        );
        var change = changes.Changes.ShouldHaveSingleItem();
        (change.Date?.ToString("d MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(day);
        (
            problem is null ? change.Problem is null : change.Problem!.Contains(problem, StringComparison.Ordinal)
        ).ShouldBeTrue(change.Problem);
    }

    [Fact]
    public void A_rating_that_the_plan_does_not_know_is_refused_and_a_code_or_meaning_is_understood()
    {
        SheetChange Rating(string typed) =>
            Sheets
                .Compare(
                    Sheets.Type(
                        Sent,
                        (Sheets.At(SheetColumn.NewRating, 1), typed),
                        (Sheets.At(SheetColumn.RatingWhy, 1), "Because")
                    ),
                    Plan
                )
                .Changes.ShouldHaveSingleItem();
        Rating("Purple").Problem.ShouldNotBeNull().ShouldContain("is no rating of this plan");
        foreach (var typed in new[] { "G", "green", "GREEN ", "on track" })
        {
            Rating(typed).Rating.ShouldBe("G");
            Rating(typed).Problem.ShouldBeNull();
        }
    }

    [Fact]
    public void A_new_rating_or_date_without_its_reason_asks_for_it_and_a_reason_alone_is_not_lost()
    {
        Sheets
            .Compare(Sheets.Type(Sent, (Sheets.At(SheetColumn.NewRating, 1), "Green")), Plan)
            .Changes.ShouldHaveSingleItem()
            .NeedsReason.ShouldBeTrue();
        Sheets
            .Compare(Sheets.Type(Sent, (Sheets.At(SheetColumn.NewDate, 1), "1 May 2027")), Plan)
            .Changes.ShouldHaveSingleItem()
            .NeedsReason.ShouldBeTrue();
        Sheets
            .Compare(Sheets.Type(Sent, (Sheets.At(SheetColumn.DateWhy, 1), "Staff left")), Plan)
            .Notes.ShouldHaveSingleItem()
            .Words.ShouldBe("Staff left");
    }

    [Fact]
    public void Rows_added_deleted_doubled_and_emptied_are_each_said()
    {
        var bytes = Sheets.Edit(
            Sent,
            d =>
            {
                Sheets.Put(d, "D20", CellValues.InlineString, "A new action of mine");
                Sheets.RowAt(d, 6).Remove();
                var copy = (Row)Sheets.RowAt(d, 7).CloneNode(true);
                copy.RowIndex = 30;
                foreach (var cell in copy.Elements<Cell>())
                {
                    cell.CellReference = cell.CellReference!.Value![..1] + "30";
                }

                d.Append(copy);
                Sheets.Put(d, Sheets.At(SheetColumn.Words, 2), CellValues.InlineString, "One");
                Sheets.Put(d, "K30", CellValues.InlineString, "Another");
                foreach (
                    var cell in Sheets
                        .RowAt(d, 8)
                        .Elements<Cell>()
                        .Where(c =>
                            !c.CellReference!.Value!.StartsWith(Sheets.IdentityColumn, StringComparison.Ordinal)
                        )
                )
                {
                    cell.RemoveAllChildren();
                    cell.DataType = null;
                }
            }
        );
        var changes = Sheets.Compare(bytes, Plan);
        changes.Changes.ShouldBeEmpty();
        var said = string.Join("\n", changes.Notes.Select(n => $"{n.Row}: {n.Text} {n.Words}"));
        said.ShouldContain("20: This row was added");
        said.ShouldContain("A new action of mine");
        said.ShouldContain("A row was deleted from the sheet");
        said.ShouldContain("They differ, so none is read");
        said.ShouldContain("Another");
        said.ShouldContain("8: This row was emptied");
        changes.Notes.Count.ShouldBe(5);
    }

    [Fact]
    public void A_row_pasted_over_another_is_not_taken_for_it()
    {
        var bytes = Sheets.Edit(
            Sent,
            d =>
            {
                // The visible words of row 2 over those of row 1: only the hidden column still says who it is.
                foreach (
                    var column in new[] { SheetColumn.Recommendation, SheetColumn.Action, SheetColumn.LatestWords }
                )
                {
                    Sheets.Put(
                        d,
                        Sheets.At(column, 1),
                        CellValues.InlineString,
                        Plan.Rows[1].Words(column, Sheets.Ratings)
                    );
                }

                Sheets.Put(d, Sheets.At(SheetColumn.Words, 1), CellValues.InlineString, "Meant for the second action");
            }
        );
        var changes = Sheets.Compare(bytes, Plan);
        changes.Changes.ShouldBeEmpty();
        changes.Notes.ShouldHaveSingleItem().Text.ShouldContain("another row was pasted over it");
        changes.Notes[0].Words.ShouldNotBeNull().ShouldContain("Meant for the second action");
    }

    [Fact]
    public void A_changed_grey_cell_is_said_and_what_was_filled_in_beside_it_still_counts()
    {
        var changes = Sheets.Compare(
            Sheets.Type(
                Sent,
                (Sheets.At(SheetColumn.Action, 1), "Visit most schools"),
                (Sheets.At(SheetColumn.Words, 1), "Ten visited")
            ),
            Plan
        );
        changes.Changes.ShouldHaveSingleItem().New.ShouldBe("Ten visited");
        changes.Notes.ShouldHaveSingleItem().Words.ShouldBe("Visit most schools");
    }

    [Fact]
    public void Another_agencys_row_and_a_closed_one_are_refused_and_what_was_written_there_is_kept()
    {
        var now = Sheets.Of(
            Sheets.Row(1) with
            {
                OfAgency = false,
            },
            Sheets.Row(2) with
            {
                Row = Sheets.Row(2).Row with { Withdrawn = true },
            }
        );
        var changes = Sheets.Compare(
            Sheets.Type(
                Sent,
                (Sheets.At(SheetColumn.Words, 1), "Theirs"),
                (Sheets.At(SheetColumn.Words, 2), "Closed"),
                (Sheets.At(SheetColumn.Words, 3), "Gone")
            ),
            now
        );
        changes.Changes.ShouldBeEmpty();
        var said = string.Join("\n", changes.Notes.Select(n => n.Text + n.Words));
        said.ShouldContain("another agency's");
        said.ShouldContain("closed or withdrawn");
        said.ShouldContain("not one that you may see");
        said.ShouldContain("Your update: Gone");
    }

    [Fact]
    public void A_forged_identity_and_a_row_of_another_workbook_are_refused()
    {
        var opened = Sheets.Read(Sent);
        var forged = opened.Rows[0].Identity[..^1] + (opened.Rows[0].Identity[^1] == 'A' ? 'Q' : 'A');
        var other = Sheets.Read(Sheets.Write(Plan)).Rows[1].Identity;
        var bytes = Sheets.Type(
            Sent,
            (Sheets.IdentityColumn + "6", forged),
            (Sheets.IdentityColumn + "7", other),
            (Sheets.At(SheetColumn.Words, 1), "One"),
            (Sheets.At(SheetColumn.Words, 2), "Two")
        );
        var changes = Sheets.Compare(bytes, Plan);
        changes.Changes.ShouldBeEmpty();
        var said = string.Join("\n", changes.Notes.Select(n => n.Text));
        said.ShouldContain("identity of this row was changed");
        said.ShouldContain("pasted from another spreadsheet");
    }

    [Fact]
    public void Every_bit_of_an_identity_counts()
    {
        var filled = Sheets.Read(Sent);
        var seal = Sheets.Seal.Open(filled.Seal).ShouldNotBeNull();
        var bytes = System.Buffers.Text.Base64Url.DecodeFromChars(filled.Rows[0].Identity);
        for (var i = 0; i < bytes.Length * 8; i++)
        {
            var changed = (byte[])bytes.Clone();
            changed[i / 8] ^= (byte)(1 << (i % 8));
            seal.Read(System.Buffers.Text.Base64Url.EncodeToString(changed))
                .State.ShouldNotBe(IdentityState.Ours, $"bit {i}");
        }
    }

    [Fact]
    public void What_others_changed_since_is_a_conflict_with_all_three_words()
    {
        var bytes = Sheets.Type(
            Sent,
            (Sheets.At(SheetColumn.NewRating, 1), "Complete"),
            (Sheets.At(SheetColumn.RatingWhy, 1), "Done"),
            (Sheets.At(SheetColumn.Words, 1), "Mine")
        );
        var changes = Sheets
            .Compare(bytes, Sheets.Of(Sheets.Row(1, "G") with { LatestWords = "Theirs" }, Sheets.Row(2), Sheets.Row(3)))
            .Changes;
        changes
            .Select(c => (c.Field, c.Old, c.Later, c.New))
            .ShouldBe([
                (SheetField.Rating, "Amber", "Green", "Complete"),
                (SheetField.Words, "Latest words of 1", "Theirs", "Mine"),
            ]);
    }

    [Fact]
    public void Nothing_is_read_from_a_column_whose_heading_is_gone()
    {
        var changes = Sheets.Compare(
            Sheets.Type(
                Sent,
                (Sheets.At(SheetColumn.Words, 0), "Our update"),
                (Sheets.At(SheetColumn.Words, 1), "Ten visited")
            ),
            Plan
        );
        changes.Changes.ShouldBeEmpty();
        changes
            .Notes.Select(n => n.Text)
            .ShouldContain("The column “Your update” is missing or was renamed; nothing was read from it.");
        changes.Notes.Select(n => n.Words).ShouldContain("Ten visited");
    }

    [Fact]
    public void A_file_that_is_no_workbook_of_ours_is_refused_in_words()
    {
        Should
            .Throw<UnreadableDocumentException>(() => Sheets.Read("just words"u8.ToArray()))
            .Message.ShouldContain("not an Excel workbook");
        Should.Throw<UnreadableDocumentException>(() => Sheets.Read(Sent[..(Sent.Length / 2)]));
        Should.Throw<UnreadableDocumentException>(() => Sheets.Read([]));
        Sheets.Seal.Open("AAAA").ShouldBeNull();
        Sheets.Seal.Open("not base64 at all!").ShouldBeNull();
        Sheets.Seal.Open(null).ShouldBeNull();
    }
}
