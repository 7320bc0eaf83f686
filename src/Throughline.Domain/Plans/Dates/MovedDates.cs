using System.Globalization;

namespace Throughline.Domain.Plans.Dates;

/// <summary>
/// How often and how far a plan's dates moved, and what is late only for those who remember the first promise.
/// </summary>
/// <param name="Dated">Actions that have or had a due day, without the withdrawn.</param>
/// <param name="Moved">Of these, whose date was moved at least once.</param>
/// <param name="TimesMoved">All moves together.</param>
/// <param name="DaysMoved">Calendar days of all moves together, from the first due day to the one now.</param>
/// <param name="SavedByExtension">Not overdue now, but by the date first promised.</param>
public sealed record MovedDates(int Dated, int Moved, int TimesMoved, int DaysMoved, int Overdue, int SavedByExtension)
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <param name="actions">The actions of a plan or an agency that are not withdrawn.</param>
    public static MovedDates Of(IEnumerable<DateFacts> actions, DateOnly asAt)
    {
        var (dated, moved, times, days, overdue, saved) = (0, 0, 0, 0, 0, 0);
        foreach (var action in actions.Where(a => a.Due is not null || a.FirstDue is not null))
        {
            dated++;
            moved += action.TimesMoved > 0 ? 1 : 0;
            times += action.TimesMoved;
            days += action.TimesMoved > 0 ? DueDates.DaysMoved(action.FirstDue, action.Due) : 0;
            overdue += DueDates.IsOverdue(action, asAt) ? 1 : 0;
            saved += DueDates.IsSavedByExtension(action, asAt) ? 1 : 0;
        }

        return new(dated, moved, times, days, overdue, saved);
    }

    /// <summary>Whole days, rounded away from zero at the half; 0 when nothing moved.</summary>
    public int AverageDaysMoved =>
        Moved == 0 ? 0 : (int)Math.Round((double)DaysMoved / Moved, MidpointRounding.AwayFromZero);

    /// <summary>One sentence that does not let "nothing overdue" stand alone where dates were moved.</summary>
    public string Sentence
    {
        get
        {
            if (Dated == 0)
            {
                return "No action has a date by which it is due.";
            }

            var late =
                Overdue == 0
                    ? "Nothing is overdue"
                    : $"{Number(Overdue)} of {Number(Dated)} {(Dated == 1 ? "date is" : "dates are")} overdue";
            if (Moved == 0)
            {
                return $"{late}, and no date was moved.";
            }

            var moved =
                $"{Number(Moved)} of {Number(Dated)} {(Dated == 1 ? "date" : "dates")} "
                + $"{(Moved == 1 ? "was" : "were")} moved, {HowFar}";
            var link = Overdue == 0 ? ", but " : ", and ";
            return SavedByExtension == 0
                ? $"{late}{link}{moved}."
                : $"{late}{link}{moved}; {Number(SavedByExtension)} {(Overdue == 0 ? "" : "more ")}would be overdue "
                    + $"by the date first promised.";
        }
    }

    private string HowFar =>
        AverageDaysMoved switch
        {
            0 => "by no days on average",
            < 0 => $"{Days(-AverageDaysMoved)} earlier{(Moved == 1 ? "" : " on average")}",
            _ => $"by {Days(AverageDaysMoved)}{(Moved == 1 ? "" : " on average")}",
        };

    private static string Days(int days) => days == 1 ? "1 day" : $"{Number(days)} days";

    private static string Number(int n) => n.ToString("N0", British);
}
