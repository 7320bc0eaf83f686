using System.ComponentModel.DataAnnotations;
using Throughline.Domain.Calendar;
using Throughline.Domain.Intake;

namespace Throughline.Core.Data;

/// <summary>An accepted plan. Its thread: finding, recommendation or question, response of an agency, action.</summary>
public sealed class Plan : TrackedRecord
{
    [MaxLength(400)]
    public required string Title { get; set; }
    public PlanFormat Format { get; init; }
    public Guid? DocumentId { get; init; }
    public StoredDocument? Document { get; init; }
    public Guid? DraftId { get; init; }

    [MaxLength(400)]
    public string? Committee { get; init; }

    [MaxLength(100)]
    public string? MeetingDate { get; init; }

    [MaxLength(100)]
    public string? Item { get; init; }
    public List<LegendRecord> Legend { get; } = [];
    public List<Recommendation> Recommendations { get; } = [];
}

/// <summary>What a rating means in this plan.</summary>
public sealed class LegendRecord
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid PlanId { get; init; }
    public int Order { get; init; }

    [MaxLength(100)]
    public required string Code { get; init; }
    public required string Meaning { get; init; }

    [MaxLength(7)]
    public string? Colour { get; init; }
}

public enum RecommendationKind { Question, Recommendation, Project }

/// <summary>A question to the board, a recommendation, or the heading under which projects stand.</summary>
public sealed class Recommendation : TrackedRecord
{
    public Guid PlanId { get; init; }
    public int Order { get; init; }
    public RecommendationKind Kind { get; init; }
    public string? Finding { get; set; }
    public string? Section { get; set; }

    [MaxLength(100)]
    public string? Number { get; set; }
    public string? Text { get; set; }
    public List<Response> Responses { get; } = [];
}

/// <summary>What one agency answers.</summary>
public sealed class Response : TrackedRecord
{
    public Guid RecommendationId { get; init; }
    public int Order { get; init; }

    /// <summary>The agency as the paper writes it; null where the plan names none.</summary>
    [MaxLength(300)]
    public string? AgencyAsWritten { get; set; }
    public Guid? AgencyId { get; set; }
    public Agency? Agency { get; set; }
    public string? Text { get; set; }
    public List<PlanAction> Actions { get; } = [];
}

/// <summary>One row of a plan: what is promised, how it stands, by when, by whom, to what end.</summary>
public sealed class PlanAction : TrackedRecord
{
    public Guid ResponseId { get; init; }
    public Response? Response { get; init; }
    public int Order { get; init; }

    /// <summary>The row's id in the reading: "block.row".</summary>
    [MaxLength(60)]
    public required string RowId { get; init; }
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
    public bool Withdrawn { get; set; }

    /// <summary>All words of the row, folded to lower case, for the plan page's filter on either database.</summary>
    public string SearchText { get; set; } = "";
    public int SourcePage { get; init; }
    public int? SourceLine { get; init; }
    public List<Provenance> Provenance { get; } = [];
}

/// <summary>Where the words of one field came from.</summary>
public sealed class Provenance
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid ActionId { get; init; }
    public Guid DocumentId { get; init; }

    [MaxLength(40)]
    public required string Field { get; init; }
    public required string Words { get; init; }
    public int Page { get; init; }
    public int? Line { get; init; }

    [MaxLength(20)]
    public string? Cell { get; init; }
    public double? Left { get; init; }
    public double? Top { get; init; }
    public double? Right { get; init; }
    public double? Bottom { get; init; }
}
