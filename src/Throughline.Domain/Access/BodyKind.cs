namespace Throughline.Domain.Access;

/// <summary>Who agrees closure, and what meetings are of.</summary>
public enum BodyKind
{
    Board,
    Subgroup,
    Committee,
}
