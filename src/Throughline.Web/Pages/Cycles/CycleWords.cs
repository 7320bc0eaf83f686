using System.Globalization;
using Microsoft.AspNetCore.Html;
using Throughline.Core.Comparing;
using Throughline.Core.Cycles;
using Throughline.Core.Mail;
using Throughline.Domain.Calendar;
using Throughline.Domain.Plans.Standing;
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
            AnswerState.NothingAsked => "Nothing is asked now",
        };

    /// <summary>The sign that stands beside the words, and the look of the chip.</summary>
    public static (StandingSymbol? Sign, string Style) Look(AnswerState state) =>
        state switch
        {
            AnswerState.Answered => (StandingSymbol.Tick, "complete"),
            AnswerState.InPart => (StandingSymbol.Diamond, "amber"),
            AnswerState.Silent => (StandingSymbol.Dashes, "silent"),
            AnswerState.NothingAsked => (null, "none"),
        };

    /// <summary>Answered, in part and silent agencies in one sentence, and the places that wait.</summary>
    /// <param name="scope">Of an agency's people only their own is said.</param>
    public static IHtmlContent Of(CycleView view, FigureScope scope)
    {
        var (cycle, html) = (FigureMark.Cycle(view.Cycle.Id), new HtmlContentBuilder());
        if (view.Rows.Count == 0)
        {
            return html.Append(scope.Says("No agency was asked."));
        }

        if (scope == FigureScope.WholePlan)
        {
            html.AppendHtml(FigureMark.Of("agencies-answered", cycle, view.Count(AnswerState.Answered)))
                .Append(" of ")
                .AppendHtml(FigureMark.Count("agencies-asked", cycle, view.Rows.Count, "agency", "agencies"))
                .Append(view.Count(AnswerState.Answered) == 1 ? " has answered, " : " have answered, ")
                .AppendHtml(FigureMark.Of("agencies-in-part", cycle, view.Count(AnswerState.InPart)))
                .Append(" in part, ")
                .AppendHtml(FigureMark.Of("agencies-silent", cycle, view.Count(AnswerState.Silent)))
                .Append(" not at all; ");
        }

        var (left, asked) = (view.Rows.Sum(r => r.Standing.Unanswered), view.Rows.Sum(r => r.Standing.Asked));
        return html.Append(scope.Before())
            .AppendHtml(FigureMark.Of("cycle-unanswered", cycle, left))
            .Append(" of ")
            .AppendHtml(FigureMark.Count("cycle-asked", cycle, asked, "action"))
            .Append(left == 1 ? " waits for an answer." : " wait for an answer.");
    }

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
