using Throughline.Core.Plans.Doubts;
using Throughline.Documents.Forms;
using Throughline.Domain.Plans;

namespace Throughline.Core.Spreadsheets;

/// <summary>
/// What a sheet shows, to read, besides the usual columns: fields that the plan has words for, and what is not certain.
/// </summary>
/// <param name="Doubts">True where something in the sheet is not certain.</param>
public sealed record FurtherColumns(IReadOnlyList<Field> Fields, bool Doubts)
{
    private const int DoubtsWidth = 30;

    public IReadOnlyList<FormColumn> Columns { get; } =
    [
        .. Fields.Select(f => new FormColumn(f.Label(), f.Facts().SheetWidth, false)),
        .. Doubts ? [new FormColumn(DoubtsOfPlan.Column, DoubtsWidth, false)] : Array.Empty<FormColumn>(),
    ];

    /// <summary>A row's words, in the order of the columns.</summary>
    public IEnumerable<string> Words(SheetRow row) => Fields.Select(row.Row.Text).Concat(Doubts ? [row.Uncertain] : []);
}
