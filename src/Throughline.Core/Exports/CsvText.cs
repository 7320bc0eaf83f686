using System.Globalization;
using System.Text;
using Throughline.Documents.Forms;

namespace Throughline.Core.Exports;

/// <summary>
/// Writes CSV (RFC 4180) that spreadsheet programs open rightly and safely: UTF-8 with its mark, and no cell that they
/// would take for a formula.
/// </summary>
public static class CsvText
{
    private const int FlushAt = 64 * 1024;

    /// <summary>Streams a header and rows; what is written so far goes out every 64 kB.</summary>
    public static async Task WriteAsync(
        Stream to,
        IEnumerable<string> columns,
        IAsyncEnumerable<object?[]> rows,
        CancellationToken cancel
    )
    {
        // The mark tells Excel that the file is UTF-8.
        await using var writer = new StreamWriter(
            to,
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: true),
            FlushAt,
            leaveOpen: true
        );
        var line = new StringBuilder();
        await writer.WriteAsync(Line(line, columns), cancel);
        await foreach (var row in rows.WithCancellation(cancel))
        {
            line.Clear();
            await writer.WriteAsync(Line(line, row), cancel);
        }
    }

    private static StringBuilder Line(StringBuilder line, IEnumerable<object?> values)
    {
        var first = true;
        foreach (var value in values)
        {
            if (!first)
            {
                line.Append(',');
            }

            Append(line, value);
            first = false;
        }

        return line.Append("\r\n");
    }

    private static void Append(StringBuilder line, object? value)
    {
        if (value is not string text)
        {
            line.Append(Plain(value));
            return;
        }

        // An apostrophe before it makes a spreadsheet program show the words instead of working them out; numbers and
        // dates of ours need none.
        var safe = SheetText.LooksLikeFormula(text) ? "'" + text : text;
        line.Append('"').Append(safe).Replace("\"", "\"\"", line.Length - safe.Length, safe.Length).Append('"');
    }

    /// <summary>Values that are no text, the same on every machine: dates as 2027-03-31, times in UTC.</summary>
    public static string Plain(object? value) =>
        value switch
        {
            null => "",
            bool b => b ? "true" : "false",
            DateOnly d => d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            DateTime t => t.ToString("yyyy-MM-ddTHH:mm:ss.ffffffZ", CultureInfo.InvariantCulture),
            IFormattable f => f.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString() ?? "",
        };
}
