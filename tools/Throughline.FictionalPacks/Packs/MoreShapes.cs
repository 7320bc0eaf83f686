using static Throughline.FictionalPacks.Write;

namespace Throughline.FictionalPacks.Packs;

/// <summary>
/// Plans with grouped headings, agency headings, sheets that differ, rows withdrawn; and tables that look like plans
/// but are none.
/// </summary>
public static class MoreShapes
{
    /// <summary>Two heading rows in which groups stand over columns; the second row repeats on no page.</summary>
    public static Paper GroupedHeadings() =>
        new(
            "grouped-headings",
            [
                new Title("Focused visit: improvement plan"),
                new Grid([
                    Row(
                        new Box("What we plan") { Across = 4, Bold = true },
                        new Box("Where we are") { Across = 2, Bold = true }
                    ),
                    Head("Ref", "What needs to change", "What we will do", "By when", "RAG", "Progress update"),
                    Row(
                        "1",
                        "Assessments are late.",
                        "Review every assessment at day fifteen.",
                        "May 2026",
                        "G",
                        "Nine in ten are on time."
                    ),
                    Row(
                        "2",
                        "Chronologies are thin.",
                        "Teach chronologies in every induction.",
                        "June 2026",
                        "A",
                        "Half of new starters were taught."
                    ),
                ]),
            ]
        )
        {
            Gold =
            [
                [
                    Gold(
                        "number",
                        "1",
                        "recommendation",
                        "Assessments are late.",
                        "action",
                        "Review every assessment at day fifteen.",
                        "target",
                        "May 2026",
                        "rating",
                        "G",
                        "update",
                        "Nine in ten are on time."
                    ),
                    Gold(
                        "number",
                        "2",
                        "recommendation",
                        "Chronologies are thin.",
                        "action",
                        "Teach chronologies in every induction.",
                        "target",
                        "June 2026",
                        "rating",
                        "A",
                        "update",
                        "Half of new starters were taught."
                    ),
                ],
            ],
        };

    /// <summary>Each agency is a heading above its own little table, and none of the names is known.</summary>
    public static Paper LocalHeadings() =>
        new(
            "local-headings",
            [
                new Title("Child Sorrel: single agency recommendations"),
                new Title("Fernhill Academy Trust", 2),
                new Grid([
                    Head("Recommendation", "Action taken", "Lead", "Deadline", "RAG"),
                    Row(
                        "Record every exclusion meeting.",
                        "A form was made for it.",
                        "Trust Safeguarding Lead",
                        "May 2026",
                        "Green"
                    ),
                ]),
                new Title("Northfold Ambulance NHS Trust", 2),
                new Grid([
                    Head("Recommendation", "Action taken", "Lead", "Deadline", "RAG"),
                    Row(
                        "Teach crews to refer adults as parents.",
                        "Half of the crews were taught.",
                        "Named Paramedic",
                        "July 2026",
                        "Amber"
                    ),
                ]),
                new Title("Marrowdale Homes housing association", 2),
                new Grid([
                    Head("Recommendation", "Action taken", "Lead", "Deadline", "RAG"),
                    Row(
                        "Tell the hub before an eviction.",
                        "The procedure is in draft.",
                        "Tenancy Manager",
                        "August 2026",
                        "Red"
                    ),
                ]),
            ]
        )
        {
            Gold =
            [
                [
                    Told(
                        "Fernhill Academy Trust",
                        "Record every exclusion meeting.",
                        "A form was made for it.",
                        "Trust Safeguarding Lead",
                        "May 2026",
                        "G"
                    ),
                    Told(
                        "Northfold Ambulance NHS Trust",
                        "Teach crews to refer adults as parents.",
                        "Half of the crews were taught.",
                        "Named Paramedic",
                        "July 2026",
                        "A"
                    ),
                    Told(
                        "Marrowdale Homes housing association",
                        "Tell the hub before an eviction.",
                        "The procedure is in draft.",
                        "Tenancy Manager",
                        "August 2026",
                        "R"
                    ),
                ],
            ],
        };

    /// <summary>
    /// One plan over sheets whose columns differ in order and in words; a withdrawn row on the second.
    /// </summary>
    public static Paper UnlikeSheets() =>
        new(
            "unlike-sheets",
            [
                new Title("Corporate parenting action plan"),
                new Grid(
                    [
                        Head("Ref", "Action", "Responsible officer", "Target date", "RAG status", "Update"),
                        Row(
                            "H1",
                            "Book a dentist for every child within a month.",
                            "Designated Nurse",
                            "30/09/2026",
                            "Green",
                            "Eight in ten were seen."
                        ),
                        Row(
                            "H2",
                            "Offer sight tests at school.",
                            "School Nurse Lead",
                            "31/10/2026",
                            "Amber",
                            "Two schools are left."
                        ),
                    ],
                    Sheet: "Health"
                ),
                new Grid(
                    [
                        Head("RAG status", "Progress update", "Action", "Due date", "Ref", "Person responsible"),
                        Row(
                            "Red",
                            "No tutor was found.",
                            "Give each child in year eleven a tutor.",
                            "30/11/2026",
                            "E1",
                            "Virtual School Head"
                        ),
                        Row(
                            Off("Amber"),
                            Off("Dropped in May."),
                            Off("Buy a laptop for every child."),
                            Off("31/12/2026"),
                            Off("E2"),
                            Off("Virtual School Head")
                        ),
                    ],
                    Sheet: "Learning"
                ),
            ]
        )
        {
            Landscape = true,
            Gold =
            [
                [
                    Sheet(
                        "H1",
                        "Book a dentist for every child within a month.",
                        "Designated Nurse",
                        "30/09/2026",
                        "G",
                        "Eight in ten were seen."
                    ),
                    Sheet(
                        "H2",
                        "Offer sight tests at school.",
                        "School Nurse Lead",
                        "31/10/2026",
                        "A",
                        "Two schools are left."
                    ),
                    Sheet(
                        "E1",
                        "Give each child in year eleven a tutor.",
                        "Virtual School Head",
                        "30/11/2026",
                        "R",
                        "No tutor was found."
                    ),
                    Sheet(
                        "E2",
                        "Buy a laptop for every child.",
                        "Virtual School Head",
                        "31/12/2026",
                        "A",
                        "Dropped in May."
                    ),
                ],
            ],
        };

    /// <summary>
    /// Tables with a plan's words in their headings that are no plans: risks, indicators, agenda, contacts, versions,
    /// attendance by agency.
    /// </summary>
    public static Paper AlmostPlans() =>
        new(
            "almost-plans",
            [
                new Title("Partnership board: reports for information"),
                new Grid([
                    Head("Risk", "Likelihood", "Impact", "Score", "Controls", "Risk owner"),
                    Row(
                        "Staff leave faster than they are replaced.",
                        "4",
                        "4",
                        "16",
                        "Exit interviews; a market supplement.",
                        "Director"
                    ),
                    Row("The record system fails.", "2", "5", "10", "Daily back-up.", "Head of IT"),
                ]),
                new Grid([
                    Head("Likelihood / Impact", "Minor", "Moderate", "Major"),
                    Row("Likely", "Medium", "High", "High"),
                    Row("Possible", "Low", "Medium", "High"),
                ]),
                new Grid([
                    Head("Indicator", "Target", "Quarter 1", "Quarter 2", "RAG", "Comment"),
                    Row("Assessments within 45 days", "85%", "81%", "84%", "A", "A small rise."),
                    Row("Visits on time", "90%", "92%", "93%", "G", "Steady."),
                ]),
                new Grid([
                    Head("Meeting date", "Item", "Purpose", "Lead officer", "Status"),
                    Row("14 July 2026", "Annual report", "To comment", "Business Manager", "Confirmed"),
                    Row("6 October 2026", "Neglect audit", "To challenge", "Audit Chair", "Provisional"),
                ]),
                new Grid([
                    Head("Agency", "Representative", "12 May", "9 June", "14 July"),
                    Row("Police", "DCI Wray", "Present", "Apologies", "Present"),
                    Row("Health", "Dr Enid Fenn", "Present", "Present", "Present"),
                ]),
                new Grid([
                    Head("Version", "Date", "Author", "Changes made"),
                    Row("0.1", "1 May 2026", "Policy Officer", "First draft for comment by partners."),
                    Row("1.0", "2 June 2026", "Policy Officer", "Agreed by the board at its meeting."),
                ]),
                new Grid([
                    Head("Course title", "Target audience", "Lead trainer", "Date", "Number trained"),
                    Row("Trauma and the child", "All practitioners", "P. Alder", "9 June 2026", "41"),
                    Row("Working with fathers", "Social workers", "S. Quill", "3 July 2026", "18"),
                ]),
                new Grid([
                    Head("Project", "Budget", "Spend to date", "Forecast", "Budget holder"),
                    Row("Edge of care team", "£410,000", "£120,400", "£405,000", "Service Manager"),
                    Row("Family hubs", "£220,000", "£90,100", "£231,000", "Head of Early Help"),
                ]),
            ]
        );

    private static Box Off(string text) => new(text) { Struck = true };

    private static Dictionary<string, string> Told(
        string agency,
        string recommendation,
        string update,
        string lead,
        string target,
        string rating
    ) =>
        Gold(
            "agency",
            agency,
            "recommendation",
            recommendation,
            "update",
            update,
            "lead",
            lead,
            "target",
            target,
            "rating",
            rating
        );

    private static Dictionary<string, string> Sheet(
        string number,
        string action,
        string owner,
        string target,
        string rating,
        string update
    ) => Gold("number", number, "action", action, "owner", owner, "target", target, "rating", rating, "update", update);
}
