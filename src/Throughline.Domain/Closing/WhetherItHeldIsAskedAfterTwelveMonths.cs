namespace Throughline.Domain.Closing;

/// <summary>Twelve months after closure somebody asks whether it held.</summary>
public static class WhetherItHeldIsAskedAfterTwelveMonths
{
    public const string Reason =
        "Learning fades when the people who made the change move on; a year is long enough for that to show.";
    private const int Months = 12;

    public static DateOnly DueOn(DateOnly closedOn) => closedOn.AddMonths(Months);
}
