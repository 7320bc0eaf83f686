using Sylvan.Data.Csv;

namespace Throughline.Documents.Spreadsheet;

/// <summary>
/// Reads a table that is kept as text (RFC 4180 and its relatives): what parts the values is told by what gives most
/// records the same number of them; a value in quotes may hold anything, line ends too.
/// </summary>
internal sealed class SeparatedReader(ReadingLimits limits)
{
    private const int Sample = 300;
    private const double MostWhenNamed = 0.5;
    private const double Most = 0.9;
    private const int LeastRecords = 3;
    private const int LeastColumns = 3;
    private const int LongestRecord = 64 * 1024 * 1024;
    private static readonly char[] Separators = [',', ';', '\t', '|'];

    /// <returns>Null for a text that is no such table.</returns>
    /// <exception cref="UnreadableDocumentException">It is larger than is read in one go.</exception>
    public Document? TryRead(
        string name,
        (string Text, string? Note) decoded,
        IProgress<ReadingProgress>? progress,
        CancellationToken cancel
    )
    {
        var (text, note) = decoded;
        if (text.Length > limits.MaxCharacters || SeparatorOf(text, IsNamedSo(name)) is not { } separator)
        {
            return null;
        }

        var rows = Rows(text, separator, cancel);
        progress?.Report(new(1, 1));
        return rows.Count == 0
            ? null
            : new()
            {
                Name = name,
                Format = FileFormat.Csv,
                PageCount = 1,
                Blocks = new SheetRegions(rows, new HashSet<int>(), 1, null, hidden: false).Blocks(),
                Notes = note is null ? [] : [note],
            };
    }

    private SortedDictionary<int, SortedDictionary<int, TableCell>> Rows(
        string text,
        char separator,
        CancellationToken cancel
    )
    {
        var rows = new SortedDictionary<int, SortedDictionary<int, TableCell>>();
        var cells = 0;
        foreach (var (number, values) in Records(text, separator, int.MaxValue))
        {
            cancel.ThrowIfCancellationRequested();
            if (values.All(string.IsNullOrEmpty))
            {
                continue;
            }

            if (rows.Count >= limits.MaxRowsPerSheet || (cells += values.Length) > limits.MaxCells)
            {
                throw new UnreadableDocumentException(
                    UnreadableReason.TooLarge,
                    $"The table has more than {limits.MaxRowsPerSheet} filled rows, or more cells than are read in one go. "
                        + "Save the part that holds the plan as a new file and upload that."
                );
            }

            rows[number] = RowOf(number, values);
        }

        return rows;
    }

    private static SortedDictionary<int, TableCell> RowOf(int number, string[] values)
    {
        var row = new SortedDictionary<int, TableCell>();
        for (var column = 0; column < values.Length; column++)
        {
            if (values[column].Length > 0)
            {
                var place = new Place(1, number, CellReference.Name(column, number));
                row[column] = new(values[column], column, place);
            }
        }

        return row;
    }

    private static bool IsNamedSo(string name) =>
        Path.GetExtension(name).ToLowerInvariant() is ".csv" or ".tsv" or ".tab";

    /// <summary>
    /// What parts the values; null where nothing gives most records the same number of them. Tabs in a text without such a
    /// name are its own tables' and are read with the words around them, unless a value in quotes goes over lines.
    /// </summary>
    private static char? SeparatorOf(string text, bool named)
    {
        var best = Separators
            .Where(s => named ? text.Contains(s, StringComparison.Ordinal) : MayPart(text, s))
            .Select(s => (Separator: s, Shape: ShapeOf(text, s)))
            .Where(s => s.Shape.Columns > 1)
            // Nobody writes tabs within values: where each line has as many, other signs are words.
            .OrderByDescending(s => !named && s.Separator == '\t' && s.Shape.Share >= Most)
            .ThenByDescending(s => s.Shape.Share * Math.Log(1 + s.Shape.Columns))
            .FirstOrDefault();
        var enough = named
            ? best.Shape.Share >= MostWhenNamed
            : best.Shape.Share >= Most
                && best.Shape.Columns >= LeastColumns
                && best.Shape.Records >= LeastRecords
                && best.Separator != '|'
                && (best.Separator != '\t' || best.Shape.GoesOverLines);
        return best.Shape.Columns > 1 && enough ? best.Separator : null;
    }

    /// <summary>
    /// False for ordinary lines of print, told without cutting them into values: too few of the first lines hold the sign
    /// as often as the fewest columns ask (one tab a line says that no other sign parts anything). Where values are in quotes a line may hold none of it.
    /// </summary>
    private static bool MayPart(string text, char separator)
    {
        var (lines, parted, quoted) = (0, 0, false);
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            quoted |= line.StartsWith('"') || line.Contains([separator, '"'], StringComparison.Ordinal);
            if (line.IsWhiteSpace())
            {
                continue;
            }

            parted += line.Count(separator) >= (separator == '\t' ? 1 : LeastColumns - 1) ? 1 : 0;
            if (++lines == Sample)
            {
                break;
            }
        }

        return quoted || parted > 0 && parted >= Most * lines;
    }

    private static (int Columns, double Share, int Records, bool GoesOverLines) ShapeOf(string text, char separator)
    {
        var records = Records(text, separator, Sample)
            .Select(r => r.Values)
            .Where(v => v.Any(x => x.Length > 0))
            .ToList();
        var usual = records.GroupBy(r => r.Length).OrderByDescending(g => g.Count()).FirstOrDefault();
        return usual is null
            ? default
            : (
                usual.Key,
                (double)usual.Count() / records.Count,
                records.Count,
                records.Exists(r => r.Any(v => v.Contains('\n', StringComparison.Ordinal)))
            );
    }

    private static IEnumerable<(int Number, string[] Values)> Records(string text, char separator, int most)
    {
        var options = new CsvDataReaderOptions
        {
            Delimiter = separator,
            HasHeaders = false,

            // A record that begins with "#" is no remark: plans number their rows under it.
            Comment = '\0',
            CsvStyle = CsvStyle.Lax,
            MaxBufferSize = LongestRecord,
        };
        using var source = new StringReader(text);
        using var reader = CsvDataReader.Create(source, options);
        for (var number = 1; number <= most && reader.Read(); number++)
        {
            var values = new string[reader.RowFieldCount];
            for (var i = 0; i < values.Length; i++)
            {
                values[i] = reader.GetString(i).Replace("\r\n", "\n", StringComparison.Ordinal).Trim();
            }

            yield return (number, values);
        }
    }
}
