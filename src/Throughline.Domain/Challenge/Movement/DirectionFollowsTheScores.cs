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
            return [];
        }

        var rows = match.Pairs.Select(p => Scored.Of(p.Before, p.After, lexicon)).OfType<Scored>().ToList();
        var scale = Scale(rows);
        return rows.Where(r => r.IsAgainst(scale)).Select(r => Of(match, r));
    }

    /// <summary>Whether more is better here (1) or worse (-1), as most rows have it; 0 where none tells.</summary>
    private static int Scale(List<Scored> rows)
    {
        var signs = rows.Where(r => r.Said != 0 && r.Was != r.Is).Select(r => r.Moved * r.Said).ToList();
        var (up, down) = (signs.Count(s => s > 0), signs.Count(s => s < 0));
        return up >= FewestForScale && up >= 3 * down ? 1
            : down >= FewestForScale && down >= 3 * up ? -1
            : 0;
    }

    private Raised Of(PlanMatch match, Scored row) =>
        new()
        {
            Rule = this,
            Words =
            [
                Quotes.Of(match.After, row.After, Field.Direction),
                Quotes.Of(match.After, row.After, row.After.UpdateScore is null ? Field.Score : Field.UpdateScore),
                Quotes.Of(match.Before, row.Before, row.Before.UpdateScore is null ? Field.Score : Field.UpdateScore),
            ],
            Why =
                $"The direction of travel is “{row.After.Direction}”; the score was {row.Was} in the "
                + $"earlier version and is {row.Is} in the later one.",
            Question =
                $"{Quotes.Which(row.After)} is called “{row.After.Direction}”, while its score "
                + $"{(row.Moved == 0 ? $"is {row.Is} as before" : $"went from {row.Was} to {row.Is}")}. On "
                + $"what does the direction of travel rest?",
            Agency = row.After.Agency,
        };

    private sealed record Scored(PlanRow Before, PlanRow After, decimal Was, decimal Is, int Said)
    {
        public int Moved => Math.Sign(Is - Was);

        public static Scored? Of(PlanRow before, PlanRow after, Lexicon lexicon) =>
            Scores.Now(before) is { } was
            && Scores.Now(after) is { } now
            && Scores.Direction(after.Direction, lexicon) is { } said
                ? new(before, after, was, now, said)
                : null;

        public bool IsAgainst(int scale) =>
            Said == 0 ? Moved != 0 : Moved == 0 || (scale != 0 && Moved * scale != Said);
    }
}
