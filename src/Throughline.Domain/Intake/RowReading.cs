using Throughline.Domain.Intake.Rows;
using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake;

/// <summary>
/// A row of a plan as it was read from a paper, and as people put it right. Its key is "block.row" in the source, so
/// that their edits survive a second reading.
/// </summary>
public sealed record RowReading : PlanRow
{
    public required int Block { get; init; }

    /// <summary>Where it stands in the source.</summary>
    public new required SourcePlace Place
    {
        get => base.Place ?? default;
        init => base.Place = value;
    }

    /// <summary>Lettered or numbered actions within the action cell.</summary>
    public IReadOnlyList<ActionPart> Parts => ActionParts.Of(Text(Field.Action));

    /// <summary>The colour the rating was read from, kept as it is.</summary>
    public Colour? RatingColour { get; init; }
    public IReadOnlyList<Doubt> Uncertain { get; init; } = [];

    /// <summary>Why a person left it out of the plan; null for a row that stays.</summary>
    public string? LeftOutBecause { get; init; }
}
