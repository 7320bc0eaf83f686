namespace Throughline.Documents.Papers;

/// <summary>How pictures of a paper's pages stand in what is written of it.</summary>
/// <param name="AddressOf">Where the picture of a page is; null where there is none.</param>
/// <param name="Instead">True where the picture stands for the page's words, which become its alternative text: on paper. On
/// the screen the words stand, and the picture is unfolded.</param>
public sealed record PaperLooks(Func<int, string?> AddressOf, bool Instead)
{
    /// <summary>None: words only.</summary>
    public static PaperLooks None { get; } = new(_ => null, Instead: false);
}
