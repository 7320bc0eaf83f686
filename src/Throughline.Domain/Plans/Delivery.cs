namespace Throughline.Domain.Plans;

/// <summary>
/// How far an action is, on one scale for all plans. A plan's own legend keeps its words; the mapping is data (see
/// <see cref="DeliveryOf"/>).
/// </summary>
public enum Delivery
{
    NotStarted,
    OnTrack,
    AtRisk,
    OffTrack,
    Complete,
}

/// <summary>How far anybody has looked behind the claim. Each step needs more than the one before.</summary>
public enum Assurance
{
    /// <summary>The agency says so.</summary>
    Claimed,

    /// <summary>Current evidence is attached that speaks for it.</summary>
    Evidenced,

    /// <summary>Somebody other than the agency checked that evidence.</summary>
    Tested,

    /// <summary>A measure or an audit shows the difference made.</summary>
    ImpactShown,
}

/// <summary>Facts about delivery and assurance.</summary>
public static class StandingWords
{
    public static string Label(this Delivery delivery) =>
        delivery switch
        {
            Delivery.NotStarted => "Not started",
            Delivery.OnTrack => "On track",
            Delivery.AtRisk => "At risk",
            Delivery.OffTrack => "Off track",
            Delivery.Complete => "Complete",
        };

    public static string Label(this Assurance assurance) =>
        assurance switch
        {
            Assurance.Claimed => "Claimed",
            Assurance.Evidenced => "Evidenced",
            Assurance.Tested => "Tested",
            Assurance.ImpactShown => "Impact shown",
        };

    /// <summary>What the scale asks for, in a sentence.</summary>
    public static string Meaning(this Assurance assurance) =>
        assurance switch
        {
            Assurance.Claimed => "The agency says so; nothing has been attached that shows it.",
            Assurance.Evidenced => "Evidence that is still current has been attached.",
            Assurance.Tested => "Somebody outside the agency checked the evidence and found that it holds.",
            Assurance.ImpactShown => "A measure or an audit shows the difference made for children.",
        };
}
