using Throughline.Documents.Pdf.Grids;

namespace Throughline.Documents.Pdf.Pages;

/// <summary>What was made of one page: its ruled tables and its bands of lines, top to bottom.</summary>
internal sealed class PageContent
{
    public required int Number { get; init; }
    public required PageSize Size { get; init; }
    public required List<PageItem> Items { get; init; }
    public bool HasImages { get; init; }

    /// <summary>Share of the page that its largest picture covers.</summary>
    public double PictureShare { get; init; }

    /// <summary>True when a program read its words out of a picture.</summary>
    public bool WasPicture { get; init; }
    public int Words { get; init; }

    /// <summary>The middle size of the words in ruled tables, in points; 0 when there are none.</summary>
    public double TableType { get; init; }
    public string? Fault { get; init; }

    /// <summary>What stands on the page and was not read.</summary>
    public IReadOnlyList<Aside> Beside { get; init; } = [];

    /// <summary>Pieces of text in fonts that could not be loaded.</summary>
    public int TextLeft { get; init; }

    /// <summary>Letters of which their font does not say what they are.</summary>
    public int LettersGuessed { get; init; }
}
