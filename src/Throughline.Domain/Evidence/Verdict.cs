namespace Throughline.Domain.Evidence;

/// <summary>What somebody outside the agency found when they checked a version of evidence.</summary>
public enum Verdict
{
    NotChecked,
    Holds,
    HoldsInPart,
    DoesNotHold,
}

/// <summary>Its words on screen.</summary>
public static class Verdicts
{
    public static string Label(this Verdict verdict) =>
        verdict switch
        {
            Verdict.NotChecked => "Not checked",
            Verdict.Holds => "Checked: it holds",
            Verdict.HoldsInPart => "Checked: it holds in part",
            Verdict.DoesNotHold => "Checked: it does not hold",
        };
}
