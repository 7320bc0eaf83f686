using Throughline.Domain.Plans;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Comparing;

/// <summary>Words of a row as a rule quotes them.</summary>
internal static class Quotes
{
    private const int Longest = 180;

    public static Quoted Of(PlanVersion plan, PlanRow row, Field field) =>
        new(row[field] ?? "", row.Key, field, row.Place, plan.Document);

    /// <summary>
    /// The field that holds the promise itself: the action, or the response where there is none, or what is asked.
    /// </summary>
    public static Field PromiseField(PlanRow row) =>
        row.Action is not null ? Field.Action
        : row.Response is not null ? Field.Response
        : row.Asked is not null ? Field.Recommendation
        : Field.Finding;

    /// <summary>In quotation marks, cut at a word where it is long.</summary>
    public static string Short(string? text)
    {
        var words = Intake.Words.Fold.Space(text ?? "");
        var cut = words.Length <= Longest ? -1 : words.LastIndexOf(' ', Longest);
        return $"“{(words.Length <= Longest ? words : words[..(cut > 0 ? cut : Longest)] + " …")}”";
    }

    /// <summary>"recommendation 4 (Police)", "the row of the Police", "this row".</summary>
    public static string Which(PlanRow row) =>
        (row.Number, row.Agency) switch
        {
            ({ } number, { } agency) => $"row {number} ({agency})",
            ({ } number, null) => $"row {number}",
            (null, { } agency) => $"the row of {agency}",
            _ => "this row",
        };

    public static string Count(int n, string one, string many) => n == 1 ? $"1 {one}" : $"{n} {many}";
}
