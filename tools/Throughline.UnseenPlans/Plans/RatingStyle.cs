namespace Throughline.UnseenPlans.Plans;

/// <summary>How a document rates: which signs there are, best first, and what its key says of each.</summary>
/// <param name="Name">Such as "fill": what the table of features calls it.</param>
public sealed record RatingStyle(string Name, IReadOnlyList<DraftRating> Ratings, IReadOnlyList<string> Meanings)
{
    private const string Red = "FF0000";
    private const string Amber = "FFC000";
    private const string Green = "00B050";
    private const string Blue = "0070C0";

    private static readonly (string Word, string Meaning)[][] OpenStates =
    [
        [
            ("Complete", "all that was asked is done"),
            ("On track", "work goes as planned"),
            ("Delayed", "later than planned"),
            ("Not started", "no work has been done"),
        ],
        [("Closed", "signed off by the board"), ("In progress", "work has begun"), ("Open", "agreed, no work yet")],
        [("Achieved", "all of it"), ("Partly achieved", "some of it"), ("Not achieved", "none of it")],
        [
            ("Implemented", "seen by the auditor"),
            ("Partially implemented", "part seen by the auditor"),
            ("Not implemented", "nothing to see"),
        ],
        [
            ("Completed", "all that was asked is done"),
            ("On target", "will be done by its date"),
            ("At risk", "may miss its date"),
            ("Overdue", "its date has passed"),
        ],
        [("Done", "nothing more to do"), ("Under way", "work has begun"), ("Not yet started", "work has not begun")],
    ];
    private static readonly (string Word, string Meaning)[][] HeldStates =
    [
        [
            ("Delivered", "nothing more to do"),
            ("Going well", "will be done by its date"),
            ("Slipping", "may miss its date"),
            ("Stuck", "needs the board"),
        ],
        [("Signed off", "by the chair"), ("Moving", "work has begun"), ("Stalled", "work has stopped")],
        [("Finished", "nothing more to do"), ("Halfway", "work has begun"), ("Barely begun", "little to show")],
    ];

    public static RatingStyle None { get; } = new("none", [], []);

    /// <summary>True where the words of the cell need no colour.</summary>
    public bool ShowsWords => Ratings.Any(r => r.Shown.Length > 0);

    public static RatingStyle Draw(Dice dice, string format, bool cells)
    {
        var colours = cells && format is "docx" or "xlsx" or "pdf" && cells;
        var signs = format != "pdf";
        return dice.Weighed<Func<RatingStyle>>(
            (16, () => Words(dice, colours)),
            (14, () => Letters(dice, colours)),
            (26, () => Status(dice, colours)),
            (colours ? 18 : 0, () => Fills(dice)),
            (10, () => Signs(dice, signs)),
            (dice.HeldBack && signs ? 8 : 0, Lamps)
        )();
    }

    private static RatingStyle Words(Dice dice, bool colours)
    {
        var filled = colours && dice.Chance(50);
        return new(
            filled ? "words with fill" : "words",
            [
                new("Blue", filled ? Blue : null, "Blue"),
                new("Green", filled ? Green : null, "Green"),
                new("Amber", filled ? Amber : null, "Amber"),
                new("Red", filled ? Red : null, "Red"),
            ],
            ["complete and tested", "on track", "some slippage", "not on track"]
        );
    }

    private static RatingStyle Letters(Dice dice, bool colours)
    {
        var filled = colours && dice.Chance(50);
        return new(
            filled ? "letters with fill" : "letters",
            [
                new("B", filled ? Blue : null, "Blue", "B"),
                new("G", filled ? Green : null, "G"),
                new("A", filled ? Amber : null, "A"),
                new("R", filled ? Red : null, "R"),
            ],
            ["finished", "going to plan", "at risk of delay", "late or stopped"]
        );
    }

    private static RatingStyle Fills(Dice dice) =>
        new(
            "fill only",
            [
                new("", dice.One([Blue, "5B9BD5", "1F4E9E"]), "Blue"),
                new("", dice.One([Green, "92D050", "70AD47", "339933"]), "G"),
                new("", dice.One([Amber, "FFBF00", "F4B183"]), "A"),
                new("", dice.One([Red, "C00000", "E74C3C"]), "R"),
            ],
            ["complete", "on target", "behind", "in difficulty"]
        );

    private static RatingStyle Status(Dice dice, bool colours)
    {
        var states = dice.One(OpenStates, HeldStates);
        string[] fills = states.Length == 4 ? [Blue, Green, Amber, Red] : [Green, Amber, Red];
        string[] codes = states.Length == 4 ? ["Blue", "G", "A", "R"] : ["G", "A", "R"];
        var filled = colours && dice.Chance(25);
        return new(
            filled ? "status with fill" : "status words",
            [
                .. states.Select(
                    (s, i) =>
                        new DraftRating(
                            s.Word,
                            filled ? fills[i] : null,
                            s.Word,
                            filled ? [.. Same(s.Word), codes[i]] : Same(s.Word)
                        )
                ),
            ],
            [.. states.Select(s => s.Meaning)]
        );
    }

    private static RatingStyle Signs(Dice dice, bool all)
    {
        (string Sign, string Meaning)[] signs = dice.One<(string, string)[]>(
            all
                ?
                [
                    [("✓", "done"), ("~", "under way"), ("✗", "not begun")],
                    [("●", "done"), ("◐", "half way"), ("○", "not begun")],
                    [("●", "in place"), ("◕", "nearly there"), ("◔", "begun"), ("○", "not begun")],
                    [("✔", "complete"), ("✘", "not complete")],
                    [("★★★", "done"), ("★★", "moving"), ("★", "hardly begun")],
                ]
                :
                [
                    [("✓", "done"), ("✗", "not done")],
                    [("✔", "complete"), ("✘", "not complete")],
                    [("●", "done"), ("❍", "not begun")],
                ]
        );
        return new(
            "symbols",
            [.. signs.Select(s => new DraftRating(s.Sign, null, s.Sign, [s.Meaning, .. Same(s.Meaning)]))],
            [.. signs.Select(s => s.Meaning)]
        );
    }

    private static RatingStyle Lamps() =>
        new(
            "coloured lamps",
            [
                new("🟢", null, "G", "🟢", "Green"),
                new("🟠", null, "A", "🟠", "Amber"),
                new("🔴", null, "R", "🔴", "Red"),
            ],
            ["on course", "needs a push", "off course"]
        );

    /// <summary>Other words for the same state: a reading may keep a common code for it.</summary>
    private static string[] Same(string word)
    {
        string[][] same =
        [
            [
                "complete",
                "completed",
                "closed",
                "done",
                "finished",
                "signed off",
                "achieved",
                "implemented",
                "delivered",
                "in place",
                "embedded",
                "met",
                "blue",
            ],
            ["in progress", "under way", "underway", "started", "moving", "ongoing", "half way", "halfway", "begun"],
            ["on track", "on target", "going well", "on schedule"],
            ["delayed", "slipping", "slipped", "behind schedule", "overdue", "off track"],
            ["not started", "not yet started", "not begun", "no progress"],
            ["partly achieved", "partially achieved", "partially implemented", "partly met"],
            ["not achieved", "not implemented", "not complete", "not done", "not met"],
        ];
        return [.. same.FirstOrDefault(s => s.Contains(word.ToLowerInvariant())) ?? []];
    }
}
