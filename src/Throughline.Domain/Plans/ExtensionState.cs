namespace Throughline.Domain.Plans;

/// <summary>Where a new target date stands.</summary>
public enum ExtensionState
{
    Asked,
    Agreed,
    Refused,
}
