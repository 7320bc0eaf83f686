using Throughline.Domain.Plans;

namespace Throughline.Domain.Challenge.Words;

/// <summary>
/// What a row's cells speak of, and what rules ask first: does an action stand here, is it delivered, does the agency
/// say that it is not theirs.
/// </summary>
internal sealed class RowWords
{
    private readonly Dictionary<Field, CellWords> _cells = [];
    private readonly PlanRow _row;

    public RowWords(PlanRow row, Func<string?, CellWords> read, WordLists lists)
    {
        _row = row;
        foreach (var field in Read)
        {
            _cells[field] = read(row[field]);
        }

        var (answer, action) = (this[Field.Response], this[Field.Action]);
        var speaks = answer.IsSilent && !SaysNotApplicable(answer) ? action : answer;
        Declines = SaysNotApplicable(speaks) || IsSaid(speaks, lists["declines"]);
        ActionStands =
            !action.IsSilent
            && !action.RefersElsewhere
            && !(
                Declines
                && (
                    action.Text == answer.Text
                    || IsSaid(action, lists["declines"])
                    || IsSaid(action, lists["declinesWithoutAction"])
                )
            );
        NotTheirs = !ActionStands && (Declines || IsSaid(speaks, lists["declinesWithoutAction"]));
    }

    private static readonly Field[] Read =
    [
        Field.Response,
        Field.Action,
        Field.Constraint,
        Field.Target,
        Field.Lead,
        Field.Owner,
        Field.Outcome,
        Field.Update,
    ];

    public CellWords this[Field field] => _cells[field];

    /// <summary>Something is to be done or was done; not "N/A", not "see below".</summary>
    public bool ActionStands { get; }

    /// <summary>The agency says that it cannot comment, or that the question does not apply to it.</summary>
    public bool Declines { get; }

    /// <summary>The agency says so, and has no action: such a row raises only rules about silence.</summary>
    public bool NotTheirs { get; }

    /// <summary>On track or complete by its rating.</summary>
    public bool IsDelivered => _row.Delivery is Delivery.OnTrack or Delivery.Complete;

    public bool IsComplete => _row.Delivery == Delivery.Complete;

    /// <summary>At risk or off track by its rating.</summary>
    public bool IsInTrouble => _row.Delivery is Delivery.AtRisk or Delivery.OffTrack;

    /// <summary>
    /// Rules about what is promised and done speak of this row: it has an action or a rating, and is the agency's.
    /// </summary>
    public bool IsPromised => !NotTheirs && (ActionStands || _row.Delivery is not null);

    /// <summary>What stands as evidence: the target, which often holds what was done, and the update.</summary>
    public IEnumerable<CellWords> Evidence => [this[Field.Target], this[Field.Update]];

    /// <summary>Clauses of the evidence that are more than a date or a status.</summary>
    public IEnumerable<Clause> EvidenceClauses => Evidence.SelectMany(c => c.Telling);

    /// <summary>
    /// No cell says what was done or shows it. The agency's answer and its constraint may; the outcome is what is hoped
    /// for.
    /// </summary>
    public bool ShowsNothing =>
        Evidence.All(c => c.TellsNothing)
        && !this[Field.Constraint].Telling.Concat(this[Field.Response].Telling).Any(Reports);

    /// <summary>"As above" stands where evidence would.</summary>
    public bool EvidenceStandsElsewhere => Evidence.Any(c => c.RefersElsewhere);

    private static bool Reports(Clause clause) =>
        clause.Speaks(Says.Done)
        && clause.Speaks(Says.Activity | Says.Result)
        && !clause.Speaks(Says.Conditional | Says.Promise);

    public static bool SaysNotApplicable(CellWords cell) =>
        cell.Text.ToUpperInvariant() is "N/A" or "NA" or "NOT APPLICABLE" or "N/A.";

    private static bool IsSaid(CellWords cell, Phrases of) => cell.Clauses.Any(c => of.In(c.Words));
}
