namespace Throughline.Documents;

/// <summary>One item of a list. The marker ("1.2", "a)", "•") is kept apart from the words.</summary>
public sealed record ListItem(string Marker, string Text, int Level, Place Place) : TextBlock(Text, Place)
{
    public override int Characters => NonBlank(Text) + NonBlank(Marker);
}
