using static Throughline.FictionalPacks.Write;

namespace Throughline.FictionalPacks.Packs;

/// <summary>
/// Plans whose layout carries meaning: agencies as headings or banners, forms, several sheets, broken pages, no plan at
/// all.
/// </summary>
public static class Layouts
{
    /// <summary>Each agency is the heading above its own little table.</summary>
    public static Paper AgencyHeadings() =>
        new(
            "agency-headings",
            [
                new Title("Local learning review: single agency action plans"),
                new Title("Police", 2),
                new Grid([
                    Head("Action", "Lead officer", "Timescale", "Status"),
                    Row(
                        "Brief every response team on professional curiosity.",
                        "Chief Inspector Dunmore",
                        "October 2026",
                        "On track"
                    ),
                    Row("Flag addresses with three or more calls in a month.", "Analyst Team", "Completed", "Complete"),
                ]),
                new Title("Probation", 2),
                new Grid([
                    Head("Action", "Lead officer", "Timescale", "Status"),
                    Row(
                        "Check children’s services records at sentence.",
                        "Head of Delivery Unit",
                        "By 1 December 2026",
                        "Delayed"
                    ),
                ]),
                new Title("Education", 2),
                new Grid([
                    Head("Action", "Lead officer", "Timescale", "Status"),
                    Row("Update the part-time timetable policy.", "Virtual School Head", "January 2027", "Not started"),
                ]),
            ]
        )
        {
            Gold =
            [
                [
                    Gold(
                        "agency",
                        "Police",
                        "action",
                        "Brief every response team on professional curiosity.",
                        "lead",
                        "Chief Inspector Dunmore",
                        "target",
                        "October 2026",
                        "rating",
                        "On track"
                    ),
                    Gold(
                        "agency",
                        "Police",
                        "action",
                        "Flag addresses with three or more calls in a month.",
                        "lead",
                        "Analyst Team",
                        "target",
                        "Completed",
                        "rating",
                        "Complete"
                    ),
                    Gold(
                        "agency",
                        "Probation",
                        "action",
                        "Check children’s services records at sentence.",
                        "lead",
                        "Head of Delivery Unit",
                        "target",
                        "By 1 December 2026",
                        "rating",
                        "Delayed"
                    ),
                    Gold(
                        "agency",
                        "Education",
                        "action",
                        "Update the part-time timetable policy.",
                        "lead",
                        "Virtual School Head",
                        "target",
                        "January 2027",
                        "rating",
                        "Not started"
                    ),
                ],
            ],
        };

    /// <summary>The agency is a row that spans all columns.</summary>
    public static Paper AgencyBanner() =>
        new(
            "agency-banner",
            [
                new Title("Multi-agency action plan: Child Juniper"),
                new Grid([
                    Head("Action required", "Responsible officer", "Target date", "Evidence", "RAG"),
                    Banner("Children's Social Care", 5),
                    Row(
                        "Review all repeat referrals within five days.",
                        "Service Manager, MASH",
                        "15/01/2027",
                        "Weekly list seen by the head of service.",
                        "G"
                    ),
                    Row("Record the reason for every case closed at contact.", "Team Manager", "TBC", "", "A"),
                    Banner("Probation", 5),
                    Row(
                        "Share risk plans with the lead social worker.",
                        "Probation Officer lead",
                        "Complete",
                        "Dip sample of ten in March: all shared.",
                        "Complete"
                    ),
                ]),
            ]
        )
        {
            Gold =
            [
                [
                    Gold(
                        "agency",
                        "Children's Social Care",
                        "action",
                        "Review all repeat referrals within five days.",
                        "owner",
                        "Service Manager, MASH",
                        "target",
                        "15/01/2027",
                        "update",
                        "Weekly list seen by the head of service.",
                        "rating",
                        "G"
                    ),
                    Gold(
                        "agency",
                        "Children's Social Care",
                        "action",
                        "Record the reason for every case closed at contact.",
                        "owner",
                        "Team Manager",
                        "target",
                        "TBC",
                        "rating",
                        "A"
                    ),
                    Gold(
                        "agency",
                        "Probation",
                        "action",
                        "Share risk plans with the lead social worker.",
                        "owner",
                        "Probation Officer lead",
                        "target",
                        "Complete",
                        "update",
                        "Dip sample of ten in March: all shared.",
                        "rating",
                        "Complete"
                    ),
                ],
            ],
        };

    /// <summary>
    /// One plan over three sheets whose columns stand in different orders; a hidden sheet that is no plan.
    /// </summary>
    public static Paper Sheets() =>
        new(
            "sheets",
            [
                new Title("Partnership business plan 2026 to 2027"),
                new Grid(
                    [
                        Head("Ref", "Action", "Owner", "Due", "RAG"),
                        Row("A1", "Appoint a lay member.", "Chair", "May 2026", "Green"),
                        Row("A2", "Agree the budget split.", "Business Manager", "1 April 2026", "Complete"),
                    ],
                    Sheet: "Governance"
                ),
                new Grid(
                    [
                        Head("Action", "Ref", "RAG", "Due", "Owner"),
                        Row("Refresh the training offer.", "B1", "Amber", "Sept 2026", "Training Lead"),
                    ],
                    Sheet: "Workforce"
                ),
                new Grid(
                    [
                        Head("Owner", "Due", "RAG", "Action", "Ref"),
                        Row("Audit Chair", "Feb 2027", "Red", "Run four themed audits.", "C1"),
                    ],
                    Sheet: "Quality"
                ),
                new Grid([Row("RAG", "Count"), Row("Red", "1")], Sheet: "Lists") { HiddenSheet = true },
            ]
        )
        {
            Gold =
            [
                [
                    Gold(
                        "number",
                        "A1",
                        "action",
                        "Appoint a lay member.",
                        "owner",
                        "Chair",
                        "target",
                        "May 2026",
                        "rating",
                        "G"
                    ),
                    Gold(
                        "number",
                        "A2",
                        "action",
                        "Agree the budget split.",
                        "owner",
                        "Business Manager",
                        "target",
                        "1 April 2026",
                        "rating",
                        "Complete"
                    ),
                    Gold(
                        "number",
                        "B1",
                        "action",
                        "Refresh the training offer.",
                        "owner",
                        "Training Lead",
                        "target",
                        "Sept 2026",
                        "rating",
                        "A"
                    ),
                    Gold(
                        "number",
                        "C1",
                        "action",
                        "Run four themed audits.",
                        "owner",
                        "Audit Chair",
                        "target",
                        "Feb 2027",
                        "rating",
                        "R"
                    ),
                ],
            ],
        };

    /// <summary>Each action is a little form: the headings down the side.</summary>
    public static Paper Forms() =>
        new(
            "forms",
            [
                new Title("Complaint report: improvement actions"),
                new Grid(
                    [
                        Row("Action", "Ring the family before each letter."),
                        Row("Lead officer", "Complaints Manager"),
                        Row("By when", "28 February 2027"),
                        Row("RAG", "Green"),
                        Row("Progress", "Done in 14 of 15 cases."),
                    ],
                    Header: false
                ),
                new Para("The second action follows from stage two."),
                new Grid(
                    [
                        Row("Action", "Explain the timescales in plain words."),
                        Row("Lead officer", "Customer Services Lead"),
                        Row("By when", "Ongoing"),
                        Row("RAG", "Amber"),
                        Row("Progress", "Leaflet drafted."),
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
                        "action",
                        "Ring the family before each letter.",
                        "lead",
                        "Complaints Manager",
                        "target",
                        "28 February 2027",
                        "rating",
                        "G",
                        "update",
                        "Done in 14 of 15 cases."
                    ),
                    Gold(
                        "action",
                        "Explain the timescales in plain words.",
                        "lead",
                        "Customer Services Lead",
                        "target",
                        "Ongoing",
                        "rating",
                        "A",
                        "update",
                        "Leaflet drafted."
                    ),
                ],
            ],
        };

    /// <summary>Tables that are no plans: attendance, budget, training, placements, a work programme.</summary>
    public static Paper NoPlan() =>
        new(
            "no-plan",
            [
                new Title("Corporate parenting panel: information pack"),
                new Grid([
                    Head("Name", "Role", "June", "July", "September"),
                    Row("Cllr Ada Wren", "Chair", "Present", "Present", "Apologies"),
                    Row("Tomas Bright", "Co-opted member", "Apologies", "Present", "Present"),
                ]),
                new Grid([
                    Head("Service", "Budget £000", "Forecast £000", "Variance £000"),
                    Row("Fostering", "4,210", "4,480", "270"),
                    Row("Residential", "6,900", "7,150", "250"),
                    Row("Total", "11,110", "11,630", "520"),
                ]),
                new Grid([
                    Head("Course", "Date", "Places", "Attended", "Lead trainer"),
                    Row("Neglect: seeing the child", "12 May 2026", "30", "27", "P. Alder"),
                    Row("Working with fathers", "9 June 2026", "30", "19", "S. Quill"),
                ]),
                new Grid([
                    Head("Age of child", "In house fostering", "Independent fostering", "Residential", "Total by age"),
                    Row("0 to 4", "21", "9", "0", "30"),
                    Row("5 to 9", "18", "14", "2", "34"),
                ]),
                new Grid([
                    Head("Topic", "Lead Officer", "Requested by Officer/Member"),
                    Row("Annual report of the reviewing officers", "Head of Safeguarding", "Member"),
                    Row("Placement sufficiency", "Commissioning Manager", "Officer"),
                ]),
            ]
        );

    /// <summary>
    /// Questions by agencies as published text has them: pages break within, leading columns missing after each break.
    /// </summary>
    public static Paper BrokenPages() =>
        new(
            "broken-pages",
            [
                new Title("Serious case review: Child Bracken, multi-agency action plan"),
                new Grid(
                    [
                        Row("", "Red Not on track, remedial action required"),
                        Row("", "Amber Needs monitoring to stay on track"),
                        Row("", "Green On track"),
                        Row("", "Action completed"),
                    ],
                    Header: false
                ),
                new Para("Finding 1: Practitioners describe behaviour but seldom ask what it means for the child"),
                new Grid([
                    Head(
                        "Questions",
                        "Agency",
                        "Response",
                        "Actions",
                        "RAG",
                        "Constraints",
                        "Target Date/Evidence",
                        "Lead Person",
                        "Desired Outcome"
                    ),
                    Row(
                        "1a. Does the Board know how common this is?",
                        "Northfold Police",
                        "Yes. Officers see it in most repeat calls to the same address.",
                        "Add a prompt about meaning to the vulnerability form.",
                        "G",
                        "",
                        "Form live since 3 March 2026",
                        "DI Salter",
                        "Officers record what the child may be telling them."
                    ),
                    Row(
                        "",
                        "",
                        "",
                        "Brief the control room on the new prompt.",
                        "A",
                        "Shift patterns",
                        "By July 2026",
                        "DI Salter",
                        ""
                    ),
                    Row("", "Marrowdale Hospitals Trust", "No response", "", "", "", "", "", ""),
                ]),
                new PageEnd(),
                new Grid(
                    [
                        Row(
                            "Children's Social Care",
                            "This came up in four of ten audits last year.",
                            "Supervisors to ask the question in every supervision.",
                            "G",
                            "",
                            "Audit of 20 files in May: asked in 17",
                            "JM/KL",
                            "Plans say what the behaviour means."
                        ),
                        Row("Probation", "Update pending", "", "", "", "", "", ""),
                    ],
                    Header: false
                ),
                new PageEnd(),
                new Grid(
                    [
                        Row(
                            "",
                            "Education",
                            "Schools notice but are not always heard.",
                            "Give each school a named contact in the hub.",
                            "Action complete",
                            "",
                            "Contacts published on 1 February 2026",
                            "Safeguarding Adviser",
                            "Schools know whom to ring and are rung back."
                        ),
                        Row(
                            "1b. How will the Board know that practice has changed?",
                            "Northfold Police",
                            "Through the quarterly audit group.",
                            "Add one question to the audit tool.",
                            "R",
                            "Tool is being rewritten",
                            "September 2026",
                            "Chair of Audit Group",
                            "Audits show change over three quarters."
                        ),
                    ],
                    Header: false
                ),
            ]
        )
        {
            Landscape = true,
            Gold =
            [
                [
                    Broken(
                        "1a",
                        "Northfold Police",
                        "response",
                        "Yes. Officers see it in most repeat calls to the same address.",
                        "action",
                        "Add a prompt about meaning to the vulnerability form.",
                        "rating",
                        "G",
                        "target",
                        "Form live since 3 March 2026",
                        "lead",
                        "DI Salter",
                        "outcome",
                        "Officers record what the child may be telling them."
                    ),
                    Broken(
                        "1a",
                        "Northfold Police",
                        "action",
                        "Brief the control room on the new prompt.",
                        "rating",
                        "A",
                        "constraint",
                        "Shift patterns",
                        "target",
                        "By July 2026",
                        "lead",
                        "DI Salter"
                    ),
                    Broken("1a", "Marrowdale Hospitals Trust", "response", "No response"),
                    Broken(
                        "1a",
                        "Children's Social Care",
                        "response",
                        "This came up in four of ten audits last year.",
                        "action",
                        "Supervisors to ask the question in every supervision.",
                        "rating",
                        "G",
                        "target",
                        "Audit of 20 files in May: asked in 17",
                        "lead",
                        "JM/KL",
                        "outcome",
                        "Plans say what the behaviour means."
                    ),
                    Broken("1a", "Probation", "response", "Update pending"),
                    Broken(
                        "1a",
                        "Education",
                        "response",
                        "Schools notice but are not always heard.",
                        "action",
                        "Give each school a named contact in the hub.",
                        "rating",
                        "Complete",
                        "target",
                        "Contacts published on 1 February 2026",
                        "lead",
                        "Safeguarding Adviser",
                        "outcome",
                        "Schools know whom to ring and are rung back."
                    ),
                    Broken(
                        "1b",
                        "Northfold Police",
                        "response",
                        "Through the quarterly audit group.",
                        "action",
                        "Add one question to the audit tool.",
                        "rating",
                        "R",
                        "constraint",
                        "Tool is being rewritten",
                        "target",
                        "September 2026",
                        "lead",
                        "Chair of Audit Group",
                        "outcome",
                        "Audits show change over three quarters."
                    ),
                ],
            ],
        };

    private static Dictionary<string, string> Broken(string number, string agency, params string[] rest) =>
        Gold([
            "finding",
            "Finding 1: Practitioners describe behaviour but seldom ask what it means for the child",
            "number",
            number,
            "question",
            number == "1a"
                ? "1a. Does the Board know how common this is?"
                : "1b. How will the Board know that practice has changed?",
            "agency",
            agency,
            .. rest,
        ]);
}
