using System.ComponentModel;
using Throughline.Core.Evidence;
using Throughline.Domain.Evidence;

namespace Throughline.Core.Api;

/// <summary>Evidence of an action: what is known of it, without its file.</summary>
public sealed record ApiEvidence(
    Guid Id,
    Guid ActionId,
    string Title,
    Guid? AgencyId,
    bool Restricted,
    bool Withdrawn,
    IReadOnlyList<ApiEvidenceVersion> Versions
)
{
    internal static ApiEvidence Of(EvidenceRecord e) =>
        new(
            e.Id,
            e.ActionId,
            e.Title,
            e.AgencyId,
            e.Restricted,
            e.Withdrawn,
            [.. e.Versions.OrderBy(v => v.Number).Select(ApiEvidenceVersion.Of)]
        );
}

/// <summary>One version of evidence; never overwritten.</summary>
public sealed record ApiEvidenceVersion(
    int Number,
    EvidenceKind Kind,
    string? FileName,
    string? Sha256,
    long? Size,
    string? Url,
    string? Reference,
    [property: Description("The first day that it speaks for, which is not the day of upload.")] DateOnly SpeaksFrom,
    DateOnly SpeaksTo,
    DateOnly? StaleOn,
    string Shows,
    Verdict Verdict,
    DateTime CreatedAt
)
{
    internal static ApiEvidenceVersion Of(EvidenceVersion v) =>
        new(
            v.Number,
            v.Kind,
            v.FileName,
            v.Sha256,
            v.Size,
            v.Url,
            v.Reference,
            v.SpeaksFrom,
            v.SpeaksTo,
            v.StaleOn,
            v.Shows,
            v.Verdict,
            v.CreatedAt
        );
}
