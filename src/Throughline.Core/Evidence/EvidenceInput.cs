using Throughline.Domain.Evidence;

namespace Throughline.Core.Evidence;

/// <summary>Evidence as somebody gives it.</summary>
/// <param name="FileName">As the browser gave it.</param>
/// <param name="Content">The file's bytes; null when none was chosen. No more than the limit are read.</param>
public sealed record EvidenceInput(
    string? Title,
    EvidenceKind Kind,
    string? Url,
    string? Reference,
    DateOnly? SpeaksFrom,
    DateOnly? SpeaksTo,
    DateOnly? StaleOn,
    string? Shows,
    bool Restricted,
    string? FileName = null,
    Stream? Content = null
)
{
    internal EvidenceClaims Claims =>
        new(Title?.Trim(), Kind, Url?.Trim(), Reference?.Trim(), SpeaksFrom, SpeaksTo, StaleOn, Shows?.Trim());
}

/// <summary>What became of it: the evidence's id, or what is to be put right.</summary>
public sealed record EvidenceResult(Guid? Id, IReadOnlyList<EvidenceProblem> Problems)
{
    internal static EvidenceResult Refused(EvidenceField field, string message) => new(null, [new(field, message)]);
}
