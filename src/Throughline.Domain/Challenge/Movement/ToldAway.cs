using Throughline.Domain.Comparing;
using Throughline.Domain.Intake;
using Throughline.Domain.Intake.Words;
using Throughline.Domain.Plans;

namespace Throughline.Domain.Challenge.Movement;

/// <summary>What the later version says of rows that went: "merged with action 4", "recommendation 6 closed".</summary>
internal sealed class ToldAway(PlanVersion after, Lexicon lexicon)
{
    private readonly HashSet<string> _words = [.. lexicon.List("removedWords")];
    private readonly List<string[]> _texts =
    [
        .. after
            .Rows.SelectMany(r =>
                new[] { r.Action, r.Update, r.Response, r.Target, r.Outcome, r.Constraint, r.Section }
            )
            .Where(t => t is not null)
            .Distinct()
            .Select(ContentWords.All),
    ];
    private List<string[]>? _telling;

    /// <summary>True where words of the later version name the row's number near a word for leaving.</summary>
    public bool Speaks(PlanRow row)
    {
        var number = Fold.Words(row.Number ?? "");
        _telling ??= [.. _texts.Where(t => t.Any(_words.Contains))];
        return number.Length > 0
            && !number.Contains(' ', StringComparison.Ordinal)
            && _telling.Exists(t =>
                Array.IndexOf(t, number) is >= 0 and var at
                && t.AsSpan(Math.Max(0, at - 8), Math.Min(t.Length, at + 9) - Math.Max(0, at - 8))
                    .ToArray()
                    .Any(_words.Contains)
            );
    }
}
