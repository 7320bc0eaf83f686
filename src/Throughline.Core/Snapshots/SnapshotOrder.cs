namespace Throughline.Core.Snapshots;

/// <summary>Puts every list of a snapshot into one order, whatever order a database gave.</summary>
internal static class SnapshotOrder
{
    public static SnapshotContent Of(SnapshotContent c) =>
        c with
        {
            Agencies = [.. c.Agencies.OrderBy(a => a.Id)],
            Legend =
            [
                .. c
                    .Legend.OrderBy(l => l.Order)
                    .ThenBy(l => l.Code, StringComparer.Ordinal)
                    .ThenBy(l => l.Meaning, StringComparer.Ordinal),
            ],
            Findings = [.. c.Findings.OrderBy(f => f.Order).ThenBy(f => f.Id)],
            Recommendations = [.. c.Recommendations.OrderBy(r => r.Order).ThenBy(r => r.Id).Select(Of)],
            Challenges = Of(c.Challenges),
        };

    private static SnapshotRecommendation Of(SnapshotRecommendation r) =>
        r with
        {
            Responses =
            [
                .. r
                    .Responses.OrderBy(a => a.Order)
                    .ThenBy(a => a.Id)
                    .Select(a =>
                        a with
                        {
                            Actions = [.. a.Actions.OrderBy(x => x.Order).ThenBy(x => x.Id).Select(Of)],
                        }
                    ),
            ],
        };

    private static SnapshotAction Of(SnapshotAction a) =>
        a with
        {
            Contributors = [.. a.Contributors.Order()],
            Updates = [.. a.Updates.OrderBy(u => u.At).ThenBy(u => u.Id)],
            Evidence =
            [
                .. a
                    .Evidence.OrderBy(e => e.Id)
                    .Select(e => e with { Versions = [.. e.Versions.OrderBy(v => v.Number)] }),
            ],
            Extensions = [.. a.Extensions.OrderBy(e => e.AskedAt).ThenBy(e => e.Id)],
            SignOffs = [.. a.SignOffs.OrderBy(s => s.At).ThenBy(s => s.Id)],
            Measures =
            [
                .. a
                    .Measures.OrderBy(m => m.Id)
                    .Select(m => m with { Values = [.. m.Values.OrderBy(v => v.On).ThenBy(v => v.Id)] }),
            ],
            Challenges = Of(a.Challenges),
        };

    private static IReadOnlyList<SnapshotChallenge> Of(IReadOnlyList<SnapshotChallenge> challenges) =>
        [.. challenges.OrderBy(c => c.At).ThenBy(c => c.Id)];
}
