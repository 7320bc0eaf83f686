namespace Throughline.Domain.Intake;

public sealed record MeetingReference(
    string? Committee,
    DateOnly? Date,
    string? DateText,
    string? Item,
    string? ReportTitle
);
