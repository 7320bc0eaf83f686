using Throughline.UnseenPlans.Plans;
using Throughline.UnseenPlans.Words;

namespace Throughline.UnseenPlans.Layout;

/// <summary>What stands about a plan and is none: words, keys, and tables of other things.</summary>
public sealed class Around(Dice dice, Names names, Days days, Sentences sentences)
{
    /// <param name="rulings">As the plan's own table has them.</param>
    public IEnumerable<Part> OtherTable(Rulings rulings, out string name)
    {
        var (title, lines) = dice.Below(dice.HeldBack ? 9 : 7) switch
        {
            0 => ("Attendance", Attendance()),
            1 => ("Budget", Budget()),
            2 => ("Risk register", Risks()),
            3 => ("Indicators", Indicators()),
            4 => ("Forward plan", Forward()),
            5 => ("Document control", Versions()),
            6 => ("Abbreviations", Abbreviations()),
            7 => ("Training offered", Training()),
            _ => ("Dates of meetings", Meetings()),
        };
        name = title.ToLowerInvariant();
        return
        [
            new PartHeading(title, 2),
            new PartTable(
                [.. lines.Select((l, i) => new TableLine([.. l.Select(t => new TableBox(t) { Bold = i == 0 })]))],
                1
            )
            {
                Rulings = rulings,
                Widths = [.. lines[0].Select((_, i) => i == 0 ? 22.0 : 16.0)],
            },
        ];
    }

    /// <param name="manner">"table", "sentence" or "lines".</param>
    public IEnumerable<Part> Key(RatingStyle style, string manner, Rulings rulings)
    {
        var codes = style.Ratings.Select(r => r.Shown.Length > 0 ? r.Shown : Colour(r.Gold)).ToList();
        var pairs = codes.Zip(style.Meanings).ToList();
        return manner switch
        {
            "sentence" =>
            [
                new PartText(
                    $"{dice.One(["Key", "RAG key", "Status"])}: {string.Join("; ", pairs.Select(p => $"{p.First} = {p.Second}"))}."
                ),
            ],
            "lines" =>
            [
                new PartHeading(dice.One(["Key", "Key to ratings"]), 3),
                .. pairs.Select(p => new PartText($"{p.First} – {p.Second}")),
            ],
            _ =>
            [
                new PartHeading(dice.One(["Key", "Key to ratings", "RAG key"]), 3),
                new PartTable(
                    [
                        .. pairs.Select(
                            (p, i) =>
                                new TableLine([
                                    new TableBox(p.First) { Fill = style.Ratings[i].Fill },
                                    new TableBox(p.Second),
                                ])
                        ),
                    ],
                    0
                )
                {
                    Rulings = rulings,
                    Widths = [10, 40],
                },
            ],
        };
    }

    /// <summary>Words that look like a key and are none.</summary>
    public PartText FalseKey() =>
        new(
            dice.One([
                "Red Kite Centre, Amber Lane Surgery and Green Street School took part in the audit.",
                "In the case file R = respondent, A = applicant and G = guardian.",
                "Paper files are in blue folders (closed cases) and green folders (open cases).",
                "Abbreviations: A = adult; C = child; R = relative.",
            ])
        );

    public PartText Remark() => new(sentences.Remark());

    private static string Colour(string gold) =>
        gold switch
        {
            "G" => "Green",
            "A" => "Amber",
            "R" => "Red",
            _ => gold,
        };

    private List<string[]> Rows(string[] head, int least, int most, Func<string[]> row) =>
        [head, .. Enumerable.Range(0, dice.Between(least, most)).Select(_ => row())];

    private List<string[]> Attendance() =>
        Rows(
            ["Name", "Organisation", "Present"],
            3,
            6,
            () => [names.Person(), names.Agency(), dice.One(["Yes", "Apologies", "Deputy sent"])]
        );

    private List<string[]> Budget() =>
        Rows(
            ["Heading", "2024/25", "2025/26"],
            3,
            5,
            () =>
                [
                    dice.One(["Staff", "Training", "Reviews", "Website", "Interpreters", "Premises"]),
                    $"£{dice.Between(2, 90)},000",
                    $"£{dice.Between(2, 90)},500",
                ]
        );

    private List<string[]> Risks() =>
        Rows(
            ["Risk", "Likelihood", "Impact", "Score", "Mitigation"],
            2,
            4,
            () =>
                [
                    sentences.Constraint(),
                    $"{dice.Between(1, 5)}",
                    $"{dice.Between(1, 5)}",
                    $"{dice.Between(4, 25)}",
                    "Watched by the executive",
                ]
        );

    private List<string[]> Indicators() =>
        Rows(
            ["Measure", "2022/23", "2023/24", "England"],
            3,
            5,
            () =>
                [
                    $"{dice.One(["Re-referrals", "Visits in time", "School moves", "Repeat plans", "Dental checks"])} (%)",
                    $"{dice.Between(10, 98)}.{dice.Below(10)}",
                    $"{dice.Between(10, 98)}.{dice.Below(10)}",
                    $"{dice.Between(10, 98)}.{dice.Below(10)}",
                ]
        );

    private List<string[]> Forward() =>
        Rows(
            ["Meeting", "Item", "Report author"],
            3,
            5,
            () =>
                [
                    days.Of(days.Day()),
                    dice.One([
                        "Annual report",
                        "Budget outturn",
                        "Annual conversation",
                        "Section 11 returns",
                        "Data report",
                    ]),
                    names.Post(),
                ]
        );

    private List<string[]> Versions() =>
        Rows(
            ["Version", "Date", "Author", "Change"],
            2,
            4,
            () =>
                [
                    $"{dice.Between(0, 3)}.{dice.Below(10)}",
                    days.Of(days.Day()),
                    names.Person(),
                    dice.One(["First draft", "Comments of partners", "Final", "Layout"]),
                ]
        );

    private List<string[]> Abbreviations() =>
        [
            ["Abbreviation", "Meaning"],
            .. dice.Shuffled(
                new string[][]
                {
                    ["MASH", "Multi-agency safeguarding hub"],
                    ["LADO", "Local authority designated officer"],
                    ["ICB", "Integrated care board"],
                    ["CIN", "Child in need"],
                    ["EHCP", "Education, health and care plan"],
                }
            )[..3],
        ];

    private List<string[]> Training() =>
        Rows(
            ["Course", "Places", "Taken"],
            3,
            5,
            () =>
                [
                    dice.One(["Neglect", "Trauma", "Safe sleep", "Online harm", "Chronologies"]),
                    $"{dice.Between(20, 80)}",
                    $"{dice.Between(5, 20)}",
                ]
        );

    private List<string[]> Meetings() =>
        Rows(
            ["Group", "Chair", "Next meets"],
            3,
            4,
            () =>
                [
                    dice.One(["Learning group", "Quality group", "Exploitation group", "Health reference group"]),
                    names.Person(),
                    days.Of(days.Day()),
                ]
        );
}
