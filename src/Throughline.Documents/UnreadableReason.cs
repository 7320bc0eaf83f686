namespace Throughline.Documents;

/// <summary>Why a file could not be read; each has one plain sentence that says what to do.</summary>
public enum UnreadableReason
{
    Empty,
    TooLarge,
    TooManyPages,
    Encrypted,
    Truncated,
    WrongType,
    OldFormat,
    NoText,
    TooMuchWhenUnpacked,
    Damaged,
}
