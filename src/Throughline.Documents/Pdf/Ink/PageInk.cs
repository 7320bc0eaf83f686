namespace Throughline.Documents.Pdf.Ink;

/// <summary>What is printed on a page, in points from its top left, before anything is made of it.</summary>
internal sealed class PageInk
{
    public required int Number { get; init; }
    public required double Width { get; init; }
    public required double Height { get; init; }
    public List<PdfWord> Words { get; init; } = [];
    public List<Ruling> Across { get; init; } = [];
    public List<Ruling> Down { get; init; } = [];
    public List<FilledBox> Fills { get; init; } = [];
    public bool HasImages { get; init; }

    /// <summary>What stands on the page and was not read.</summary>
    public IReadOnlyList<Aside> Beside { get; init; } = [];

    /// <summary>Pieces of text in fonts that could not be loaded.</summary>
    public int TextLeft { get; init; }

    /// <summary>Letters of which their font does not say what they are.</summary>
    public int LettersGuessed { get; init; }

    /// <summary>Share of the page that its largest picture covers; 0 where it holds many words.</summary>
    public double PictureShare { get; init; }
}
