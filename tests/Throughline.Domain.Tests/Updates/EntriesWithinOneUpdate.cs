using CsCheck;
using Throughline.Domain.Updates;

namespace Throughline.Domain.Tests.Updates;

/// <summary>A cell in which an agency wrote what happened from time to time is a series.</summary>
public sealed class EntriesWithinOneUpdate
{
    [Theory]
    [InlineData("12/09/24: trained.\n03/03/25: audited.")]
    [InlineData("12/09/24 – trained. 03/03/25 – audited.")]
    [InlineData("12.09.2024 - trained. 3 March 2025 - audited.")]
    [InlineData("[12/09/24] trained. [03/03/25] audited.")]
    [InlineData("(12 September 2024) trained; (3 March 2025) audited")]
    [InlineData("Update 12/09/24: trained.\nUpdate 03/03/25: audited.")]
    [InlineData("• As at 12/09/24: trained.\n• As at 03/03/25: audited.")]
    [InlineData("12/09/2024\ntrained.\n03/03/2025\naudited.")]
    public void Each_entry_has_its_own_day_and_words(string text)
    {
        var entries = DatedEntry.In(text);

        entries.Select(e => e.First).ShouldBe([new DateOnly(2024, 9, 12), new DateOnly(2025, 3, 3)]);
        entries.Select(e => e.Text.Trim('.', ';')).ShouldBe(["trained", "audited"]);
    }

    [Fact]
    public void A_month_covers_all_its_days()
    {
        var entry = DatedEntry.In("June 2024: begun.").ShouldHaveSingleItem();

        (entry.First, entry.Last).ShouldBe((new DateOnly(2024, 6, 1), new DateOnly(2024, 6, 30)));
        entry.Dated.ShouldBe("June 2024");
    }

    [Fact]
    public void Words_before_the_first_date_are_an_entry_without_a_day()
    {
        var entries = DatedEntry.In("Led by the hub.\n12/09/24: trained.\n03/03/25: audited.");

        entries[0].ShouldBe(new DatedEntry(null, null, "", "Led by the hub."));
        entries.Count.ShouldBe(3);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Training was delivered on 12/09/24 and again on 03/03/25.")]
    [InlineData("On 12 September 2024 the form was amended.")]
    [InlineData("June 2024 – Dec 2024")]
    [InlineData("Delivered to 34 staff. 12/09/24 was the first day.")]
    [InlineData("The first audit is done. 3 March 2025: the next.")]
    [InlineData("31/06/2027: trained.")]
    public void Prose_with_dates_is_no_series(string text) => DatedEntry.In(text).ShouldBeEmpty();

    [Fact]
    public void A_date_within_an_entry_begins_no_other() =>
        DatedEntry
            .In("12/09/24: trained, next on 14/10/24 – booked.\n03/03/25: audited.")
            .Select(e => e.Text)
            .ShouldBe(["trained, next on 14/10/24 – booked.", "audited."]);

    [Fact]
    public void A_sign_may_part_one_date_from_its_words_and_lead_to_the_next() =>
        DatedEntry
            .In("12/09/24: a.\n(12/10/24) -  3 March 2025 – b.")
            .Select(e => (e.First!.Value.Month, e.Text))
            .ShouldBe([(9, "a."), (10, ""), (3, "b.")]);

    [Fact]
    public void No_letter_is_lost()
    {
        string[] pieces =
        [
            "12/09/24: ",
            "3 March 2025 – ",
            "\n",
            ". ",
            "trained ",
            "Update ",
            "(June 2024) ",
            "31/06/2027 ",
            "; ",
            "on ",
            "• ",
            "2024",
            " - ",
            "Q1 2025/26: ",
            "/ ",
            "update: ",
        ];
        Gen.Int[0, pieces.Length - 1]
            .Array[0, 12]
            .Select(at => string.Concat(at.Select(i => pieces[i])))
            .Sample(text =>
            {
                var entries = DatedEntry.In(text);
                if (entries.Count > 0)
                {
                    Letters(string.Concat(entries.Select(e => e.Dated + e.Text))).ShouldBe(Letters(text));
                }
            });
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}
