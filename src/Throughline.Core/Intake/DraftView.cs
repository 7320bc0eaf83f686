using Throughline.Domain.Calendar;
using Throughline.Domain.Intake;
using Throughline.Domain.Intake.Corrections;

namespace Throughline.Core.Intake;

/// <summary>A draft as the review page shows it.</summary>
/// <param name="Quarters">What "Q4 2026" meant when the paper was read.</param>
public sealed record DraftView(
    Guid DraftId,
    int Version,
    DraftState State,
    Guid? PlanId,
    Guid ReadingId,
    Guid DocumentId,
    string DocumentName,
    PackReading Pack,
    PlanReading Reading,
    ReviewedPlan Plan,
    IReadOnlyList<string> Notes,
    int EditCount,
    int RulingCount,
    QuarterYear Quarters
);
