using static Throughline.FictionalPacks.Write;

namespace Throughline.FictionalPacks.Packs;

/// <summary>Plans that mix the columns of several shapes, as partnerships do when they draw up their own.</summary>
public static class Mixtures
{
    /// <summary>A column for each agency, its answer to each recommendation below its name.</summary>
    public static Paper AgencyColumns() =>
        new(
            "agency-columns",
            [
                new Title("Child Heron: what each agency has done"),
                new Para("Each agency was asked for its answer to both recommendations by the end of September 2026."),
                new Grid([
                    Head("Recommendation", "Northfold Police", "Marrowdale Hospitals NHS Trust", "Probation Service"),
                    Row(
                        "1. Hold a strategy meeting within one working day of every referral.",
                        "Officers attended 46 of 50 meetings between April and September.",
                        "A named doctor joins by video link.",
                        "No response"
                    ),
                    Row(
                        "2. Include the children’s fathers in every assessment.",
                        "Officers pass on what they know of fathers at referral.",
                        "Booking forms now ask for both parents.",
                        "Reports name any child whom the person has contact with."
                    ),
                ]),
            ]
        )
        {
            Landscape = true,
            Gold =
            [
                [
                    .. new (string Agency, string One, string Two)[]
                    {
                        (
                            "Northfold Police",
                            "Officers attended 46 of 50 meetings between April and September.",
                            "Officers pass on what they know of fathers at referral."
                        ),
                        (
                            "Marrowdale Hospitals NHS Trust",
                            "A named doctor joins by video link.",
                            "Booking forms now ask for both parents."
                        ),
                        (
                            "Probation Service",
                            "No response",
                            "Reports name any child whom the person has contact with."
                        ),
                    }.Select(a =>
                        Gold(
                            "number",
                            "1",
                            "recommendation",
                            "1. Hold a strategy meeting within one working day of every referral.",
                            "agency",
                            a.Agency,
                            "response",
                            a.One
                        )
                    ),
                    Gold(
                        "number",
                        "2",
                        "recommendation",
                        "2. Include the children’s fathers in every assessment.",
                        "agency",
                        "Northfold Police",
                        "response",
                        "Officers pass on what they know of fathers at referral."
                    ),
                    Gold(
                        "number",
                        "2",
                        "recommendation",
                        "2. Include the children’s fathers in every assessment.",
                        "agency",
                        "Marrowdale Hospitals NHS Trust",
                        "response",
                        "Booking forms now ask for both parents."
                    ),
                    Gold(
                        "number",
                        "2",
                        "recommendation",
                        "2. Include the children’s fathers in every assessment.",
                        "agency",
                        "Probation Service",
                        "response",
                        "Reports name any child whom the person has contact with."
                    ),
                ],
            ],
        };

    /// <summary>The rating and the update in one cell; recommendations as rows across all columns.</summary>
    public static Paper RatedWords() =>
        new(
            "rated-words",
            [
                new Title("Learning review of Family Linnet: action plan"),
                new Grid([
                    Head(
                        "Ref",
                        "Key activity",
                        "Agency",
                        "SRO",
                        "Deadline",
                        "How will we know it has worked?",
                        "Progress (BRAG)"
                    ),
                    Banner("Recommendation 1: The partnership should review how bruises on babies are recorded", 7),
                    Row(
                        "1.1",
                        "Redraft the protocol together with the paediatricians.",
                        "Health",
                        "Dr Enid Fenn",
                        "June 2026",
                        "Every bruise is drawn on a body map.",
                        "GREEN: the draft was agreed in May"
                    ),
                    Row(
                        "1.2",
                        "Launch the protocol at a learning event.",
                        "Education",
                        "Rowan Pike",
                        "30/09/2026",
                        "Ninety people attend.",
                        "AMBER: no room is booked yet"
                    ),
                    Banner("Recommendation 2: All agencies should ask about the men in a household", 7),
                    Row(
                        "2.1",
                        "Change the referral form.",
                        "Police",
                        "DCI Ola Holt",
                        "May 2026",
                        "Forms name every adult.",
                        "BLUE"
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
                        "recommendation",
                        "Recommendation 1: The partnership should review how bruises on babies are recorded",
                        "number",
                        "1.1",
                        "action",
                        "Redraft the protocol together with the paediatricians.",
                        "agency",
                        "Health",
                        "lead",
                        "Dr Enid Fenn",
                        "target",
                        "June 2026",
                        "outcome",
                        "Every bruise is drawn on a body map.",
                        "rating",
                        "G",
                        "update",
                        "the draft was agreed in May"
                    ),
                    Gold(
                        "recommendation",
                        "Recommendation 1: The partnership should review how bruises on babies are recorded",
                        "number",
                        "1.2",
                        "action",
                        "Launch the protocol at a learning event.",
                        "agency",
                        "Education",
                        "lead",
                        "Rowan Pike",
                        "target",
                        "30/09/2026",
                        "outcome",
                        "Ninety people attend.",
                        "rating",
                        "A",
                        "update",
                        "no room is booked yet"
                    ),
                    Gold(
                        "recommendation",
                        "Recommendation 2: All agencies should ask about the men in a household",
                        "number",
                        "2.1",
                        "action",
                        "Change the referral form.",
                        "agency",
                        "Police",
                        "lead",
                        "DCI Ola Holt",
                        "target",
                        "May 2026",
                        "outcome",
                        "Forms name every adult.",
                        "rating",
                        "Complete"
                    ),
                ],
            ],
        };

    /// <summary>An audit's plan: findings, a grade of importance that is no rating, a date that was moved.</summary>
    public static Paper Audit() =>
        new(
            "audit",
            [
                new Title("Internal audit of supervision: agreed actions"),
                new Grid([
                    Head(
                        "No.",
                        "Description of issue",
                        "Agreed management action",
                        "Priority (H/M/L)",
                        "Responsible manager",
                        "Original target date",
                        "Revised target date",
                        "Current position"
                    ),
                    Row(
                        "1",
                        "Supervision records are missing from four files in ten.",
                        "Introduce a monthly check by team managers.",
                        "High",
                        "Team Manager, North",
                        "30/06/2026",
                        "30/09/2026",
                        "The check began in August."
                    ),
                    Row(
                        "2",
                        "Chronologies are out of date.",
                        "Audit every chronology once a quarter.",
                        "Medium",
                        "Quality Assurance Lead",
                        "31/07/2026",
                        "",
                        "Done for the first quarter."
                    ),
                ]),
                new Grid([
                    Head("Opinion", "2024", "2025", "2026"),
                    Row("Substantial", "4", "6", "5"),
                    Row("Limited", "3", "1", "2"),
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
                        "1",
                        "finding",
                        "Supervision records are missing from four files in ten.",
                        "action",
                        "Introduce a monthly check by team managers.",
                        "owner",
                        "Team Manager, North",
                        "target",
                        "30/06/2026",
                        "update",
                        "The check began in August."
                    ),
                    Gold(
                        "number",
                        "2",
                        "finding",
                        "Chronologies are out of date.",
                        "action",
                        "Audit every chronology once a quarter.",
                        "owner",
                        "Quality Assurance Lead",
                        "target",
                        "31/07/2026",
                        "update",
                        "Done for the first quarter."
                    ),
                ],
            ],
        };
}
