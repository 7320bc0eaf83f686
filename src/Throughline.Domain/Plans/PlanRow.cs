using Throughline.Domain.Calendar;

namespace Throughline.Domain.Plans;

/// <summary>One row: what one agency answered, promised or did.</summary>
public sealed record PlanRow
{
    /// <summary>Stable for the same plan: a reading's row id, or a live action's id.</summary>
    public required string Key { get; init; }

    /// <summary>Where it stands in a document; null for what was typed.</summary>
    public SourcePlace? Place { get; init; }
    public string? Finding { get; init; }
    public string? Number { get; init; }

    /// <summary>The question to agencies, or the recommendation.</summary>
    public string? Asked { get; init; }
    public string? Section { get; init; }
    public string? Agency { get; init; }
    public string? Response { get; init; }
    public string? Action { get; init; }

    /// <summary>The plan's own word for the rating: "G", "Amber", "Complete".</summary>
    public string? Rating { get; init; }

    /// <summary>What that means on the scale of all plans; null where it says nothing of delivery.</summary>
    public Delivery? Delivery { get; init; }
    public string? Constraint { get; init; }

    /// <summary>
    /// "Target date", "target date/evidence", "by when", "timescale": often holds what was done instead of a date.
    /// </summary>
    public string? Target { get; init; }
    public TargetDate TargetDate => TargetDate.Parse(Target ?? "");
    public string? Lead { get; init; }
    public string? Owner { get; init; }
    public string? Outcome { get; init; }
    public string? Score { get; init; }
    public string? UpdateScore { get; init; }
    public string? Direction { get; init; }
    public string? Update { get; init; }
    public string? PreviousUpdate { get; init; }
    public bool Withdrawn { get; init; }

    /// <summary>What only a plan that is kept in Throughline knows; null for a paper.</summary>
    public LiveFacts? Live { get; init; }

    /// <summary>The words of one field; null when empty.</summary>
    public string? this[Field field] =>
        field switch
        {
            Field.Finding => Finding,
            Field.Number => Number,
            Field.Question or Field.Recommendation => Asked,
            Field.Section => Section,
            Field.Agency => Agency,
            Field.Response => Response,
            Field.Action => Action,
            Field.Rating => Rating,
            Field.Constraint => Constraint,
            Field.Target => Target,
            Field.Lead => Lead,
            Field.Owner => Owner,
            Field.Outcome => Outcome,
            Field.Score => Score,
            Field.UpdateScore => UpdateScore,
            Field.Direction => Direction,
            Field.Update => Update,
            Field.PreviousUpdate => PreviousUpdate,
            Field.Description or Field.Cost or Field.Agreed => null,
        };
}
