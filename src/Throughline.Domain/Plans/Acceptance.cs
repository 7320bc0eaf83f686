namespace Throughline.Domain.Plans;

/// <summary>Whether the partnership took a recommendation up.</summary>
public enum Acceptance
{
    NotDecided,
    Accepted,
    PartlyAccepted,
    NotAccepted,
}
