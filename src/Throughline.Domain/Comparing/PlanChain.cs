using Throughline.Domain.Intake;
using Throughline.Domain.Plans;

namespace Throughline.Domain.Comparing;

/// <summary>
/// One plan through several packs: each action followed back through its renumberings and rewordings.
/// </summary>
public sealed class PlanChain
{
    private readonly List<(int From, int To, PlanMatch Match)> _matches = [];

    private PlanChain(IReadOnlyList<PlanVersion> versions) => Versions = versions;

    /// <summary>The earliest first.</summary>
    public IReadOnlyList<PlanVersion> Versions { get; }

    /// <summary>Each version beside the one before it.</summary>
    public IReadOnlyList<PlanMatch> Matches => [.. _matches.Where(m => m.To == m.From + 1).Select(m => m.Match)];

    /// <param name="versions">The earliest first. What a version dropped is looked for among what later ones added, so
    /// that an action that was away for a meeting is the same action.</param>
    public static PlanChain Of(IReadOnlyList<PlanVersion> versions, Lexicon lexicon)
    {
        var chain = new PlanChain(versions);
        var away = new List<(int Version, PlanRow Row)>();
        for (var i = 1; i < versions.Count; i++)
        {
            var match = PlanMatch.Of(versions[i - 1], versions[i], lexicon);
            chain._matches.Add((i - 1, i, match));
            foreach (var since in away.GroupBy(a => a.Version).ToList())
            {
                var back = PlanMatch.Of(
                    versions[since.Key] with
                    {
                        Rows = [.. since.Select(a => a.Row)],
                    },
                    versions[i] with
                    {
                        Rows = match.Added,
                    },
                    lexicon
                );
                chain._matches.Add((since.Key, i, back));
                away.RemoveAll(a => a.Version == since.Key && !back.Dropped.Contains(a.Row));
            }

            away.AddRange(match.Dropped.Select(r => (i - 1, r)));
        }

        return chain;
    }

    /// <summary>
    /// What a row was in earlier versions, the nearest first; several of one version where rows were merged.
    /// </summary>
    /// <param name="version">Its version, from 0.</param>
    /// <param name="key">Its key.</param>
    public IReadOnlyList<(int Version, PlanRow Row, RowMatch By)> Before(int version, string key)
    {
        var found = new List<(int Version, PlanRow Row, RowMatch By)>();
        var open = new Queue<(int Version, string Key)>([(version, key)]);
        while (open.TryDequeue(out var at))
        {
            foreach (var (from, _, match) in _matches.Where(m => m.To == at.Version))
            {
                foreach (
                    var by in match.Matches.Where(m =>
                        m.Kind != MatchKind.Replaced && m.After.Any(r => r.Key == at.Key)
                    )
                )
                {
                    found.AddRange(by.Before.Select(r => (from, r, by)));
                    by.Before.ToList().ForEach(r => open.Enqueue((from, r.Key)));
                }
            }
        }

        return [.. found.OrderByDescending(f => f.Version)];
    }
}
