using Throughline.Domain.Intake;
using Throughline.Domain.Plans;

namespace Throughline.Domain.Comparing;

/// <summary>Changes of the fields of a row that was found again.</summary>
internal sealed class FieldChanges(PlanMatch match, Lexicon lexicon)
{
    /// <summary>A recommendation is compared as what is asked, once.</summary>
    private static readonly Field[] Compared = [.. Fields.All.Where(f => f != Field.Recommendation)];

    private readonly FieldVerdicts _verdicts = new(lexicon);

    public IEnumerable<PlanChange> Of(PlanRow before, PlanRow after, MatchKind kind)
    {
        foreach (var (what, why) in Turns.Between(before, after))
        {
            yield return Change(what, before, after, null, lexicon.Threshold("mattersWithdrawn"), why);
        }

        foreach (var field in Compared.Where(f => !(kind == MatchKind.Replaced && f is Field.Action or Field.Response)))
        {
            if (Of(before, after, field) is { } change)
            {
                yield return change;
            }
        }

        foreach (var change in OfOwn(before, after))
        {
            yield return change;
        }
    }

    /// <summary>
    /// Columns that only the plan has, by their headings. Words that stand elsewhere in the other version's row only
    /// moved: what was the update is an earlier period's in the next paper.
    /// </summary>
    private IEnumerable<PlanChange> OfOwn(PlanRow before, PlanRow after)
    {
        foreach (var heading in NamedColumns.Of([before.Named, after.Named]))
        {
            var (old, now) = (before.Named.Text(heading), after.Named.Text(heading));
            if (
                ContentWords.Letters(old) == ContentWords.Letters(now)
                || (old is null && Says(before, now))
                || (now is null && Says(after, old))
            )
            {
                continue;
            }

            var (kind, matters, why) = _verdicts.OfOwn(old, now);
            yield return Change(kind, before, after, null, matters, why) with
            {
                Heading = heading,
                Before = old,
                After = now,
                Words = WordDiff.Of(old, now, lexicon),
            };
        }
    }

    private static bool Says(PlanRow row, string? words) =>
        row
            .Words.Values.Concat(row.Named.Select(n => n.Words))
            .Any(w => ContentWords.Letters(w.Text) == ContentWords.Letters(words));

    /// <summary>Of a row that is one of several parts: only what each part has for itself.</summary>
    public IEnumerable<PlanChange> OfPart(PlanRow before, PlanRow after) =>
        new[] { Field.Agency, Field.Target, Field.Lead, Field.Owner, Field.Rating }
            .Where(f => before[f] is not null && after[f] is not null)
            .Select(f => Of(before, after, f))
            .OfType<PlanChange>();

    private PlanChange? Of(PlanRow before, PlanRow after, Field field)
    {
        var (old, now) = (before[field], after[field]);
        if (old == now || ContentWords.Letters(old) == ContentWords.Letters(now) || MeansTheSame(before, after, field))
        {
            return null;
        }

        var (kind, matters, why) = _verdicts.Of(before, after, field);
        return Change(kind, before, after, field, matters, why);
    }

    private bool MeansTheSame(PlanRow before, PlanRow after, Field field) =>
        field switch
        {
            Field.Rating => before.Delivery is not null
                && before.Delivery == after.Delivery
                && lexicon.Vocabulary.RatingCalled(before.Rating ?? "") is { } code
                && code == lexicon.Vocabulary.RatingCalled(after.Rating ?? ""),
            Field.Target => before.TargetDate is { First: { } first, Last: { } last } date
                && after.TargetDate is { } other
                && other.First == first
                && other.Last == last
                && date.Kind == other.Kind
                && ChangedWords.Share(before.Target, after.Target, lexicon) > 0.5,
            Field.Agency => lexicon.Vocabulary.AgencyCalled(before.Agency ?? "") is { } name
                && name == lexicon.Vocabulary.AgencyCalled(after.Agency ?? ""),
            _ => false,
        };

    private PlanChange Change(
        PlanChangeKind kind,
        PlanRow before,
        PlanRow after,
        Field? field,
        double matters,
        string why
    )
    {
        var (old, now) = field switch
        {
            null => (RowChanges.Promise(before), RowChanges.Promise(after)),
            Field.Rating => (
                RatingName.Of(before.Rating, match.Before.Legend),
                RatingName.Of(after.Rating, match.After.Legend)
            ),
            { } f => (before[f], after[f]),
        };
        return new()
        {
            Kind = kind,
            BeforeRows = [before.Key],
            AfterRows = [after.Key],
            Field = field,
            Before = old,
            After = now,
            Words = WordDiff.Of(old, now, lexicon),
            Matters = Math.Clamp(matters, 0, 1),
            Why = why,
        };
    }
}
