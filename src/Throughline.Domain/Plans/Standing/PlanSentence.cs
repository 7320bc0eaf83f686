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
    SilentPlaces,
    Silent,
    NoClearDate,
    ImpactShown,
}

/// <summary>Some words of a sentence, and the list that they count.</summary>
/// <param name="Figure">The <see cref="FigureName"/> of the number that the words begin with; null for none.</param>
/// <param name="Value">That number.</param>
public sealed record SentencePart(string Text, ListBehind List = ListBehind.None, string? Figure = null, int Value = 0);

/// <summary>How a plan stands, in one true sentence whose every number leads to what it counts.</summary>
public static class PlanSentence
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    public static IReadOnlyList<SentencePart> Of(PlanFigures figures, FigureScope scope)
    {
        if (figures.Actions == 0)
        {
            return [new(scope.Says("The plan holds no action yet."))];
        }

        List<SentencePart> parts =
        [
            new(scope.Before()),
            Number(figures.On(Delivery.OnTrack), ListBehind.OnTrack, FigureName.Of(Delivery.OnTrack)),
            new(" of "),
            Count(figures.Actions, "action", "actions", ListBehind.All, FigureName.Actions),
            new(" are on track, "),
            Number(figures.On(Delivery.Complete), ListBehind.Complete, FigureName.Of(Delivery.Complete)),
            new(" complete, "),
            Number(figures.OverdueOrExtended, ListBehind.OverdueOrExtended, FigureName.OverdueOrExtended),
            new(" overdue or extended; "),
            .. Silence(figures, scope),
            new("; "),
            Count(
                figures.At(Assurance.ImpactShown),
                "outcome",
                "outcomes",
                ListBehind.ImpactShown,
                FigureName.Of(Assurance.ImpactShown)
            ),
            new(figures.At(Assurance.ImpactShown) == 1 ? " is shown." : " are shown."),
        ];
        if (figures.OnlyExtensionsKeepItFromOverdue)
        {
            parts.AddRange(OnlyExtensions(figures));
        }

        return parts;
    }

    /// <summary>Places first: an agency that answers once may be silent everywhere else.</summary>
    private static List<SentencePart> Silence(PlanFigures figures, FigureScope scope)
    {
        List<SentencePart> parts =
        [
            Number(figures.SilentPlaces, ListBehind.SilentPlaces, FigureName.SilentPlaces),
            new(figures.SilentPlaces == 1 ? " has no answer of the agency" : " have no answer of the agency"),
        ];
        if (scope == FigureScope.WholePlan)
        {
            parts.Add(new(", and "));
            parts.Add(Count(figures.Silent.Count, "agency", "agencies", ListBehind.Silent, FigureName.SilentAgencies));
            parts.Add(new(figures.Silent.Count == 1 ? " has answered nothing" : " have answered nothing"));
        }

        return parts;
    }

    private static SentencePart[] OnlyExtensions(PlanFigures figures) =>
        [
            new(" Nothing is overdue only because dates were moved: "),
            Number(figures.Saved, ListBehind.Saved, FigureName.Saved),
            new(
                figures.Saved == 1 ? " would be by the date first promised." : " would be by the dates first promised."
            ),
        ];

    public static string Text(IEnumerable<SentencePart> parts) => string.Concat(parts.Select(p => p.Text));

    internal static SentencePart Number(int n, ListBehind list, string figure) =>
        new(n.ToString("N0", British), list, figure, n);

    internal static SentencePart Count(int n, string one, string many, ListBehind list, string figure) =>
        new($"{n.ToString("N0", British)} {(n == 1 ? one : many)}", list, figure, n);
}
