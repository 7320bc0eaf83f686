using Throughline.Documents.Pdf.Ink;

namespace Throughline.Documents.Pdf.Pages;

/// <summary>A line of type outside ruled tables.</summary>
internal sealed class PageLine(List<PdfWord> words)
{
    private string? _text;

    public List<PdfWord> Words { get; } = words;
    public string Text => _text ??= WordsInOrder.Text([Words]);
    public Box Box { get; } = WordsInOrder.BoxOf(words);
    public double Size { get; } = words.Max(w => w.Size);
    public bool Bold { get; } = words.TrueForAll(w => w.Bold);

    /// <summary>How far apart words stand on its page: <see cref="WordSpaces"/>.</summary>
    public double WordSpread { get; init; }
    public double Baseline => Words[0].Baseline;
}
