using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Throughline.Core.Data;
using Throughline.Core.Plans.Doubts;
using Throughline.Domain.Calendar;
using Throughline.Domain.Plans;
using Throughline.Domain.Plans.Standing;

namespace Throughline.Core.Plans;

/// <summary>One row of a plan: what is promised, how it stands, by when, by whom, to what end.</summary>
[Table("actions")]
[OfSubject(Subject.Action)]
public sealed class PlanAction : TrackedRecord
{
    public Guid ResponseId { get; set; }
    public Response? Response { get; init; }

    /// <summary>
    /// The plan, finding, recommendation and agency that the response leads to; repeated here so that lists of one
    /// agency or plan need no joins.
    /// </summary>
    public Guid PlanId { get; init; }
    public Guid? FindingId { get; set; }
    public Guid RecommendationId { get; set; }
    public Guid? AgencyId { get; set; }
    public int Order { get; set; }

    /// <summary>The row's id in the reading: "block.row"; null for an action added by hand.</summary>
    [MaxLength(60)]
    public string? RowId { get; init; }

    /// <summary>
    /// The action that this one was split from, so that versions of a plan show it as made of that one; null for none.
    /// </summary>
    public Guid? SplitFromId { get; init; }
    public string? Text { get; set; }
    public string? Description { get; set; }

    [MaxLength(60)]
    public string? Rating { get; set; }
    public string? RatingWords { get; set; }

    [MaxLength(7)]
    public string? RatingColour { get; set; }
    public string? Constraint { get; set; }
    public string? Target { get; set; }
    public TargetKind TargetKind { get; set; }
    public DateOnly? TargetFirst { get; set; }
    public DateOnly? TargetLast { get; set; }
    public string? Lead { get; set; }
    public string? Owner { get; set; }
    public string? Outcome { get; set; }
    public string? Score { get; set; }
    public string? UpdateScore { get; set; }
    public string? Direction { get; set; }
    public string? Update { get; set; }
    public string? PreviousUpdate { get; set; }
    public string? Cost { get; set; }
    public string? Agreed { get; set; }
    public string? Priority { get; set; }
    public string? EvidenceOfCompletion { get; set; }
    public string? Resources { get; set; }
    public string? SuccessMeasure { get; set; }

    /// <summary>
    /// What it says in columns that only its plan has: an object of the paper's headings and the words, as JSON, in the
    /// paper's order; null for none.
    /// </summary>
    public string? NamedJson { get; set; }
    public bool Withdrawn { get; set; }
    public string? WithdrawnWhy { get; set; }

    /// <summary>
    /// The delivery that the rating stands for by the plan's legend; null when not rated or when the rating says
    /// nothing of delivery.
    /// </summary>
    public Delivery? Delivery { get; set; }
    public Assurance Assurance { get; set; }

    /// <summary>
    /// Who outside the agency said that the difference is shown, when and in which words; null until somebody does.
    /// </summary>
    [MaxLength(200)]
    public string? ImpactConfirmedBy { get; set; }
    public DateTime? ImpactConfirmedAt { get; set; }
    public string? ImpactWords { get; set; }

    /// <summary>The audit that they relied on; null when they relied on the measures.</summary>
    public Guid? ImpactEvidenceId { get; set; }

    /// <summary>The last day of the target now: what "due" and "overdue" mean. Null without a date.</summary>
    public DateOnly? Due { get; set; }

    /// <summary>The target as first promised, kept for ever.</summary>
    public string? FirstTarget { get; init; }
    public DateOnly? FirstDue { get; set; }

    /// <summary>How many extensions were agreed.</summary>
    public int TimesMoved { get; set; }

    /// <summary>Calendar days from the first due day to the one now; negative when brought forward.</summary>
    public int DaysMoved { get; set; }
    public DateOnly? NextAuditOn { get; set; }

    /// <summary>What children and families said, and where it is heard.</summary>
    public string? ChildrensVoice { get; set; }

    /// <summary>When the newest accepted update was submitted; null when the agency never updated it here.</summary>
    public DateTime? LastUpdateAt { get; set; }

    /// <summary>
    /// Whether its agency has answered: what the paper says, and then the agency's own accepted updates. What a
    /// coordinator writes leaves it alone.
    /// </summary>
    public AgencyAnswer Answer { get; set; }

    /// <summary>The day on which the newest accepted update was submitted; null without one.</summary>
    public DateOnly? AnsweredOn { get; set; }

    /// <summary>The assurance to show; null where nothing is claimed.</summary>
    public Assurance? AssuranceToShow => AssuranceShown.Of(Assurance, Delivery, AgencyId, Answer);

    /// <summary>
    /// Its agency said here that it is not its own: nothing is asked until the plan changes around it.
    /// </summary>
    public bool Rests { get; set; }
    public ClosureStage Closure { get; set; }
    public DateOnly? ClosedOn { get; set; }

    /// <summary>Why it was closed without evidence or outcome; stays on the thread for ever.</summary>
    public string? ClosedWithoutWhy { get; set; }

    /// <summary>Twelve months after closure: the day on which somebody must ask whether it held.</summary>
    public DateOnly? HoldCheckDue { get; set; }
    public bool? Held { get; set; }

    /// <summary>All words of the row, folded to lower case, for the plan page's filter on either database.</summary>
    public string SearchText { get; set; } = "";
    public int SourcePage { get; init; }
    public int? SourceLine { get; init; }

    /// <summary>The same place in words, where the numbers mean nothing to a person.</summary>
    [MaxLength(200)]
    public string? SourceWhere { get; init; }
    public List<Provenance> Provenance { get; } = [];

    /// <summary>
    /// The words of one field; null for none, and for fields of what it stands under. The one place where a field meets
    /// its column.
    /// </summary>
    public string? this[Field field]
    {
        get => Column(field)?.Get(this);
        set =>
            (Column(field) ?? throw new ArgumentException($"An action bears no {field}.", nameof(field))).Set(
                this,
                value
            );
    }

    /// <summary>What it says in columns that only its plan has, in their order.</summary>
    [NotMapped]
    public IReadOnlyList<NamedWords> Named
    {
        get => NamedJsonText.Read(NamedJson);
        set => NamedJson = NamedJsonText.Write(value);
    }

    /// <summary>All its words by field.</summary>
    public WordsByField ToWords() => WordsByField.Of(Fields.OfAction.Select(f => (f, this[f])));

    /// <summary>The name of a field's column, as events and provenance know it.</summary>
    public static string ColumnOf(Field field) =>
        field switch
        {
            Field.Action => nameof(Text),
            Field.Rating => nameof(RatingWords),
            _ => field.ToString(),
        };

    /// <summary>What was not certain of it when the plan was accepted, settled or not.</summary>
    public List<PlanDoubt> Doubts { get; } = [];
    public List<Extension> Extensions { get; } = [];
    public List<ContributingAgency> Contributors { get; } = [];

    private static FieldColumn? Column(Field field) =>
        field switch
        {
            Field.Action => new(a => a.Text, (a, words) => a.Text = words),
            Field.Description => new(a => a.Description, (a, words) => a.Description = words),
            Field.Rating => new(a => a.RatingWords, (a, words) => a.RatingWords = words),
            Field.Constraint => new(a => a.Constraint, (a, words) => a.Constraint = words),
            Field.Target => new(a => a.Target, (a, words) => a.Target = words),
            Field.Lead => new(a => a.Lead, (a, words) => a.Lead = words),
            Field.Owner => new(a => a.Owner, (a, words) => a.Owner = words),
            Field.Outcome => new(a => a.Outcome, (a, words) => a.Outcome = words),
            Field.Score => new(a => a.Score, (a, words) => a.Score = words),
            Field.UpdateScore => new(a => a.UpdateScore, (a, words) => a.UpdateScore = words),
            Field.Direction => new(a => a.Direction, (a, words) => a.Direction = words),
            Field.Update => new(a => a.Update, (a, words) => a.Update = words),
            Field.PreviousUpdate => new(a => a.PreviousUpdate, (a, words) => a.PreviousUpdate = words),
            Field.Cost => new(a => a.Cost, (a, words) => a.Cost = words),
            Field.Agreed => new(a => a.Agreed, (a, words) => a.Agreed = words),
            Field.Priority => new(a => a.Priority, (a, words) => a.Priority = words),
            Field.EvidenceOfCompletion => new(
                a => a.EvidenceOfCompletion,
                (a, words) => a.EvidenceOfCompletion = words
            ),
            Field.Resources => new(a => a.Resources, (a, words) => a.Resources = words),
            Field.SuccessMeasure => new(a => a.SuccessMeasure, (a, words) => a.SuccessMeasure = words),
            _ => null,
        };

    private readonly record struct FieldColumn(Func<PlanAction, string?> Get, Action<PlanAction, string?> Set);
}
