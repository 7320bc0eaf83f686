using CsCheck;
using Throughline.Domain.Evidence;
using Check = Throughline.Domain.Evidence.Check;

namespace Throughline.Domain.Tests.Evidence;

/// <summary>What was proof on a day, decided only by what was known then.</summary>
public sealed class ProofAsAtTests
{
    private static readonly DateOnly Day = new(2027, 3, 14);

    private static readonly Gen<DateOnly> Days = Gen.Int[-40, 40].Select(d => Day.AddDays(d));
    private static readonly Gen<Check> Checks = Gen.Select(Days, Gen.Enum<Verdict>())
        .Select((on, verdict) => new Check(on, verdict, "Asa"));

    private static readonly Gen<VersionFacts> Versions = Gen.Select(
            Days,
            Days.Nullable(),
            Days,
            Gen.Int[0, 30],
            Days.Nullable(),
            Checks.List[0, 4]
        )
        .Select(
            (added, withdrawn, from, days, stale, checks) =>
                new VersionFacts(0, added, withdrawn, from, from.AddDays(days), stale, [.. checks.OrderBy(c => c.On)])
        );

    /// <summary>Versions of one piece of evidence are added one after the other and withdrawn together.</summary>
    private static readonly Gen<List<VersionFacts>> Evidence = Gen.Select(Versions.List[0, 5], Days.Nullable())
        .Select(
            (versions, withdrawn) =>
                versions
                    .OrderBy(v => v.AddedOn)
                    .Select((v, i) => v with { Number = i + 1, WithdrawnOn = withdrawn })
                    .ToList()
        );

    [Fact]
    public void Whatever_is_learnt_after_the_day_changes_nothing_of_the_answer() =>
        Gen.Select(Evidence, Days, Versions, Checks, Days)
            .Sample(
                (versions, day, later, check, withdrawn) =>
                {
                    var before = Words(ProofAsAt.Of(versions, day));
                    var tomorrow = day.AddDays(1 + Math.Abs(later.AddedOn.DayNumber % 7));
                    var learnt = versions
                        .Select(v =>
                            v with
                            {
                                Checks = [.. v.Checks.Where(c => c.On <= day), check with { On = tomorrow }],
                                WithdrawnOn =
                                    v.WithdrawnOn <= day ? v.WithdrawnOn
                                    : withdrawn > day ? withdrawn
                                    : tomorrow,
                            }
                        )
                        .Append(later with { Number = versions.Count + 1, AddedOn = tomorrow, WithdrawnOn = null });
                    return Words(ProofAsAt.Of(learnt, day)) == before;
                }
            );

    [Fact]
    public void Every_version_that_existed_is_listed_once_and_only_the_newest_can_have_been_proof() =>
        Gen.Select(Evidence, Days)
            .Sample(
                (versions, day) =>
                {
                    var then = ProofAsAt.Of(versions, day);
                    var existed = versions
                        .Where(v => v.AddedOn <= day && (v.WithdrawnOn is not { } w || w > day))
                        .Select(v => v.Number)
                        .OrderDescending();
                    return then.Select(t => t.Facts.Number).SequenceEqual(existed)
                        && then.Count(t => t.Newest) == (then.Count > 0 ? 1 : 0)
                        && then.All(t => !t.WasProof || t.Newest);
                }
            );

    [Fact]
    public void A_check_made_later_does_not_count_and_of_earlier_ones_the_newest_does() =>
        Gen.Select(Evidence, Days)
            .Sample(
                (versions, day) =>
                    ProofAsAt
                        .Of(versions, day)
                        .All(t =>
                            t.Check is not { } c
                                ? t.Facts.Checks.All(k => k.On > day) && t.Verdict == Verdict.NotChecked
                                : c.On <= day && t.Facts.Checks.All(k => k.On > day || k.On <= c.On)
                        )
            );

    [Theory]
    [InlineData("2027-03-13", false)]
    [InlineData("2027-03-14", true)]
    [InlineData("2027-04-01", true)]
    public void Evidence_counts_from_the_day_on_which_it_was_added_not_from_the_time_that_it_speaks_for(
        string day,
        bool existed
    ) =>
        ProofAsAt
            .Of([Made()], DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture))
            .Any()
            .ShouldBe(existed);

    [Fact]
    public void An_audit_of_winter_does_not_speak_for_a_day_in_spring_but_is_current_until_it_goes_stale()
    {
        var then = ProofAsAt.Of([Made() with { StaleOn = new(2027, 6, 1) }], new(2027, 5, 31)).Single();
        (then.SpokeForIt, then.Current, then.WasProof).ShouldBe((false, true, true));
        ProofAsAt.Of([Made() with { StaleOn = new(2027, 6, 1) }], new(2027, 6, 1)).Single().Current.ShouldBeFalse();
    }

    [Fact]
    public void What_was_found_not_to_hold_is_no_proof_from_that_day_on()
    {
        var made = Made() with { Checks = [new(new(2027, 3, 20), Verdict.DoesNotHold, "Asa")] };
        ProofAsAt.Of([made], new(2027, 3, 19)).Single().WasProof.ShouldBeTrue();
        ProofAsAt.Of([made], new(2027, 3, 20)).Single().WasProof.ShouldBeFalse();
    }

    private static VersionFacts Made() => new(1, Day, null, new(2027, 1, 1), new(2027, 2, 28), null, []);

    private static string Words(IEnumerable<VersionThen> then) =>
        string.Join(
            "; ",
            then.Select(t => $"{t.Facts.Number} {t.Newest} {t.SpokeForIt} {t.Current} {t.Check} {t.WasProof}")
        );
}
