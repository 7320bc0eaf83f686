using Throughline.UnseenPlans.Plans;

namespace Throughline.UnseenPlans.Words;

/// <summary>What a column may be called, by what stands in it: open words, and words of odd seeds only.</summary>
public static class Headings
{
    private static readonly Dictionary<Slot, (string[] Open, string[] Held)> Known = new()
    {
        [Slot.Number] = (
            ["No", "No.", "Ref", "Ref.", "Reference", "#", "Item", "Action no.", "Action ref", "ID", "", ""],
            ["Line", "Code", "Action number / ref", "Number in plan"]
        ),
        [Slot.Section] = (
            ["Theme", "Priority", "Workstream", "Strand", "Area of work", "Objective", "Priority area"],
            ["Chapter", "Ambition", "Block", "Part of the plan"]
        ),
        [Slot.Finding] = (
            [
                "Finding",
                "What we found",
                "Learning",
                "Key finding",
                "Issue",
                "Area for improvement",
                "Learning point",
                "Gap identified",
            ],
            ["What went wrong", "What the review saw", "Practice learning", "Weakness", "What inspectors said"]
        ),
        [Slot.Recommendation] = (
            [
                "Recommendation",
                "Recommendations",
                "Recommendation of the review",
                "Review recommendation",
                "Recommendation (in full)",
            ],
            ["What the reviewer asked", "We were told to", "Recommended that", "Recommendation as published"]
        ),
        [Slot.Agency] = (
            ["Agency", "Lead agency", "Organisation", "Partner", "Responsible agency", "Partner agency"],
            ["Body", "Which partner?", "Organisation leading", "Agency or service"]
        ),
        [Slot.Response] = (
            ["Response", "Agency response", "Management response", "Our response", "Response to recommendation"],
            ["What the service says", "Reply from the service"]
        ),
        [Slot.Action] = (
            [
                "Action",
                "Actions",
                "Action required",
                "What we will do",
                "Agreed action",
                "Key actions",
                "Steps to be taken",
                "Activity",
                "Task",
                "Our actions",
                "Actions agreed",
                "Work to be done",
                "Action(s)",
                "What are we going to do about it?",
            ],
            [
                "What will be done differently",
                "Our commitment",
                "Agreed next steps",
                "Undertaking",
                "To do",
                "Job to be done",
                "We will",
            ]
        ),
        [Slot.Outcome] = (
            [
                "Outcome",
                "Desired outcome",
                "Success criteria",
                "What difference will it make?",
                "Impact",
                "How will we know?",
                "Intended impact",
                "Measure of success",
                "Expected outcome",
            ],
            [
                "What will children notice?",
                "Difference for families",
                "What better looks like",
                "We will have succeeded when",
            ]
        ),
        [Slot.Lead] = (
            [
                "Lead",
                "Lead officer",
                "Lead person",
                "Strategic lead",
                "Accountable lead",
                "Named lead",
                "Lead (role)",
                "Executive lead",
            ],
            ["Led by", "Director accountable", "Lead / sponsor", "Leading on this"]
        ),
        [Slot.Owner] = (
            [
                "Owner",
                "Who",
                "By whom",
                "Responsible",
                "Responsible officer",
                "Who's responsible",
                "Action owner",
                "Person responsible",
                "Operational lead",
            ],
            ["Who will see to it", "Assigned officer", "In whose hands", "Post holder"]
        ),
        [Slot.Target] = (
            [
                "By when",
                "Target date",
                "Due",
                "Deadline",
                "Timescale",
                "Completion date",
                "When",
                "Date due",
                "Original date",
                "To be done by",
                "Due date",
                "Timeframe",
            ],
            ["Finish by", "Expected by", "Needed by", "Complete by (date)", "Done by", "Date for delivery"]
        ),
        [Slot.Constraint] = (
            ["Barriers", "Risks", "Risks and barriers", "Risks to delivery", "Dependencies", "Challenges"],
            ["What might stop us?", "Holding us back", "Threats to delivery"]
        ),
        [Slot.Cost] = (
            ["Resources", "Cost", "Resource implications", "Budget", "Resources needed"],
            ["What it takes", "Money and people"]
        ),
        [Slot.Update] = (
            [
                "Update",
                "Progress",
                "Progress to date",
                "Commentary to date",
                "Latest position",
                "Progress update",
                "Comments",
                "Where are we now?",
                "What has been done",
                "Update for this meeting",
                "Narrative",
            ],
            ["What's happened since", "Report back", "State of play", "Where this has got to", "Story so far"]
        ),
        [Slot.Rating] = (
            [
                "RAG",
                "Status",
                "RAG rating",
                "BRAG",
                "Rating",
                "RAG status",
                "Progress status",
                "Current RAG",
                "Traffic light",
            ],
            ["Delivery confidence", "Standing", "How is it going? (RAG)", "Colour", "On course?"]
        ),
        [Slot.Score] = (["Score", "Baseline score", "Score at start"], ["Mark at start (1-5)", "Starting score"]),
        [Slot.UpdateScore] = (["Update score", "Score now", "Latest score"], ["Mark now (1-5)", "Score this term"]),
        [Slot.Direction] = (["Direction of travel", "DoT", "Trend"], ["Moving which way?"]),
        [Slot.Other] = ([], []),
    };

    /// <summary>Columns that no field of a plan stands for, each with what it holds.</summary>
    public static readonly string[] OfNoField =
    [
        "Source",
        "KPI",
        "Priority level",
        "Board",
        "% complete",
        "Funding stream",
        "Last reviewed",
        "Link to strategy",
        "Evidence",
        "Version",
    ];

    public static readonly string[] OfNoFieldHeld = ["Inspection paragraph", "Cohort", "Wards", "Budget code"];

    /// <summary>Headings under which a reader may hold the words for a finding, a section or a recommendation alike.</summary>
    public static readonly HashSet<string> Open =
    [
        "Theme",
        "Priority",
        "Workstream",
        "Strand",
        "Area of work",
        "Objective",
        "Priority area",
        "Area for improvement",
        "Issue",
        "Learning point",
        "Gap identified",
        "Learning",
        "Chapter",
        "Ambition",
        "Block",
        "Part of the plan",
        "Practice learning",
        "Weakness",
    ];

    public static string For(Slot slot, Dice dice) =>
        dice.HeldBack && Known[slot].Held.Length > 0 && dice.Chance(30)
            ? dice.One(Known[slot].Held)
            : dice.One(Known[slot].Open);

    /// <summary>Whether a heading is drawn with odd seeds only.</summary>
    public static bool IsHeldBack(string heading) =>
        OfNoFieldHeld.Contains(heading) || Known.Values.Any(k => k.Held.Contains(heading));
}
