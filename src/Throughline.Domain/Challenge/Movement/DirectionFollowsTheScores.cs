using Throughline.Domain.Comparing;
using Throughline.Domain.Intake;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Challenge.Movement;

/// <summary>The direction of travel says what the scores of two versions show.</summary>
/// <remarks>
/// Which end of the scale is good is read out of the other rows: where at least three that are called better or worse
/// moved the same way. Without that only "improving" beside an unmoved score, and "maintained" beside a moved one, are
/// asked about.
/// </remarks>
public sealed class DirectionFollowsTheScores : VersionsRule
{
    private const int FewestForScale = 3;

    public override string Id => "TL607";
    public override Severity Severity => Severity.Severe;
    public override string Sentence =>
        "The direction of travel is the way in which the score moved since the last version.";
    public override string Plural => "directions of travel are not the way the scores moved";
    public override string AskTogether => "What do they rest on?";
    public override string Reason =>
        "“Improving” beside a score that did not move tells the reader two things, of which one is not so.";

    public override IEnumerable<Raised> Ask(PlanMatch match, Lexicon lexicon)
    {
        if (!match.IsLater)
        {
            yield break;
        }

        var rows = match
            .Pairs.Select(p =>
                (
                    p.Before,
                    p.After,
                    Was: Scores.Now(p.Before),
                    Is: Scores.Now(p.After),
                    Said: Scores.Direction(p.After.Direction, lexicon)
                )
            )
            .Where(r => r.Was is not null && r.Is is not null && r.Said is not null)
            .ToList();
        var signs = rows.Where(r => r.Said != 0 && r.Was != r.Is)
            .Select(r => Math.Sign(r.Is!.Value - r.Was!.Value) * r.Said!.Value)
            .ToList();
        var (up, down) = (signs.Count(s => s > 0), signs.Count(s => s < 0));
        var scale =
            up >= FewestForScale && up >= 3 * down ? 1
            : down >= FewestForScale && down >= 3 * up ? -1
            : 0;
        foreach (var row in rows)
        {
            var moved = Math.Sign(row.Is!.Value - row.Was!.Value);
            var against = row.Said == 0 ? moved != 0 : moved == 0 || (scale != 0 && moved * scale != row.Said);
            if (against)
            {
                yield return new()
                {
                    Rule = this,
                    Words =
                    [
                        Quotes.Of(match.After, row.After, Field.Direction),
                        Quotes.Of(
                            match.After,
                            row.After,
                            row.After.UpdateScore is null ? Field.Score : Field.UpdateScore
                        ),
                        Quotes.Of(
                            match.Before,
                            row.Before,
                            row.Before.UpdateScore is null ? Field.Score : Field.UpdateScore
                        ),
                    ],
                    Why =
                        $"The direction of travel is “{row.After.Direction}”; the score was {row.Was} in the "
                        + $"earlier version and is {row.Is} in the later one.",
                    Question =
                        $"{Quotes.Which(row.After)} is called “{row.After.Direction}”, while its score "
                        + $"{(moved == 0 ? $"is {row.Is} as before" : $"went from {row.Was} to {row.Is}")}. On "
                        + $"what does the direction of travel rest?",
                    Agency = row.After.Agency,
                };
            }
        }
    }
}
