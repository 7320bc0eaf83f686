using System.ComponentModel;
using Throughline.Core.Plans;
using Throughline.Core.Plans.Doubts;
using Throughline.Domain.Plans;
using Throughline.Domain.Updates;

namespace Throughline.Core.Api;

/// <summary>An action: what an agency promised and how it stands.</summary>
public sealed record ApiAction(
    Guid Id,
    Guid PlanId,
    Guid RecommendationId,
    Guid? FindingId,
    Guid? AgencyId,
    string? Agency,
    string? Text,
    string? Description,
    [property: Description("The plan's own code.")] string? Rating,
    Delivery? Delivery,
    [property: Description("Null where the agency has said nothing, or that it is not its own: nothing is claimed.")]
        Assurance? Assurance,
    [property: Description("The target as written.")] string? Target,
    [property: Description("The last day of the target.")] DateOnly? Due,
    string? FirstTarget,
    DateOnly? FirstDue,
    int TimesMoved,
    [property: Description("Calendar days from the first due day to the one now.")] int DaysMoved,
    string? Lead,
    string? Outcome,
    [property: Description("The newest words that count: accepted, or of the paper.")] string? LatestUpdate,
    DateTime? LastUpdateAt,
    ClosureStage Closure,
    bool Withdrawn
)
{
    [Description("All words of the action's row by field, as its plan has them: “outcome”, “constraint”, “cost” …")]
    public IReadOnlyDictionary<string, string> Words { get; init; } = new Dictionary<string, string>();

    [Description(
        "The dated entries of the latest update, where it is a series of them (“12/09/24: …”), in the order of its words."
    )]
    public IReadOnlyList<ApiEntry> Entries { get; init; } = [];

    [Description("What the action's row says in columns that only its plan has, in the paper's order.")]
    public IReadOnlyList<ApiOwnColumn> OwnColumns { get; init; } = [];

    [Description("What was not certain when the action was read from its paper, and nobody has settled since.")]
    public IReadOnlyList<ApiDoubt> Doubts { get; init; } = [];

    [Description("Changes whenever anything above does. Send it as If-Match with an update.")]
    public string Version { get; init; } = "";

    internal static ApiAction Of(PlanAction a, string? agency, IEnumerable<DoubtShown> doubts) =>
        new(
            a.Id,
            a.PlanId,
            a.RecommendationId,
            a.FindingId,
            a.AgencyId,
            agency,
            a.Text,
            a.Description,
            a.Rating,
            a.Delivery,
            a.AssuranceToShow,
            a.Target,
            a.Due,
            a.FirstTarget,
            a.FirstDue,
            a.TimesMoved,
            a.DaysMoved,
            a.Lead,
            a.Outcome,
            a.Update,
            a.LastUpdateAt,
            a.Closure,
            a.Withdrawn
        )
        {
            Words = a.ToWords().ToDictionary(w => w.Key.JsonName(), w => w.Value.Text),
            Entries = [.. DatedEntry.In(a.Update ?? "").Select(e => new ApiEntry(e.First, e.Last, e.Dated, e.Text))],
            OwnColumns = [.. a.Named.Select(n => new ApiOwnColumn(n.Name, n.Words.Text))],
            Doubts = [.. doubts.Select(ApiDoubt.Of)],
        };
}
