namespace Throughline.Domain.Plans;

/// <summary>A colour as it stands in the document.</summary>
public readonly record struct Colour(byte Red, byte Green, byte Blue)
{
    public override string ToString() => $"#{Red:x2}{Green:x2}{Blue:x2}";
}
