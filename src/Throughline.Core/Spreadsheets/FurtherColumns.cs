using Throughline.Core.Plans;
using Throughline.Core.Plans.Doubts;
using Throughline.Documents.Forms;
using Throughline.Domain.Plans;

namespace Throughline.Core.Spreadsheets;

/// <summary>
/// What a sheet shows, to read, besides the usual columns: fields that the plan has words for, columns that only the plan
/// has, and what is not certain.
/// </summary>
/// <param name="Own">The headings of the plan's own columns, in their order.</param>
/// <param name="Doubts">True where something in the sheet is not certain.</param>
public sealed record FurtherColumns(IReadOnlyList<Field> Fields, IReadOnlyList<string> Own, bool Doubts)
{
    private const int DoubtsWidth = 30;
    private const int OwnWidth = 24;

    public IReadOnlyList<FormColumn> Columns { get; } =
    [
        .. Fields.Select(f => new FormColumn(f.Label(), f.Facts().SheetWidth, false)),
        .. OwnHeadings.Beside(Own, TakenBy(Fields)).Select(h => new FormColumn(h, OwnWidth, false)),
        .. Doubts ? [new FormColumn(DoubtsOfPlan.Column, DoubtsWidth, false)] : Array.Empty<FormColumn>(),
    ];

    /// <summary>How many columns there are.</summary>
    public int Count => Columns.Count;

    /// <summary>A row's words, in the order of the columns.</summary>
    public IEnumerable<string> Words(SheetRow row) =>
        Fields
            .Select(row.Row.Text)
            .Concat(Own.Select(h => row.Row.Named.Text(h) ?? ""))
            .Concat(Doubts ? [row.Uncertain] : []);

    private static IEnumerable<string> TakenBy(IReadOnlyList<Field> fields) =>
        [
            .. Enum.GetValues<SheetColumn>().Select(c => c.Header()),
            .. fields.Select(f => f.Label()),
            DoubtsOfPlan.Column,
        ];
}
