using Throughline.Core.Views;
using Throughline.Web.Pages.Shared;
using Throughline.Web.Pages.Shared.Asked;

namespace Throughline.Web.Pages.Views;

/// <summary>Addresses of saved views.</summary>
public static class ViewLinks
{
    public static string Views() => "/views";

    public static string SaveView(string list) =>
        list.Split('?', 2) is [var path, var query]
            ? Address.With("/views", ("path", path), ("query", query))
            : Address.With("/views", ("path", list));

    /// <summary>
    /// Only addresses that <see cref="SavedViews.MayBeSaved"/> let in are stored; home stands for any other.
    /// </summary>
    /// <param name="asked">Seals the words by which the list is narrowed.</param>
    public static string SavedView(ViewSummary view, SearchedWords asked) =>
        SavedViews.MayBeSaved(view.Path) ? view.Path + asked.SealIn(view.Query) : Address.Home();
}
