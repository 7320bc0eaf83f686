using System.Globalization;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Challenge;

/// <summary>How a question names a row, quotes its words and says a day.</summary>
internal static class Naming
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");
    private const int LongestQuote = 160;
    private const int LongestNumber = 16;
    private const int LongestName = 60;

    /// <summary>"Question 3c, Health"; a row without number and agency is named by its first words.</summary>
    public static string Of(PlanRow row, PlanVersion plan)
    {
        var agency = row.Agency is { Length: > 0 } named ? named.Trim() : null;
        if (row.Number is { Length: > 0 and < LongestNumber } number)
        {
            return agency is null ? $"{Kind(plan)} {number.Trim()}" : $"{Kind(plan)} {number.Trim()}, {agency}";
        }

        var words = row.Action ?? row.Asked ?? row.Response;
        var says = words is null ? $"row {row.Key}" : $"“{Short(words, LongestName)}”";
        return agency is null ? says : $"{agency}, {says}";
    }

    /// <summary>In quotation marks, on one line, cut at a word when long.</summary>
    public static string Quote(string words) => $"“{Short(words, LongestQuote)}”";

    /// <summary>"14 July 2015".</summary>
    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", British);

    /// <summary>
    /// What the day of a version is: a paper's own, or, for a plan that is kept here, the day on which it is looked at.
    /// </summary>
    public static string Stands(PlanVersion plan, DateOnly day) =>
        plan.Kept ? $"this is how the plan stood on {Day(day)}" : $"the paper is of {Day(day)}";

    /// <summary>The rating as a plan's reader knows it: "rated G", "rated Amber".</summary>
    public static string Rated(PlanRow row) =>
        row.Rating is { Length: > 0 } rating ? $"rated {rating.Trim()}" : "rated as delivered";

    /// <summary>Words of one field and where they stand.</summary>
    public static Quoted Words(PlanRow row, PlanVersion plan, Field field) =>
        new(row[field] ?? "", row.Key, field, row.Place, plan.Document);

    private static string Kind(PlanVersion plan) =>
        plan.Columns.Contains(Field.Question) ? "Question"
        : plan.Columns.Contains(Field.Recommendation) ? "Recommendation"
        : "Action";

    private static string Short(string words, int longest)
    {
        var line = string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= longest)
        {
            return line;
        }

        var cut = line.LastIndexOf(' ', longest);
        return line[..(cut > longest / 2 ? cut : longest)] + "…";
    }
}
