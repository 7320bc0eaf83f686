namespace Throughline.Documents;

/// <summary>A block that is one run of words.</summary>
public abstract record TextBlock(string Text, Place Place) : Block(Place)
{
    public override int Characters => NonBlank(Text);
}
