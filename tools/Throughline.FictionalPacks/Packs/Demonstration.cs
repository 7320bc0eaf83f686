using static Throughline.FictionalPacks.Write;

namespace Throughline.FictionalPacks.Packs;

/// <summary>
/// The demonstration partnership's papers: an invented borough, its agencies and people, one review, one inspection.
/// </summary>
public static class Demonstration
{
    private static readonly string[] Agencies =
    [
        "Northfold Police",
        "Marrowdale Hospitals NHS Trust",
        "Children's Social Care",
        "Probation",
        "Community Health Marrowdale",
        "Education",
        "Marrowdale Homes",
        "CAFCASS",
    ];

    /// <summary>
    /// A committee pack: minutes, a covering report, a multi-agency action plan of nine questions, tables that are no
    /// plans, a work programme.
    /// </summary>
    public static Paper Pack() =>
        new(
            "marrowdale-scrutiny-pack",
            [
                new Title("Marrowdale Borough Council"),
                new Title("Children and Families Scrutiny Committee", 2),
                new Para("The meeting will be held at 7.00 pm on 14 October 2026 in the Assembly Room, Marrowdale."),
                new Title("Minutes of the meeting of 8 July 2026", 2),
                new Grid([
                    Head("Member", "April", "July"),
                    Row("Cllr Ada Wren (Chair)", "Present", "Present"),
                    Row("Cllr Idris Cole", "Present", "Apologies"),
                    Row("Tomas Bright, parent governor", "Apologies", "Present"),
                ]),
                new Para(
                    "12. Action plans. The Committee resolved that the plan for Child Bracken be brought back in "
                        + "October with evidence against every green rating."
                ),
                new PageEnd(),
                new Grid(
                    [
                        Row("14 October 2026", "ITEM: 6"),
                        Row("Children and Families Scrutiny Committee", ""),
                        Row("Child Bracken: progress of the multi-agency action plan", ""),
                        Row("Wards and communities affected: All", "Key Decision: Non-key"),
                        Row("Report of: Maren Holt, Partnership Business Manager", ""),
                        Row("Accountable Head of Service: Jonas Pell, Head of Safeguarding", ""),
                        Row("Accountable Director: Edith Larne, Director of Children’s Services", ""),
                        Row("This report is Public", ""),
                    ],
                    Header: false
                ),
                new Title("Executive Summary", 2),
                new Para(
                    "This report sets out what the eight agencies of the partnership have done since the review of "
                        + "Child Bracken was published in March 2026."
                ),
                new Title("1. Recommendation(s)", 2),
                new Para("1.1 That the Committee comment on the progress of the action plan."),
                new Para("1.2 That the Committee ask the two agencies which have not answered to attend in January."),
                new Title("2. Introduction and Background", 2),
                new Para(
                    "2.1 The review made four findings and put nine questions to the Board. Each agency was asked "
                        + "to answer every question."
                ),
                new Title("3. Implications", 2),
                new Para("3.1 Financial"),
                new Para("Implications verified by: Piers Underhill"),
                new Para("Finance Business Partner"),
                new Para("There are no costs beyond agreed budgets."),
                new Para("Report Author: Maren Holt"),
                new PageEnd(),
                new Title("Appendix 1: Child Bracken, multi-agency action plan"),
                new Grid(
                    [
                        Row(new Box("") { Fill = "F4CDC6" }, "Red Not on track – remedial action required"),
                        Row(new Box("") { Fill = "FFE2B7" }, "Amber Needs monitoring to stay on track"),
                        Row(new Box("") { Fill = "CCE2D8" }, "Green On track, no further action"),
                        Row(new Box("") { Fill = "BBD4EA" }, "Action completed"),
                    ],
                    Header: false
                ),
                .. Findings(),
                new PageEnd(),
                new Title("Placements and training, for information", 2),
                new Grid([
                    Head("Age of child", "In house fostering", "Independent fostering", "Residential", "Total by age"),
                    Row("0 to 4", "21", "9", "0", "30"),
                    Row("5 to 9", "18", "14", "2", "34"),
                    Row("10 to 15", "26", "31", "11", "68"),
                ]),
                new Grid([
                    Head("Course", "Date", "Places", "Attended"),
                    Row("Neglect: seeing the child", "12 May 2026", "30", "27"),
                    Row("Working with fathers", "9 June 2026", "30", "19"),
                ]),
                new Title("Work Programme", 2),
                new Grid([
                    Head("Topic", "Lead Officer", "Requested by Officer/Member"),
                    Row("Annual report of the reviewing officers", "Jonas Pell", "Member"),
                    Row("Placement sufficiency", "Commissioning Manager", "Officer"),
                ]),
            ]
        )
        {
            Landscape = true,
        };

    /// <summary>
    /// The improvement plan that followed an inspection, as a workbook with drop-downs and a hidden score sheet.
    /// </summary>
    public static Paper Workbook() =>
        new(
            "marrowdale-improvement-plan",
            [
                new Title("Marrowdale Children’s Services: inspection improvement plan"),
                new Para("Reviewer: Edith Larne. Date of review: 30 September 2026"),
                new Grid(
                    [
                        Head(
                            "No.",
                            "Recommendation",
                            "Assigned Lead - Job Title/Name",
                            "Score - please select",
                            "Update score",
                            "Direction of travel",
                            "Description of Action(s) - How",
                            "Owner(s) - Who",
                            "By When (date)"
                        ),
                        Scored(
                            "1",
                            "Make sure that social workers’ caseloads allow them to see children as often as "
                                + "their plans say.",
                            "Jonas Pell, Head of Safeguarding",
                            "2",
                            "2",
                            "Maintained",
                            "A) Report caseloads to the board each month. B) Recruit six experienced social "
                                + "workers. C) Move two posts from the assessment team.",
                            "Director of Children’s Services",
                            "Dec-26"
                        ),
                        Scored(
                            "2",
                            "Improve the timeliness of initial health assessments for children who come into care.",
                            "Ruth Amberley, Designated Nurse",
                            "3",
                            "2",
                            "Improving",
                            "A) Notify the health team on the day a child comes into care. B) Hold two extra "
                                + "clinics a month.",
                            "Head of Corporate Parenting",
                            "March 2027"
                        ),
                        Scored(
                            "3",
                            "Strengthen management oversight so that drift in permanence plans is seen and stopped.",
                            "Lena Voss, Service Manager",
                            "3",
                            "3",
                            "Maintained",
                            "A) Track every child without a permanence plan by the second review. B) Escalate "
                                + "after four weeks.",
                            "Head of Corporate Parenting",
                            "Sept 26 / ongoing"
                        ),
                        Scored(
                            "4",
                            "Help more care leavers into education, training and work.",
                            "Owen Tarr, Virtual School Head",
                            "2",
                            "1",
                            "Improving",
                            "Agree ten apprenticeships with the council and its contractors.",
                            "Head of Learning",
                            "Ongoing & TBC"
                        ),
                    ],
                    Sheet: "Action Plan"
                ),
                new Para("Scores: 1 good evidence of impact, 2 some evidence, 3 little evidence, 4 none."),
                new Grid([Row("Score", "Count"), Row("1", "0"), Row("2", "2"), Row("3", "2")], Sheet: "Scoresheet")
                {
                    HiddenSheet = true,
                },
            ]
        );

    private static IReadOnlyList<Box> Scored(params string[] cells) =>
        [
            .. cells.Select(
                (c, i) =>
                    i is 3 or 4 ? new Box(c) { Choices = ["1", "2", "3", "4"] }
                    : i == 5 ? new Box(c) { Choices = ["Improving", "Maintained", "Declining"] }
                    : new Box(c)
            ),
        ];

    private static readonly (string Finding, string[] Questions)[] Review =
    [
        (
            "Finding 1: Practitioners describe behaviour but seldom ask what it means for the child",
            [
                "1a. Does the Board know how common this is?",
                "1b. What would help practitioners to ask?",
                "1c. How will the Board know that practice has changed?",
            ]
        ),
        (
            "Finding 2: Fathers and partners are left out of assessments unless they are the source of the concern",
            ["2a. Is this a pattern that the Board recognises?", "2b. What stands in the way of seeing them?"]
        ),
        (
            "Finding 3: Moves between areas break the line of information about a child",
            [
                "3a. Where does information stop when a family moves?",
                "3b. What can each agency promise to do at a move?",
            ]
        ),
        (
            "Finding 4: Worries of schools are heard as opinions, not as evidence",
            [
                "4a. Do schools know what happens to what they report?",
                "4b. How will the Board hear from schools directly?",
            ]
        ),
    ];

    private static IEnumerable<Element> Findings()
    {
        var turn = 0;
        foreach (var (finding, questions) in Review)
        {
            yield return new Para(finding, Bold: true);
            var rows = new List<IReadOnlyList<Box>>
            {
                Head(
                    "Questions",
                    "Agency",
                    "Response",
                    "Actions",
                    "RAG",
                    "Constraints/Problems",
                    "Target Date/Evidence",
                    "Lead Person",
                    "Desired Outcome"
                ),
            };
            foreach (var question in questions)
            {
                for (var a = 0; a < Agencies.Length; a++)
                {
                    rows.Add(Answer(a == 0 ? question : "", a, Agencies.Length, turn++));
                }
            }

            yield return new Grid(rows);
        }
    }

    private static readonly (
        string Response,
        string Action,
        string Rating,
        string Constraint,
        string Target,
        string Lead,
        string Outcome
    )[] Answers =
    [
        (
            "Yes. Officers see this in most repeat calls to the same address.",
            "Add a prompt to the vulnerability form and brief every team on it.",
            "G",
            "",
            "Form live since 3 March 2026",
            "DI Corin Salter",
            "Officers record what the child may be telling them."
        ),
        (
            "The trust sees children for short periods and depends on what others share.",
            "Ask the question at every paediatric discharge meeting.",
            "A",
            "Discharge meetings are not always held.",
            "31/12/2026",
            "Named Nurse",
            "Discharge letters say what the behaviour may mean."
        ),
        (
            "This came up in four of ten audits last year.",
            "Supervisors ask the question in every supervision and record the answer.",
            "G",
            "",
            "Audit of 20 files in May: asked in 17",
            "JP/LV",
            "Plans say what the behaviour means for the child."
        ),
        ("No response", "", "", "", "", "", ""),
        (
            "Health visitors ask it, school nurses less so.",
            "Change the school health questionnaire.",
            "Action complete",
            "",
            "Completed June 2026",
            "Ruth Amberley",
            "Every questionnaire is followed up within ten days."
        ),
        (
            "Schools notice but are not always told what came of it.",
            "Give each school a named contact in the hub.",
            "A",
            "One post is vacant.",
            "January 2027",
            "Safeguarding Adviser",
            "Schools know whom to ring and are rung back."
        ),
        ("Update pending", "", "", "", "", "", ""),
        ("Not applicable to CAFCASS outside proceedings.", "N/A", "N/A", "N/A", "N/A", "N/A", "N/A"),
        (
            "Agreed, and seen in two recent cases.",
            "Bring the learning to the senior officers’ day and test it after three months.",
            "R",
            "No date for the day yet.",
            "Spring 2027",
            "Chief Inspector Dunmore",
            "A follow-up survey shows that officers use it."
        ),
        (
            "Yes, in maternity above all.",
            "Record both parents’ details at booking.",
            "G",
            "",
            "01/04/2026 - in place; dip sample due in November 2026",
            "Head of Midwifery",
            "Fathers are known before the birth."
        ),
        (
            "The form asks for fathers, but workers do not always.",
            "Revise the assessment template and dip sample 30 assessments each quarter.",
            "A",
            "The system supplier is late.",
            "Nov-26",
            "LV",
            "Fathers are seen in nine assessments of ten."
        ),
    ];

    private static IReadOnlyList<Box> Answer(string question, int agency, int agencies, int turn)
    {
        var answer = agency is 3 or 6 or 7 ? Answers[agency] : Answers[(turn * 5 + agency) % Answers.Length];
        if (agency is not (3 or 6 or 7) && answer.Response is "No response" or "Update pending")
        {
            answer = Answers[(turn + agency) % 3];
        }

        var first = question.Length > 0 ? new Box(question) { Down = agencies } : new Box("") { Covered = true };
        var fill = answer.Rating switch
        {
            "G" => "CCE2D8",
            "A" => "FFE2B7",
            "R" => "F4CDC6",
            "Action complete" => "BBD4EA",
            _ => null,
        };
        return
        [
            first,
            Agencies[agency],
            answer.Response,
            answer.Action,
            new Box(answer.Rating) { Fill = fill },
            answer.Constraint,
            answer.Target,
            answer.Lead,
            answer.Outcome,
        ];
    }
}
