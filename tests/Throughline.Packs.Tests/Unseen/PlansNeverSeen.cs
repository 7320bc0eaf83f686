using Throughline.UnseenPlans.Measure;

namespace Throughline.Packs.Tests.Unseen;

/// <summary>
/// Sixty plans that are drawn at random and always the same: how well they are read does not fall. <c>bench/unseen</c>
/// measures three hundred others. Odd seeds are held back: their mean is told, their details are not.
/// </summary>
public sealed class PlansNeverSeen
{
    // Just below what was measured; raise them when the reader gets better.
    private const double OpenFloor = 0.90;
    private const double HeldFloor = 0.80;

    private const int RatingsWrong = 0;

    private static readonly Lazy<List<ReadPaper>> Sixty = new(() =>
        [.. Enumerable.Range(1, 60).AsParallel().AsOrdered().Select(ReadPaper.Of)]
    );

    [Fact]
    public void Open_ones_are_read_as_well_as_before() =>
        UnseenReport.Mean(Open).ShouldBeGreaterThanOrEqualTo(OpenFloor, Told());

    [Fact]
    public void Held_back_ones_are_read_as_well_as_before() =>
        UnseenReport.Mean(Sixty.Value.Where(UnseenReport.IsHeld)).ShouldBeGreaterThanOrEqualTo(HeldFloor);

    [Fact]
    public void No_more_ratings_are_wrong_without_a_mark_than_before() =>
        Sixty.Value.Sum(r => r.Score.Main.RatingsWrong).ShouldBeLessThanOrEqualTo(RatingsWrong, Told());

    [Fact]
    public void All_of_them_can_be_read() =>
        Sixty.Value.Where(r => r.Fault.Length > 0).Select(r => r.Fault).ShouldBeEmpty();

    private static IEnumerable<ReadPaper> Open => Sixty.Value.Where(r => !UnseenReport.IsHeld(r));

    private static string Told() => string.Join("\n", Open.OrderBy(r => r.Score.Main.F1).Select(UnseenReport.OneLine));
}
