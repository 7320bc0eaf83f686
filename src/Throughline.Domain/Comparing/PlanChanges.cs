using Throughline.Domain.Intake;
using Throughline.Domain.Plans;

namespace Throughline.Domain.Comparing;

/// <summary>All that changed between two versions of a plan, what matters most first.</summary>
public static class PlanChanges
{
    /// <summary>
    /// Changes below this are of numbers, layout and small words: nobody's promise is another for them.
    /// </summary>
    public const double OfMeaning = 0.15;

    /// <returns>Empty for a plan compared with itself. White space, punctuation and case alone are no change.</returns>
    public static IReadOnlyList<PlanChange> Of(PlanMatch match, Lexicon lexicon)
    {
        var fields = new FieldChanges(match, lexicon);
        var rows = new RowChanges(lexicon);
        var pairs = match.Matches.SelectMany(m =>
            m.IsPair
                ? fields.Of(m.Before[0], m.After[0], m.Kind)
                : m.Before.SelectMany(b => m.After.SelectMany(a => fields.OfPart(b, a)))
        );
        var found = match
            .Matches.SelectMany(rows.Of)
            .Concat(pairs)
            .Concat(match.Dropped.Select(rows.Dropped))
            .Concat(match.Added.Select(rows.Added))
            .ToList();
        return [.. Grouped(found).OrderByDescending(c => c.Matters)];
    }

    /// <summary>What governs several rows changed once.</summary>
    private static IEnumerable<PlanChange> Grouped(List<PlanChange> changes)
    {
        foreach (
            var group in changes.GroupBy(c =>
                c.Field is { } field && field.Governs() && field != Field.Agency
                    ? (c.Kind, c.Field, c.Heading, c.Before, c.After, Row: "")
                    : (
                        c.Kind,
                        c.Field,
                        c.Heading,
                        c.Before,
                        c.After,
                        Row: string.Join(' ', c.BeforeRows) + "|" + string.Join(' ', c.AfterRows)
                    )
            )
        )
        {
            var all = group.ToList();
            yield return all.Count == 1
                ? all[0]
                : all[0] with
                {
                    BeforeRows = [.. all.SelectMany(c => c.BeforeRows).Distinct()],
                    AfterRows = [.. all.SelectMany(c => c.AfterRows).Distinct()],
                };
        }
    }
}
