using Microsoft.AspNetCore.Html;

namespace Throughline.Web.Plots;

/// <summary>One bar: what it is called, how long it is, and how it looks.</summary>
/// <param name="Colour">"#rrggbb".</param>
public sealed record Bar(string Label, int Value, string Colour, string? Link = null);

/// <summary>A plot with what it says in a title, what it shows in a description, and its data as a table.</summary>
/// <param name="Columns">The headings of the table.</param>
/// <param name="Rows">Each with its heading first, and where its number leads.</param>
public sealed record PlotPicture(
    string Title,
    string Description,
    IHtmlContent Svg,
    IReadOnlyList<string> Columns,
    IReadOnlyList<(string Heading, IReadOnlyList<string> Cells, string? Link)> Rows
);
