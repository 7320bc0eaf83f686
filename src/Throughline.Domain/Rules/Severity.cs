namespace Throughline.Domain.Rules;

/// <summary>How much a question matters to whoever has one evening to read.</summary>
public enum Severity
{
    Minor,
    Moderate,
    Severe,
}

/// <summary>How sure a rule is that what it says is so; not how much it matters.</summary>
public enum Confidence
{
    Low,
    Medium,
    High,
}

/// <summary>Facts about severity and confidence.</summary>
public static class Weights
{
    public static string Label(this Severity severity) =>
        severity switch
        {
            Severity.Minor => "Minor",
            Severity.Moderate => "Worth asking",
            Severity.Severe => "Matters most",
        };

    /// <summary>Its name in JSON.</summary>
    public static string Code(this Severity severity) =>
        severity switch
        {
            Severity.Minor => "minor",
            Severity.Moderate => "moderate",
            Severity.Severe => "severe",
        };

    public static string Label(this Confidence confidence) =>
        confidence switch
        {
            Confidence.Low => "Not sure",
            Confidence.Medium => "Fairly sure",
            Confidence.High => "Sure",
        };

    /// <summary>Its name in JSON.</summary>
    public static string Code(this Confidence confidence) =>
        confidence switch
        {
            Confidence.Low => "low",
            Confidence.Medium => "medium",
            Confidence.High => "high",
        };
}
