namespace Throughline.UnseenPlans.Words;

/// <summary>The parts that sentences are put together from; those named held are for odd seeds alone.</summary>
internal static class Phrases
{
    public static readonly string[] Verbs =
    [
        "Write",
        "Agree",
        "Commission",
        "Publish",
        "Refresh",
        "Pilot",
        "Review",
        "Rewrite",
        "Launch",
        "Test",
        "Map",
        "Simplify",
        "Set up",
        "Bring back",
        "Extend",
        "Redesign",
        "Replace",
        "Introduce",
        "Draw up",
        "Circulate",
    ];
    public static readonly string[] HeldVerbs =
    [
        "Sketch out",
        "Retire",
        "Co-produce",
        "Stress-test",
        "Negotiate",
        "Fold together",
    ];
    public static readonly string[] Things =
    [
        "a shared pathway",
        "the escalation procedure",
        "a one-page guide",
        "the threshold document",
        "a joint training day",
        "the supervision template",
        "a short film",
        "the information sharing protocol",
        "a peer audit",
        "the transfer form",
        "the pre-birth procedure",
        "a practice standard",
        "the strategy meeting agenda",
        "the chronology tool",
        "a multi-agency checklist",
        "the referral form",
        "a reflective workshop",
        "the missing episodes process",
        "an induction pack",
        "the voice of the child toolkit",
        "the duty rota",
        "the dashboard",
    ];
    public static readonly string[] HeldThings =
    [
        "a learning bulletin",
        "the bruising flowchart",
        "a bank of case studies",
        "the kinship offer",
        "a night-time contact line",
    ];
    public static readonly string[] For =
    [
        "for babies under one",
        "for children who live with domestic abuse",
        "for school nurses and health visitors",
        "for children who go missing",
        "for frontline managers",
        "for foster carers",
        "for young people over sixteen",
        "for disabled children",
        "for GP practices",
        "for all new starters",
        "for unaccompanied children",
        "for fathers",
        "for children in need of protection",
        "for custody officers",
        "for early years settings",
        "for agency workers",
    ];
    public static readonly string[] Manners =
    [
        "with two worked examples",
        "and report to the executive",
        "with parents and carers",
        "in every locality",
        "and check its use after six months",
        "with help from the voluntary sector",
        "before the new term",
        "through team meetings and supervision",
        "with a named contact in each agency",
        "and share the results",
    ];
    public static readonly string[] Seconds =
    [
        "Dip sample {0} records each quarter.",
        "Brief {0} members of staff.",
        "Report what changed to the board.",
        "Hold {0} sessions across the borough.",
        "Name a champion in each team.",
        "Ask {0} families what they think.",
    ];
    public static readonly string[] Problems =
    [
        "Information was held by several agencies and seen as a whole by none",
        "Strategy meetings took place without health",
        "The child's own account was seldom written down",
        "Assessments stopped at what the mother said about the father",
        "Staff did not know how to challenge a decision to close",
        "Missed appointments were recorded but not followed up",
        "Supervision notes do not show why decisions were taken",
        "Records of siblings are not linked to each other",
        "Too many plans drift after the second review",
        "Return interviews are offered late or not at all",
        "Housing moves were not passed on to the school",
        "Chronologies begin only when a case goes to court",
        "Thresholds are read differently by each team",
        "Neglect was described in words that hid how bad it was",
        "Workers changed four times in a year and nothing was handed over",
        "Contact out of hours went to an unread mailbox",
    ];
    public static readonly string[] HeldProblems =
    [
        "Professional curiosity gave way to politeness",
        "Grandparents held the risk and were not asked",
        "A text message was the only record of the visit",
        "Letters went to an address the family had left",
    ];
    public static readonly string[] Shoulds =
    [
        "assure itself that {0} is used as intended",
        "make sure that staff are trained in {0}",
        "review how {0} works in practice",
        "ask each agency to show that {0} has changed what they do",
        "put {0} in place across the area",
        "work with families to improve {0}",
        "check each year that {0} is understood",
    ];
    public static readonly string[] Topics =
    [
        "the multi-agency escalation process",
        "pre-birth planning",
        "the response to children who go missing",
        "safe sleeping advice",
        "joint supervision",
        "the recording of fathers and partners",
        "early help assessment",
        "the support for care leavers",
        "transition to adult services",
        "the use of interpreters",
        "the neglect toolkit",
        "child protection medicals",
        "out of hours cover",
        "the handover between teams",
    ];
    public static readonly string[] Outcomes =
    [
        "Children are seen alone at every visit",
        "{0}% of assessments are finished in time",
        "Families say that they were listened to",
        "Staff can say what they would do differently",
        "Fewer repeat referrals within twelve months",
        "No child waits more than {0} days",
        "Audits grade {0}% of files as good or better",
        "Plans are changed when they do not work",
        "Practitioners challenge each other early",
        "Every young person has a named worker",
        "Managers see drift within {0} days",
    ];
    public static readonly string[] Barriers =
    [
        "Vacancies in two teams",
        "Supplier cannot change the system before spring",
        "Funding ends in March",
        "Schools find it hard to release staff",
        "Competing inspections",
        "No shared record between agencies",
        "Capacity of the training team",
        "Lack of a permanent lead",
        "Turnover of agency workers",
        "Data is kept in three places",
        "Legal advice is awaited",
    ];
    public static readonly string[] Costs =
    [
        "Within existing resources",
        "{0} hours a week of a project officer",
        "£{0},000 from the transformation fund",
        "Staff time only",
        "0.5 post until March",
        "Met by partners' contributions",
        "£{0}00 for printing",
        "Training budget",
    ];
    public static readonly string[] Updates =
    [
        "Draft shared with partners on {1}.",
        "{0} of {2} staff have been trained.",
        "First meeting held on {1}; minutes agreed.",
        "Audit of {0} files is finished and goes to the board next.",
        "Guidance was signed off on {1}.",
        "Work is behind because the lead left.",
        "Families were asked and {0} replied.",
        "Pilot runs in two teams.",
        "Contract let to a local charity.",
        "The form went live on {1}.",
        "Still waiting for the supplier.",
        "Sessions were held in {0} schools.",
        "Dip sample shows {0} per cent compliance.",
        "Agreed by all partners.",
        "Second round planned for the autumn.",
        "Task group has met three times.",
        "Embedded in induction since {1}.",
    ];
    public static readonly string[] HeldUpdates =
    [
        "Nobody has been found to take this on.",
        "Two of the {0} wards have begun.",
        "Parked until the merger is settled.",
        "A first cut was read on {1} and sent back.",
    ];
    public static readonly string[] Replies =
    [
        "Accepted. {0}",
        "Agreed in part. {0}",
        "The service welcomes this. {0}",
        "Accepted in full; {1}",
        "We recognise this. {0}",
    ];
    public static readonly string[] Sections =
    [
        "Leadership and governance",
        "Hearing children",
        "The front door",
        "Working with families",
        "Workforce and training",
        "Information sharing",
        "Early help",
        "Quality and audit",
        "Transitions",
        "Children in care",
        "Domestic abuse",
        "Education and inclusion",
    ];
    public static readonly string[] HeldSections =
    [
        "Belonging",
        "Seeing the whole child",
        "Safe in the community",
        "Nothing about us without us",
    ];
}
