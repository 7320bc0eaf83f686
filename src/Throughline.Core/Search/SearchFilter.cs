using Throughline.Domain.Plans;

namespace Throughline.Core.Search;

/// <summary>What is looked for, and among what; null means all.</summary>
/// <param name="Agency">What this agency answers for.</param>
/// <param name="From">Written on this day (UTC) or later.</param>
/// <param name="To">Written on this day (UTC) or earlier.</param>
public sealed record SearchFilter(
    string? Words = null,
    SearchKind? Kind = null,
    Guid? Agency = null,
    Guid? Plan = null,
    Delivery? Delivery = null,
    DateOnly? From = null,
    DateOnly? To = null
);

/// <summary>A row of the index.</summary>
public sealed class SearchItem
{
    public long Id { get; init; }
    public required string Kind { get; init; }
    public Guid RecordId { get; init; }
    public Guid PlanId { get; init; }
    public Guid? FindingId { get; init; }
    public Guid? RecommendationId { get; init; }
    public Guid? ActionId { get; init; }
    public Guid? AgencyId { get; init; }
    public DateTime WrittenAt { get; init; }
}

/// <summary>One thing found.</summary>
/// <param name="Snippet">Its words around what was looked for, in pieces of which some are hits.</param>
/// <param name="RecommendationId">The thread that it stands in; null for a plan, a finding, or a challenge to a whole
/// plan.</param>
public sealed record SearchHit(
    SearchKind Kind,
    Guid RecordId,
    Guid PlanId,
    string PlanTitle,
    Guid? FindingId,
    Guid? RecommendationId,
    Guid? ActionId,
    string? Agency,
    DateTime WrittenAt,
    IReadOnlyList<SnippetPiece> Snippet
);

/// <summary>Some words of a snippet.</summary>
public sealed record SnippetPiece(string Text, bool IsHit);

/// <summary>A page of what was found.</summary>
/// <param name="Found">How many were found, at most <see cref="SearchQueries.MostOfAKind"/> of each kind.</param>
/// <param name="MoreThanShown">True when a kind has more than that: the newest of it were taken.</param>
public sealed record SearchResult(
    SearchWords Words,
    IReadOnlyList<SearchHit> Hits,
    int Found,
    bool MoreThanShown,
    int Page,
    int Pages
)
{
    public static SearchResult Nothing(SearchWords words) => new(words, [], 0, false, 1, 1);
}
