using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake.Columns;

/// <summary>A table's heading row(s) and what each column means.</summary>
/// <param name="Columns">In column order.</param>
/// <param name="RowCount">How many source rows it takes (2 when group headings stand above).</param>
internal sealed record PlanHeader(IReadOnlyList<HeaderColumn> Columns, int FirstRow, int RowCount)
{
    public HashSet<Field> Fields { get; } =
    [.. Columns.SelectMany(c => new[] { c.Field, c.AlsoHolds }).OfType<Field>()];

    /// <summary>Columns of one series of dated progress, oldest first: each row's last filled one is its update.</summary>
    public IReadOnlyList<int> Series { get; init; } = [];

    /// <summary>Shape of the heading without its words' case: equal signatures are repeats of one heading.</summary>
    public string Signature { get; } = string.Join('|', Columns.Select(c => Words.Fold.Words(c.Text)));
}

/// <param name="AlsoHolds">A second field whose words stand in the same cells: "Progress (BRAG)".</param>
internal sealed record HeaderColumn(
    int Index,
    int Span,
    string Text,
    Field? Field,
    double Certainty,
    Field? AlsoHolds = null
);
