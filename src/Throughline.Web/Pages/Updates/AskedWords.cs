using Microsoft.AspNetCore.Html;
using Throughline.Core.Updates;
using Throughline.Domain.Plans;
using Throughline.Domain.Plans.Dates;
using Throughline.Domain.Plans.Standing;
using Throughline.Domain.Updates;
using Throughline.Web.Pages.Shared;

namespace Throughline.Web.Pages.Updates;

/// <summary>How what is asked of an agency is said.</summary>
public static class AskedWords
{
    /// <summary>The counts as one sentence, most urgent first, each marked as a figure.</summary>
    public static IHtmlContent Sentence(MyAgencyView view)
    {
        var scope = FigureMark.Agency(view.AgencyId);
        var parts = view.Counts.Where(c => c.Key.IsAsked() && c.Value > 0).OrderBy(c => c.Key).ToList();
        if (parts.Count == 0)
        {
            return new HtmlContentBuilder().Append($"Nothing is asked of {view.Agency} now.");
        }

        var html = new HtmlContentBuilder()
            .AppendHtml(FigureMark.Count("asked", scope, view.Asked, "action", "actions"))
            .Append($" of {view.Agency} {(view.Asked == 1 ? "needs" : "need")}")
            .Append(" an update: ");
        for (var i = 0; i < parts.Count; i++)
        {
            html.Append(
                    i == 0 ? ""
                    : i == parts.Count - 1 ? " and "
                    : ", "
                )
                .AppendHtml(FigureMark.Of(Figure(parts[i].Key), scope, parts[i].Value))
                .Append($" {Part(parts[i].Key)}");
        }

        return html.Append(".");
    }

    /// <summary>The name of the figure that counts an urgency.</summary>
    public static string Figure(Urgency urgency) => "asked-" + FigureName.Kebab(urgency.ToString());

    private static string Part(Urgency urgency) =>
        urgency switch
        {
            Urgency.SentBack => "sent back",
            Urgency.Challenged => "challenged",
            Urgency.Overdue => "overdue",
            Urgency.DueSoon => $"due within {Asked.SoonDays} days",
            Urgency.AskedByCycle => "asked for before a meeting",
            Urgency.NoAnswer => "without any answer yet",
            Urgency.NoDate => "without a clear date",
            Urgency.Waiting => "waiting for the coordinator",
            Urgency.Later => "of which nothing is asked now",
        };

    /// <summary>When it is due, and how the date moved.</summary>
    public static string Due(AskedRow row, DateOnly today)
    {
        if (row.Due is not { } due)
        {
            return string.IsNullOrWhiteSpace(row.Target)
                ? "No date was given"
                : $"No clear date was given, only “{row.Target}”";
        }

        var days = due.DayNumber - today.DayNumber;
        var when =
            row.Delivery == Delivery.Complete
                ? ""
                : days switch
                {
                    < 0 => $", {Words.Count(-days, "day")} overdue",
                    0 => ", today",
                    _ when days <= Asked.SoonDays => $", in {Words.Count(days, "day")}",
                    _ => "",
                };
        var moved = MovedWords.Of(row.TimesMoved, row.DaysMoved);
        return Words.Day(due) + when + (moved is null ? "" : $" ({moved})");
    }
}
