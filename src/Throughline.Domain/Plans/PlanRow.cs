using Throughline.Domain.Calendar;

namespace Throughline.Domain.Plans;

/// <summary>
/// One row of a plan, whatever it was read from or kept in: what one agency answered, promised or did. Its words by
/// field, how it stands, and where it lives.
/// </summary>
public record PlanRow
{
    /// <summary>Stable for the same plan: a reading's row id, or a live action's id.</summary>
    public required string Key { get; init; }

    /// <summary>Where it stands in a document; null for what was typed.</summary>
    public SourcePlace? Place { get; init; }

    /// <summary>All that it says.</summary>
    public WordsByField Words { get; init; } = WordsByField.None;

    /// <summary>What it says in columns that only this plan has, in their order.</summary>
    public IReadOnlyList<NamedWords> Named { get; init; } = [];

    /// <summary>The legend's code (R, A, G, Complete, N/A); null for none, or several that disagree.</summary>
    public string? RatingCode { get; init; }

    /// <summary>What the rating means on the scale of all plans; null where it says nothing of delivery.</summary>
    public Delivery? Delivery { get; init; }

    /// <summary>Struck through in a paper; withdrawn with a reason in a plan that is kept.</summary>
    public bool Withdrawn { get; init; }

    /// <summary>What only a plan that is kept in Throughline knows; null for a paper.</summary>
    public LiveFacts? Live { get; init; }

    /// <summary>A body agreed that it is done with; a paper never says so.</summary>
    public bool Closed => Live?.Closure == ClosureStage.Closed;

    /// <summary>True while something is still asked of its agency.</summary>
    public bool IsOpen => !Withdrawn && !Closed;

    /// <summary>The plan's own word for the rating: "G", "Amber", "Complete".</summary>
    public string? Rating
    {
        get => RatingCode ?? Words.Text(Field.Rating);
        init => RatingCode = value;
    }

    /// <summary>The question to agencies, or the recommendation.</summary>
    public string? Asked
    {
        get => Words.Text(Field.Question) ?? Words.Text(Field.Recommendation);
        init => Words = Words.With(Field.Question, (string?)null).With(Field.Recommendation, value);
    }

    public string? Finding
    {
        get => this[Field.Finding];
        init => Words = Words.With(Field.Finding, value);
    }

    public string? Number
    {
        get => this[Field.Number];
        init => Words = Words.With(Field.Number, value);
    }

    public string? Section
    {
        get => this[Field.Section];
        init => Words = Words.With(Field.Section, value);
    }

    public string? Agency
    {
        get => this[Field.Agency];
        init => Words = Words.With(Field.Agency, value);
    }

    public string? Response
    {
        get => this[Field.Response];
        init => Words = Words.With(Field.Response, value);
    }

    public string? Action
    {
        get => this[Field.Action];
        init => Words = Words.With(Field.Action, value);
    }

    public string? Constraint
    {
        get => this[Field.Constraint];
        init => Words = Words.With(Field.Constraint, value);
    }

    /// <summary>
    /// "Target date", "target date/evidence", "by when", "timescale": often holds what was done instead of a date.
    /// </summary>
    public string? Target
    {
        get => this[Field.Target];
        init => Words = Words.With(Field.Target, value);
    }

    public TargetDate TargetDate => TargetCell.Read(Target ?? "");

    public string? Lead
    {
        get => this[Field.Lead];
        init => Words = Words.With(Field.Lead, value);
    }

    public string? Owner
    {
        get => this[Field.Owner];
        init => Words = Words.With(Field.Owner, value);
    }

    public string? Outcome
    {
        get => this[Field.Outcome];
        init => Words = Words.With(Field.Outcome, value);
    }

    public string? Score
    {
        get => this[Field.Score];
        init => Words = Words.With(Field.Score, value);
    }

    public string? UpdateScore
    {
        get => this[Field.UpdateScore];
        init => Words = Words.With(Field.UpdateScore, value);
    }

    public string? Direction
    {
        get => this[Field.Direction];
        init => Words = Words.With(Field.Direction, value);
    }

    public string? Update
    {
        get => this[Field.Update];
        init => Words = Words.With(Field.Update, value);
    }

    public string? PreviousUpdate
    {
        get => this[Field.PreviousUpdate];
        init => Words = Words.With(Field.PreviousUpdate, value);
    }

    /// <summary>
    /// What a rule reads of one field; null when empty. Question and recommendation are one thing to it, and a rating is
    /// its code where it has one.
    /// </summary>
    public string? this[Field field] =>
        field switch
        {
            Field.Question or Field.Recommendation => Asked,
            Field.Rating => Rating,
            _ => Words.Text(field),
        };

    /// <summary>The words of one field as they stand; empty when there are none.</summary>
    public string Text(Field field) => Words.TryGetValue(field, out var words) ? words.Text : "";
}
