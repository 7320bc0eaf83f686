using Throughline.Domain.Plans;

namespace Throughline.Core.Spreadsheets;

/// <summary>A plan, or one agency's part of it, as its spreadsheet shows it to one person.</summary>
/// <param name="AgencyId">The agency whose part it is; null for all that the person may see.</param>
/// <param name="AsAt">UTC.</param>
public sealed record PlanSheet(
    Guid PlanId,
    string Title,
    Guid? AgencyId,
    string? AgencyName,
    DateTime AsAt,
    SheetRatings Ratings,
    IReadOnlyList<SheetRow> Rows
);

/// <summary>One action in a spreadsheet.</summary>
/// <param name="Rating">The plan's own code.</param>
/// <param name="OfAgency">True when the agency whose part it is answers for it; false for an action it only contributes
/// to.</param>
/// <param name="Open">False when it is closed or withdrawn: nothing more is asked.</param>
public sealed record SheetRow(
    Guid ActionId,
    int Version,
    Guid? AgencyId,
    string? Rating,
    Delivery? Delivery,
    bool OfAgency,
    bool Open
)
{
    public string Finding { get; init; } = "";
    public string Recommendation { get; init; } = "";
    public string Agency { get; init; } = "";
    public string Action { get; init; } = "";
    public string Due { get; init; } = "";
    public string FirstPromised { get; init; } = "";

    /// <summary>The newest words that the agency submitted, else those of the paper.</summary>
    public string LatestWords { get; init; } = "";

    /// <summary>The agency's draft, as far as the person may see it: its version and words.</summary>
    public int DraftVersion { get; init; }
    public string? Draft { get; init; }

    /// <summary>A new date has been asked for already and waits.</summary>
    public string? DateAskedFor { get; init; }

    /// <summary>What the action's words were when this was loaded, for the updates' own check.</summary>
    public string? Update { get; init; }

    public string Words(SheetColumn column, SheetRatings ratings) =>
        column switch
        {
            SheetColumn.Finding => Finding,
            SheetColumn.Recommendation => Recommendation,
            SheetColumn.Agency => Agency,
            SheetColumn.Action => Action,
            SheetColumn.Rating => ratings.WordOf(Rating),
            SheetColumn.Due => Due,
            SheetColumn.FirstPromised => FirstPromised,
            SheetColumn.LatestWords => LatestWords,
            _ => "",
        };
}
