namespace Throughline.UnseenPlans.Plans;

/// <summary>How a document rates: which signs there are, best first, and what its key says of each.</summary>
/// <param name="Name">Such as "fill": what the table of features calls it.</param>
public sealed record RatingStyle(string Name, IReadOnlyList<DraftRating> Ratings, IReadOnlyList<string> Meanings)
{
    private const string Red = "FF0000";
    private const string Amber = "FFC000";
    private const string Green = "00B050";
    private const string Blue = "0070C0";

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
        string[][] open =
        [
            ["Complete", "On track", "Delayed", "Not started"],
            ["Closed", "In progress", "Open"],
            ["Achieved", "Partly achieved", "Not achieved"],
            ["Implemented", "Partially implemented", "Not implemented"],
            ["Completed", "On target", "At risk", "Overdue"],
            ["Done", "Under way", "Not yet started"],
        ];
        string[][] held =
        [
            ["Delivered", "Going well", "Slipping", "Stuck"],
            ["Signed off", "Moving", "Stalled"],
            ["Finished", "Halfway", "Barely begun"],
        ];
        var words = dice.One(open, held);
        string[] fills = words.Length == 4 ? [Blue, Green, Amber, Red] : [Green, Amber, Red];
        string[] codes = words.Length == 4 ? ["Blue", "G", "A", "R"] : ["G", "A", "R"];
        var filled = colours && dice.Chance(25);
        return new(
            filled ? "status with fill" : "status words",
            [
                .. words.Select(
                    (w, i) => new DraftRating(w, filled ? fills[i] : null, w, filled ? [.. Same(w), codes[i]] : Same(w))
                ),
            ],
            [
                .. words.Select(
                    (_, i) =>
                        new[]
                        {
                            "all that was asked is done",
                            "work goes as planned",
                            "later than planned",
                            "no work has been done",
                        }[i]
                ),
            ]
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
