using Throughline.Domain.Challenge.Movement;
using Throughline.Domain.Comparing;
using Throughline.Domain.Intake;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;

namespace Throughline.Core.Comparing;

/// <summary>
/// Two versions of a plan, what changed between them, what matters most first, and what the rules about movement ask.
/// </summary>
/// <param name="Changes">All changes, those of numbers and layout at the end.</param>
/// <param name="Raised">Questions about what moved, softened or went.</param>
public sealed record ComparedPlans(PlanMatch Match, IReadOnlyList<PlanChange> Changes, IReadOnlyList<Raised> Raised)
{
    public static ComparedPlans Of(PlanVersion before, PlanVersion after, Lexicon lexicon)
    {
        var match = PlanMatch.Of(before, after, lexicon);
        return new(match, PlanChanges.Of(match, lexicon), VersionsScrutineer.Ask(match, lexicon));
    }

    /// <summary>The row that a change is about, in the later version where it still stands.</summary>
    public PlanRow? RowOf(PlanChange change) =>
        (change.AfterRows.Count > 0 ? Match.After.Rows.FirstOrDefault(r => r.Key == change.AfterRows[0]) : null)
        ?? (change.BeforeRows.Count > 0 ? Match.Before.Rows.FirstOrDefault(r => r.Key == change.BeforeRows[0]) : null);
}
