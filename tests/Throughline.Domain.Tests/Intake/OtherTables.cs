using CsCheck;
using static Throughline.Domain.Tests.Intake.OtherCells;

namespace Throughline.Domain.Tests.Intake;

/// <summary>Draws tables of kinds that stand beside plans in papers, none of which is one.</summary>
internal static class OtherTables
{
    /// <summary>A column: the headings that it may bear, and its cells. One that may be missing is optional.</summary>
    private sealed record Drawn(string[] Headings, Gen<string> Cells, bool Optional = false);

    /// <summary>A kind of table, and rows of it with the heading first.</summary>
    public sealed record Kind(string Name, Gen<string[][]> Drawn);

    public static IReadOnlyList<Kind> All { get; } =
    [
        Of(
            "a questionnaire",
            new(["No", "Q", "Ref"], Count, true),
            new(["Question", "Questions", "Standard", "Self-assessment question"], Questions),
            new(["Response", "Answer", "Your response", "Agency response"], YesNo),
            new(["Evidence", "Supporting evidence", "Comments", "Notes"], Remarks, true),
            new(["Score", "Rating", "RAG", "Self assessment score"], Scores, true)
        ),
        Of(
            "a form still to be filled in",
            new(["Standard", "Requirement"], Statements),
            new(["Evidence", "Evidence of compliance"], Gen.Const("")),
            new(["RAG", "Rating"], Gen.Const("")),
            new(["Action required", "Actions"], Gen.Const("")),
            new(["Lead", "By whom"], Gen.Const(""), true),
            new(["Timescale", "By when"], Gen.Const(""), true)
        ),
        Of(
            "a mapping sheet",
            new(["source_node_id", "source_id", "from_id"], Identifiers),
            new(["target_node_id", "target_id", "target_code"], Identifiers),
            new(["action", "action_id", "action_type"], Verbs),
            new(["owner", "owner_id", "assigned_to"], Identifiers, true),
            new(["status", "state"], AnyOf("open", "closed", "active"))
        ),
        Of(
            "indicators",
            new(["Ref", "No", "ID"], Count, true),
            new(["Indicator", "Measure", "KPI", "Performance measure", "Objective"], Measures),
            new(["Target", "Target 2026", "Annual target"], Percentages),
            new(["Actual", "Result", "Q2", "Latest", "Performance"], Percentages),
            new(["RAG", "Status", "RAG rating"], Ratings),
            new(["Direction of travel", "Trend", "DoT"], Arrows, true),
            new(["Lead", "Owner", "Lead officer"], Posts, true),
            new(["Comment", "Commentary"], Remarks, true)
        ),
        Of(
            "a risk register",
            new(["Ref", "Risk no"], Count, true),
            new(["Risk", "Risk description", "Description of risk"], Risks),
            new(["Likelihood", "L", "Probability"], Digits),
            new(["Impact", "I"], Digits),
            new(["Score", "Risk score", "Rating"], Digits),
            new(["Mitigation", "Mitigating actions", "Controls in place", "Actions"], Statements),
            new(["Owner", "Risk owner", "Lead"], Posts),
            new(["Review date", "Date"], Days, true),
            new(["RAG", "Direction"], Ratings, true)
        ),
        Of(
            "a work programme",
            new(["Date", "Meeting", "Date of meeting"], Days),
            new(["Item", "Title", "Topic", "Agenda item", "Report"], Topics),
            new(["Purpose", "Outcome sought", "Description", "Reason for inclusion"], Statements),
            new(["Lead officer", "Lead", "Report author", "Contact officer"], Posts),
            new(["Status", "Notes", "Requested by"], AnyOf("Standing item", "Annual", "Member request", ""), true)
        ),
        Of(
            "a register of policies",
            new(["No", "Ref"], Count, true),
            new(["Policy", "Title", "Document", "Title of policy"], Topics),
            new(["Owner", "Lead", "Author", "Responsible officer"], Posts),
            new(["Review date", "Due date", "Next review"], Days),
            new(["Status", "State"], AnyOf("Current", "In draft", "Approved", "Under review", "Complete")),
            new(["Version"], Digits, true)
        ),
        Of(
            "a chronology",
            new(["Date", "When", "Date and time"], Days),
            new(["Event", "What happened", "Description", "Significant event", "Details"], Events),
            new(["Agency", "Source", "Service"], Agencies),
            new(["Response", "Action taken", "Outcome", "Response or decision"], Events),
            new(["Comment", "Comments", "Analysis"], Remarks, true)
        ),
        Of(
            "a data dictionary",
            new(["Field", "Item", "Column", "ID"], Identifiers),
            new(["Description", "Detail", "Definition"], Statements),
            new(["Type", "Format"], AnyOf("text", "date", "integer", "code")),
            new(["Required", "Status"], AnyOf("Yes", "No", "Open", "Closed")),
            new(["Owner", "Service", "Source"], Posts, true),
            new(["Notes", "Comments"], Remarks, true)
        ),
        Of(
            "answers to a consultation",
            new(["No", "Ref"], Count, true),
            new(["Question", "Consultation question", "Issue"], Questions),
            new(["Respondent", "Organisation", "Agency"], Agencies),
            new(["Response", "Comment", "Comments"], Remarks),
            new(["Our response", "Response of the partnership", "Council response"], Remarks, true)
        ),
        Of(
            "attendance",
            new(["Name", "Member"], Names),
            new(["Agency", "Organisation", "Partner agency"], Agencies),
            new(["Role", "Title", "Lead"], Posts),
            new(["May", "12 May", "Meeting 1"], Ticks),
            new(["July", "14 July", "Meeting 2"], Ticks),
            new(["Total", "Attended"], Digits, true)
        ),
        Of(
            "training given",
            new(["Course", "Title", "Activity", "Event"], Topics),
            new(["Date", "When"], Days),
            new(["Agency", "Provider", "Lead"], Agencies),
            new(["Places", "Delegates", "Attended"], Numbers),
            new(["Evaluation", "Impact", "Feedback", "Score"], AnyOf("Good", "4.6", "Very good", "92%"))
        ),
        Of(
            "a budget",
            new(["Project", "Service", "Scheme", "Activity"], Topics),
            new(["Budget", "Cost", "Budget 2026-27"], Money),
            new(["Actual", "Spend to date", "Forecast"], Money),
            new(["Variance", "Balance"], Money, true),
            new(["Owner", "Budget holder", "Lead"], Posts),
            new(["RAG", "Status"], Ratings, true),
            new(["Comments", "Commentary"], Remarks, true)
        ),
        Of(
            "options",
            new(["Option", "No"], Count),
            new(["Description", "Detail", "Proposal"], Statements),
            new(["Benefits", "Advantages", "Impact"], Statements),
            new(["Risks", "Disadvantages"], Statements),
            new(["Cost", "Resources"], Money, true),
            new(["Score", "Rating"], Digits, true)
        ),
        Of(
            "who is who",
            new(["Name", "Lead", "Officer"], Names),
            new(["Title", "Role", "Job title"], Posts),
            new(["Agency", "Organisation", "Service"], Agencies),
            new(["Responsibility", "Responsible for", "Area"], Topics),
            new(["Date", "Since", "End date"], Days, true)
        ),
        Of(
            "versions of a document",
            new(["Version", "No"], Digits),
            new(["Date", "Date approved"], Days),
            new(["Author", "Owner", "Lead"], Names),
            new(["Description", "Summary of changes", "Changes", "Comments"], Past),
            new(["Status", "Agreed"], AnyOf("Draft", "Final", "Approved"), true)
        ),
        Of(
            "complaints",
            new(["Ref", "No", "Reference"], Count),
            new(["Complaint", "Issue", "Summary", "Description", "Details"], Events),
            new(["Date received", "Date"], Days),
            new(["Response", "Outcome", "Response sent"], AnyOf("Upheld", "Not upheld", "Partly upheld", "Withdrawn")),
            new(["Status", "State"], AnyOf("Closed", "Open")),
            new(["Service", "Agency", "Owner"], Agencies, true)
        ),
        Of(
            "terms explained",
            new(["Term", "Item", "What", "Word"], Topics),
            new(["Description", "Meaning", "What it is"], Statements),
            new(["Lead", "Owner", "Service"], Posts),
            new(["Notes", "Source"], Remarks, true)
        ),
        Of(
            "cases audited",
            new(["Case", "No", "ID"], Count),
            new(["Area", "Theme", "Area of practice"], Topics),
            new(["Judgement", "Rating", "Grade"], AnyOf("Good", "Requires improvement", "Inadequate", "Outstanding")),
            new(["Strengths", "What worked well", "Evidence"], Statements),
            new(["Comments", "Auditor's comments", "Findings"], Remarks, true)
        ),
        Of(
            "effects on groups",
            new(["Protected characteristic", "Group", "Category"], Topics),
            new(["Impact", "Outcome", "Effect"], AnyOf("Positive", "Neutral", "Negative", "None")),
            new(["Description", "Rationale", "Reason"], Statements),
            new(["Evidence", "Source"], Remarks, true),
            new(["Rating", "Score"], Digits, true)
        ),
        Of(
            "an agenda",
            new(["No", "Item", "Item no"], Count),
            new(["Item", "Title", "Agenda item", "What"], Topics),
            new(["Lead", "Who", "Presented by"], Posts),
            new(["Time", "Timing", "When"], Times),
            new(["Paper", "Purpose", "Outcome"], AnyOf("Decision", "Information", "Discussion"), true)
        ),
        Of(
            "decisions taken",
            new(["No", "Ref"], Count),
            new(["Decision", "Resolution", "Title", "Description"], Past),
            new(["Date", "Date agreed", "Agreed"], Days),
            new(["Decision maker", "Lead", "Owner"], Posts),
            new(["Status", "Call in"], AnyOf("In force", "Closed", "Published"), true)
        ),
        Of(
            "inspections",
            new(["Setting", "School", "Provider", "Organisation"], Topics),
            new(["Date", "Inspection date", "Date of inspection"], Days),
            new(["Rating", "Judgement", "Grade"], AnyOf("Good", "Requires improvement", "Inadequate", "Outstanding")),
            new(["Previous rating", "Direction of travel", "Trend"], Arrows),
            new(["Comments", "Notes"], Remarks, true)
        ),
        Of(
            "survey results",
            new(["Question", "Statement", "Measure"], Questions),
            new(["Yes", "Agree", "Response"], Percentages),
            new(["No", "Disagree"], Percentages),
            new(["Trend", "Direction"], Arrows, true),
            new(["Comment", "Commentary"], Remarks, true)
        ),
    ];

    /// <summary>Plans whose headings say as little as those of the tables above; their rows say what is promised.</summary>
    public static IReadOnlyList<Kind> Plans { get; } =
    [
        Of(
            "deeds under a thin heading",
            new(["No", "Ref"], Count, true),
            new(["What", "Activity", "Task", "Milestone", "Objective", "Deliverable"], Deeds),
            new(["Who", "Lead", "Owner", "Lead officer"], Posts),
            new(["When", "Due", "Timescale", "Target date"], Days),
            new(["Status", "RAG"], Ratings, true),
            new(["Progress", "Comments"], Remarks, true)
        ),
        Of(
            "names of deeds under a plain heading",
            new(["No", "Ref"], Count, true),
            new(["Action", "Agreed action", "Recommendation", "Action required"], Topics),
            new(["Lead", "By whom", "Agency"], Posts),
            new(["Target date", "By when", "Deadline"], Days, true),
            new(["RAG", "Status"], Ratings)
        ),
        Of(
            "a plan that is only begun",
            new(["Recommendation", "Finding", "Learning"], Statements),
            new(["Action", "What we will do", "Actions to be taken"], Deeds),
            new(["Lead", "Owner"], Posts),
            new(["By when", "Due date"], Days),
            new(["Progress", "Update"], Gen.Const("")),
            new(["RAG", "BRAG"], Gen.Const(""))
        ),
        Of(
            "projects that were agreed",
            new(["Title of project", "Project", "Scheme"], Topics),
            new(["Description", "Brief description"], Statements),
            new(["Date agreed", "Approved"], Days),
            new(["Cost", "Funding"], Money),
            new(["Lead", "Lead officer"], Posts),
            new(["End date", "Completion date"], Days),
            new(["Progress", "Update"], Past)
        ),
        Of(
            "questions that a board must answer",
            new(["Question", "Questions to the board"], Questions),
            new(["Agency", "Partner"], Agencies),
            new(["Response", "Agency response"], Past),
            new(["RAG", "RAG rating"], Ratings)
        ),
        Of(
            "deeds against figures",
            new(["Action", "Key action"], Deeds),
            new(["Lead", "Owner"], Posts),
            new(["Target", "Measure"], Percentages),
            new(["Progress", "Latest position"], Remarks, true),
            new(["RAG", "Status"], Ratings)
        ),
    ];

    private static Kind Of(string name, params Drawn[] columns) => new(name, Rows(columns));

    private static Gen<string[][]> Rows(Drawn[] columns) =>
        from heads in Several(columns.Select(c => AnyOf(c.Headings)))
        from kept in Several(columns.Select(c => c.Optional ? Gen.Bool : Gen.Const(true)))
        from count in Gen.Int[2, 14]
        from cells in Several(Enumerable.Range(0, count).Select(_ => Several(columns.Select(c => c.Cells))))
        select new[] { heads }.Concat(cells).Select(r => r.Where((_, i) => kept[i]).ToArray()).ToArray();

    private static Gen<T[]> Several<T>(IEnumerable<Gen<T>> each) =>
        each.Aggregate(
            Gen.Const(Array.Empty<T>()),
            (all, next) => all.SelectMany(a => next.Select(n => a.Append(n).ToArray()))
        );
}
