namespace Throughline.UnseenPapers.Words;

/// <summary>Headings, labels, lead-ins of agendas and reports, as councils word them.</summary>
public static class Said
{
    public static readonly Two Opening = new(
        ["AGENDA", "Agenda", "ITEMS OF BUSINESS", "Part I"],
        ["ORDER OF BUSINESS", "Business to be transacted", "Part A – open to the public", "Business"]
    );
    public static readonly Two Venue = new(["Venue", "Place", "Where"], ["Location", "Meeting venue", "Held at"]);
    public static readonly Two Apologies = new(
        ["Apologies for absence", "Welcome and apologies", "Apologies and substitutions"],
        [
            "Apologies",
            "Apologies for Absence and Notification of Substitute Members",
            "Welcome, introductions and attendance",
            "Attendance and apologies",
        ]
    );
    public static readonly Two Interests = new(
        ["Declarations of interest", "Disclosure of interests"],
        ["Members' interests", "Disclosable pecuniary interests", "Conflicts of interest"]
    );
    public static readonly Two Minutes = new(
        ["Minutes of the previous meeting", "Minutes"],
        ["Record of the last meeting", "Minutes of the last meeting and matters arising", "Confirmation of minutes"]
    );
    public static readonly Two Early = new(
        ["Public questions", "Urgent business", "Petitions"],
        ["Chair's announcements", "Public participation", "Deputations", "Items requiring urgent attention"]
    );
    public static readonly Two Programme = new(
        ["Work programme", "Forward plan"],
        ["Work plan", "Forward work programme", "Annual work plan 2025/26"]
    );
    public static readonly Two Closing = new(
        ["Any other business", "Date of next meeting"],
        ["AOB", "Future meetings", "Dates of future meetings", "Review of the meeting"]
    );
    public static readonly Two Exclusion = new(
        ["Exclusion of press and public", "Exclusion of the public"],
        ["Exclusion of the Press and Public", "Resolution to exclude the press and public", "Exclusion resolution"]
    );
    public static readonly Two PartTwo = new(
        ["PART II", "Part 2 – Exempt items", "EXEMPT BUSINESS"],
        ["Part B - Private", "Confidential items", "CLOSED SESSION", "Items to be considered in private"]
    );
    public static readonly Two Note = new(
        ["To receive an update.", "To consider the attached report.", "For decision.", "Report attached"],
        [
            "To note progress since the last meeting.",
            "Verbal update",
            "(Report to follow)",
            "Members are invited to comment.",
        ]
    );
    public static readonly Two LeadLine = new(
        ["Lead officer", "Lead", "Presented by", "Report author"],
        ["Introduced by", "Contact", "Report of", "Item owner", "Speaker"]
    );
    public static readonly Two NumberColumn = new(
        ["No.", "Item", "#", ""],
        ["Item no", "Ref", "Agenda no.", "Item number"]
    );
    public static readonly Two ItemColumn = new(
        ["Item", "Subject", "Agenda item"],
        ["Business", "Topic", "Title", "Agenda item and purpose"]
    );
    public static readonly Two LeadColumn = new(
        ["Lead", "Lead officer", "Presenter", "Officer"],
        ["Presented by", "Owner", "Who", "Led by", "Introduced by"]
    );
    public static readonly Two PageColumn = new(["Page", "Pages"], ["Page no.", "Page numbers", "Pack page"]);
    public static readonly Two TimeColumn = new(["Time", "Start"], ["Timing", "Approx. time"]);

    public static readonly Two Date = new(
        ["Date", "Meeting date", "Date of meeting"],
        ["Committee date", "Date of Committee", "Date considered", "Meeting held on"]
    );
    public static readonly Two ReportBody = new(
        ["Report to", "Committee", "Meeting", "Decision maker"],
        ["To", "Meeting of", "Name of committee", "For consideration by", "Forum"]
    );
    public static readonly Two Title = new(
        ["Title", "Report title", "Subject"],
        ["Title of report", "Subject of report", "Report on", "Subject matter"]
    );
    public static readonly Two Item = new(
        ["Agenda item", "Item", "Item no"],
        ["Agenda item no.", "Item number", "Agenda number", "Agenda ref"]
    );
    public static readonly Two Author = new(
        ["Report author", "Author", "Report by", "Prepared by"],
        ["Contact officer", "Report of", "Written by", "Officer contact", "Report prepared by", "Originating officer"]
    );
    public static readonly Two Wards = new(
        ["Wards affected", "Wards", "Ward(s) affected"],
        ["Wards and communities affected", "Electoral divisions affected", "Divisions", "Affected wards"]
    );
    public static readonly Two Key = new(
        ["Key decision", "Is this a key decision?"],
        ["Key decision?", "Is it a key decision?", "Is the decision a key decision?"]
    );
    public static readonly Two Access = new(
        ["Public or exempt", "Classification", "Exempt information", "Status"],
        ["Access", "Publication", "Open or closed", "Confidentiality", "Public / private"]
    );
    public static readonly Two Accountable = new(
        ["Accountable director", "Responsible director", "Cabinet member", "Lead member"],
        [
            "Accountable head of service",
            "Sponsor",
            "Portfolio holder",
            "Executive member",
            "Lead director",
            "Senior officer sponsor",
        ]
    );
    public static readonly Two Purpose = new(
        ["Purpose of the report", "Executive summary", "Purpose"],
        ["Summary", "What this report is about", "Purpose of this report", "Report summary"]
    );
    public static readonly Two Recommendations = new(
        ["Recommendations", "Recommendation(s)", "Recommendation", "RECOMMENDATIONS"],
        [
            "Recommended",
            "Recommendations to the Board",
            "Officer recommendations",
            "What the Board is asked to do",
            "Decisions required",
            "Actions required",
            "Proposed recommendations",
        ]
    );
    public static readonly Two Asking = new(
        ["That the Board:", "The Committee is asked to:", "It is recommended that Members:"],
        [
            "That the Panel:",
            "Members are asked to:",
            "The Partnership is recommended to:",
            "It is recommended that the Board",
            "The Executive is requested to:",
        ]
    );
    public static readonly Two Story = new(
        ["Background", "Introduction and background", "Main report"],
        ["Key issues", "Report details", "Context", "The current position", "Discussion"]
    );
    public static readonly Two Implications = new(
        ["Implications", "Corporate implications"],
        ["Implications of the recommendations", "Other considerations and implications", "Statutory officer comments"]
    );
    public static readonly Two Appendices = new(
        ["Appendices", "List of appendices", "Appendix"],
        [
            "Appendices to the report",
            "Appendices attached",
            "Attachments",
            "Enclosures",
            "Supporting documents attached",
        ]
    );
    public static readonly Two Papers = new(
        ["Background papers", "Background papers used in preparing this report", "Background documents"],
        [
            "List of background papers",
            "Background documents and further reading",
            "Documents used in preparing this report",
            "Background reading",
            "Local Government Act 1972 – background papers",
            "Access to background papers",
        ]
    );
    public static readonly Two Verified = new(
        ["Implications verified by", "Verified by", "Completed by", "Checked by"],
        ["Implications completed by", "Provided by", "Cleared by", "Comments of", "Consulted officer", "Signed off by"]
    );
    public static readonly Two None = new(
        ["None", "None.", "There are none"],
        ["Nil", "Not applicable", "N/A", "No papers were used."]
    );
}
