namespace Throughline.Domain.Figures.Reading;

/// <summary>
/// One sentence with its figures taken out and numbered, so that a rule's shape is a short pattern: "⟨c0⟩ of the ⟨c1⟩
/// children (⟨p2⟩)".
/// </summary>
/// <remarks>
/// c count, p percentage, q percentage points, r rate, m money, u duration, x fraction: with the number of the figure.
/// d date, y year or years: with the number of the date. a age, f reference, o ordinal, t time or telephone, g range:
/// without a number.
/// </remarks>
internal sealed class Sentence(
    Passage passage,
    string words,
    IReadOnlyList<ReadFigure> figures,
    IReadOnlyList<ReadDay> days,
    string marked
)
{
    public Passage Passage => passage;

    /// <summary>As it stands in the document.</summary>
    public string Words => words;
    public IReadOnlyList<ReadFigure> Figures => figures;
    public IReadOnlyList<ReadDay> Days => days;

    /// <summary>In lower case, with markers for figures.</summary>
    public string Marked => marked;

    /// <summary>The place of this sentence in its passage, from 0.</summary>
    public int Index { get; init; }

    public FigurePlace PlaceOf(ReadFigure figure) => new(passage.Place, Around(figure.Start, figure.Length));

    public string Around(int start, int length) => Quotes.Around(words, start, length);

    /// <summary>The figure of a marker's number in a match of a shape.</summary>
    public ReadFigure Figure(string number) =>
        figures[int.Parse(number, System.Globalization.CultureInfo.InvariantCulture)];

    public ReadDay Day(string number) => days[int.Parse(number, System.Globalization.CultureInfo.InvariantCulture)];
}
