using System.Diagnostics;
using CsCheck;
using Throughline.Domain.Challenge;
using Throughline.Domain.Figures.Checking;
using Throughline.Domain.Intake;
using Throughline.Domain.Tests.Intake;

namespace Throughline.Domain.Tests.Figures.Checking;

public sealed class HostileText
{
    private static readonly string[] Pieces =
    [
        "12", "1,234", "99999999999999999999", "£5m", "(", ")", " of ", "%", "45%", " (38%)", "of these, ", "half of the ", "31 June 2020", "2019/20", "13/14/15", "⟨c9⟩", "⟨p0⟩", ".", ",", ":", " from ", " to ", "rose ", "fell by ", "per 10,000", "one in five", "½", "-", "\n", "\t", "•", "’", "aged 5 to 3", "page 9", "Table 1", "0", "1/0", "1 in 0", "0%", "£", "of whom 5%",
    ];

    private static readonly Gen<string> Scraps = Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]);

    [Fact]
    public void No_text_makes_the_check_fail() =>
        Gen.Select(Scraps.Array[1, 40], Scraps.Array[1, 40], Scraps.Array[6]).Sample((a, b, cells) =>
            FigureCheck.Of(Made.Of([.. Papers.Lines(string.Concat(a), string.Join(' ', b) + ":"), Made.Table(5, [cells[0], cells[1], cells[2]], [cells[3], cells[4], cells[5]]), .. Papers.Lines(9, "- " + string.Concat(b))]), ChallengeSettings.Default) is not null);

    [Theory]
    [InlineData("1")]
    [InlineData("a")]
    [InlineData("1,")]
    [InlineData("1 ")]
    [InlineData("1.1.")]
    [InlineData("(5%) ")]
    [InlineData("12 of the 87 ")]
    [InlineData("rose from 5 ")]
    [InlineData("Of these, 5 (3%) left. ")]
    [InlineData("£1 - ")]
    public void Time_grows_with_the_length_and_not_with_its_square(string scrap)
    {
        var material = Made.Of(Papers.Lines(string.Concat(Enumerable.Repeat(scrap, 200_000 / scrap.Length))));
        var watch = Stopwatch.StartNew();
        FigureCheck.Of(material, ChallengeSettings.Default);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(8));
    }

    [Fact]
    public void A_hundred_packs_in_one_are_checked_in_a_hundred_times_the_time_of_one()
    {
        SourceElement[] one = [.. Papers.Report([.. Papers.Lines(20, "2.1 The team closed 45 of the 120 referrals (38%). Of these, 12 (27%) came from schools.", "2.2 At 31 March 2020, 263 lanterns in harbour wards were lit.", "2.3 Lights rose from 40% to 52%, see Table 1 at page 9."), Made.Table(30, ["Ward", "May", "June"], ["Harbour", "5", "6"], ["Mill", "7", "8"], ["Total", "12", "14"])])];
        Took(20);
        var (small, large) = (Took(50), Took(2000));
        large.ShouldBeLessThan(TimeSpan.FromSeconds(0.5) + 40 * 4 * small);

        TimeSpan Took(int times)
        {
            var material = Made.Of([.. Enumerable.Repeat(one, times).SelectMany(x => x)]);
            var watch = Stopwatch.StartNew();
            FigureCheck.Of(material, ChallengeSettings.Default);
            return watch.Elapsed;
        }
    }
}
