using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake.Meetings;

/// <summary>One item of an agenda.</summary>
/// <param name="Public">False where the press and public are to be excluded.</param>
/// <param name="ExemptParagraph">The paragraphs of the Act by which it is exempt, as written.</param>
public sealed record AgendaEntry(
    string? Number,
    string Title,
    SourcePlace Place,
    string? Page = null,
    string? LeadOfficer = null,
    bool Public = true,
    string? ExemptParagraph = null
);
