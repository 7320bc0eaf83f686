using Throughline.Domain.Plans;

namespace Throughline.Domain.Closing;

/// <summary>
/// Closing an action that has no current evidence, or shows no outcome, needs a written reason that stays on the
/// thread.
/// </summary>
public static class ClosingWithoutProofNeedsAReason
{
    public const string Reason =
        "Some promises are rightly closed without proof. Years later somebody must be able to read why.";

    /// <summary>
    /// An outcome is a value of a measure later than its baseline, or an impact that was confirmed; the outcome that
    /// the plan hopes for is none.
    /// </summary>
    public static bool Applies(Assurance assurance, bool hasOutcome) => assurance == Assurance.Claimed || !hasOutcome;

    /// <exception cref="RuleBrokenException">It applies, and no reason is given.</exception>
    public static void Check(Assurance assurance, bool hasOutcome, string? why)
    {
        if (Applies(assurance, hasOutcome))
        {
            Need.Words(
                why,
                "without",
                assurance == Assurance.Claimed
                    ? "No current evidence is attached. Attach some, or write why it is right to close the "
                        + "action without it."
                    : "Nothing shows a difference made yet. Add a value of a measure, or write why it is right to "
                        + "close the action without it."
            );
        }
    }
}
