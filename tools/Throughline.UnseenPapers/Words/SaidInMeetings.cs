namespace Throughline.UnseenPapers.Words;

/// <summary>Labels, headings and lead-ins of minutes, programmes, logs and memberships, as councils word them.</summary>
public static class SaidInMeetings
{
    public static readonly Two Present = new(
        ["Present", "Members present", "PRESENT", "Those present", "Attendees"],
        [
            "Members Attending",
            "Board members present",
            "Committee members in attendance",
            "Attended",
            "Membership present",
            "Representatives present",
        ]
    );
    public static readonly Two Sorry = new(
        ["Apologies", "Apologies for absence", "Apologies received"],
        ["Apologies received from", "Absent with apologies", "Members absent", "Unable to attend", "Apologies given"]
    );
    public static readonly Two Others = new(
        ["In attendance", "Officers present", "Also present"],
        [
            "Officers in attendance",
            "Also in attendance",
            "Others attending",
            "Invited guests",
            "Officers and advisers",
            "Supporting officers",
        ]
    );
    public static readonly Two MinutesHead = new(
        ["Minutes of meeting", "Minutes"],
        ["NOTES OF MEETING", "Record of the meeting", "Draft minutes", "MINUTES (unconfirmed)"]
    );
    public static readonly Two Began = new(["held on", "on"], ["which took place on", "that met on", "dated"]);
    public static readonly Two Ended = new(
        ["The meeting ended at", "The meeting closed at", "Meeting finished at"],
        ["The meeting concluded at", "The Chair closed the meeting at", "Close of meeting:", "The proceedings ended at"]
    );
    public static readonly Two Came = new(
        ["joined the meeting", "arrived"],
        ["entered the meeting", "came into the room", "joined", "arrived at the meeting"]
    );
    public static readonly Two Left = new(
        ["left the meeting", "left"],
        ["withdrew from the meeting", "departed", "left the room", "retired from the meeting"]
    );
    public static readonly Two NoneDeclared = new(
        ["There were no declarations of interest.", "None were declared."],
        ["No interests were declared.", "None received.", "No member declared an interest.", "There were none."]
    );
    public static readonly Two Declared = new(
        ["declared", "disclosed"],
        ["registered", "made known", "gave notice of"]
    );
    public static readonly Two Correct = new(
        [
            "The minutes of the meeting held on 4 February 2024 were confirmed as a correct record and signed by the Chair.",
        ],
        [
            "The minutes of 6 May 2024 were agreed as an accurate record.",
            "The record of the last meeting was accepted as true and signed.",
            "The minutes were approved without amendment.",
        ]
    );
    public static readonly Two Opened = new(
        [
            "The Chair welcomed everybody to the meeting and introductions were made.",
            "Apologies were noted as set out above.",
        ],
        [
            "Introductions were made around the table.",
            "The Chair opened the meeting at the time stated.",
            "Those attending were welcomed.",
        ]
    );
    public static readonly Two Decided = new(
        ["RESOLVED:", "Resolved –", "It was agreed that", "AGREED:", "The Committee resolved that", "RESOLVED that"],
        [
            "Decision:",
            "The Board agreed that",
            "It was resolved that",
            "Agreed –",
            "DECISIONS:",
            "The Panel RESOLVED:",
            "Members resolved that",
            "Resolution:",
        ]
    );
    public static readonly Two Discussion = new(
        ["Discussion", "Notes", "Minute"],
        ["Summary of discussion", "Key points", "Item and discussion", "Points raised"]
    );
    public static readonly Two ActionColumn = new(
        ["Action", "Action by", "Owner"],
        ["Actions agreed", "For action by", "Action required", "Lead for action"]
    );

    public static readonly Two ProgrammeTitle = new(
        ["Work Programme", "Forward Plan", "Work programme"],
        ["Forward work programme", "Work Plan", "Programme of Work", "Forward Look", "Annual work plan"]
    );
    public static readonly Two Meeting = new(
        ["Meeting", "Date", "Meeting date"],
        ["Date of meeting", "Committee date", "Session", "To be considered on", "Scheduled meeting"]
    );
    public static readonly Two Topic = new(
        ["Topic", "Item", "Subject", "Report"],
        [
            "Agenda item",
            "Title",
            "Issue",
            "Report title",
            "Item for scrutiny",
            "Subject area",
            "Matter for consideration",
        ]
    );
    public static readonly Two Why = new(
        ["Why", "Purpose", "Reason"],
        ["Rationale", "Reason for inclusion", "Objective", "Purpose of the item", "Justification", "Aim of the review"]
    );
    public static readonly Two Lead = new(
        ["Lead officer", "Lead", "Officer"],
        [
            "Report author",
            "Responsible officer",
            "Contact officer",
            "Lead contact",
            "Report from",
            "Officer responsible",
        ]
    );
    public static readonly Two By = new(
        ["Requested by", "Requested by Officer/Member", "Source"],
        ["Raised by", "Suggested by", "Origin", "Proposer", "Origin of item"]
    );
    public static readonly Two Gone = new(
        ["Deferred", "Withdrawn", "Dropped"],
        ["Removed", "Moved to a later meeting", "Postponed", "No longer needed", "Cancelled"]
    );
    public static readonly Two Notes = new(["Comments", "Notes", "Status"], ["Remarks", "Position", "Comment"]);

    public static readonly Two LogTitle = new(
        ["Action Log", "Action log", "Actions arising", "Outstanding actions"],
        [
            "Action tracker",
            "Matters arising – action log",
            "Actions",
            "Action sheet",
            "Schedule of actions",
            "Rolling action list",
            "Actions from previous meetings",
        ]
    );
    public static readonly Two LogNumber = new(["Ref", "No.", "#"], ["Action no.", "ID", "Serial", "Action ref."]);
    public static readonly Two LogMeeting = new(
        ["Meeting date", "Date raised", "Meeting"],
        ["Raised", "Date of meeting", "Originating meeting", "Arising from meeting of", "Date agreed"]
    );
    public static readonly Two LogItem = new(
        ["Item", "Agenda item", "Minute"],
        ["Topic", "Minute no.", "Min. ref.", "Agenda ref"]
    );
    public static readonly Two LogAction = new(
        ["Action", "Agreed action", "Action required"],
        ["Actions", "Task", "What was agreed", "Action to be completed", "Agreed outcome / action", "What needs doing"]
    );
    public static readonly Two LogOwner = new(
        ["Owner", "Lead", "By whom", "Responsible officer"],
        [
            "Who",
            "Assigned to",
            "For",
            "Allocated to",
            "Action holder",
            "Officer",
            "Lead agency / person",
            "Being taken by",
        ]
    );
    public static readonly Two LogDue = new(
        ["Due date", "Deadline", "By when", "Due"],
        ["Target date", "Timescale", "Completion date", "Required by", "Date for completion", "To be completed by"]
    );
    public static readonly Two LogStatus = new(
        ["Status", "RAG", "Open/closed"],
        ["State", "RAG rating", "Action status", "Complete?", "Current RAG", "Open or complete"]
    );
    public static readonly Two LogResponse = new(
        ["Update", "Progress", "Comments", "Response"],
        [
            "Latest position",
            "Outcome",
            "Position now",
            "Progress made",
            "Update / evidence",
            "Action taken",
            "Report back",
        ]
    );
    public static readonly Two States = new(
        ["Open", "Closed", "Green", "Amber", "Complete"],
        ["In progress", "Outstanding", "Completed", "Red", "On track", "Ongoing", "Not started"]
    );

    public static readonly Two MembersTitle = new(
        ["Membership", "Members", "Membership of the Board", "Board members"],
        [
            "Membership 2025/26",
            "Committee membership",
            "Composition of the Board",
            "Current membership",
            "Members of the Committee",
            "Who sits on the Board",
        ]
    );
    public static readonly Two MembersLabel = new(
        ["Membership", "Members", "Committee members"],
        ["Members of the Panel", "Membership of the Committee", "To", "Committee membership", "Panel members"]
    );
    public static readonly Two MemberName = new(
        ["Name", "Member", "Members"],
        ["Representative", "Name of member", "Member name", "Board member", "Councillor / representative"]
    );
    public static readonly Two MemberRole = new(
        ["Role", "Organisation", "Representing"],
        [
            "Role / organisation",
            "Position",
            "Job title",
            "Agency represented",
            "Body represented",
            "Position held",
            "Nominating body",
        ]
    );
    public static readonly Two MemberGroup = new(
        ["Group", "Political group"],
        ["Party", "Party group", "Political party", "Political affiliation"]
    );
    public static readonly Two MemberVote = new(
        ["Voting", "Voting rights"],
        ["Voting?", "Vote", "Voting status", "Entitled to vote?", "Voting / non-voting"]
    );
    public static readonly Two Vacancy = new(
        ["Vacancy", "Vacant"],
        ["To be appointed", "Vacant position", "To be confirmed", "Vacant seat"]
    );
    public static readonly Two Votes = new(["Yes", "No"], ["Voting", "Non-voting"]);
}
