namespace Throughline.Domain.Intake.Corrections;

/// <summary>A reading with a person's edits applied.</summary>
public sealed record ReviewedPlan
{
    public required string Title { get; init; }
    public required IReadOnlyList<RowReading> Rows { get; init; }
    public required IReadOnlyList<ReviewedPiece> Unplaced { get; init; }

    /// <summary>
    /// Edits that no longer apply, because a column was ruled otherwise and their row is gone; each with a sentence.
    /// </summary>
    public required IReadOnlyList<string> NoLongerApply { get; init; }

    /// <summary>Rows that acceptance will make.</summary>
    public IEnumerable<RowReading> Kept => Rows.Where(r => r.LeftOutBecause is null);

    /// <summary>The day of the paper; null while it must be asked, because the paper names none or several.</summary>
    public PaperDay? PaperDay { get; init; }

    /// <summary>What is not certain of the plan as a whole: the paper's day, the meaning of columns.</summary>
    public IReadOnlyList<string> Doubts { get; init; } = [];

    /// <summary>True when a person need look at nothing any more.</summary>
    public bool IsCertain => UncertainCount == 0 && Doubts.Count == 0;

    public int UncertainCount => Kept.Count(r => r.Uncertain.Count > 0);
}

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
