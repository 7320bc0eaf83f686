using Throughline.Domain.Calendar;
using Throughline.Domain.Meetings;

namespace Throughline.Core.Meetings;

/// <summary>Where the clocks of an executive decision stand on a day.</summary>
internal static class DecisionClocks
{
    public static DecisionView Of(ExecutiveDecision decision, MeetingRules rules, WorkingDays calendar, DateOnly today)
    {
        var set = rules.DecisionsFor(decision.NoticeOn ?? decision.TakenOn ?? decision.DueOn ?? today);
        var last =
            decision is { PublishedOn: { } published, NoCallInBecause: null } && set is not null
                ? LastOf(set, published, calendar)
                : null;
        return new(
            decision,
            decision.StateOn(today, last),
            decision is { Key: true, NoticeOn: { } notice } ? set?.Earliest(notice) : null,
            last,
            set
        );
    }

    private static DateOnly? LastOf(DecisionRuleSet set, DateOnly published, WorkingDays calendar)
    {
        try
        {
            return set.LastOfCallIn(published, calendar);
        }
        catch (BeyondKnownHolidaysException)
        {
            return null;
        }
    }
}
