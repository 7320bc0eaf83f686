using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake.Corrections;

/// <summary>A reading with a person's edits applied.</summary>
public sealed record ReviewedPlan
{
    public required string Title { get; init; }
    public required IReadOnlyList<ReviewedRow> Rows { get; init; }
    public required IReadOnlyList<ReviewedPiece> Unplaced { get; init; }

    /// <summary>
    /// Edits that no longer apply, because a column was ruled otherwise and their row is gone; each with a sentence.
    /// </summary>
    public required IReadOnlyList<string> NoLongerApply { get; init; }

    /// <summary>Rows that acceptance will make.</summary>
    public IEnumerable<ReviewedRow> Kept => Rows.Where(r => r.LeftOutBecause is null);

    public int UncertainCount => Kept.Count(r => r.Uncertain.Count > 0);
}

public sealed record ReviewedRow
{
    public required string Id { get; init; }
    public required int Block { get; init; }
    public required SourcePlace Place { get; init; }
    public required IReadOnlyDictionary<Field, ReviewedField> Fields { get; init; }
    public IReadOnlyList<ActionPart> Parts { get; init; } = [];
    public string? Rating { get; init; }
    public Colour? RatingColour { get; init; }
    public bool Withdrawn { get; init; }
    public IReadOnlyList<Doubt> Uncertain { get; init; } = [];
    public string? LeftOutBecause { get; init; }

    public string Text(Field field) => Fields.TryGetValue(field, out var f) ? f.Text : "";
}

/// <summary>
/// A field's words now; what was read, when a person changed it; and where its words stand in the source.
/// </summary>
public sealed record ReviewedField(string Text, string? AsRead, IReadOnlyList<SourcePiece> Pieces, bool Inherited);

public sealed record ReviewedPiece(int Index, UnplacedPiece Piece);

/// <summary>The edit cannot be made; the message is for the person.</summary>
public sealed class IllegalEditException : Exception
{
    public IllegalEditException(string message)
        : base(message) { }

    public IllegalEditException() { }

    public IllegalEditException(string message, Exception innerException)
        : base(message, innerException) { }
}
