using static Throughline.FictionalPacks.Write;

namespace Throughline.FictionalPacks.Packs;

/// <summary>
/// More ways in which councils lay plans out: agencies nobody has met, colours in several guises, headings repeated,
/// actions in letters.
/// </summary>
public static class Shapes
{
    /// <summary>BRAG with a legend of its own beside other words for the usual columns.</summary>
    public static Paper BragLegend() =>
        new(
            "brag-legend",
            [
                new Title("Rapid review of Baby Teal: learning into practice"),
                new Grid([
                    Row("BRAG", "What it means"),
                    Row(new Box("B") { Fill = "5B9BD5" }, "Finished and seen in practice"),
                    Row(new Box("R") { Fill = "FF5050" }, "Will miss its date"),
                    Row(new Box("A") { Fill = "FFC000" }, "May miss its date"),
                    Row(new Box("G") { Fill = "92D050" }, "Will be done by its date"),
                ]),
                new Grid([
                    Head(
                        "Action ref.",
                        "Area of learning",
                        "SMART action",
                        "Accountable lead",
                        "Agency",
                        "Date for completion",
                        "Progress against action",
                        "BRAG"
                    ),
                    Row(
                        "RR1",
                        "Safer sleep was not asked about on home visits.",
                        "Put a safer sleep question into each visit record by June.",
                        "Head of Public Health Nursing",
                        "Health visiting",
                        "30.06.2026",
                        "The template went live.",
                        new Box("B") { Fill = "5B9BD5" }
                    ),
                    Row(
                        "RR2",
                        "The out of hours team could not see the plan.",
                        "Open the record system to the out of hours team.",
                        "Service Manager",
                        "Children’s social care",
                        "31.08.2026",
                        "",
                        new Box("A") { Fill = "FFC000" }
                    ),
                    Row(
                        "RR3",
                        "Police logs were shared after nine days.",
                        "Share logs within two working days.",
                        "DCI Wray",
                        "Police",
                        "31.07.2026",
                        "Median is now six days.",
                        new Box("R") { Fill = "FF5050" }
                    ),
                ]),
            ]
        )
        {
            Landscape = true,
            Gold =
            [
                [
                    Gold(
                        "number",
                        "RR1",
                        "finding",
                        "Safer sleep was not asked about on home visits.",
                        "action",
                        "Put a safer sleep question into each visit record by June.",
                        "lead",
                        "Head of Public Health Nursing",
                        "agency",
                        "Health visiting",
                        "target",
                        "30.06.2026",
                        "update",
                        "The template went live.",
                        "rating",
                        "Complete"
                    ),
                    Gold(
                        "number",
                        "RR2",
                        "finding",
                        "The out of hours team could not see the plan.",
                        "action",
                        "Open the record system to the out of hours team.",
                        "lead",
                        "Service Manager",
                        "agency",
                        "Children’s social care",
                        "target",
                        "31.08.2026",
                        "rating",
                        "A"
                    ),
                    Gold(
                        "number",
                        "RR3",
                        "finding",
                        "Police logs were shared after nine days.",
                        "action",
                        "Share logs within two working days.",
                        "lead",
                        "DCI Wray",
                        "agency",
                        "Police",
                        "target",
                        "31.07.2026",
                        "update",
                        "Median is now six days.",
                        "rating",
                        "R"
                    ),
                ],
            ],
        };

    /// <summary>
    /// Agencies that no vocabulary knows, as rows over all columns, the headings typed again below each.
    /// </summary>
    public static Paper LocalAgencies()
    {
        var heads = Head("Action", "Who will do it", "Due date", "RAG");
        return new(
            "local-agencies",
            [
                new Title("Domestic homicide review: agency action plans"),
                new Grid(
                    [
                        Banner("Northfold Constabulary", 4),
                        heads,
                        Row("Flag repeat addresses in the control room.", "Control Room Inspector", "June 2026", "G"),
                        Row("Attach body-worn footage to every referral.", "DI Lowe", "July 2026", "A"),
                        Banner("Marrowdale Community NHS Trust", 4),
                        heads,
                        Row("Ask about abuse at every postnatal contact.", "Named Midwife", "Ongoing", "G"),
                        Banner("Harbour House Refuge", 4),
                        heads,
                        Row("Offer each child a worker of their own.", "Refuge Manager", "1 October 2026", "R"),
                    ],
                    Header: false
                ),
            ]
        )
        {
            Gold =
            [
                [
                    Gold(
                        "agency",
                        "Northfold Constabulary",
                        "action",
                        "Flag repeat addresses in the control room.",
                        "owner",
                        "Control Room Inspector",
                        "target",
                        "June 2026",
                        "rating",
                        "G"
                    ),
                    Gold(
                        "agency",
                        "Northfold Constabulary",
                        "action",
                        "Attach body-worn footage to every referral.",
                        "owner",
                        "DI Lowe",
                        "target",
                        "July 2026",
                        "rating",
                        "A"
                    ),
                    Gold(
                        "agency",
                        "Marrowdale Community NHS Trust",
                        "action",
                        "Ask about abuse at every postnatal contact.",
                        "owner",
                        "Named Midwife",
                        "target",
                        "Ongoing",
                        "rating",
                        "G"
                    ),
                    Gold(
                        "agency",
                        "Harbour House Refuge",
                        "action",
                        "Offer each child a worker of their own.",
                        "owner",
                        "Refuge Manager",
                        "target",
                        "1 October 2026",
                        "rating",
                        "R"
                    ),
                ],
            ],
        };
    }

    /// <summary>The rating is the colour of a dot; beside it stands last quarter's.</summary>
    public static Paper ColouredDots() =>
        new(
            "coloured-dots",
            [
                new Title("Early help strategy: progress report"),
                new Grid([
                    Head("Priority", "Key deliverable", "Responsible officer", "Timeframe", "Status", "Commentary"),
                    Row(
                        "Families are heard first",
                        "Run a parents’ panel each term.",
                        "Participation Lead",
                        "Autumn term 2026",
                        new Box("●") { Ink = "00A650" },
                        "Two panels were held."
                    ),
                    Row(
                        "Families are heard first",
                        "Publish what changed after each panel.",
                        "Participation Lead",
                        "January 2027",
                        new Box("●") { Ink = "FFB000" },
                        "The first summary is in draft."
                    ),
                    Row(
                        "One front door",
                        "Move three teams under one duty rota.",
                        "Early Help Manager",
                        "March 2027",
                        new Box("●") { Ink = "D0021B" },
                        "No post holder for the rota."
                    ),
                ]),
            ]
        )
        {
            Landscape = true,
            Gold =
            [
                [
                    Dotted(
                        "Families are heard first",
                        "Run a parents’ panel each term.",
                        "Participation Lead",
                        "Autumn term 2026",
                        "G",
                        "Two panels were held."
                    ),
                    Dotted(
                        "Families are heard first",
                        "Publish what changed after each panel.",
                        "Participation Lead",
                        "January 2027",
                        "A",
                        "The first summary is in draft."
                    ),
                    Dotted(
                        "One front door",
                        "Move three teams under one duty rota.",
                        "Early Help Manager",
                        "March 2027",
                        "R",
                        "No post holder for the rota."
                    ),
                ],
            ],
        };

    /// <summary>
    /// A long landscape plan whose headings are repeated on every page, with several lettered actions in each cell.
    /// </summary>
    public static Paper Lettered()
    {
        var numbers = Enumerable.Range(1, 24).ToList();
        return new(
            "lettered",
            [
                new Title("Inspection of services for children in need: improvement plan"),
                new Grid([
                    Head("No.", "Recommendation", "Actions", "Lead Person", "By When (date)", "RAG rating"),
                    .. numbers.Select(n =>
                        Row(
                            $"{n}",
                            $"{Want(n)} in locality {n}.",
                            LettersOf(n),
                            n % 2 == 0 ? "Head of Service" : "Principal Social Worker",
                            $"{(n % 28) + 1} March 2027",
                            Rating(n)
                        )
                    ),
                ]),
            ]
        )
        {
            Landscape = true,
            Gold =
            [
                [
                    .. numbers.Select(n =>
                        Gold(
                            "number",
                            $"{n}",
                            "recommendation",
                            $"{Want(n)} in locality {n}.",
                            "action",
                            LettersOf(n),
                            "lead",
                            n % 2 == 0 ? "Head of Service" : "Principal Social Worker",
                            "target",
                            $"{(n % 28) + 1} March 2027",
                            "rating",
                            Rating(n)
                        )
                    ),
                ],
            ],
        };
    }

    private static string LettersOf(int n) =>
        $"A) Agree the standard for week {n} with every team.\nB) Audit {n + 4} files against it each month.\nC) "
        + $"Report what was found to the board.";

    private static string Rating(int n) =>
        (n % 3) switch
        {
            0 => "R",
            1 => "A",
            _ => "G",
        };

    private static string Want(int n) =>
        (n % 4) switch
        {
            0 => "Managers should read the child’s record before each supervision",
            1 => "Plans should say what will be different for the child and by when",
            2 => "Visits should be made within the time that the plan gives",
            _ => "Every child should have met the worker before the first conference",
        };

    private static Dictionary<string, string> Dotted(
        string priority,
        string action,
        string owner,
        string target,
        string rating,
        string update
    ) =>
        Gold(
            "recommendation",
            priority,
            "action",
            action,
            "owner",
            owner,
            "target",
            target,
            "rating",
            rating,
            "update",
            update
        );
}
