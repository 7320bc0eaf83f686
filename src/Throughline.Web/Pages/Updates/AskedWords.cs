using System.Globalization;
using Throughline.Core.Updates;
using Throughline.Domain.Plans;
using Throughline.Domain.Plans.Dates;
using Throughline.Domain.Updates;
using Throughline.Web.Pages.Shared;

namespace Throughline.Web.Pages.Updates;

/// <summary>How what is asked of an agency is said.</summary>
public static class AskedWords
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>The counts as one sentence, most urgent first.</summary>
    public static string Sentence(MyAgencyView view)
    {
        var parts = view
            .Counts.Where(c => c.Key.IsAsked() && c.Value > 0)
            .OrderBy(c => c.Key)
            .Select(c => $"{c.Value.ToString("N0", British)} {Part(c.Key)}")
            .ToList();
        if (parts.Count == 0)
        {
            return "Nothing is asked of this agency now.";
        }

        var list = parts.Count == 1 ? parts[0] : $"{string.Join(", ", parts.SkipLast(1))} and {parts[^1]}";
        return $"{Words.Count(view.Asked, "action needs", "actions need")} an update: {list}.";
    }

    private static string Part(Urgency urgency) =>
        urgency switch
        {
            Urgency.SentBack => "sent back",
            Urgency.Challenged => "challenged",
            Urgency.Overdue => "overdue",
            Urgency.DueSoon => $"due within {Asked.SoonDays} days",
            Urgency.AskedByCycle => "asked for before a meeting",
            Urgency.NoDate => "without a date",
            Urgency.Waiting => "waiting for the coordinator",
            Urgency.Later => "due later or complete",
        };

    /// <summary>When it is due, and how the date moved.</summary>
    public static string Due(AskedRow row, DateOnly today)
    {
        if (row.Due is not { } due)
        {
            return string.IsNullOrWhiteSpace(row.Target)
                ? "No date was given"
                : $"No date was given, only “{row.Target}”";
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
