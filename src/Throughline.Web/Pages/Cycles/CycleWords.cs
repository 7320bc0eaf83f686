using System.Globalization;
using Throughline.Core.Comparing;
using Throughline.Core.Cycles;
using Throughline.Core.Mail;
using Throughline.Domain.Calendar;
using Throughline.Web.Pages.Shared;

namespace Throughline.Web.Pages.Cycles;

/// <summary>How update cycles are said on pages.</summary>
public static class CycleWords
{
    public static string Of(AnswerState state) =>
        state switch
        {
            AnswerState.Answered => "Answered",
            AnswerState.InPart => "Answered in part",
            AnswerState.Silent => "Has not answered",
        };

    /// <summary>The sign that stands beside the words, and the style of the tag.</summary>
    public static (string Sign, string Style) Look(AnswerState state) =>
        state switch
        {
            AnswerState.Answered => ("✓", "complete"),
            AnswerState.InPart => ("◆", "amber"),
            AnswerState.Silent => ("", "none"),
        };

    /// <summary>Answered, in part and silent agencies in one sentence.</summary>
    public static string Of(CycleView view) =>
        view.Rows.Count == 0
            ? "No agency was asked."
            : $"{view.Count(AnswerState.Answered)} of {Words.Count(view.Rows.Count, "agency", "agencies")} "
                + $"{(view.Count(AnswerState.Answered) == 1 ? "has" : "have")} answered, "
                + $"{view.Count(AnswerState.InPart)} in part, {view.Count(AnswerState.Silent)} not at all.";

    /// <summary>How far the due day is, in working days where those are known.</summary>
    public static string Until(DateOnly today, DateOnly due, WorkingDays days)
    {
        if (!days.Covers(today) || !days.Covers(due))
        {
            return "";
        }

        var left = days.Count(today, due);
        return left > 0 ? $"{Words.Count(left, "working day")} left"
            : left == 0 ? (today > due ? "just past" : "today")
            : $"{Words.Count(-left, "working day")} ago";
    }

    public static string Of(ChangeKind kind) =>
        kind switch
        {
            ChangeKind.RatingMoved => "Rating moved",
            ChangeKind.DateMoved => "Date moved",
            ChangeKind.AssuranceMoved => "Assurance moved",
            ChangeKind.Closed => "Closed",
            ChangeKind.Reopened => "Reopened",
            ChangeKind.Added => "New in the plan",
            ChangeKind.Withdrawn => "Withdrawn",
            ChangeKind.Reinstated => "Stands again",
            ChangeKind.NewWords => "New words",
            ChangeKind.SameWords => "The same words as last time",
        };
}
