using System.Globalization;
using Throughline.Domain.Plans.Standing;

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
    public string Sentence => PlanSentence.Text(Parts(FigureScope.WholePlan));

    /// <summary>The same in parts, each number with its name.</summary>
    public IReadOnlyList<SentencePart> Parts(FigureScope scope)
    {
        if (Dated == 0)
        {
            return [new(scope.Says("No action has a date by which it is due."))];
        }

        List<SentencePart> parts =
        [
            .. Overdue == 0
                ? [new SentencePart(scope.Says("Nothing is overdue"))]
                : OutOf(
                    scope.Before(),
                    Overdue,
                    FigureName.Overdue,
                    Dated == 1 ? "date is overdue" : "dates are overdue"
                ),
        ];
        if (Moved == 0)
        {
            return [.. parts, new(", and no date was moved.")];
        }

        parts.AddRange(
            OutOf(
                Overdue == 0 ? ", but " : ", and ",
                Moved,
                FigureName.Moved,
                $"{(Dated == 1 ? "date" : "dates")} {(Moved == 1 ? "was" : "were")} moved, {HowFar}"
            )
        );
        if (SavedByExtension > 0)
        {
            parts.Add(new("; "));
            parts.Add(PlanSentence.Number(SavedByExtension, ListBehind.None, FigureName.Saved));
            parts.Add(new($" {(Overdue == 0 ? "" : "more ")}would be overdue by the date first promised"));
        }

        return [.. parts, new(".")];
    }

    private SentencePart[] OutOf(string before, int count, string figure, string what) =>
        [
            new(before),
            PlanSentence.Number(count, ListBehind.None, figure),
            new(" of "),
            PlanSentence.Number(Dated, ListBehind.None, FigureName.Dated),
            new($" {what}"),
        ];

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
