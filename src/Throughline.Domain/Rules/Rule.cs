using Throughline.Domain.Plans;

namespace Throughline.Domain.Rules;

/// <summary>What a rule is about; the groups of the settings page and of a member's list.</summary>
public enum RuleGroup
{
    PromiseAndProof,
    OwnershipAndTime,
    Measure,
    Silence,
    Copies,
    Shape,
    Movement,
    ReviewAndPlan,
    Memory,
    Figures,
}

/// <summary>
/// One thing that a good scrutineer would ask. Its type's name is the sentence that a sound plan keeps:
/// <c>GreenNeedsEvidence</c>.
/// </summary>
public abstract class Rule
{
    /// <summary>
    /// "TL101": the group's hundred and a number within it. Forever: stored with challenges, dismissals and settings,
    /// and never given to another rule.
    /// </summary>
    public abstract string Id { get; }

    /// <summary>What the rule is called in code; it may change, and so nothing that is stored hangs on it.</summary>
    public string Name => GetType().Name;

    public abstract RuleGroup Group { get; }

    public abstract Severity Severity { get; }

    /// <summary>
    /// What a sound plan keeps, in words: "A rating of green or complete needs evidence of what was done."
    /// </summary>
    public abstract string Sentence { get; }

    /// <summary>Why it is asked, and the guidance or statistics behind it.</summary>
    public abstract string Reason { get; }

    /// <summary>
    /// What many rows have in common that keep it not, after a number: "rows are rated green or complete and say
    /// nothing of what was done".
    /// </summary>
    public virtual string Plural =>
        $"places where this does not hold: {char.ToLowerInvariant(Sentence[0])}{Sentence[1..].TrimEnd('.')}";

    /// <summary>What a member asks about many of them at once.</summary>
    public virtual string AskTogether => "What do the agencies say to these?";
}

/// <summary>A rule that looks at one row by itself.</summary>
public abstract class RowRule : Rule
{
    /// <returns>The questions that this row raises; none for a row that keeps the rule or that the rule does not speak
    /// of.</returns>
    public abstract IEnumerable<Raised> Ask(PlanRow row, PlanVersion plan, RuleSettings settings);
}

/// <summary>A rule that looks at a plan as a whole.</summary>
public abstract class PlanRule : Rule
{
    public abstract IEnumerable<Raised> Ask(PlanVersion plan, RuleSettings settings);
}
