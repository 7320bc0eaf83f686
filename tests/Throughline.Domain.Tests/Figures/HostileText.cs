using CsCheck;
using Throughline.Domain.Figures;
using Throughline.Domain.Rules;
using Throughline.Domain.Tests.Intake;

namespace Throughline.Domain.Tests.Figures;

public sealed class HostileText
{
    private static readonly string[] Pieces =
    [
        "12",
        "1,234",
        "99999999999999999999",
        "£5m",
        "(",
        ")",
        " of ",
        "%",
        "45%",
        " (38%)",
        "of these, ",
        "half of the ",
        "31 June 2020",
        "2019/20",
        "13/14/15",
        "⟨c9⟩",
        "⟨p0⟩",
        ".",
        ",",
        ":",
        " from ",
        " to ",
        "rose ",
        "fell by ",
        "per 10,000",
        "one in five",
        "½",
        "-",
        "\n",
        "\t",
        "•",
        "’",
        "aged 5 to 3",
        "page 9",
        "Table 1",
        "0",
        "1/0",
        "1 in 0",
        "0%",
        "£",
        "of whom 5%",
    ];

    private static readonly Gen<string> Scraps = Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]);

    [Fact]
    public void No_text_makes_the_check_fail() =>
        Gen.Select(Scraps.Array[1, 40], Scraps.Array[1, 40], Scraps.Array[6])
            .Sample(
                (a, b, cells) =>
                    FigureCheck.Of(
                        Made.Of([
                            .. Papers.Lines(string.Concat(a), string.Join(' ', b) + ":"),
                            Made.Table(5, [cells[0], cells[1], cells[2]], [cells[3], cells[4], cells[5]]),
                            .. Papers.Lines(9, "- " + string.Concat(b)),
                        ]),
                        Shipped.Settings
                    )
                        is not null
            );

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
    public void Two_hundred_thousand_characters_of_one_scrap_are_checked_to_the_end(string scrap)
    {
        var material = Made.Of(Papers.Lines(string.Concat(Enumerable.Repeat(scrap, 200_000 / scrap.Length))));
        Should.NotThrow(() => FigureCheck.Of(material, Shipped.Settings));
    }

    [Theory]
    [InlineData("0 children were seen. Of these, 0 (38%) left and 5 (12%) stayed.")]
    [InlineData("5 of the 0 referrals (38%) were closed. 0 (12%) came from schools.")]
    [InlineData("0 of 0 (5%), one in 0, 1/0 of the 0 children, a rate of 0 per 10,000 of a population of 0.")]
    [InlineData(
        "99999999999999999999999999 of the 79999999999999999999999999 referrals (38%), a rate of "
            + "99999999999999999999999999 per 10,000."
    )]
    public void Nothing_and_far_too_much_are_no_bases(string text) =>
        Should.NotThrow(() =>
            FigureCheck.Of(
                Made.Of([
                    .. Papers.Lines(text, text),
                    Made.Table(
                        9,
                        ["Ward", "Number", "Total"],
                        ["Mill", "99999999999999999999999999", "0"],
                        ["Harbour", "5 (38%)", "79999999999999999999999999"],
                        ["Total", "0", "0"]
                    ),
                ]),
                Shipped.Settings
            )
        );
}
