using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake;

/// <summary>One plan as it was read: its rows, what stands around it, and every piece that found no field.</summary>
public sealed record PlanReading
{
    /// <summary>Position in the document, from 0.</summary>
    public required int Index { get; init; }
    public required string Title { get; init; }
    public required PlanFormat Format { get; init; }
    public required SourcePlace Place { get; init; }
    public IReadOnlyList<LegendEntry> Legend { get; init; } = [];

    /// <summary>The committee, meeting and item that the plan was in, as far as the document says.</summary>
    public MeetingReference? Meeting { get; init; }

    /// <summary>The days that the paper gives as its own; none for a paper that says no day.</summary>
    public IReadOnlyList<PaperDate> Dates
    {
        // Readings that were stored before days were looked for have none.
        get => field ?? [];
        init;
    } = [];

    /// <summary>Runs of source rows that share one column layout, in order.</summary>
    public required IReadOnlyList<ColumnBlock> Blocks { get; init; }
    public required IReadOnlyList<RowReading> Rows { get; init; }
    public IReadOnlyList<UnplacedPiece> Unplaced { get; init; } = [];

    /// <summary>
    /// The words of column headings, repeats included: with fields and unplaced pieces they are all of the plan's
    /// tables.
    /// </summary>
    public IReadOnlyList<SourcePiece> Headings { get; init; } = [];

    /// <summary>Where each of the plan's tables begins.</summary>
    public IReadOnlyList<SourcePlace> Tables { get; init; } = [];
}
