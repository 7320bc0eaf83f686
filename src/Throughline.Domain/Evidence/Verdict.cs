namespace Throughline.Domain.Evidence;

/// <summary>What somebody outside the agency found when they checked a version of evidence.</summary>
public enum Verdict
{
    NotChecked,
    Holds,
    HoldsInPart,
    DoesNotHold,
}
