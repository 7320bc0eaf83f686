namespace Throughline.Domain.Closing;

/// <summary>What was decided at one step towards closure.</summary>
public enum SignOffVerdict
{
    Proposed,
    Agreed,
    Refused,
    Reopened,
    Held,
    DidNotHold,
}
