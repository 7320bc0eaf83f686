using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake;

/// <summary>Lines with a plan's labels and no table.</summary>
/// <param name="Place">The first of them.</param>
/// <param name="Labels">Their labels as they stand.</param>
public sealed record UnreadPart(SourcePlace Place, IReadOnlyList<string> Labels)
{
    /// <summary>Says it in a sentence for the screen.</summary>
    public string Sentence =>
        $"From page {Place.Page}{(Place.Line is { } line ? $", line {line}" : "")} lines are labelled "
        + $"{string.Join(", ", Labels.Select(l => $"“{l}”"))}: that looks like a plan, but it stands in no "
        + $"table, so it was not read. Put it into a table to have it read.";
}
