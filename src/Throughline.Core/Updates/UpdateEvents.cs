using Throughline.Core.Data;

namespace Throughline.Core.Updates;

/// <summary>What happens to updates.</summary>
public static class UpdateEvents
{
    /// <summary>An agency's draft was saved.</summary>
    public static readonly EventType DraftSaved = new("update.draft-saved", "draft saved");

    /// <summary>An agency's draft was thrown away.</summary>
    public static readonly EventType DraftDiscarded = new("update.draft-discarded", "draft discarded");

    /// <summary>An agency gave its update.</summary>
    public static readonly EventType Submitted = new("update.submitted", "update submitted");

    /// <summary>A coordinator entered what an agency said elsewhere.</summary>
    public static readonly EventType EnteredForAgency = new(
        "update.entered-for-agency",
        "update entered for the agency"
    );

    /// <summary>An update became the action's own words.</summary>
    public static readonly EventType Accepted = new("update.accepted", "update accepted");

    /// <summary>A coordinator asked the agency to say it better.</summary>
    public static readonly EventType SentBack = new("update.sent-back", "update sent back");
}
