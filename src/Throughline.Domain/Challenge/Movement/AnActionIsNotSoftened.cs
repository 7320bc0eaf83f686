using Throughline.Domain.Comparing.Meaning;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Challenge.Movement;

/// <summary>
/// The later version promises as firmly as the earlier one did: "implement" has not become "explore", nor "will" "aim
/// to".
/// </summary>
public sealed class AnActionIsNotSoftened : WordingRule
{
    public override string Id => "TL602";
    public override Severity Severity => Severity.Severe;
    public override string Sentence => "An action commits to as much in the next version as it did before.";
    public override string Plural => "actions commit to less than in the version before";
    public override string AskTogether => "Who agreed to that?";
    public override string Reason =>
        "“Implement” that becomes “scope” is another promise under the old number: it can be met by a meeting. "
        + "Working Together asks for recommendations that are clear on what is required.";

    private protected override bool Concerns(ShiftKind kind) => kind == ShiftKind.Softened;

    private protected override string Question(string before, string after, Shift shift, string which) =>
        $"In {which} {shift.Fact()}. Is less promised now than before, and if so, who agreed to that and why?";
}
