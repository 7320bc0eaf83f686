using Microsoft.AspNetCore.Html;

namespace Throughline.Web.Plots;

/// <summary>One bar: what it is called, how long it is, and how it looks.</summary>
/// <param name="Colour">"#rrggbb".</param>
/// <param name="Figure">The name of the figure that it shows; null for none of a plan's own.</param>
/// <param name="Scope">What is counted.</param>
public sealed record Bar(
    string Label,
    int Value,
    string Colour,
    string? Link = null,
    string? Figure = null,
    string Scope = ""
);

/// <summary>A plot with what it says in a title, what it shows in a description, and its data as a table.</summary>
/// <param name="Columns">The headings of the table.</param>
/// <param name="Rows">Each with its heading first, and where its number leads.</param>
/// <remarks>The first cell of a row with a figure is that figure.</remarks>
public sealed record PlotPicture(
    string Title,
    string Description,
    IHtmlContent Svg,
    IReadOnlyList<string> Columns,
    IReadOnlyList<PlotRow> Rows
);

/// <summary>One row of a plot's data.</summary>
/// <param name="Heading">What it is of.</param>
/// <param name="Figure">The name of the figure in its last cell, where it has one.</param>
/// <param name="Scope">What that figure counts.</param>
/// <param name="Value">The figure.</param>
public sealed record PlotRow(
    string Heading,
    IReadOnlyList<string> Cells,
    string? Link = null,
    string? Figure = null,
    string Scope = "",
    int Value = 0
);
