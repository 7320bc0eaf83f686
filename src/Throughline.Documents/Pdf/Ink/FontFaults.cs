using System.Globalization;
using UglyToad.PdfPig.Logging;

namespace Throughline.Documents.Pdf.Ink;

/// <summary>
/// Counts what PdfPig says in its log, and nowhere else, about words that it cannot give: those in a font that is not
/// there or cannot be loaded, which it leaves out, and letters of which the font does not say what they are, which it
/// guesses.
/// </summary>
/// <remarks>The wording is the library's; `WordsDoNotVanishFromPdfs` fails where it changes.</remarks>
internal sealed class FontFaults : ILog
{
    private const string NoFont = "Skipping a missing font";
    private const string NoLetter = "We could not find the corresponding character with code ";

    /// <summary>Signs that stand for a blank or for nothing where a font names them, which many do not.</summary>
    private static readonly HashSet<int> Blanks = [0, 1, 3, 9, 10, 13, 32, 160];

    /// <summary>Pieces of text that were left out since the last start.</summary>
    public int Left { get; private set; }

    /// <summary>Letters that were guessed since the last start.</summary>
    public int Guessed { get; private set; }

    /// <summary>Begins to count anew.</summary>
    public void Start() => (Left, Guessed) = (0, 0);

    public void Warn(string message)
    {
        if (message.StartsWith(NoFont, StringComparison.Ordinal))
        {
            Left++;
        }
        else if (message.StartsWith(NoLetter, StringComparison.Ordinal) && !Blanks.Contains(CodeIn(message)))
        {
            Guessed++;
        }
    }

    public void Debug(string message) => Pass(message);

    public void Debug(string message, Exception ex) => Pass(message);

    public void Error(string message) => Pass(message);

    public void Error(string message, Exception ex) => Pass(message);

    private static void Pass(string message) => _ = message;

    private static int CodeIn(string message)
    {
        var code = message.AsSpan(NoLetter.Length);
        var end = code.IndexOf(' ');
        return int.TryParse(end < 0 ? code : code[..end], CultureInfo.InvariantCulture, out var number) ? number : -1;
    }
}
