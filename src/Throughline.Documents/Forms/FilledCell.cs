namespace Throughline.Documents.Forms;

/// <summary>One cell as it came back.</summary>
/// <param name="Reference">Such as "J12".</param>
/// <param name="Text">Its words; of a formula the value that was saved with it, which is never trusted.</param>
/// <param name="Day">The day that a date cell says; null when it is none, or no whole day.</param>
public sealed record FilledCell(string Reference, string Text, FilledKind Kind, DateOnly? Day = null)
{
    public static FilledCell None { get; } = new("", "", FilledKind.Empty);
}
