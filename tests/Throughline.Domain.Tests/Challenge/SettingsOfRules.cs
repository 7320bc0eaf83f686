using Throughline.Domain.Rules;

namespace Throughline.Domain.Tests.Challenge;

/// <summary>What a partnership changed of the shipped settings, kept and read again.</summary>
public sealed class SettingsOfRules
{
    [Fact]
    public void Only_what_differs_is_kept_and_together_with_the_shipped_it_is_the_same_again()
    {
        var shipped = Shipped.Settings;
        var (number, list) = (shipped.Thresholds.Keys.First(), shipped.Words.Keys.First());
        var changed = new RuleSettings
        {
            Thresholds = new(shipped.Thresholds) { [number] = shipped.Thresholds[number] + 1 },
            Words = new(shipped.Words) { [list] = ["a word of our own"] },
            Off = ["GreenNeedsEvidence"],
        };
        var kept = RuleSettings.Read(changed.Without(shipped).Write());
        (kept.Thresholds.Count, kept.Words.Count).ShouldBe((1, 1));
        var again = shipped.With(kept);
        again.Threshold(number).ShouldBe(changed.Threshold(number));
        again.List(list).ShouldBe(["a word of our own"]);
        again.Off.ShouldBe(["GreenNeedsEvidence"]);
        again.Thresholds.Count.ShouldBe(shipped.Thresholds.Count);
    }

    [Fact]
    public void A_setting_of_an_older_version_that_nobody_reads_any_more_is_left_out() =>
        Shipped
            .Settings.With(
                new()
                {
                    Thresholds = new() { ["gone"] = 1 },
                    Words = new() { ["gone"] = ["x"] },
                }
            )
            .Thresholds.ShouldNotContainKey("gone");
}
