using Throughline.Domain.Comparing;
using Throughline.Domain.Intake;
using Throughline.Domain.Plans;
using Throughline.Domain.Plans.Dates;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Challenge.Movement;

/// <summary>A plan in which nothing is overdue has kept its dates, and not moved them.</summary>
/// <remarks>Silent where the paper does not say of which day it is.</remarks>
public sealed class NoVersionHidesWhatIsOverdue : VersionsRule
{
    public override string Id => "TL605";
    public override Severity Severity => Severity.Severe;
    public override string Sentence => "Nothing overdue means that dates were kept, not that they were moved.";
    public override string Plural => "plans have nothing overdue only because dates were moved";
    public override string AskTogether => "What would be overdue by the first dates?";
    public override string Reason => OnlyItsMoveKeepsItFromOverdue.Reason;

    public override IEnumerable<Raised> Ask(PlanMatch match, Lexicon lexicon)
    {
        if (match.After.AsAt is not { } day)
        {
            yield break;
        }

        var open = match.Pairs.Where(p => p.After is { Withdrawn: false, Delivery: not Delivery.Complete }).ToList();
        var saved = open.Where(p => p.Before.Target != p.After.Target && Due(p.Before) < day && Due(p.After) >= day)
            .ToList();
        if (saved.Count < lexicon.Threshold("savedByMovedDates") || open.Exists(p => Due(p.After) < day))
        {
            yield break;
        }

        yield return new()
        {
            Rule = this,
            Words = [.. saved.SelectMany(r => Both(match, r.Before, r.After, Field.Target))],
            Why =
                $"On {Day(day)} no open action is overdue. {saved.Count} of "
                + $"{open.Count(p => Due(p.After) is not null)} open actions with a date would be, by the date "
                + $"in the earlier version: "
                + $"{string.Join("; ", saved.Take(3).Select(s => $"{Quotes.Which(s.After)} from “{s.Before.Target}” to “{s.After.Target}”"))}{(saved.Count > 3 ? "; and others" : "")}.",
            Question =
                $"Nothing is overdue, but {saved.Count} dates that have passed were moved since the last version. "
                + $"Who agreed to the new dates, and what is different now, so that they will hold?",
        };
    }

    private static DateOnly? Due(PlanRow row) => ATargetIsDueOnItsLastDay.DueOf(row.TargetDate);
}
