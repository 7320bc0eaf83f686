using Throughline.Documents.Forms;
using Throughline.Domain.Plans;

namespace Throughline.Core.Spreadsheets;

/// <summary>
/// The columns of a plan's spreadsheet, in their order. The first eight are locked, the others are the agency's to
/// fill.
/// </summary>
public enum SheetColumn
{
    Finding,
    Recommendation,
    Agency,
    Action,
    Rating,
    Due,
    FirstPromised,
    LatestWords,
    NewRating,
    RatingWhy,
    Words,
    NewDate,
    DateWhy,
}

/// <summary>Facts about each column.</summary>
public static class SheetColumns
{
    /// <summary>Most characters of an update and of a reason; the same as the update page takes.</summary>
    public const int MostWords = 10_000;
    public const int MostReason = 2_000;

    public static IReadOnlyList<SheetColumn> Locked { get; } =
    [.. Enum.GetValues<SheetColumn>().Where(c => !c.IsFillable())];

    public static IReadOnlyList<SheetColumn> Fillable { get; } = [.. Enum.GetValues<SheetColumn>().Where(IsFillable)];

    public static bool IsFillable(this SheetColumn column) => column >= SheetColumn.NewRating;

    public static string Header(this SheetColumn column) =>
        column switch
        {
            SheetColumn.Finding => "Finding",
            SheetColumn.Recommendation => "Recommendation or question",
            SheetColumn.Agency => "Agency",
            SheetColumn.Action => "Action",
            SheetColumn.Rating => "Rating now",
            SheetColumn.Due => "Due",
            SheetColumn.FirstPromised => "First promised for",
            SheetColumn.LatestWords => "Latest update",
            SheetColumn.NewRating => "New rating",
            SheetColumn.RatingWhy => "Why the rating changes",
            SheetColumn.Words => "Your update",
            SheetColumn.NewDate => "New target date asked for",
            SheetColumn.DateWhy => "Why the date should move",
        };

    /// <summary>The usual columns, and between what is locked and what is filled the further ones.</summary>
    public static IReadOnlyList<FormColumn> OfForm(FurtherColumns further) =>
        [.. Locked.Select(Form), .. further.Columns, .. Fillable.Select(Form)];

    private static FormColumn Form(SheetColumn column) =>
        column switch
        {
            SheetColumn.Finding => new(column.Header(), 24, false),
            SheetColumn.Recommendation => new(column.Header(), 30, false),
            SheetColumn.Agency => new(column.Header(), 16, false),
            SheetColumn.Action => new(column.Header(), 36, false),
            SheetColumn.Rating => new(column.Header(), 11, false),
            SheetColumn.Due => new(column.Header(), 12, false),
            SheetColumn.FirstPromised => new(column.Header(), 12, false),
            SheetColumn.LatestWords => new(column.Header(), 38, false),
            SheetColumn.NewRating => new(
                column.Header(),
                12,
                true,
                FormColumnKind.Choice,
                "Choose the rating that the action has now. Leave it empty when nothing changed."
            ),
            SheetColumn.RatingWhy => new(
                column.Header(),
                24,
                true,
                FormColumnKind.Text,
                "Needed whenever you give a new rating.",
                MostReason
            ),
            SheetColumn.Words => new(
                column.Header(),
                44,
                true,
                FormColumnKind.Text,
                "What has happened since the latest update. Leave it empty when there is nothing new. No child's name.",
                MostWords
            ),
            SheetColumn.NewDate => new(
                column.Header(),
                14,
                true,
                FormColumnKind.Date,
                "Only when you ask to move the date. Write it as 31/03/2027."
            ),
            SheetColumn.DateWhy => new(
                column.Header(),
                24,
                true,
                FormColumnKind.Text,
                "Needed whenever you ask for a new date.",
                MostReason
            ),
        };
}
