using Throughline.Core.Data;

namespace Throughline.Core.Intake;

/// <summary>What happens to documents and their readings until a plan is accepted.</summary>
public static class IntakeEvents
{
    /// <summary>A document was stored; the new value is its SHA-256.</summary>
    public static readonly EventType DocumentUploaded = new("intake.document-uploaded", "document uploaded");

    /// <summary>A document waits to be read.</summary>
    public static readonly EventType ReadingAskedFor = new("intake.reading-asked-for", "reading asked for");

    /// <summary>The program stopped while it read; the document waits again.</summary>
    public static readonly EventType ReadingWaiting = new("intake.reading-waiting", "reading waiting");

    /// <summary>A document was read, and waits for a person to look.</summary>
    public static readonly EventType ReadingReady = new("intake.reading-ready", "reading ready");

    /// <summary>A document could not be read.</summary>
    public static readonly EventType ReadingFailed = new("intake.reading-failed", "reading failed");

    /// <summary>A person stopped a reading.</summary>
    public static readonly EventType ReadingStopped = new("intake.reading-stopped", "reading stopped");

    /// <summary>A person corrected what was read.</summary>
    public static readonly EventType ReadingEdited = new("intake.reading-edited", "reading edited");

    /// <summary>The last correction was taken back.</summary>
    public static readonly EventType EditTakenBack = new("intake.edit-taken-back", "edit taken back");

    /// <summary>A person said what a column means.</summary>
    public static readonly EventType ColumnRuled = new("intake.column-ruled", "column ruled");

    /// <summary>All that was said of a plan's columns was taken back.</summary>
    public static readonly EventType ColumnRulingsTakenBack = new(
        "intake.column-rulings-taken-back",
        "column rulings taken back"
    );

    /// <summary>A person said of a table that was not read as a plan that it is one; the new value is what the program took it
    /// for.</summary>
    public static readonly EventType TableOffered = new("intake.table-offered", "table taken as a plan");

    /// <summary>That a table is a plan was taken back.</summary>
    public static readonly EventType TableTakenBack = new("intake.table-taken-back", "table no longer taken as a plan");

    /// <summary>A plan that was read is not wanted.</summary>
    public static readonly EventType PlanLeftOut = new("intake.plan-left-out", "plan left out");

    /// <summary>An acceptance was taken back: the plan is gone and its draft waits for review again.</summary>
    public static readonly EventType AcceptanceTakenBack = new("intake.acceptance-taken-back", "acceptance taken back");

    /// <summary>A reading became a plan.</summary>
    public static readonly EventType PlanAccepted = new("intake.plan-accepted", "plan accepted");
}
