using System.Globalization;
using Throughline.Domain.Challenge.Words;
using Throughline.Domain.Intake.Words;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Challenge.Measures;

/// <summary>
/// Asks where the direction of travel is not the way the scores moved, or "improving" stands beside an unchanged score.
/// </summary>
public sealed class AScoreMovesAsItsDirection : RowRule
{
    public override string Id => "TL306";

    public override RuleGroup Group => RuleGroup.Measure;

    public override Severity Severity => Severity.Severe;

    public override string Sentence => "The direction of travel is the way the scores moved.";
    public override string Plural => "rows say a direction of travel that their own scores do not show";
    public override string AskTogether => "What does the direction rest on?";

    public override string Reason =>
        "“Improving” beside an unchanged score is an opinion. Which way is better is taken from the plan's own "
        + "rows; where they do not tell, only a move beside “maintained”, and none beside “improving”, is "
        + "asked about.";

    public override IEnumerable<Raised> Ask(PlanRow row, PlanVersion plan, RuleSettings settings)
    {
        if (
            Moved(row) is not { } moved
            || row.Direction is null
            || Travel(row.Direction, WordLists.Of(settings)) is not { } says
        )
        {
            yield break;
        }

        if (Agree(says, moved, plan, settings))
        {
            yield break;
        }

        var how = How(row, moved);
        yield return Asking.About(
            row,
            plan,
            this,
            $"The direction of travel reads {Naming.Quote(row.Direction)}; the score {how}.",
            $"the direction of travel reads {Naming.Quote(row.Direction)} and the score {how}. Which is right, and "
                + $"what shows it?",
            Confidence.High,
            Field.Direction,
            Field.Score,
            Field.UpdateScore
        );
    }

    private static bool Agree(int says, int moved, PlanVersion plan, RuleSettings settings)
    {
        var better = says is 0 || moved is 0 ? 0 : Better(plan, WordLists.Of(settings));
        return says == 0 ? moved == 0 : moved != 0 && (better == 0 || says == moved * better);
    }

    private static int? Moved(PlanRow row) =>
        Number(row.Score) is { } before && Number(row.UpdateScore) is { } after ? Math.Sign(after - before) : null;

    private static string How(PlanRow row, int moved) =>
        moved == 0
            ? $"is unchanged at {row.Score!.Trim()}"
            : $"went from {row.Score!.Trim()} to {row.UpdateScore!.Trim()}";

    /// <summary>
    /// +1 when a higher score is better, -1 when a lower one is, 0 when the plan's rows do not agree.
    /// </summary>
    private static int Better(PlanVersion plan, WordLists lists)
    {
        var signs = plan
            .Rows.Select(r =>
                Number(r.Score) is { } a && Number(r.UpdateScore) is { } b && r.Direction is not null
                    ? Math.Sign(b - a) * (Travel(r.Direction, lists) ?? 0)
                    : 0
            )
            .Where(s => s != 0)
            .ToList();
        var up = signs.Count(s => s > 0);
        return signs.Count < 3 ? 0
            : up >= signs.Count * 0.75 ? 1
            : signs.Count - up >= signs.Count * 0.75 ? -1
            : 0;
    }

    /// <returns>+1 improving, 0 maintained, -1 declining; null for other words.</returns>
    private static int? Travel(string direction, WordLists lists)
    {
        var words = Fold.Words(direction).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is 0 or > 3 ? Arrow(direction.Trim())
            : lists["improving"].At(words, 0) > 0 ? 1
            : lists["maintained"].At(words, 0) > 0 ? 0
            : lists["declining"].At(words, 0) > 0 ? -1
            : null;
    }

    private static int? Arrow(string text) =>
        text switch
        {
            "↑" or "⬆" or "▲" => 1,
            "→" or "↔" or "➔" or "►" => 0,
            "↓" or "⬇" or "▼" => -1,
            _ => null,
        };

    private static double? Number(string? text) =>
        double.TryParse(
            text?.Trim().TrimEnd('%'),
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : null;
}
