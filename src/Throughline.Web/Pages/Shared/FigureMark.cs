using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Throughline.Web.Pages.Shared;

/// <summary>
/// A figure on a page with its name and what it counts, so that a machine can hold the same figure of two pages against
/// each other: see docs/decisions/0047.
/// </summary>
public static class FigureMark
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <param name="name">See FigureName.</param>
    /// <param name="scope">What is counted: one of the scopes below.</param>
    /// <param name="text">The words that begin with the figure; null for the figure alone.</param>
    public static IHtmlContent Of(string name, string scope, int value, string? text = null)
    {
        var mark = new TagBuilder("data");
        mark.Attributes["value"] = value.ToString(CultureInfo.InvariantCulture);
        mark.Attributes["data-figure"] = name;
        mark.Attributes["data-scope"] = scope;
        mark.InnerHtml.Append(text ?? value.ToString("N0", British));
        return mark;
    }

    /// <summary>"1 action", "12 actions" as a figure.</summary>
    public static IHtmlContent Count(string name, string scope, int n, string noun, string? plural = null) =>
        Of(name, scope, n, Words.Count(n, noun, plural));

    public const string AllPlans = "all";

    public static string Plan(Guid plan) => $"plan:{plan}";

    /// <summary>A cell of a plan's grid; <see cref="Guid.Empty"/> stands for none.</summary>
    public static string Cell(Guid plan, Guid agency, Guid finding) => $"plan:{plan} agency:{agency} finding:{finding}";

    /// <summary>An agency's part of a plan.</summary>
    public static string Cell(Guid plan, Guid agency) => $"plan:{plan} agency:{agency}";

    public static string Agency(Guid agency) => $"agency:{agency}";

    public static string Cycle(Guid cycle, Guid? agency = null) =>
        agency is { } one ? $"cycle:{cycle} agency:{one}" : $"cycle:{cycle}";
}
