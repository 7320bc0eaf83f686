namespace Throughline.Domain.Intake.Words;

/// <summary>The words of agendas, minutes, work programmes and action logs.</summary>
public sealed record MeetingWords
{
    /// <summary>Nouns that name a body that meets, the smallest first.</summary>
    public string[] BodyNouns { get; init; } = [];

    /// <summary>Labels over the members who came.</summary>
    public string[] Present { get; init; } = [];

    /// <summary>Labels over officers and guests.</summary>
    public string[] InAttendance { get; init; } = [];

    /// <summary>Labels over those who sent apologies.</summary>
    public string[] Apologies { get; init; } = [];

    /// <summary>Labels over substitutes in a membership.</summary>
    public string[] Substitutes { get; init; } = [];

    /// <summary>Labels over a body's members.</summary>
    public string[] Membership { get; init; } = [];

    /// <summary>Words that lead in a decision.</summary>
    public string[] Resolved { get; init; } = [];

    /// <summary>Labels of an action in minutes.</summary>
    public string[] Action { get; init; } = [];

    /// <summary>What a body calls itself in its minutes: what it agrees is a decision.</summary>
    public string[] BodiesMeet { get; init; } = [];

    /// <summary>Verbs of giving one's word.</summary>
    public string[] Promising { get; init; } = [];

    /// <summary>Verbs behind which somebody speaks.</summary>
    public string[] Saying { get; init; } = [];

    /// <summary>Verbs of asking: what follows is not firm.</summary>
    public string[] Asking { get; init; } = [];

    /// <summary>Verbs that promise nothing behind "would".</summary>
    public string[] States { get; init; } = [];

    /// <summary>Words on which a promise hangs.</summary>
    public string[] Conditions { get; init; } = [];

    /// <summary>Doers without a name.</summary>
    public string[] Everybody { get; init; } = [];

    /// <summary>Nouns of posts and teams.</summary>
    public string[] PostNouns { get; init; } = [];

    /// <summary>Words of roles that no name has.</summary>
    public string[] RoleNouns { get; init; } = [];

    /// <summary>Titles before a name.</summary>
    public string[] Titles { get; init; } = [];

    /// <summary>A place that nobody holds.</summary>
    public string[] Vacancies { get; init; } = [];

    /// <summary>Political groups.</summary>
    public string[] Parties { get; init; } = [];

    /// <summary>What stands over the items of an agenda.</summary>
    public string[] AgendaOpenings { get; init; } = [];

    /// <summary>What the items of an agenda are often called.</summary>
    public string[] AgendaTitles { get; init; } = [];

    /// <summary>Words by which a topic is not taken.</summary>
    public string[] Dropped { get; init; } = [];

    /// <summary>What a work programme is called.</summary>
    public string[] ProgrammeTitles { get; init; } = [];

    /// <summary>What an action log is called.</summary>
    public string[] LogTitles { get; init; } = [];

    /// <summary>Headings of an agenda's column of officers.</summary>
    public string[] AgendaLeads { get; init; } = [];

    /// <summary>Headings of an agenda's column of pages.</summary>
    public string[] AgendaPages { get; init; } = [];

    /// <summary>Headings of what was said, where minutes are a table.</summary>
    public string[] MinuteTalk { get; init; } = [];

    /// <summary>Headings of who is to act, where minutes are a table.</summary>
    public string[] MinuteOwners { get; init; } = [];

    /// <summary>Headings of by when, where minutes are a table.</summary>
    public string[] MinuteDays { get; init; } = [];

    /// <summary>Headings that plans have and no action log.</summary>
    public string[] PlanColumns { get; init; } = [];

    /// <summary>Headings of a work programme's columns.</summary>
    public Dictionary<string, string[]> TopicColumns { get; init; } = [];

    /// <summary>Headings of an action log's columns.</summary>
    public Dictionary<string, string[]> LogColumns { get; init; } = [];

    /// <summary>Headings of a membership's columns.</summary>
    public Dictionary<string, string[]> MemberColumns { get; init; } = [];
}
