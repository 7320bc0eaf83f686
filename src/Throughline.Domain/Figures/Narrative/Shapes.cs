using System.Text.RegularExpressions;

namespace Throughline.Domain.Figures.Narrative;

/// <summary>Pieces that the shapes of sentences share.</summary>
internal static class Shapes
{
    /// <summary>"of [the total of] 40".</summary>
    public const string The =
        "(?>(?:the |a total of |total of |all |these |those |our |its |their |a |an |initial |first |last |latest "
        + "|total |possible |eligible |around |about ){0,20})";

    /// <summary>Words without another figure; dates, ages and references may stand among them.</summary>
    public const string Gap = @"(?:[^⟨⟩().;:]|⟨(?:[dy]\d+|[afot])⟩){0,90}?";

    public static IEnumerable<Match> All(string marked, params Regex[] shapes) =>
        shapes.SelectMany(s => s.Matches(marked));
}
