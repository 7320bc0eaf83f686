using Throughline.Domain.Comparing;
using Throughline.Domain.Intake;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;
using Throughline.Domain.Updates;

namespace Throughline.Domain.Challenge.Movement;

/// <summary>
/// A recommendation or action that was promised is in the next version, or the plan says what became of it.
/// </summary>
/// <remarks>
/// Silent about rows that were complete, struck through or empty, and where the later version speaks of the number as
/// merged, closed or replaced.
/// </remarks>
public sealed class NothingIsDropped : VersionsRule
{
    public override string Id => "TL601";
    public override Severity Severity => Severity.Severe;
    public override string Sentence =>
        "What was promised stands in the next version, or the plan says what became of it.";
    public override string Plural => "promises of the version before are no longer there";
    public override string AskTogether => "What became of them?";
    public override string Reason =>
        "A promise that vanishes between two meetings can be neither kept nor missed. Working Together asks "
        + "partnerships to follow recommendations through to their impact.";

    public override IEnumerable<Raised> Ask(PlanMatch match, Lexicon lexicon)
    {
        var told = new ToldAway(match.After, lexicon);
        return Gone(match, told, lexicon.Threshold("dropsTogether"))
            .Concat(match.Matches.Where(m => IsAnother(m, told)).Select(m => Replaced(match, m.Before[0], m.After[0])));
    }

    private IEnumerable<Raised> Gone(PlanMatch match, ToldAway told, double together)
    {
        var asked = match
            .After.Rows.Select(Above)
            .Concat(match.Matches.SelectMany(m => m.Before).Select(Above))
            .ToHashSet();
        var gone = match.Dropped.Where(r => IsPromise(r) && !told.Speaks(r)).ToList();
        var ofRecommendation = gone.GroupBy(Above).ToList();
        foreach (var group in ofRecommendation)
        {
            var rows = group.ToList();
            var whole = group.Key.Length > 0 && !asked.Contains(group.Key);
            foreach (
                var raised in whole || rows.Count >= together
                    ? [Together(match, rows, whole)]
                    : rows.Select(r => One(match, r))
            )
            {
                yield return raised;
            }
        }
    }

    /// <summary>Another promise stands where one stood that nothing is said of any more.</summary>
    private static bool IsAnother(RowMatch match, ToldAway told) =>
        match.Kind == MatchKind.Replaced
        && match.Before[0].Action is not null
        && IsPromise(match.Before[0])
        && !told.Speaks(match.Before[0]);

    /// <summary>What the row stands under, by its letters.</summary>
    private static string Above(PlanRow row) => ContentWords.Letters(row.Asked ?? row.Finding);

    private static bool IsPromise(PlanRow row) =>
        row.IsOpen
        && row.Delivery != Delivery.Complete
        && !Plans.Silence.Is(row.Action ?? (row.Response is null ? row.Asked : null));

    private Raised One(PlanMatch match, PlanRow row) =>
        new()
        {
            Rule = this,
            Words = [Quotes.Of(match.Before, row, Quotes.PromiseField(row))],
            Why =
                $"The earlier version holds {Quotes.Short(RowChanges.Promise(row))}{Rated(row)}; the later one has "
                + $"no row like it and says nothing of what became of it.",
            Question =
                $"{Quotes.Short(RowChanges.Promise(row))} is no longer in the plan. Was it done, taken into another "
                + $"action, or given up, and who decided so?",
            Agency = row.Agency,
        };

    private Raised Together(PlanMatch match, List<PlanRow> rows, bool whole)
    {
        var asked = rows[0].Asked ?? rows[0].Finding;
        return new()
        {
            Rule = this,
            Words =
            [
                whole && asked is not null
                    ? Quotes.Of(match.Before, rows[0], rows[0].Asked is null ? Field.Finding : Field.Recommendation)
                    : Quotes.Of(match.Before, rows[0], Quotes.PromiseField(rows[0])),
                .. rows.Select(r => Quotes.Of(match.Before, r, Quotes.PromiseField(r))),
            ],
            Why = whole
                ? $"The earlier version has {Quotes.Short(asked)}, with {Quotes.Count(rows.Count, "row", "rows")} "
                    + $"not yet complete; the later one has nothing like it."
                : $"{rows.Count} rows under {Quotes.Short(asked)} that were not complete are not in the later version.",
            Question = whole
                ? $"{Quotes.Short(asked)} is no longer in the plan. What became of it, and who agreed that it could go?"
                : $"{rows.Count} actions under {Quotes.Short(asked)} are no longer in the plan. What became of them?",
            Agency = rows.Select(r => r.Agency).Distinct().Count() == 1 ? rows[0].Agency : null,
        };
    }

    private Raised Replaced(PlanMatch match, PlanRow before, PlanRow after) =>
        new()
        {
            Rule = this,
            Confidence = Confidence.Medium,
            Words =
            [
                Quotes.Of(match.After, after, Quotes.PromiseField(after)),
                Quotes.Of(match.Before, before, Field.Action),
            ],
            Why =
                $"Where the earlier version has {Quotes.Short(before.Action)}{Rated(before)}, the later one has "
                + $"{Quotes.Short(RowChanges.Promise(after))}.",
            Question =
                $"{Quotes.Short(before.Action)} has given way to {Quotes.Short(RowChanges.Promise(after))}. Was the "
                + $"earlier action completed, or is it no longer planned?",
            Agency = after.Agency,
        };

    private static string Rated(PlanRow row) => row.Rating is null ? "" : $", rated {row.Rating}";
}
