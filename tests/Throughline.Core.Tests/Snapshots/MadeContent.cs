using CsCheck;
using Throughline.Core.Plans;
using Throughline.Core.Snapshots;
using Throughline.Domain.Plans;

namespace Throughline.Core.Tests.Snapshots;

/// <summary>Snapshots of made-up plans, for properties.</summary>
internal static class MadeContent
{
    /// <summary>Words with everything that JSON must escape, and characters outside the first plane.</summary>
    private static readonly Gen<string> Text = Gen.OneOf(Gen.String, Gen.String["\"\\/<>&'\n\t\u0001é–😀 abc"]);
    private static readonly Gen<string?> Maybe = Gen.OneOf(Text.Select(t => (string?)t), Gen.Const((string?)null));
    private static readonly Gen<DateTime> Moment = Gen.Long[0, 3_000_000_000_000_000]
        .Select(us =>
            new DateTime(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddTicks(us / 10 * TimeSpan.TicksPerMicrosecond)
        );
    private static readonly Gen<DateOnly?> Day = Gen.Int[-1, 20000]
        .Select(d => d < 0 ? (DateOnly?)null : new DateOnly(2000, 1, 1).AddDays(d));

    private static readonly Gen<SnapshotUpdate> Update = Gen.Select(Gen.Guid, Moment, Text, Maybe)
        .Select(t => new SnapshotUpdate(t.Item1, null, t.Item1, t.Item2, t.Item3, t.Item4, null));

    private static readonly Gen<SnapshotMeasure> Measure = Gen.Select(
            Gen.Guid,
            Text,
            Gen.Double,
            Gen.Select(Gen.Guid, Gen.Double).Array[0, 3]
        )
        .Select(t => new SnapshotMeasure(
            t.Item1,
            t.Item2,
            null,
            t.Item3,
            null,
            null,
            [.. t.Item4.Select(v => new SnapshotMeasureValue(v.Item1, new(2027, 1, 1), v.Item2, null))]
        ));

    private static readonly Gen<SnapshotAction> Action = Gen.Select(
            Gen.Guid,
            Gen.Int[0, 3],
            Maybe,
            Day,
            Update.Array[0, 3],
            Measure.Array[0, 2],
            Gen.Enum<Delivery>(),
            Gen.Bool
        )
        .Select(t => new SnapshotAction
        {
            Id = t.Item1,
            Order = t.Item2,
            Words = WordsByField.None.With(Field.Action, t.Item3),
            Due = t.Item4,
            Updates = t.Item5,
            Measures = t.Item6,
            Delivery = t.Item8 ? t.Item7 : null,
            Held = t.Item8 ? true : null,
            Contributors = [.. t.Item5.Select(u => u.Id)],
        });

    private static readonly Gen<SnapshotResponse> Response = Gen.Select(
            Gen.Guid,
            Gen.Int[0, 3],
            Maybe,
            Action.Array[0, 4]
        )
        .Select(t => new SnapshotResponse(t.Item1, t.Item2, null, t.Item3, null, t.Item4));

    private static readonly Gen<SnapshotRecommendation> Recommendation = Gen.Select(
            Gen.Guid,
            Gen.Int[0, 3],
            Maybe,
            Response.Array[0, 3]
        )
        .Select(t => new SnapshotRecommendation
        {
            Id = t.Item1,
            Order = t.Item2,
            Text = t.Item3,
            Responses = t.Item4,
        });

    public static Gen<SnapshotContent> Any { get; } =
        Gen.Select(Text, Moment, Gen.Guid, Recommendation.Array[0, 4], Gen.Select(Gen.Guid, Text).Array[0, 4])
            .Select(t => new SnapshotContent
            {
                Title = t.Item1,
                TakenAt = t.Item2,
                On = new(2027, 1, 1),
                Plan = new(t.Item3, t.Item1, PlanFormat.RecommendationTracker, null, null, null, null, false),
                Recommendations = t.Item4,
                Agencies = [.. t.Item5.Select(a => new SnapshotAgency(a.Item1, a.Item2))],
                Findings = [.. t.Item5.Select((a, i) => new SnapshotFinding(a.Item1, i % 2, a.Item2))],
            });

    /// <summary>The same plan as another database might give it.</summary>
    public static SnapshotContent Shuffled(SnapshotContent content, Random random) =>
        content with
        {
            Agencies = Mixed(content.Agencies, random),
            Findings = Mixed(content.Findings, random),
            Recommendations =
            [
                .. Mixed(content.Recommendations, random)
                    .Select(r =>
                        r with
                        {
                            Responses =
                            [
                                .. Mixed(r.Responses, random)
                                    .Select(a =>
                                        a with
                                        {
                                            Actions = [.. Mixed(a.Actions, random).Select(x => Shuffled(x, random))],
                                        }
                                    ),
                            ],
                        }
                    ),
            ],
        };

    private static SnapshotAction Shuffled(SnapshotAction a, Random random) =>
        a with
        {
            Contributors = Mixed(a.Contributors, random),
            Updates = Mixed(a.Updates, random),
            Measures = [.. Mixed(a.Measures, random).Select(m => m with { Values = Mixed(m.Values, random) })],
        };

    private static IReadOnlyList<T> Mixed<T>(IReadOnlyList<T> list, Random random)
    {
        var mixed = list.ToArray();
        random.Shuffle(mixed);
        return mixed;
    }
}
