using System.Text.RegularExpressions;

namespace Throughline.Domain.Figures.Reading;

/// <summary>Where a covering report ends and what is attached to it begins.</summary>
internal static partial class Attachments
{
    /// <summary>Whether a passage is the covering report's own and not of a paper that is attached to it.</summary>
    public static bool Covers(Paper paper, Passage passage) =>
        passage.Part.Date is null || passage.Index <= paper.EndOfReport(passage.Part);

    /// <summary>"Report Author:" closes a report.</summary>
    public static bool Closes(Passage passage) => ClosingShape().IsMatch(passage.Body);

    [GeneratedRegex(
        @"^\W{0,200}(?:report authors?|contact officers?|author of report|background papers? contact)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex ClosingShape();
}
