namespace Throughline.Documents.Spreadsheet;

/// <summary>A cell's or range's reference: "C14" is column 2 (from 0), row 14 (from 1).</summary>
internal static class CellReference
{
    public static (int Column, int Row)? Of(ReadOnlySpan<char> reference)
    {
        int i = 0,
            column = 0;
        while (i < reference.Length && (char.IsAsciiLetter(reference[i]) || reference[i] == '$'))
        {
            column = reference[i] == '$' ? column : (column * 26) + (char.ToUpperInvariant(reference[i]) - 'A' + 1);
            i++;
        }

        var row = 0;
        for (; i < reference.Length && char.IsAsciiDigit(reference[i]) && row < 10_000_000; i++)
        {
            row = (row * 10) + (reference[i] - '0');
        }

        return column is > 0 and <= 16_384 && row is > 0 and <= 1_048_576 && i == reference.Length
            ? (column - 1, row)
            : null;
    }

    public static (int Column, int Row, int LastColumn, int LastRow)? Range(string reference)
    {
        var colon = reference.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
        {
            return Of(reference) is { } one ? (one.Column, one.Row, one.Column, one.Row) : null;
        }

        return Of(reference.AsSpan(0, colon)) is { } from && Of(reference.AsSpan(colon + 1)) is { } to
            ? (
                Math.Min(from.Column, to.Column),
                Math.Min(from.Row, to.Row),
                Math.Max(from.Column, to.Column),
                Math.Max(from.Row, to.Row)
            )
            : null;
    }

    public static string Name(int column, int row) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Letters(column)}{row}");

    /// <summary>A column's letters, from 0: "A", "Z", "AA".</summary>
    public static string Letters(int column)
    {
        var letters = "";
        for (var c = column + 1; c > 0; c = (c - 1) / 26)
        {
            letters = (char)('A' + ((c - 1) % 26)) + letters;
        }

        return letters;
    }
}
