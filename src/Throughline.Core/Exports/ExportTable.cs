namespace Throughline.Core.Exports;

/// <summary>
/// One kind of record that may be taken away: its columns, and its rows as far as the person may see them.
/// </summary>
/// <param name="Name">As in addresses and JSON: "actions".</param>
/// <param name="Describes">What it holds, in a sentence.</param>
/// <param name="Rows">Streams from the database; each value in the order of the columns.</param>
public sealed record ExportTable(
    string Name,
    string Title,
    string Describes,
    IReadOnlyList<string> Columns,
    Func<CancellationToken, IAsyncEnumerable<object?[]>> Rows
);
