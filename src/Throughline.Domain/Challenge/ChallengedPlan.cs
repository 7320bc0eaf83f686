using Throughline.Domain.Calendar;
using Throughline.Domain.Intake;
using Throughline.Domain.Plans;

namespace Throughline.Domain.Challenge;

/// <summary>
/// A plan as the rules see it, whatever it came from: a pack that is only read, a live plan, or a snapshot.
/// </summary>
public sealed record ChallengedPlan
{
    public required string Title { get; init; }

    /// <summary>The document's name, for places; null for a live plan.</summary>
    public string? Document { get; init; }

    /// <summary>
    /// The day that the plan speaks for: the meeting's, the snapshot's, or today for a live plan. Null when the paper
    /// does not say; rules about passed dates then keep silent.
    /// </summary>
    public DateOnly? AsAt { get; init; }

    /// <summary>The day the plan began, when it is known.</summary>
    public DateOnly? Began { get; init; }

    /// <summary>
    /// The fields that the plan has a column for: a rule about an empty cell asks only where there is a cell to fill.
    /// </summary>
    public required IReadOnlySet<Field> Columns { get; init; }
    public IReadOnlyList<LegendEntry> Legend { get; init; } = [];

    /// <summary>How earlier plans of this partnership and of its peers were rated; empty where nobody knows.</summary>
    public IReadOnlyList<PlanShape> Peers { get; init; } = [];
    public required IReadOnlyList<ChallengedRow> Rows { get; init; }
}

/// <summary>How a plan is rated as a whole: enough to compare it with others.</summary>
/// <param name="Rated">Rows with a rating that says something of delivery.</param>
/// <param name="Delivered">Of these, on track or complete.</param>
public readonly record struct PlanShape(int Rated, int Delivered)
{
    /// <summary>0 to 1; 0 for a plan without ratings.</summary>
    public double Share => Rated == 0 ? 0 : (double)Delivered / Rated;

    public static PlanShape Of(IEnumerable<ChallengedRow> rows)
    {
        var rated = rows.Where(r => !r.Withdrawn && r.Delivery is not null).ToList();
        return new(rated.Count, rated.Count(r => r.Delivery is Delivery.OnTrack or Delivery.Complete));
    }
}

/// <summary>One row: what one agency answered, promised or did.</summary>
public sealed record ChallengedRow
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

/// <summary>What is known of an action that lives in Throughline.</summary>
/// <param name="Assurance">How far anybody has looked behind the claim.</param>
/// <param name="Proof">Evidence that is attached and not withdrawn.</param>
/// <param name="FirstDue">The day first promised.</param>
/// <param name="Due">The day that holds now.</param>
/// <param name="TimesMoved">How often the date was moved by an extension.</param>
/// <param name="Measures">How the difference is to be seen.</param>
public sealed record LiveFacts(
    Assurance Assurance,
    IReadOnlyList<ProofFact> Proof,
    DateOnly? FirstDue,
    DateOnly? Due,
    int TimesMoved,
    IReadOnlyList<MeasureFact> Measures
);

/// <summary>
/// One current version of evidence: the days it speaks for, the day it goes stale, and what it shows.
/// </summary>
public sealed record ProofFact(string Title, DateOnly SpeaksFrom, DateOnly SpeaksTo, DateOnly? StaleOn, string Shows);

/// <summary>One success measure.</summary>
public sealed record MeasureFact(string Text, double? Baseline, int Values);
