using System.Globalization;
using Throughline.Documents.Pdf.Pages;

namespace Throughline.Documents.Pdf;

/// <summary>Says on which pages words could not be read, or only guessed, for want of a font.</summary>
internal static class FontNotes
{
    /// <summary>A stray sign is no word.</summary>
    private const int FewGuesses = 3;

    public static IEnumerable<string> Of(PageContent[] pages)
    {
        if (Pages(pages, p => p.TextLeft > 0) is { } left)
        {
            yield return $"On {left} there are words in a font that cannot be loaded, and they were not read. Open the "
                + "PDF, print or save it as a new one with its fonts in it, and upload that; or ask for the original "
                + "Word file.";
        }

        if (Pages(pages, p => p.LettersGuessed >= FewGuesses) is { } guessed)
        {
            yield return $"On {guessed} there are letters whose font does not say which letters they are; what was read "
                + "there may be wrong. Compare it with the page, or ask for the original Word file.";
        }
    }

    /// <returns>Such as "page 3" or "pages 1, 4 to 7 and 9"; null for none.</returns>
    private static string? Pages(PageContent[] pages, Func<PageContent, bool> such)
    {
        var runs = new List<(int From, int To)>();
        foreach (var number in pages.Where(such).Select(p => p.Number))
        {
            if (runs.Count > 0 && runs[^1].To == number - 1)
            {
                runs[^1] = (runs[^1].From, number);
            }
            else
            {
                runs.Add((number, number));
            }
        }

        var said = runs.ConvertAll(r =>
            r.From == r.To
                ? r.From.ToString(CultureInfo.InvariantCulture)
                : string.Create(CultureInfo.InvariantCulture, $"{r.From} {(r.To == r.From + 1 ? "and" : "to")} {r.To}")
        );
        return runs.Count == 0 ? null
            : runs is [var (from, to)] && from == to ? "page " + said[0]
            : "pages " + (said.Count == 1 ? said[0] : string.Join(", ", said[..^1]) + " and " + said[^1]);
    }
}
