using System.Globalization;
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
)
{
    /// <summary>What the rows have words for and no column of the usual kind shows.</summary>
    public FurtherColumns Further { get; } =
        new(
            [.. Fields.InSheet.Where(f => Rows.Any(r => r.Row.Words.Text(f) is not null))],
            NamedColumns.Of(Rows.Select(r => r.Row.Named)),
            Rows.Any(r => r.Uncertain.Length > 0)
        );
}

/// <summary>One action in a spreadsheet.</summary>
/// <param name="Row">The action with what it stands under.</param>
/// <param name="OfAgency">True when the agency whose part it is answers for it; false for an action it only contributes
/// to.</param>
public sealed record SheetRow(PlanRow Row, int Version, Guid? AgencyId, bool OfAgency)
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    public Guid ActionId => Guid.Parse(Row.Key);

    /// <summary>The plan's own code.</summary>
    public string? Rating => Row.RatingCode;

    /// <summary>False when it is closed or withdrawn: nothing more is asked.</summary>
    public bool Open => Row.IsOpen;
    public string Agency => Row.Text(Field.Agency);
    public string Action => Row.Action ?? Row.Text(Field.Description);
    public string Due => Row.Target ?? Row.Live?.Due?.ToString("d MMMM yyyy", British) ?? "";
    public string FirstPromised { get; init; } = "";

    /// <summary>The newest words that the agency submitted, else those of the paper.</summary>
    public string LatestWords { get; init; } = "";

    /// <summary>What was not certain of it when it was read, and nobody has settled since; empty for nothing.</summary>
    public string Uncertain { get; init; } = "";

    /// <summary>The agency's draft, as far as the person may see it: its version and words.</summary>
    public int DraftVersion { get; init; }
    public string? Draft { get; init; }

    /// <summary>A new date has been asked for already and waits.</summary>
    public string? DateAskedFor { get; init; }

    public string Words(SheetColumn column, SheetRatings ratings) =>
        column switch
        {
            SheetColumn.Finding => Row.Text(Field.Finding),
            SheetColumn.Recommendation => Heading(),
            SheetColumn.Agency => Agency,
            SheetColumn.Action => Action,
            SheetColumn.Rating => ratings.WordOf(Rating),
            SheetColumn.Due => Due,
            SheetColumn.FirstPromised => FirstPromised,
            SheetColumn.LatestWords => LatestWords,
            _ => "",
        };

    private string Heading() =>
        Row.Number is { } number && Row.Asked?.StartsWith(number, StringComparison.Ordinal) != true
            ? $"{number} {Row.Asked}".Trim()
            : Row.Asked ?? Row.Text(Field.Section);
}
