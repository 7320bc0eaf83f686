using Throughline.Domain.Comparing.Meaning;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Challenge.Movement;

/// <summary>
/// Where more is promised than before, whoever reads the plan is told: it is good news, and it may need means and a new
/// date.
/// </summary>
public sealed class AStrengthenedActionIsNoted : WordingRule
{
    public override string Id => "TL611";
    public override Severity Severity => Severity.Minor;
    public override string Sentence => "Where an action commits to more than before, that is said.";
    public override string Plural => "actions commit to more than before";
    public override string AskTogether => "Do the agencies know that they do?";
    public override string Reason =>
        "A firmer promise is worth noticing, and worth asking whether the time and means for it are there.";

    private protected override bool Concerns(ShiftKind kind) => kind == ShiftKind.Strengthened;

    private protected override string Question(string before, string after, Shift shift, string which) =>
        $"In {which} {shift.Fact()}. What made this possible, and does the date still hold?";
}
