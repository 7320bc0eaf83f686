namespace Throughline.FictionalPacks.Packs;

/// <summary>Every fictional pack that the tests read.</summary>
public static class AllPacks
{
    public static IReadOnlyList<Paper> Fixtures { get; } =
    [
        Trackers.Tracker(),
        Trackers.ColourOnly(),
        Trackers.PlainWords(),
        Trackers.Struck(),
        Trackers.TwoRowHeadings(),
        Layouts.AgencyHeadings(),
        Layouts.AgencyBanner(),
        Layouts.Sheets(),
        Layouts.Forms(),
        Layouts.NoPlan(),
        Layouts.BrokenPages(),
        Mixtures.AgencyColumns(),
        Mixtures.RatedWords(),
        Mixtures.Audit(),
        Shapes.BragLegend(),
        Shapes.LocalAgencies(),
        Shapes.ColouredDots(),
        Shapes.Lettered(),
        MoreShapes.GroupedHeadings(),
        MoreShapes.LocalHeadings(),
        MoreShapes.UnlikeSheets(),
        MoreShapes.AlmostPlans(),
    ];
}
