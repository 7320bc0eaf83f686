using Throughline.Domain.Figures.Reading;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Figures.Dates;

/// <summary>"31 June 2015" is no day; "Tuesday 15 July 2015" is another day of the week.</summary>
public sealed class DaysExistInTheCalendar : FigureRule
{
    public override string Id => "TL951";
    public override string Sentence => "A date exists in the calendar, on the day of the week that is named.";
    public override string Reason => "The calendar says how long a month is and which day of the week a date is.";

    internal override IEnumerable<FigureFinding> Find(Paper paper, RuleSettings settings) =>
        paper.Sentences.SelectMany(In);

    private IEnumerable<FigureFinding> In(Sentence sentence)
    {
        foreach (var day in sentence.Days.Where(d => d.IsFull))
        {
            if (day.First is null && Impossible(day))
            {
                yield return AboutDay(
                    FigureKind.ImpossibleDate,
                    day.IsNumeric ? Confidence.Medium : Confidence.High,
                    sentence,
                    day,
                    "a day that the month has",
                    $"there is no {day.Words.Trim()}"
                );
            }
            else if (day is { Weekday: { } weekday, First: { } date } && date.DayOfWeek != weekday)
            {
                yield return AboutDay(
                    FigureKind.DateWeekday,
                    Confidence.High,
                    sentence,
                    day,
                    date.DayOfWeek.ToString(),
                    $"{date.ToString("d MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture)} is a "
                        + $"{date.DayOfWeek}"
                );
            }
        }
    }

    /// <summary>
    /// Digits with points may be the number of a paragraph, and 12/13/14 may be three years; with strokes and a whole
    /// year they are a date.
    /// </summary>
    private static bool Impossible(ReadDay day) =>
        !day.IsNumeric || (day.Words.Contains('/', StringComparison.Ordinal) && day.Words[^3] is not '/');

    private FigureFinding AboutDay(
        FigureKind kind,
        Confidence confidence,
        Sentence sentence,
        ReadDay day,
        string expected,
        string computation
    ) =>
        new()
        {
            Kind = kind,
            Confidence = confidence,
            Rule = Id,
            Place = sentence.Passage.Place,
            Quote = sentence.Around(day.Start, day.Length),
            Stated = day.Words.Trim(),
            Expected = expected,
            Computation = computation,
        };
}
