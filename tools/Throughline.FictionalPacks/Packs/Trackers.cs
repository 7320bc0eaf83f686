using static Throughline.FictionalPacks.Write;

namespace Throughline.FictionalPacks.Packs;

/// <summary>Recommendation trackers and plain action plans, each laid out as another partnership would.</summary>
public static class Trackers
{
    /// <summary>
    /// Number, recommendation, agency, response; sections; a merged recommendation; agencies that did not answer.
    /// </summary>
    public static Paper Tracker() =>
        new(
            "tracker",
            [
                new Title("Marrowdale Safeguarding Children Partnership"),
                new Title("Child Rowan: recommendation tracker", 2),
                new Grid([
                    Head("Rec No", "Recommendation", "Responsible Agency", "Agency response"),
                    Banner("Core learning", 4),
                    Row(
                        new Box("1") { Down = 2 },
                        new Box(
                            "The partnership should test whether practitioners know when to convene a "
                                + "strategy discussion."
                        )
                        {
                            Down = 2,
                        },
                        "Northfold Police",
                        "A dip sample of 40 referrals was finished in May and shared with the quality group."
                    ),
                    Row(
                        new Box("") { Covered = true },
                        new Box("") { Covered = true },
                        "Marrowdale Hospitals Trust",
                        "Update pending"
                    ),
                    Row(
                        "2",
                        "School nursing should record every missed appointment as a concern.",
                        "Community Health Marrowdale",
                        "Accepted. The template changes on 4 June."
                    ),
                    Banner("Learning on the fringes", 4),
                    Row(
                        "3",
                        "Housing officers should be invited to core groups where the tenancy is at risk.",
                        "Marrowdale Homes",
                        "No response"
                    ),
                ]),
            ]
        )
        {
            Gold =
            [
                [
                    Gold(
                        "section",
                        "Core learning",
                        "number",
                        "1",
                        "recommendation",
                        "The partnership should test whether practitioners know when to convene a strategy discussion.",
                        "agency",
                        "Northfold Police",
                        "response",
                        "A dip sample of 40 referrals was finished in May and shared with the quality group."
                    ),
                    Gold(
                        "section",
                        "Core learning",
                        "number",
                        "1",
                        "recommendation",
                        "The partnership should test whether practitioners know when to convene a strategy discussion.",
                        "agency",
                        "Marrowdale Hospitals Trust",
                        "response",
                        "Update pending"
                    ),
                    Gold(
                        "section",
                        "Core learning",
                        "number",
                        "2",
                        "recommendation",
                        "School nursing should record every missed appointment as a concern.",
                        "agency",
                        "Community Health Marrowdale",
                        "response",
                        "Accepted. The template changes on 4 June."
                    ),
                    Gold(
                        "section",
                        "Learning on the fringes",
                        "number",
                        "3",
                        "recommendation",
                        "Housing officers should be invited to core groups where the tenancy is at risk.",
                        "agency",
                        "Marrowdale Homes",
                        "response",
                        "No response"
                    ),
                ],
            ],
        };

    /// <summary>The rating is the cell's colour and nothing else; the legend is coloured too.</summary>
    public static Paper ColourOnly() =>
        new(
            "colour-only",
            [
                new Title("Neglect strategy: delivery plan"),
                new Grid(
                    [
                        Row(new Box("") { Fill = "E06666" }, "Off track"),
                        Row(new Box("") { Fill = "F6B26B" }, "Some delay"),
                        Row(new Box("") { Fill = "93C47D" }, "On track"),
                        Row(new Box("") { Fill = "6FA8DC" }, "Completed"),
                    ],
                    Header: false
                ),
                new Grid([
                    Head("Ref", "What we will do", "Lead Officer", "By when", "Progress to date", "RAG"),
                    Row(
                        "1.1",
                        "Publish the neglect toolkit to all early help teams.",
                        "Orla Fenwick, Early Help Manager",
                        "31/03/2027",
                        "Printed and sent in February.",
                        new Box("") { Fill = "6FA8DC" }
                    ),
                    Row(
                        "1.2",
                        "Train 60 champions across schools and health visiting.",
                        "Head of Workforce",
                        "By end of summer term",
                        "22 trained so far.",
                        new Box("") { Fill = "F6B26B" }
                    ),
                    Row(
                        "1.3",
                        "Agree one graded care profile with the hospital.",
                        "TD/OF",
                        "Q3 2026/27",
                        "",
                        new Box("") { Fill = "E06666" }
                    ),
                    Row(
                        "1.4",
                        "Report outcomes for children to every board meeting.",
                        "Partnership Manager",
                        "Ongoing",
                        "First report in June.",
                        new Box("") { Fill = "93C47D" }
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
                        "1.1",
                        "action",
                        "Publish the neglect toolkit to all early help teams.",
                        "lead",
                        "Orla Fenwick, Early Help Manager",
                        "target",
                        "31/03/2027",
                        "update",
                        "Printed and sent in February.",
                        "rating",
                        "Complete"
                    ),
                    Gold(
                        "number",
                        "1.2",
                        "action",
                        "Train 60 champions across schools and health visiting.",
                        "lead",
                        "Head of Workforce",
                        "target",
                        "By end of summer term",
                        "update",
                        "22 trained so far.",
                        "rating",
                        "A"
                    ),
                    Gold(
                        "number",
                        "1.3",
                        "action",
                        "Agree one graded care profile with the hospital.",
                        "lead",
                        "TD/OF",
                        "target",
                        "Q3 2026/27",
                        "rating",
                        "R"
                    ),
                    Gold(
                        "number",
                        "1.4",
                        "action",
                        "Report outcomes for children to every board meeting.",
                        "lead",
                        "Partnership Manager",
                        "target",
                        "Ongoing",
                        "update",
                        "First report in June.",
                        "rating",
                        "G"
                    ),
                ],
            ],
        };

    /// <summary>
    /// Unusual words for the usual columns, a recommendation merged over its actions, word ratings with a legend line.
    /// </summary>
    public static Paper PlainWords() =>
        new(
            "plain-words",
            [
                new Title("Response to the thematic audit of exploitation"),
                new Para("Key: Red – not started or overdue; Amber – in hand; Green – on schedule; Blue – finished"),
                new Grid([
                    Head(
                        "Rec",
                        "What needs to improve",
                        "What will we do?",
                        "Who",
                        "When",
                        "How will we know?",
                        "Barriers",
                        "Status"
                    ),
                    Row(
                        new Box("R1") { Down = 2 },
                        new Box("Return interviews reach too few children & come too late.") { Down = 2 },
                        "Offer every interview within 24 hours of return.",
                        "Missing Children Coordinator",
                        "September 2026",
                        "90% of interviews held within 72 hours.",
                        "Two posts are vacant.",
                        "Amber"
                    ),
                    Row(
                        new Box("") { Covered = true },
                        new Box("") { Covered = true },
                        "Bring the themes to the monthly mapping meeting.",
                        "DS Imogen Harte",
                        "Completed Sept 26",
                        "Minutes show themes and what was done.",
                        "",
                        "Blue"
                    ),
                    Row(
                        "R2",
                        "Taxi and hotel staff don’t know what to report.",
                        "Hold three awareness evenings – one in each locality.",
                        "Licensing Manager",
                        "12/10/2026, 19/10/2026 and 2/11/2026",
                        "Reports from the trade double.",
                        "",
                        "Green"
                    ),
                ]),
                new Para("RAG as agreed at the subgroup of 3 July."),
            ]
        )
        {
            Gold =
            [
                [
                    Gold(
                        "number",
                        "R1",
                        "recommendation",
                        "Return interviews reach too few children & come too late.",
                        "action",
                        "Offer every interview within 24 hours of return.",
                        "owner",
                        "Missing Children Coordinator",
                        "target",
                        "September 2026",
                        "outcome",
                        "90% of interviews held within 72 hours.",
                        "constraint",
                        "Two posts are vacant.",
                        "rating",
                        "A"
                    ),
                    Gold(
                        "number",
                        "R1",
                        "recommendation",
                        "Return interviews reach too few children & come too late.",
                        "action",
                        "Bring the themes to the monthly mapping meeting.",
                        "owner",
                        "DS Imogen Harte",
                        "target",
                        "Completed Sept 26",
                        "outcome",
                        "Minutes show themes and what was done.",
                        "rating",
                        "Complete"
                    ),
                    Gold(
                        "number",
                        "R2",
                        "recommendation",
                        "Taxi and hotel staff don’t know what to report.",
                        "action",
                        "Hold three awareness evenings – one in each locality.",
                        "owner",
                        "Licensing Manager",
                        "target",
                        "12/10/2026, 19/10/2026 and 2/11/2026",
                        "outcome",
                        "Reports from the trade double.",
                        "rating",
                        "G"
                    ),
                ],
            ],
        };

    /// <summary>
    /// Struck-through rows are withdrawn; the rating of the last meeting stands beside that of this one.
    /// </summary>
    public static Paper Struck() =>
        new(
            "struck",
            [
                new Title("Peer review improvement plan"),
                new Grid([
                    Head("No", "Action", "Owner", "Target date", "RAG last meeting", "RAG now"),
                    Row(
                        "1",
                        "Rewrite the threshold document with schools.",
                        "Principal Social Worker",
                        "1 May 2027",
                        "G",
                        "A"
                    ),
                    Row(
                        new Box("2") { Struck = true },
                        new Box("Move the duty team to the civic centre.") { Struck = true },
                        new Box("Head of Assets") { Struck = true },
                        new Box("June 2027") { Struck = true },
                        new Box("R") { Struck = true },
                        new Box("R") { Struck = true }
                    ),
                    Row("3", "Audit 30 child protection plans each quarter.", "Quality Lead", "Quarterly", "A", "G"),
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
                        "action",
                        "Rewrite the threshold document with schools.",
                        "owner",
                        "Principal Social Worker",
                        "target",
                        "1 May 2027",
                        "rating",
                        "A"
                    ),
                    Gold(
                        "number",
                        "2",
                        "action",
                        "Move the duty team to the civic centre.",
                        "owner",
                        "Head of Assets",
                        "target",
                        "June 2027",
                        "rating",
                        "R"
                    ),
                    Gold(
                        "number",
                        "3",
                        "action",
                        "Audit 30 child protection plans each quarter.",
                        "owner",
                        "Quality Lead",
                        "target",
                        "Quarterly",
                        "rating",
                        "G"
                    ),
                ],
            ],
        };

    /// <summary>Headings over two rows, a group over two columns; a rating column that comes first.</summary>
    public static Paper TwoRowHeadings() =>
        new(
            "two-row-headings",
            [
                new Title("Joint targeted inspection: multi-agency action plan"),
                new Grid([
                    Row(
                        new Box("RAG") { Down = 2, Bold = true },
                        new Box("Area for improvement") { Down = 2, Bold = true },
                        new Box("Action") { Down = 2, Bold = true },
                        new Box("Accountability") { Across = 2, Bold = true },
                        new Box("Progress") { Down = 2, Bold = true }
                    ),
                    Row(
                        new Box("") { Covered = true },
                        new Box("") { Covered = true },
                        new Box("") { Covered = true },
                        new Box("Lead") { Bold = true },
                        new Box("Due date") { Bold = true },
                        new Box("") { Covered = true }
                    ),
                    Row(
                        "A",
                        "Health information reaches strategy discussions late.",
                        "Give the hub nurse access to maternity records.",
                        "Designated Nurse",
                        "30 November 2026",
                        "Access form signed; awaiting the trust’s approval."
                    ),
                    Row(
                        "G",
                        "Children’s voices are thin in records.",
                        "Add a prompt to the assessment form and check it monthly.",
                        "Practice Lead",
                        "31 August 2026",
                        "Prompt live since July."
                    ),
                ]),
            ]
        )
        {
            Gold =
            [
                [
                    Gold(
                        "rating",
                        "A",
                        "finding",
                        "Health information reaches strategy discussions late.",
                        "action",
                        "Give the hub nurse access to maternity records.",
                        "lead",
                        "Designated Nurse",
                        "target",
                        "30 November 2026",
                        "update",
                        "Access form signed; awaiting the trust’s approval."
                    ),
                    Gold(
                        "rating",
                        "G",
                        "finding",
                        "Children’s voices are thin in records.",
                        "action",
                        "Add a prompt to the assessment form and check it monthly.",
                        "lead",
                        "Practice Lead",
                        "target",
                        "31 August 2026",
                        "update",
                        "Prompt live since July."
                    ),
                ],
            ],
        };
}
