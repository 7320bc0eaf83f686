using Throughline.Core.Intake;
using Throughline.Domain.Intake;
using Throughline.Domain.Intake.Corrections;

namespace Throughline.Web.Pages.Intake.Corrections;

/// <summary>
/// One screenful of a review: the rows of a page of the source, or some thirty rows where the source has no pages.
/// </summary>
/// <param name="Number">From 1.</param>
/// <param name="Name">What the screen shows, such as "page 47" or "rows 31 to 60".</param>
public sealed record ReviewScreen(int Number, string Name, int SourcePage, IReadOnlyList<RowReading> Rows)
{
    private const int RowsWithoutPages = 30;

    /// <summary>Cuts a plan into screens, in order.</summary>
    public static List<ReviewScreen> Of(DraftView draft)
    {
        var screens = new List<ReviewScreen>();
        foreach (var page in draft.Plan.Rows.GroupBy(r => r.Place.Page))
        {
            var rows = page.ToList();
            var cut = (rows.Count + RowsWithoutPages - 1) / RowsWithoutPages;
            foreach (var part in rows.Chunk(RowsWithoutPages))
            {
                var number = screens.Count + 1;
                var first = draft.Plan.Rows.TakeWhile(r => r.Key != part[0].Key).Count() + 1;
                screens.Add(
                    new(
                        number,
                        cut == 1 && draft.Pack.Pages > 1 && draft.Pack.Format is "pdf" or "xlsx"
                            ? $"{(draft.Pack.Format == "pdf" ? "page" : "sheet")} {page.Key}"
                            : $"rows {first} to {first + part.Length - 1}",
                        page.Key,
                        part
                    )
                );
            }
        }

        return screens;
    }

    /// <summary>The rows that a person should look at next, from this row on and round to the start.</summary>
    public static (int Screen, string Row)? NextUncertain(List<ReviewScreen> screens, int screen, string? row)
    {
        var all = screens.SelectMany(s => s.Rows.Select(r => (Screen: s.Number, Row: r))).ToList();
        if (all.Count == 0)
        {
            return null;
        }

        var at = row is null ? all.FindIndex(x => x.Screen == screen) - 1 : all.FindIndex(x => x.Row.Key == row);
        for (var i = 1; i <= all.Count; i++)
        {
            var candidate = all[(at + i + all.Count) % all.Count];
            if (candidate.Row.Uncertain.Count > 0 && candidate.Row.LeftOutBecause is null)
            {
                return (candidate.Screen, candidate.Row.Key);
            }
        }

        return null;
    }
}
