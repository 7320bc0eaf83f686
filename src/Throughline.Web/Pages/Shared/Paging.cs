namespace Throughline.Web.Pages.Shared;

/// <summary>Links from page to page of a list.</summary>
/// <param name="Page">From 1.</param>
/// <param name="To">The address of a page.</param>
public sealed record Paging(int Page, int Pages, Func<int, string> To);
