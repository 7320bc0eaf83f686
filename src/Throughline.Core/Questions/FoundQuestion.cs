using Throughline.Domain.Challenge;
using Throughline.Domain.Rules;

namespace Throughline.Core.Questions;

/// <summary>A question that a rule asks of a plan, and what has become of it.</summary>
/// <param name="Fingerprint">Tells it from every other; see <see cref="Questions.Fingerprint"/>.</param>
/// <param name="ActionId">The action it is about; null when it is about an answer or the plan.</param>
/// <param name="ChallengeId">The challenge that was made of it; null while nobody took it up.</param>
public sealed record FoundQuestion(
    Raised Raised,
    string Fingerprint,
    Guid? ActionId,
    Guid? AgencyId,
    Guid? ChallengeId,
    ChallengeState? State
)
{
    /// <summary>True when somebody said why it need not be asked: it stays quiet until its words change.</summary>
    public bool IsQuiet => State == ChallengeState.Dismissed;
}
