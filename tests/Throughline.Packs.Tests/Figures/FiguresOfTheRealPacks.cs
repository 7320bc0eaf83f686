using Throughline.Core.Intake;
using Throughline.Core.Rules;
using Throughline.Documents;
using Throughline.Domain.Figures;
using Throughline.Domain.Intake;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;
using Throughline.Packs.Tests.Real;

namespace Throughline.Packs.Tests.Figures;

/// <summary>The check of figures on the two real packs, against what a careful person found.</summary>
[Trait("packs", "real")]
public sealed class FiguresOfTheRealPacks
{
    private static readonly string[] Packs = ["001_3eb8beae4667f5f2", "003_fc3a8df38af4d445"];

    // What conflicts in what it says and not in its figures.
    private static readonly string[] NotComputed = ["narrative_conflict", "capacity"];

    private static readonly Dictionary<string, IReadOnlyList<FigureFinding>> Found = Packs.ToDictionary(
        p => $"{p}.txt",
        p => FigureCheck.Of(Material($"{p}.txt"), Shipped.Lexicon)
    );

    [Fact]
    public void Of_what_surely_contradicts_itself_four_in_five_are_found() =>
        ShareFound("high").ShouldBeGreaterThanOrEqualTo(0.8, Missed("high"));

    [Fact]
    public void Of_what_probably_contradicts_itself_half_is_found() =>
        ShareFound("medium").ShouldBeGreaterThanOrEqualTo(0.5, Missed("medium"));

    [Fact]
    public void Nothing_that_is_right_is_called_wrong() =>
        Found
            .SelectMany(f =>
                f.Value.SelectMany(x =>
                    GoldFigures.Right.Where(g => GoldFigures.Accuses(x, f.Key, g)).Select(g => $"{g.Id} by {x.Rule}")
                )
            )
            .ShouldBeEmpty();

    [Fact]
    public void Nothing_that_cannot_be_decided_is_called_wrong() =>
        Found
            .SelectMany(f =>
                f.Value.SelectMany(x =>
                    GoldFigures
                        .Undecidable.Where(g => GoldFigures.Accuses(x, f.Key, g))
                        .Select(g => $"{g.Id} by {x.Rule}")
                )
            )
            .ShouldBeEmpty();

    [Fact]
    public void Every_alarm_was_read_by_a_person() =>
        Alarms().Where(a => Judged.Verdict(a) is null).Select(a => $"{a.Pack} {a.Line} {a.Kind}").ShouldBeEmpty();

    [Fact]
    public void Of_the_sure_alarms_at_least_85_in_100_are_true()
    {
        var sure = Alarms().Where(a => a.Confidence == Confidence.High).Select(Judged.Verdict).ToList();
        sure.Count.ShouldBeGreaterThan(0);
        ((double)sure.Count(v => v == "true") / sure.Count).ShouldBeGreaterThanOrEqualTo(0.85);
    }

    [Theory]
    [InlineData(".docx")]
    [InlineData(".pdf")]
    public void The_same_pack_in_another_format_gives_nearly_the_same_findings(string format)
    {
        foreach (var pack in Packs)
        {
            var text = Found[$"{pack}.txt"].Select(f => (f.Kind, f.Stated)).ToList();
            var other = FigureCheck
                .Of(Material(pack + format), Shipped.Lexicon)
                .Select(f => (f.Kind, f.Stated))
                .ToList();
            var both = text.Intersect(other).Count();
            ((double)both / Math.Max(text.Distinct().Count(), other.Distinct().Count())).ShouldBeGreaterThanOrEqualTo(
                0.85,
                $"{pack}{format}: only here {string.Join(", ", other.Except(text))}; only in the text "
                    + $"{string.Join(", ", text.Except(other))}"
            );
        }
    }

    private static SourceMaterial Material(string file)
    {
        var reader = new PackReader(new ReadingLimits());
        return PackReader.MaterialOf(
            reader.ReadDocument(file, File.ReadAllBytes(Path.Combine(RealPack.Shared, "packs", file)))
        );
    }

    private static List<GoldFigure> Wanted(string confidence) =>
        GoldFigures.Inconsistent.FindAll(g => g.Confidence == confidence && !NotComputed.Contains(g.Type));

    private static bool IsFound(GoldFigure gold) => Found.Any(f => f.Value.Any(x => GoldFigures.Finds(x, f.Key, gold)));

    private static double ShareFound(string confidence) =>
        (double)Wanted(confidence).Count(IsFound) / Wanted(confidence).Count;

    private static string Missed(string confidence) =>
        string.Join(", ", Wanted(confidence).Where(g => !IsFound(g)).Select(g => g.Id));

    private static IEnumerable<Alarm> Alarms() =>
        Found.SelectMany(f => f.Value.Select(x => new Alarm(f.Key, x.Place.Line!.Value, x.Kind.Code(), x.Confidence)));
}
