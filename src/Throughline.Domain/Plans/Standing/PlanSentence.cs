using System.Globalization;

namespace Throughline.Domain.Plans.Standing;

/// <summary>The list behind a number.</summary>
public enum ListBehind
{
    None,
    All,
    OnTrack,
    Complete,
    OverdueOrExtended,
    Saved,
    Silent,
    ImpactShown,
}

/// <summary>Some words of a sentence, and the list that they count.</summary>
public sealed record SentencePart(string Text, ListBehind List = ListBehind.None);

/// <summary>How a plan stands, in one true sentence whose every number leads to what it counts.</summary>
public static class PlanSentence
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    public static IReadOnlyList<SentencePart> Of(PlanFigures figures)
    {
        if (figures.Actions == 0)
        {
            return [new("The plan holds no action yet.")];
        }

        List<SentencePart> parts =
        [
            new(Number(figures.On(Delivery.OnTrack)), ListBehind.OnTrack),
            new(" of "),
            new(Count(figures.Actions, "action"), ListBehind.All),
            new(" are on track, "),
            new(Number(figures.On(Delivery.Complete)), ListBehind.Complete),
            new(" complete, "),
            new(Number(figures.OverdueOrExtended), ListBehind.OverdueOrExtended),
            new(" overdue or extended; "),
            new(Count(figures.Silent.Count, "agency", "agencies"), ListBehind.Silent),
            new(figures.Silent.Count == 1 ? " has not answered; " : " have not answered; "),
            new(Count(figures.At(Assurance.ImpactShown), "outcome"), ListBehind.ImpactShown),
            new(figures.At(Assurance.ImpactShown) == 1 ? " is shown." : " are shown."),
        ];
        if (figures.OnlyExtensionsKeepItFromOverdue)
        {
            parts.AddRange(OnlyExtensions(figures));
        }

        return parts;
    }

    private static SentencePart[] OnlyExtensions(PlanFigures figures) =>
        [
            new(" Nothing is overdue only because dates were moved: "),
            new(Number(figures.Saved), ListBehind.Saved),
            new(
                figures.Saved == 1 ? " would be by the date first promised." : " would be by the dates first promised."
            ),
        ];

    public static string Text(IEnumerable<SentencePart> parts) => string.Concat(parts.Select(p => p.Text));

    private static string Number(int n) => n.ToString("N0", British);

    private static string Count(int n, string noun, string? plural = null) =>
        $"{Number(n)} {(n == 1 ? noun : plural ?? noun + "s")}";
}
