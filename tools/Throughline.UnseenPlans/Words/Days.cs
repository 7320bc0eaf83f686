using System.Globalization;

namespace Throughline.UnseenPlans.Words;

/// <summary>Days in the ten styles in which plans give them; a document mostly keeps to one.</summary>
public sealed class Days(Dice dice)
{
    private static readonly string[] Styles =
    [
        "d MMMM yyyy",
        "dd/MM/yy",
        "dd/MM/yyyy",
        "dd.MM.yyyy",
        "d MMM yyyy",
        "dd-MMM-yy",
        "MMMM yyyy",
        "MMM-yy",
        "yyyy-MM-dd",
        "d MMM yy",
    ];
    private static readonly string[] HeldStyles = ["dddd d MMMM yyyy", "d/M/yy", "MM/yyyy"];
    private static readonly DateOnly First = new(2024, 3, 1);

    /// <summary>The style of this document, as .NET writes it.</summary>
    public string Style { get; } = dice.One(Styles, HeldStyles);

    /// <summary>The day on which the document was written.</summary>
    public DateOnly Written { get; } = new DateOnly(2025, 1, 1).AddDays(dice.Below(360));

    public DateOnly Day() => First.AddDays(dice.Below(900));

    public string Of(DateOnly day) => day.ToString(Style, CultureInfo.InvariantCulture);

    public static string InFull(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    public static string Month(DateOnly day) => day.ToString("MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>A day some time before the document was written.</summary>
    public string Past() =>
        Written
            .AddDays(-dice.Between(5, 200))
            .ToString(dice.Chance(70) ? "d MMMM" : "dd/MM/yy", CultureInfo.InvariantCulture);

    /// <summary>A target: a day of the document's style, or one of the words that stand in its place.</summary>
    public string Target()
    {
        var day = Day();
        if (!dice.Chance(34))
        {
            return Of(day);
        }

        var was = $"{Of(day)} (was {Of(day.AddMonths(-3))})";
        return dice.Below(dice.HeldBack ? 17 : 13) switch
        {
            0 => "Ongoing",
            1 => $"Complete – {InFull(day)}",
            2 or 3 => was,
            4 => $"Q{dice.Between(1, 4)} {day.Year}/{(day.Year + 1) % 100:00}",
            5 => $"{dice.One(["Spring", "Summer", "Autumn"])} term {day.Year}",
            6 => $"End of {Month(day)}",
            7 => $"By {Month(day)}",
            8 => "Immediate",
            9 => $"Quarterly from {Month(day)}",
            10 => "Monthly",
            11 => $"Ongoing, review {Of(day)}",
            12 => $"{Month(day)} at the latest",
            13 => $"Moved from {Of(day.AddMonths(-2))} to {Of(day)}",
            14 => $"Within {dice.One(["six", "eight", "twelve"])} weeks of publication",
            15 => $"Half term, {dice.One(["February", "May", "October"])} {day.Year}",
            _ => $"{Of(day)}; then each year",
        };
    }
}
