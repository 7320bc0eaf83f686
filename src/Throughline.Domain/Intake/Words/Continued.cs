namespace Throughline.Domain.Intake.Words;

/// <summary>Puts words together that were cut by a line's or a page's end.</summary>
internal static class Continued
{
    /// <summary>
    /// "pre-" and "birth" are one word with its hyphen, a bullet begins a line, and all else goes on after a space.
    /// </summary>
    public static string By(string text, string line) =>
        text.EndsWith('-') && text.Length > 1 && char.IsLetter(text[^2]) && line.Length > 0 && char.IsLetter(line[0])
            ? text + line
        : IsBullet(line) ? text + "\n" + line
        : text + " " + line;

    private static bool IsBullet(string line) => line.Length > 1 && line[0] is '•' or '·' or '●' or '▪' or '◦';
}
