namespace Throughline.Documents.Pdf.Ink;

/// <summary>A cell of the words printed in it: their text, and the look that all of them share.</summary>
internal static class PrintedCell
{
    public static TableCell Of(List<PdfWord> words, int column, int page, Box box, Rgb? fill) =>
        Of(WordsInOrder.Text(words), words, column, new Place(page, Box: box), fill);

    public static TableCell Of(string text, List<PdfWord> words, int column, Place place, Rgb? fill) =>
        new(text, column, place)
        {
            Fill = fill,
            Ink = SharedInk(words),
            Struck = words.Count > 0 && words.TrueForAll(w => w.Struck),
            Bold = words.Count > 0 && words.TrueForAll(w => w.Bold),
        };

    private static Rgb? SharedInk(List<PdfWord> words) =>
        words.Count > 0 && words[0].Ink is { } ink && words.TrueForAll(w => Nullable.Equals(w.Ink, ink)) ? ink : null;
}
