namespace Throughline.Core.Search;

/// <summary>What can be found; the names in lower case are those of the index.</summary>
public enum SearchKind
{
    Plan,
    Finding,
    Recommendation,
    Response,
    Action,
    Update,
    Evidence,
    Challenge,
}

/// <summary>Facts about what can be found.</summary>
public static class SearchKinds
{
    /// <summary>In the order of the thread.</summary>
    public static readonly IReadOnlyList<SearchKind> All = Enum.GetValues<SearchKind>();

    public static string Label(this SearchKind kind) =>
        kind switch
        {
            SearchKind.Plan => "Plan",
            SearchKind.Finding => "Finding",
            SearchKind.Recommendation => "Recommendation or question",
            SearchKind.Response => "Response",
            SearchKind.Action => "Action",
            SearchKind.Update => "Update",
            SearchKind.Evidence => "Evidence",
            SearchKind.Challenge => "Challenge",
        };

    /// <summary>As the index names it.</summary>
    internal static string Key(this SearchKind kind) => kind.ToString().ToLowerInvariant();
}
