using System.Text.RegularExpressions;
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
                        Shipped.Lexicon
                    )
                        is not null
            );

    public static TheoryData<string> Names { get; } = [.. Patterns.All.Select(p => p.Name)];

    /// <summary>
    /// Each pattern against its own near misses. One that is not linear does not end within the time of a test run.
    /// </summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Every_pattern_comes_to_the_end_of_its_near_misses(string name)
    {
        var regex = Patterns.All.Single(p => p.Name == name).Regex;
        foreach (var text in NearMisses.Of(regex.ToString(), LinearPatterns.HasNoBound(name) ? 100_000 : 10_000))
        {
            regex.Count(text).ShouldBeLessThanOrEqualTo(text.Length);
        }
    }

    /// <summary>
    /// The code that .NET generates for a lazy repeat behind an optional group ran out of its own stack on "a slow rise
    /// of 12 (5%) in referrals". The interpreter, which does without such code, is the witness.
    /// </summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_generated_for_a_pattern_finds_what_the_pattern_says(string name)
    {
        var generated = Patterns.All.Single(p => p.Name == name).Regex;
        var interpreted = new Regex(generated.ToString(), generated.Options, Regex.InfiniteMatchTimeout);
        foreach (var text in NearMisses.Of(generated.ToString(), 300))
        {
            Found(generated, text).ShouldBe(Found(interpreted, text), text);
        }
    }

    private static IEnumerable<string> Found(Regex regex, string text) =>
        regex
            .Matches(text)
            .SelectMany(m => m.Groups.Cast<Group>())
            .SelectMany(g => g.Captures.Select(c => $"{g.Name} {c.Index} {c.Length}"));

    private static readonly string[] Benign =
    [
        "12 of the 48 referrals (38%) were closed.",
        "The number of plans rose by 20 from 40 to 52 in the year.",
        "There were 20 children, made up of 7 in Mill and 9 in Harbour.",
        "The whole is £1.5m, made up of £0.7m and £0.9m.",
        "There was a slow rise of 12 (5%) in referrals.",
        "The visit took place on 31 June 2020.",
    ];

    /// <summary>Amid words that hold errors stands a line of one scrap many times over: the errors are found.</summary>
    [Theory]
    [InlineData("1", 1_000_000)]
    [InlineData("a", 1_000_000)]
    [InlineData(" ", 1_000_000)]
    [InlineData("1 ", 200_000)]
    [InlineData("1,", 200_000)]
    [InlineData("1.1.", 1_000_000)]
    [InlineData("one ", 200_000)]
    [InlineData("(5%) ", 200_000)]
    [InlineData("12 of the 87 ", 200_000)]
    [InlineData("12 of a total of a total of ", 200_000)]
    [InlineData("rose from 5 ", 200_000)]
    [InlineData("12 children (5 per 10,000) ", 200_000)]
    [InlineData("from 5 on over ", 200_000)]
    [InlineData("Of these, 5 (3%) left. ", 200_000)]
    [InlineData("£1 - ", 200_000)]
    [InlineData("£1m made up of,,,, and and plus,,,, £2m,,,,", 200_000)]
    [InlineData("page page page ", 1_000_000)]
    [InlineData("table 1, 1, 1, 1 ", 200_000)]
    [InlineData("this report is status classification ", 1_000_000)]
    [InlineData("www.", 1_000_000)]
    [InlineData("⟨c1⟩ ⟨p2⟩ ", 200_000)]
    public void A_line_of_one_scrap_hides_no_error(string scrap, int length)
    {
        var hostile = string.Concat(Enumerable.Repeat(scrap, length / scrap.Length));
        var expected = Found("Nothing.");
        expected.Count.ShouldBeGreaterThan(3);
        Found(hostile).ShouldBe(expected);
    }

    /// <summary>What is found in the benign lines around one that is left out of account.</summary>
    private static List<string> Found(string between) =>
        [
            .. Papers
                .Says([.. Benign, between, .. Benign])
                .Where(f => f.Place.Line != Benign.Length + 1)
                .Select(f => $"{f.Place.Line} {f.Rule} {f.Stated} {f.Expected} {f.Quote}"),
        ];

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
                Shipped.Lexicon
            )
        );
}
