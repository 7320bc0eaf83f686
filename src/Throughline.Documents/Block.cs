namespace Throughline.Documents;

/// <summary>One element of a document's flow.</summary>
public abstract record Block(Place Place)
{
    /// <summary>Non-blank characters of this block.</summary>
    public abstract int Characters { get; }

    internal static int NonBlank(string text)
    {
        var n = 0;
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c))
            {
                n++;
            }
        }

        return n;
    }
}

/// <summary>A block that is one run of words.</summary>
public abstract record TextBlock(string Text, Place Place) : Block(Place)
{
    public override int Characters => NonBlank(Text);
}

/// <summary>
/// A heading; level from 1 (highest) to 6. Recognised from a style, or from type that is larger or bolder than its
/// surroundings.
/// </summary>
public sealed record Heading(string Text, int Level, Place Place) : TextBlock(Text, Place);

public sealed record Paragraph(string Text, Place Place) : TextBlock(Text, Place)
{
    /// <summary>True when all its words are bold: often a heading that its author did not style as one.</summary>
    public bool Bold { get; init; }
}

/// <summary>One item of a list. The marker ("1.2", "a)", "•") is kept apart from the words.</summary>
public sealed record ListItem(string Marker, string Text, int Level, Place Place) : TextBlock(Text, Place)
{
    public override int Characters => NonBlank(Text) + NonBlank(Marker);
}

/// <summary>What is printed on a page but is not part of the flow.</summary>
public enum FurnitureKind
{
    RunningHeader,
    RunningFooter,
    PageNumber,
    BlankPageNotice,
}

public sealed record Furniture(FurnitureKind Kind, string Text, Place Place) : TextBlock(Text, Place);
