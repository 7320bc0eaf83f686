namespace Throughline.Domain.Intake;

public enum TextKind
{
    Heading,
    Paragraph,
    ListItem,
    Furniture,
}
