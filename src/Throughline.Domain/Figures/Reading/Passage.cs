using Throughline.Domain.Intake;
using Throughline.Domain.Plans;

namespace Throughline.Domain.Figures.Reading;

/// <summary>A paragraph, a list item, or a table's cell of running text.</summary>
internal sealed class Passage
{
    private IReadOnlyList<Sentence>? _sentences;

    /// <summary>Position among the paper's passages.</summary>
    public required int Index { get; init; }

    /// <summary>Position of its element in the document.</summary>
    public required int Element { get; init; }
    public required string Text { get; init; }
    public required SourcePlace Place { get; init; }
    public required TextKind Kind { get; init; }
    public required PaperPart Part { get; init; }

    /// <summary>The number it opens with ("3.1.7", "12"); empty when it has none.</summary>
    public string Number { get; init; } = "";

    /// <summary>The bullet or letter it opens with; empty when it has none.</summary>
    public string Marker { get; init; } = "";

    /// <summary>Its words without number and marker.</summary>
    public required string Body { get; init; }

    /// <summary>The last dotted number at or before it in its part: where in the report it stands.</summary>
    public string Section { get; init; } = "";

    /// <summary>The table that it is a cell of, by position among tables; -1 outside tables.</summary>
    public int Table { get; init; } = -1;
    public int Row { get; init; } = -1;
    public bool IsListItem => Marker.Length > 0 || Kind == TextKind.ListItem;
    public IReadOnlyList<Sentence> Sentences => _sentences ??= SentenceReader.Read(this);
}
