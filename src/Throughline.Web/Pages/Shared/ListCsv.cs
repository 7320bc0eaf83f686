using Throughline.Core.Exports;

namespace Throughline.Web.Pages.Shared;

/// <summary>
/// Makes a CSV of any list that a page shows: the whole list, not only its page, with cells that no spreadsheet program
/// takes for a formula (see <see cref="CsvText"/>).
/// </summary>
internal static class ListCsv
{
    /// <param name="name">Of the file, without its ending.</param>
    public static CsvResult Of<T>(
        string name,
        IEnumerable<T> rows,
        params (string Column, Func<T, object?> Value)[] columns
    ) =>
        new(
            new ExportTable(
                name,
                name,
                "",
                [.. columns.Select(c => c.Column)],
                _ => rows.Select(r => columns.Select(c => c.Value(r)).ToArray()).ToAsyncEnumerable()
            ),
            FileNames.Of(name) + ".csv"
        );

    /// <summary>The rows of all pages of a list that is shown page by page.</summary>
    /// <param name="load">Loads a page, from 1.</param>
    public static async Task<List<TRow>> AllAsync<TPage, TRow>(
        Func<int, Task<TPage>> load,
        Func<TPage, int> pages,
        Func<TPage, IReadOnlyList<TRow>> rows
    )
    {
        var all = new List<TRow>();
        for (var page = 1; ; page++)
        {
            var loaded = await load(page);
            all.AddRange(rows(loaded));
            if (page >= pages(loaded))
            {
                return all;
            }
        }
    }
}
