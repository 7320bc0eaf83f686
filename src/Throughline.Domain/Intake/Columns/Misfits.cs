using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake.Columns;

/// <summary>
/// Takes a field from a column of which its cells say plainly that it is another: "Rec" over sentences numbers nothing,
/// and "Taken forward by" over dates names nobody.
/// </summary>
internal static class Misfits
{
    /// <summary>Share of the filled cells, 0 to 1, that must be of the other kind.</summary>
    private const double Plainly = 0.7;

    /// <summary>Filled cells below which a column says nothing against its heading.</summary>
    private const int LeastCells = 3;

    private static readonly CellKind[] Words = [CellKind.Medium, CellKind.Long];

    /// <summary>Kinds of cell that say alone what a column holds, with the fields that hold them.</summary>
    private static readonly (CellKind[] Kinds, Field[] Fields)[] Plain =
    [
        ([CellKind.Date], [Field.Target, Field.Agreed]),
        ([CellKind.Person, CellKind.Initials], [Field.Lead, Field.Owner]),
        ([CellKind.Agency], [Field.Agency, Field.Lead, Field.Owner]),
    ];

    public static void Free(List<HeaderColumn> columns, List<List<CellKind>> kinds)
    {
        for (var i = 0; i < columns.Count; i++)
        {
            if (kinds[i].Count >= LeastCells && columns[i].Field is { } field && IsMisfit(columns[i], field, kinds[i]))
            {
                columns[i] = columns[i] with { Field = null, Certainty = 0 };
            }
        }
    }

    private static bool IsMisfit(HeaderColumn column, Field field, List<CellKind> kinds) =>
        field == Field.Number
            ? Share(kinds, Words) >= Plainly
            : column.Certainty <= HeadingReader.Understood
                && Array.Exists(
                    Plain,
                    p =>
                        !p.Fields.Contains(field)
                        && Array.Exists(Plain, q => q.Fields.Contains(field))
                        && Share(kinds, p.Kinds) >= Plainly
                );

    private static double Share(List<CellKind> kinds, CellKind[] of) =>
        (double)kinds.Count(k => Array.IndexOf(of, k) >= 0) / kinds.Count;
}
