using Throughline.Domain.Comparing;
using Throughline.Domain.Intake;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;
using Throughline.Domain.Updates;

namespace Throughline.Domain.Challenge.Movement;

/// <summary>Who answers for an action stays the same, or the plan says that it was handed over.</summary>
/// <remarks>
/// A person who is named with or without a post, or by initials, is the same person. The same change in many rows is
/// asked about once.
/// </remarks>
public sealed class AnOwnerIsKept : VersionsRule
{
    public override string Id => "TL610";
    public override Severity Severity => Severity.Moderate;
    public override string Sentence => "Whoever answers for an action answers for it in the next version too.";
    public override string Plural => "actions have another owner than before";
    public override string AskTogether => "Was it handed over, and do they know?";
    public override string Reason =>
        "An action that changes hands is often one that starts again. The reader should know that it was handed "
        + "over, and that the new owner has taken it.";

    public override IEnumerable<Raised> Ask(PlanMatch match, Lexicon lexicon)
    {
        var moved = match
            .Pairs.Where(p =>
                p.Before.Delivery != Delivery.Complete && p.After.Delivery != Delivery.Complete && p.After.IsOpen
            )
            .SelectMany(p =>
                new[] { Field.Agency, Field.Lead, Field.Owner }
                    .Where(f => match.After.Columns.Contains(f) && People.Changed(p.Before[f], p.After[f], f, lexicon))
                    .Select(f => (p.Before, p.After, Field: f))
            );
        foreach (var same in moved.GroupBy(m => (m.Field, From: m.Before[m.Field], To: m.After[m.Field])))
        {
            var rows = same.ToList();
            yield return rows.Count == 1
                ? One(match, rows[0].Before, rows[0].After, same.Key.Field)
                : Together(match, [.. rows.Select(r => (r.Before, r.After))], same.Key.Field);
        }
    }

    private Raised One(PlanMatch match, PlanRow before, PlanRow after, Field field) =>
        new()
        {
            Rule = this,
            Words = Both(match, before, after, field),
            Why = $"{Quotes.Short(RowChanges.Promise(after))}: {Fact(before, after, field)}.",
            Question = after[field] is { } now
                ? $"{Quotes.Short(RowChanges.Promise(after))} was with {before[field]} and is now with {now}. Has "
                    + $"{now} taken it on, and what had been done by then?"
                : $"{Quotes.Short(RowChanges.Promise(after))} was with {before[field]}; nobody is named now. Who "
                    + $"answers for it?",
            Agency = after.Agency,
        };

    private Raised Together(PlanMatch match, List<(PlanRow Before, PlanRow After)> rows, Field field)
    {
        var (before, after) = rows[0];
        return new()
        {
            Rule = this,
            Words = [.. rows.SelectMany(r => Both(match, r.Before, r.After, field))],
            Why = $"In {rows.Count} rows {Fact(before, after, field)}.",
            Question = after[field] is { } now
                ? $"{rows.Count} actions moved from {before[field]} to {now}. Has {now} taken them on, and was "
                    + $"anything lost on the way?"
                : $"{rows.Count} actions were with {before[field]}; nobody is named for them now. Who "
                    + $"answers for them?",
            Agency = rows.Select(r => r.After.Agency).Distinct().Count() == 1 ? after.Agency : null,
        };
    }

    private static string Fact(PlanRow before, PlanRow after, Field field) =>
        $"{field.Label().ToLowerInvariant()} was “{before[field]}” and "
        + $"{(after[field] is { } now ? $"is “{now}”" : "is left empty")}";
}

/// <summary>Whether two cells name the same people or posts.</summary>
internal static class People
{
    private const int ShortestName = 3;

    public static bool Changed(string? before, string? after, Field field, Lexicon lexicon)
    {
        if (before == after || Plans.Silence.Is(before) || (Plans.Silence.Is(after) && after is not null))
        {
            return false;
        }

        if (after is null)
        {
            return field != Field.Agency;
        }

        if (
            field == Field.Agency
            && lexicon.Vocabulary.AgencyCalled(before!) is { } agency
            && lexicon.Vocabulary.AgencyCalled(after) == agency
        )
        {
            return false;
        }

        var (old, now) = (ContentWords.Of(before, lexicon).ToList(), ContentWords.Of(after, lexicon).ToList());
        var (oldStems, nowStems) = (old.Select(Stem.Of).ToHashSet(), now.Select(Stem.Of).ToHashSet());
        return !oldStems.Overlaps(nowStems)
            && !Initials(old, now)
            && !Initials(now, old)
            && !old.Exists(o => now.Exists(n => Spelling.IsSame(o, n)));
    }

    /// <summary>
    /// True where one cell is the initials of the other: "IO" of "Ines Okafor", "HoS" of "Head of Service".
    /// </summary>
    private static bool Initials(List<string> few, List<string> names)
    {
        var letters = string.Concat(few);
        return letters.Length >= 2
            && few.TrueForAll(w => w.Length <= ShortestName + 1)
            && string.Concat(names.Select(n => n[0]))
                .Contains(
                    string.Concat(letters.Where(c => c != 'o' || !letters.StartsWith("ho", StringComparison.Ordinal))),
                    StringComparison.Ordinal
                );
    }
}
