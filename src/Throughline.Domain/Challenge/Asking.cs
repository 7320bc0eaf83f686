using Throughline.Domain.Plans;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Challenge;

/// <summary>Puts a question about a row together: whom it is for, and which words raised it.</summary>
internal static class Asking
{
    /// <param name="question">What is asked, after the row's name and a colon: it begins in lower case.</param>
    /// <param name="fields">The cells that raised it, the chief one first; an empty cell is quoted as empty.</param>
    public static Raised About(
        PlanRow row,
        PlanVersion plan,
        Rule rule,
        string why,
        string question,
        Confidence confidence,
        params Field[] fields
    ) =>
        new()
        {
            Rule = rule,
            Confidence = confidence,
            Words = [.. fields.Select(f => Naming.Words(row, plan, f))],
            Why = why,
            Question = $"{Naming.Of(row, plan)}: {question}",
            Agency = row.Agency,
        };
}
