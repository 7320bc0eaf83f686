using CsCheck;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Throughline.Core.Spreadsheets;
using Throughline.Documents.Forms;
using Throughline.Domain.Plans;

namespace Throughline.Core.Tests.Spreadsheets;

/// <summary>What goes out and comes back: nothing when nobody wrote in it, and else exactly what they wrote.</summary>
public sealed class RoundTrips
{
    /// <summary>
    /// Texts as people, copying and programs make them, each a piece that has broken a spreadsheet somewhere.
    /// </summary>
    private static readonly Gen<string> Nasty = Gen.OneOf(
        Among(
            "=1+1",
            "+44 20 7946 0000",
            "-none",
            "@SUM(A1)",
            "=cmd|' /C calc'!A0",
            "\tTab first",
            "\nLine first",
            " spaces ",
            "",
            "TRUE",
            "00123",
            "1E5",
            "31/12/2026",
            "45000",
            "'quoted",
            "\"quoted\""
        ),
        Among(
            "line one\nline two",
            "line one\r\nline two",
            "carriage\rreturn",
            "tab\tinside",
            "non\u00A0breaking",
            "zero\u200Bwidth",
            "soft\u00ADhyphen",
            "thin\u2009space",
            "a\u2028b\u2029c"
        ),
        Among(
            "👩‍👧‍👦 family",
            "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
            "שלום עולם",
            "مرحبا \u202Eabc\u202C",
            "e\u0301 and é",
            "ﬁ ligature",
            "漢字"
        ),
        Among(
            "bell\u0007",
            "nul\u0000here",
            "esc\u001b[0m",
            "\u0001\u0002\u0003",
            "unit\u001Fseparator",
            "del\u007F",
            "c1\u0085next",
            "lone\uD800high",
            "lone\uDC00low",
            "not\uFFFEchar",
            "non\uFFFF",
            "bad\uFFFD"
        ),
        Among(
            "_x0041_",
            "_x000D_",
            "a_x005F_x0041_b",
            "_x00",
            "<tag>&amp;</tag>",
            "]]>",
            "&#x1;",
            "<![CDATA[x]]>",
            "{=A1}",
            "_x0000_"
        ),
        Gen.Char.Array[0, 40].Select(c => new string(c)),
        Gen.String[Gen.Char[' ', '~'], 0, 60],
        Gen.Int[32_760, 32_775].Select(n => new string('x', n)),
        Gen.Int[16_380, 16_388].Select(n => string.Concat(Enumerable.Repeat("😀", n)))
    );

    private static readonly Gen<string> Text = Gen.Select(
        Nasty,
        Nasty,
        Gen.Bool,
        (a, b, two) => two && a.Length + b.Length < 200 ? a + b : a
    );

    private static readonly Gen<SheetRow> Rows =
        from texts in Text.Array[7]
        from rating in Among<string?>(null, "R", "A", "G", "Complete", "Unknown =1")
        from delivery in Among<Delivery?>(
            null,
            Delivery.NotStarted,
            Delivery.OnTrack,
            Delivery.AtRisk,
            Delivery.OffTrack,
            Delivery.Complete
        )
        from version in Gen.Int[1, 1_000_000]
        from state in Gen.Int[0, 9]
        select new SheetRow(
            new PlanRow
            {
                Key = Guid.NewGuid().ToString(),
                RatingCode = rating,
                Delivery = delivery,
                Withdrawn = state == 1,
                Finding = texts[0],
                Asked = texts[1],
                Agency = texts[2],
                Action = texts[3],
                Target = texts[4],
                Constraint = texts[5],
            },
            version,
            Guid.Empty,
            state != 0
        )
        {
            FirstPromised = texts[5],
            LatestWords = texts[6],
        };

    private static readonly Gen<PlanSheet> Plans = Gen.Select(
        Text,
        Rows.Array[0, 6],
        (title, rows) => Sheets.Of(rows) with { Title = title, AgencyName = rows.Length > 2 ? title : null }
    );

    [Fact]
    public void A_sheet_that_comes_back_as_it_went_changes_nothing_and_has_nothing_to_say() =>
        Plans.Sample(
            plan =>
            {
                var changes = Sheets.Compare(Sheets.Write(plan), plan);
                Assert.True(
                    changes.IsEmpty,
                    string.Join("\n", changes.Notes.Select(n => n.Text).Concat(changes.Changes.Select(c => c.Key)))
                );
            },
            iter: 100
        );

    [Fact]
    public void What_somebody_writes_is_what_would_change_and_nothing_else() =>
        Gen.Select(Plans, Edits.Array[6], (plan, edits) => (plan, edits))
            .Sample(
                t =>
                {
                    var (plan, edits) = t;
                    var cells = new List<(string, string)>();
                    var expected = new List<string>();
                    for (var i = 0; i < plan.Rows.Count; i++)
                    {
                        var (row, edit) = (plan.Rows[i], edits[i]);
                        Fill(row, edit, i + 1, cells, row is { OfAgency: true, Open: true } ? expected : []);
                    }

                    var found = Sheets.Compare(Sheets.Type(Sheets.Write(plan), [.. cells]), plan).Changes;
                    found.Select(c => $"{c.Key}={c.New}|{c.Why}|{c.IsConflict}").ShouldBe(expected, ignoreOrder: true);
                },
                iter: 80
            );

    [Fact]
    public void Every_workbook_is_valid_by_the_schema_of_its_format() =>
        Plans.Sample(
            plan =>
            {
                using var package = SpreadsheetDocument.Open(new MemoryStream(Sheets.Write(plan)), isEditable: false);
                new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019)
                    .Validate(package)
                    .Select(e => $"{e.Path?.XPath}: {e.Description}")
                    .ShouldBeEmpty();
            },
            iter: 25
        );

    [Fact]
    public void Words_are_escaped_into_a_cell_and_back_without_loss() =>
        Text.Where(t => !t.Any(c => char.IsSurrogate(c) || c >= '\uFFFD'))
            .Sample(t => SheetText.Decode(SheetText.Encode(t)) == t);

    [Fact]
    public void What_is_not_certain_is_there_to_be_read_and_settling_it_meanwhile_changes_nothing()
    {
        var bytes = Sheets.Write(Sheets.Of(Sheets.Row(1) with { Uncertain = "Action: two cells" }, Sheets.Row(2)));
        var settled = Sheets.Of(Sheets.Row(1), Sheets.Row(2));
        var filled = Sheets.Compare(Sheets.Type(bytes, ("L6", "Twelve of fourteen visited")), settled);
        filled.Changes.ShouldHaveSingleItem().New.ShouldBe("Twelve of fourteen visited");
        filled.Notes.ShouldBeEmpty();
        var overwritten = Sheets.Compare(Sheets.Type(bytes, ("I6", "It is certain")), settled);
        overwritten.Changes.ShouldBeEmpty();
        overwritten
            .Notes.ShouldHaveSingleItem()
            .Text.ShouldStartWith("The cell “Not certain when it was read” is for reading");
    }

    [Fact]
    public void Columns_of_the_plans_own_are_there_to_be_read_whatever_their_headings()
    {
        var own = Sheets.Row(1) with
        {
            Row = Sheets.Row(1).Row with
            {
                Named =
                [
                    new("Source", FieldWords.Of("the audit")),
                    new("your update", FieldWords.Of("words of the paper")),
                ],
            },
        };
        var plan = Sheets.Of(own, Sheets.Row(2));
        plan.Further.Columns.Select(c => c.Header).ShouldBe(["Source", "your update (as the paper has it)"]);
        var bytes = Sheets.Write(plan);
        var filled = Sheets.Compare(Sheets.Type(bytes, ("M6", "Twelve of fourteen visited")), plan);
        filled.Changes.ShouldHaveSingleItem().New.ShouldBe("Twelve of fourteen visited");
        filled.Notes.ShouldBeEmpty();
        var overwritten = Sheets.Compare(Sheets.Type(bytes, ("I6", "another")), plan);
        overwritten.Changes.ShouldBeEmpty();
        overwritten.Notes.ShouldHaveSingleItem().Text.ShouldStartWith("The cell “Source” is for reading");
    }

    private static Gen<T> Among<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private sealed record Edit(string? Words, string? Rating, string Why, DateOnly? Date);

    private static readonly Gen<Edit> Edits =
        from words in Gen.OneOf(
            Among<string?>([null]),
            Text.Where(t => t.Length <= SheetColumns.MostWords).Select(t => (string?)t)
        )
        from rating in Among<string?>(null, "R", "A", "G", "Complete")
        from why in Text.Where(t => t.Length <= SheetColumns.MostReason && SheetText.Clean(t).Length > 0)
        from days in Gen.Int[-1, 900]
        select new Edit(words, rating, why, days < 0 ? null : Sheets.Today.AddDays(days));

    private static void Fill(SheetRow row, Edit edit, int number, List<(string, string)> cells, List<string> expected)
    {
        var why = SheetText.Clean(edit.Why);
        if (edit.Rating is { } rating)
        {
            cells.Add((Sheets.At(SheetColumn.NewRating, number), Sheets.Ratings.WordOf(rating)));
            cells.Add((Sheets.At(SheetColumn.RatingWhy, number), edit.Why));
            if (rating != row.Rating)
            {
                expected.Add($"{row.ActionId:N}.Rating={Sheets.Ratings.WordOf(rating)}|{why}|False");
            }
        }

        if (edit.Words is { } words)
        {
            cells.Add((Sheets.At(SheetColumn.Words, number), words));
            if (
                SheetText.Clean(words).Length > 0
                && SheetText.Plain(SheetText.Clean(words)) != SheetText.Plain(row.LatestWords)
            )
            {
                expected.Add($"{row.ActionId:N}.Words={SheetText.Clean(words)}||False");
            }
        }

        if (edit.Date is { } date)
        {
            cells.Add(
                (
                    Sheets.At(SheetColumn.NewDate, number),
                    date.ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture)
                )
            );
            cells.Add((Sheets.At(SheetColumn.DateWhy, number), edit.Why));
            expected.Add(
                $"{row.ActionId:N}.Date={date.ToString("d MMMM yyyy", System.Globalization.CultureInfo.GetCultureInfo("en-GB"))}|{why}|False"
            );
        }
    }
}
