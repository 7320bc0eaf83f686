using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake.Columns;

/// <summary>
/// What cells of a field usually look like, before anything was learned from the plan at hand: relative weights, which
/// the plan's own rows soon outweigh. Rules of thumb of the field, not measurements.
/// </summary>
internal static class FieldPriors
{
    private const int Kinds = (int)CellKind.Long + 1;

    /// <summary>Of a kind that the field's list does not have: one cell in two hundred and fifty is anything.</summary>
    private const double Anything = 0.004;

    // Asked for each cell and field of a plan several times: one look into an array.
    private static readonly Lazy<double[]> All = new(() =>
        [
            .. Fields
                .All.OrderBy(f => (int)f)
                .SelectMany(f => Enumerable.Range(0, Kinds).Select(k => WeightOf(f, (CellKind)k))),
        ]
    );

    public static double Weight(Field field, CellKind kind) => All.Value[((int)field * Kinds) + (int)kind];

    private static double WeightOf(Field field, CellKind kind) =>
        kind == CellKind.Empty ? EmptyWeight(field) : Weights(field).GetValueOrDefault(kind, Anything);

    private static double EmptyWeight(Field field) =>
        field switch
        {
            Field.Question or Field.Finding or Field.Agency or Field.Response or Field.Section => 0.4,
            Field.Number or Field.Recommendation or Field.Action => 0.2,
            _ => 0.35,
        };

    private static Dictionary<CellKind, double> Weights(Field field) =>
        Table.TryGetValue(field, out var known) ? known
        : field.Facts().Sentences ? Sentences
        : Names;

    /// <summary>Of fields about which nothing more is known.</summary>
    private static readonly Dictionary<CellKind, double> Sentences = Long(0.35, 0.45, 0.12);
    private static readonly Dictionary<CellKind, double> Names = Long(0.05, 0.3, 0.5);

    private static readonly Dictionary<Field, Dictionary<CellKind, double>> Table = new()
    {
        [Field.Finding] = Long(0.3, 0.4, 0.2),
        [Field.Number] = new()
        {
            [CellKind.Numbering] = 0.6,
            [CellKind.Score] = 0.35,
            [CellKind.Short] = 0.05,
        },
        [Field.Question] = new()
        {
            [CellKind.QuestionOpening] = 0.9,
            [CellKind.Medium] = 0.04,
            [CellKind.Long] = 0.04,
        },
        [Field.Recommendation] = Long(0.4, 0.45, 0.1),
        [Field.Section] = Long(0.05, 0.4, 0.5),
        [Field.Agency] = new()
        {
            [CellKind.Agency] = 0.85,
            [CellKind.Short] = 0.08,
            [CellKind.Person] = 0.04,
            [CellKind.Initials] = 0.04,
        },
        [Field.Response] = new()
        {
            [CellKind.Long] = 0.4,
            [CellKind.Medium] = 0.3,
            [CellKind.Short] = 0.12,
            [CellKind.Silence] = 0.15,
        },
        [Field.Action] = new()
        {
            [CellKind.Long] = 0.4,
            [CellKind.Medium] = 0.42,
            [CellKind.Short] = 0.12,
            [CellKind.Silence] = 0.05,
        },
        [Field.Rating] = new()
        {
            [CellKind.Rating] = 0.75,
            [CellKind.Done] = 0.15,
            [CellKind.Silence] = 0.04,
            [CellKind.Short] = 0.03,
            [CellKind.Score] = 0.02,
        },
        [Field.Constraint] = new()
        {
            [CellKind.Long] = 0.3,
            [CellKind.Medium] = 0.45,
            [CellKind.Short] = 0.15,
            [CellKind.Silence] = 0.08,
        },
        [Field.Target] = new()
        {
            [CellKind.Date] = 0.35,
            [CellKind.Done] = 0.1,
            [CellKind.Medium] = 0.2,
            [CellKind.Long] = 0.18,
            [CellKind.Short] = 0.1,
            [CellKind.Silence] = 0.06,
        },
        [Field.Lead] = new()
        {
            [CellKind.Person] = 0.45,
            [CellKind.Initials] = 0.2,
            [CellKind.Short] = 0.25,
            [CellKind.Agency] = 0.06,
            [CellKind.Medium] = 0.06,
            [CellKind.Silence] = 0.02,
        },
        [Field.Owner] = new()
        {
            [CellKind.Person] = 0.45,
            [CellKind.Initials] = 0.2,
            [CellKind.Short] = 0.25,
            [CellKind.Agency] = 0.08,
            [CellKind.Medium] = 0.05,
        },
        [Field.Outcome] = new()
        {
            [CellKind.Long] = 0.35,
            [CellKind.Medium] = 0.45,
            [CellKind.Short] = 0.12,
            [CellKind.Silence] = 0.06,
        },
        [Field.Score] = new() { [CellKind.Score] = 0.95, [CellKind.Numbering] = 0.04 },
        [Field.UpdateScore] = new() { [CellKind.Score] = 0.95, [CellKind.Numbering] = 0.04 },
        [Field.Direction] = new() { [CellKind.Direction] = 0.95, [CellKind.Short] = 0.04 },
        [Field.Update] = new()
        {
            [CellKind.Done] = 0.03,
            [CellKind.Long] = 0.45,
            [CellKind.Medium] = 0.35,
            [CellKind.Short] = 0.08,
            [CellKind.Silence] = 0.1,
        },
        [Field.PreviousUpdate] = Long(0.45, 0.35, 0.1),
        [Field.Description] = Long(0.5, 0.4, 0.08),
        [Field.Cost] = new()
        {
            [CellKind.Money] = 0.8,
            [CellKind.Short] = 0.1,
            [CellKind.Numbering] = 0.05,
        },
        [Field.Agreed] = new() { [CellKind.Date] = 0.9, [CellKind.Short] = 0.05 },
    };

    private static Dictionary<CellKind, double> Long(double @long, double medium, double @short) =>
        new()
        {
            [CellKind.Long] = @long,
            [CellKind.Medium] = medium,
            [CellKind.Short] = @short,
            [CellKind.Silence] = 0.03,
        };
}
