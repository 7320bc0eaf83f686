using Throughline.Domain.Challenge.Words;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Challenge.Promise;

/// <summary>Asks where a row is rated amber or red and nothing says what is being done about it, or by when.</summary>
public sealed class TroubleNeedsARemedyAndADate : RowRule
{
    private static readonly Field[] Remedies =
    [
        Field.Action,
        Field.Update,
        Field.Target,
        Field.Constraint,
        Field.Response,
    ];
    private static readonly Field[] Dates =
    [
        Field.Target,
        Field.Update,
        Field.Constraint,
        Field.Action,
        Field.Outcome,
        Field.Response,
    ];

    public override string Id => "TL106";

    public override RuleGroup Group => RuleGroup.PromiseAndProof;

    public override Severity Severity => Severity.Moderate;

    public override string Sentence => "What is off track or at risk says what is being done about it and by when.";
    public override string Plural =>
        "rows are at risk or off track without saying what is being done about it, or by when";
    public override string AskTogether => "What is the remedy, and by when?";

    public override string Reason =>
        "An amber or red rating is honest, and only useful when it says how and by what day the action is "
        + "brought back.";

    public override IEnumerable<Raised> Ask(PlanRow row, PlanVersion plan, RuleSettings settings)
    {
        var words = PlanWords.Of(plan, settings)[row];
        if (!words.IsPromised || !words.IsInTrouble)
        {
            yield break;
        }

        var remedy = Array.Exists(Remedies, f => !words[f].IsSilent && !words[f].TellsNothing);
        var date = Array.Exists(Dates, f => words[f].NamesATime) || row.Live?.Due is not null;
        if (remedy && date)
        {
            yield break;
        }

        var missing = Missing(remedy, date);
        yield return Asking.About(
            row,
            plan,
            this,
            $"The row is {Naming.Rated(row)}, and no cell says {missing}.",
            $"the row is {Naming.Rated(row)}. "
                + $"{(remedy ? "By when is it to be back on track?" : "What is being done about it, and by when?")}",
            Confidence.High,
            Field.Rating,
            Field.Target
        );
    }

    private static string Missing(bool remedy, bool date) =>
        remedy ? "by when"
        : date ? "what is being done about it"
        : "what is being done about it or by when";
}
