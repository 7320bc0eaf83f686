using Throughline.Core.Data;

namespace Throughline.Core.Reports;

/// <summary>What happens to reports.</summary>
public static class ReportEvents
{
    public static readonly EventType Begun = new("report.begun", "report begun");

    public static readonly EventType Renamed = new("report.renamed", "title of a report changed");

    /// <summary>Words of a part were kept.</summary>
    public static readonly EventType Written = new("report.written", "part of a report written");

    /// <summary>Whether a part is public, exempt or confidential.</summary>
    public static readonly EventType StandingSet = new("report.standing-set", "standing of a part set");

    public static readonly EventType ImplicationAsked = new("report.implication-asked", "officer asked to clear");

    public static readonly EventType ImplicationGiven = new("report.implication-given", "implication cleared");

    public static readonly EventType ImplicationBack = new("report.implication-back", "implication sent back");

    /// <summary>The words under a clearance changed.</summary>
    public static readonly EventType ImplicationFell = new("report.implication-fell", "clearance fallen");

    public static readonly EventType Commented = new("report.commented", "comment made");

    public static readonly EventType CommentAnswered = new("report.comment-answered", "comment answered");

    public static readonly EventType CommentDone = new("report.comment-done", "comment done");

    /// <summary>Somebody leaves what the check found, and says why.</summary>
    public static readonly EventType FindingLeft = new("report.finding-left", "what a check found left as it is");

    public static readonly EventType WordFileTaken = new("report.word-file-taken", "Word file became a report");

    public static readonly EventType Sent = new("report.sent", "report sent for clearance");

    public static readonly EventType Cleared = new("report.cleared", "report cleared");

    public static readonly EventType SentBack = new("report.sent-back", "report sent back");

    /// <summary>Words and figures fixed for publication.</summary>
    public static readonly EventType Frozen = new("report.frozen", "report frozen for publication");
}
