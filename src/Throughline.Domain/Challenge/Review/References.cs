using System.Text.RegularExpressions;
using Throughline.Domain.Intake.Words;
using Throughline.Domain.Plans;

namespace Throughline.Domain.Challenge.Review;

/// <summary>Which recommendation a row says that it answers.</summary>
internal static partial class References
{
    /// <summary>The number in "Recommendation 5", "rec. 5.2"; null where the row names none in words.</summary>
    public static string? Of(PlanRow row) =>
        new[] { row.Number, row.Asked, row.Section, row.Finding }
            .Where(t => t is not null)
            .Select(t => Shape().Match(t!))
            .FirstOrDefault(m => m.Success)
            ?.Groups["no"]
            .Value;

    /// <summary>A number for comparison: "4.2" and "4. 2" are one.</summary>
    public static string Key(string? number) => Fold.Words(number ?? "").Replace(" ", "", StringComparison.Ordinal);

    [GeneratedRegex(
        @"\brec(ommendation)?s?\.?\s*(no\.?|number)?\s*(?<no>\d{1,3}(\.\d{1,2})?)\b",
        RegexOptions.IgnoreCase
            | RegexOptions.CultureInvariant
            | RegexOptions.ExplicitCapture
            | RegexOptions.NonBacktracking
    )]
    private static partial Regex Shape();
}
