namespace Throughline.Documents;

/// <summary>A colour as red, green and blue, 0 to 255 each.</summary>
public readonly record struct Rgb(byte Red, byte Green, byte Blue)
{
    public override string ToString() => $"#{Red:x2}{Green:x2}{Blue:x2}";
}
