using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Throughline.Core.Data;
using Throughline.Domain.Meetings;

namespace Throughline.Core.Meetings;

/// <summary>
/// A decision of the council's executive: cabinet, a member or an officer (S.I. 2012/2089; its record holds what
/// regulations 12 and 13 ask for).
/// </summary>
[Table("executive_decisions")]
[OfSubject(Subject.ExecutiveDecision)]
public sealed class ExecutiveDecision : TrackedRecord
{
    [MaxLength(400)]
    public required string Title { get; set; }

    /// <summary>Who takes it: "Cabinet", a member's or an officer's post.</summary>
    [MaxLength(200)]
    public required string Maker { get; set; }

    /// <summary>True for a key decision, which needs notice (regulation 8).</summary>
    public bool Key { get; set; }

    /// <summary>The day on which notice was given; null where none was so far.</summary>
    public DateOnly? NoticeOn { get; set; }

    /// <summary>The day on which it is meant to be taken.</summary>
    public DateOnly? DueOn { get; set; }
    public ShortNotice ShortNotice { get; set; }

    /// <summary>Why it could not have its full notice; null where it had it.</summary>
    public string? ShortNoticeBecause { get; set; }
    public DateOnly? TakenOn { get; set; }
    public string? Decided { get; set; }
    public string? Reasons { get; set; }

    /// <summary>What else was considered, and why it was not taken.</summary>
    public string? Alternatives { get; set; }

    /// <summary>Interests that were declared, with any dispensation; null for none.</summary>
    public string? InterestsDeclared { get; set; }
    public DateOnly? PublishedOn { get; set; }

    /// <summary>Why it cannot be called in: urgent; null where it can.</summary>
    public string? NoCallInBecause { get; set; }
    public DateOnly? CalledInOn { get; set; }

    [MaxLength(400)]
    public string? CalledInBy { get; set; }
    public string? CalledInBecause { get; set; }
    public DateOnly? CallInEndedOn { get; set; }

    /// <summary>What came of the call-in; null while it runs.</summary>
    public string? CallInOutcome { get; set; }
    public string? WithdrawnBecause { get; set; }

    /// <summary>Where it stands on a day.</summary>
    /// <param name="lastOfCallIn">The last day on which it may be called in; null where none is known.</param>
    public DecisionState StateOn(DateOnly today, DateOnly? lastOfCallIn) =>
        WithdrawnBecause is not null ? DecisionState.Withdrawn
        : TakenOn is null ? DecisionState.Planned
        : PublishedOn is null ? DecisionState.Taken
        : CalledInOn is not null && CallInEndedOn is null ? DecisionState.CalledIn
        : CallInEndedOn is not null || NoCallInBecause is not null || lastOfCallIn < today ? DecisionState.InForce
        : DecisionState.OpenToCallIn;
}
