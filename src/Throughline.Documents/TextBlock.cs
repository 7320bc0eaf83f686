namespace Throughline.Documents;

/// <summary>A block that is one run of words.</summary>
public abstract record TextBlock(string Text, Place Place) : Block(Place)
{
    /// <summary>
    /// The lines that its author ended by hand, wrapped ones joined; empty where it is one, or where nobody can say.
    /// </summary>
    public IReadOnlyList<string> Lines { get; init; } = [];

    public override int Characters => NonBlank(Text);
}
