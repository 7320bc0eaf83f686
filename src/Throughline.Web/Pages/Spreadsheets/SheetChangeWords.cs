using Throughline.Core.Spreadsheets;
using Throughline.Web.Pages.Shared;

namespace Throughline.Web.Pages.Spreadsheets;

/// <summary>How the changes of a spreadsheet are said.</summary>
public static class SheetChangeWords
{
    private const int GistLength = 140;

    public static string Label(SheetChange change) =>
        change.Field switch
        {
            SheetField.Rating => "New rating",
            SheetField.Words => "Update",
            SheetField.Date => "New target date asked for",
        };

    /// <summary>The id of a change's own part of the page.</summary>
    public static string IdOf(string key) => "c" + key.Replace('.', '-');

    public static string Sentence(ImportView view)
    {
        var (changes, notes) = (view.Changes.Changes, view.Changes.Notes.Count);
        if (changes.Count == 0)
        {
            return notes == 0
                ? "The spreadsheet changes nothing: it says what Throughline says."
                : "The spreadsheet changes nothing that can be taken.";
        }

        var conflicts = changes.Count(c => c.IsConflict);
        var wrong = changes.Count(c => c.Problem is not null);
        return $"{Words.Count(changes.Count, "change")} to "
            + $"{Words.Count(changes.DistinctBy(c => c.Action.ActionId).Count(), "action")}"
            + (conflicts == 0 ? "" : $", {conflicts} of them where somebody else changed something since")
            + (wrong == 0 ? "" : $", {wrong} that cannot be taken as {(wrong == 1 ? "it stands" : "they stand")}")
            + (notes == 0 ? "." : $". {Words.Count(notes, "thing")} more in the sheet will not count; see below.");
    }

    public static string Gist(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length == 0 ? "an action without words"
            : line.Length > GistLength
                ? line[..(char.IsHighSurrogate(line[GistLength - 1]) ? GistLength - 1 : GistLength)] + "…"
            : line;
    }
}
