using Throughline.Core.Views;
using Throughline.Web.Pages.Shared;

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
    public static string SavedView(ViewSummary view) =>
        SavedViews.MayBeSaved(view.Path) ? view.Path + view.Query : Address.Home();
}
