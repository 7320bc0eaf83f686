using Throughline.Domain.Challenge.Owners;
using Throughline.Domain.Challenge.Promise;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Challenge;

/// <summary>
/// One row does not shout: where two rules ask the same about the same words, the stronger asks alone and names the
/// other.
/// </summary>
internal static class OneVoice
{
    /// <summary>Which rule's question already holds which other's.</summary>
    private static readonly (Type Stronger, Type Weaker)[] Holds =
    [
        (typeof(GreenNeedsEvidence), typeof(APassedTargetIsAccountedFor)),
        (typeof(APromiseIsNotEvidence), typeof(APassedTargetIsAccountedFor)),
        (typeof(WordsAndRatingAgree), typeof(APromiseIsNotEvidence)),
        (typeof(EvidenceIsCurrent), typeof(GreenNeedsEvidence)),
        (typeof(GreenNeedsEvidence), typeof(APromiseIsNotEvidence)),
        (typeof(GreenNeedsEvidence), typeof(ActivityIsNotAResult)),
        (typeof(APromiseIsNotEvidence), typeof(ActivityIsNotAResult)),
        (typeof(TroubleNeedsARemedyAndADate), typeof(ATargetIsADay)),
    ];

    /// <param name="raised">All questions about one row.</param>
    public static IReadOnlyList<Raised> Of(IEnumerable<Raised> raised)
    {
        var all = raised.ToList();
        foreach (var (stronger, weaker) in Holds)
        {
            var (by, held) = (
                all.FindIndex(r => r.Rule.GetType() == stronger),
                all.FindIndex(r => r.Rule.GetType() == weaker)
            );
            if (by >= 0 && held >= 0)
            {
                all[by] = all[by] with { Also = [.. all[by].Also, all[held].Rule, .. all[held].Also] };
                all.RemoveAt(held);
            }
        }

        return all;
    }
}
