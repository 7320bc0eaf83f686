using Throughline.Domain.Comparing.Meaning;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Challenge.Movement;

/// <summary>
/// The later version covers as much as the earlier one did: "all" has not become "relevant", no figure, condition or
/// agency is gone.
/// </summary>
public sealed class AnActionIsNotNarrowed : WordingRule
{
    public override string Id => "TL603";
    public override Severity Severity => Severity.Severe;
    public override string Sentence => "An action reaches as far in the next version as it did before.";
    public override string Plural => "actions reach less far than in the version before";
    public override string AskTogether => "Who agreed to that?";
    public override string Reason =>
        "A word such as “relevant”, or a figure that is left out, decides which children are reached and whether "
        + "anybody can say that the promise was kept.";

    private protected override bool Concerns(ShiftKind kind) =>
        kind
            is ShiftKind.Narrowed
                or ShiftKind.Hedged
                or ShiftKind.FigureLost
                or ShiftKind.FigureChanged
                or ShiftKind.ConditionLost
                or ShiftKind.FewerAgencies;

    private protected override string Question(string before, string after, Shift shift, string which) =>
        shift.Kind switch
        {
            ShiftKind.FigureLost =>
                $"In {which} {shift.Fact()}. By what will it be seen now whether this was achieved?",
            ShiftKind.FigureChanged => $"In {which} {shift.Fact()}. Why was the figure changed?",
            ShiftKind.FewerAgencies => $"In {which} {shift.Fact()}. Is the action no longer theirs, and do they know?",
            ShiftKind.Narrowed
            or ShiftKind.Hedged
            or ShiftKind.ConditionLost
            or ShiftKind.Softened
            or ShiftKind.Strengthened => $"In {which} {shift.Fact()}. Who is no longer covered by it, and why?",
        };

    private protected override Confidence Sure(ShiftKind kind) =>
        kind switch
        {
            ShiftKind.Narrowed or ShiftKind.FigureLost or ShiftKind.FigureChanged or ShiftKind.Hedged =>
                Confidence.High,
            ShiftKind.ConditionLost or ShiftKind.FewerAgencies or ShiftKind.Softened or ShiftKind.Strengthened =>
                Confidence.Medium,
        };
}
