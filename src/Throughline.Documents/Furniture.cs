namespace Throughline.Documents;

/// <summary>What is printed on a page but is not part of the flow.</summary>
public enum FurnitureKind
{
    RunningHeader,
    RunningFooter,
    PageNumber,
    BlankPageNotice,
}

/// <summary>A line that is printed on a page but is not part of the flow.</summary>
public sealed record Furniture(FurnitureKind Kind, string Text, Place Place) : TextBlock(Text, Place);
