using System.Globalization;
using System.Text.RegularExpressions;
using Throughline.Core.Documents.Processes;
using Throughline.Documents;
using Throughline.Documents.Reading;
using Throughline.Domain.Reports;

namespace Throughline.Core.Reports;

/// <summary>An officer's own Word file.</summary>
public sealed record ReportFileToRead(string Name);

/// <summary>What stands in it, and what was left out, a sentence each.</summary>
/// <param name="IsWord">False for any other kind of file.</param>
public sealed record ReportFileRead(bool IsWord, IReadOnlyList<WordFilePiece> Pieces, IReadOnlyList<string> LeftOut);

/// <summary>Reads a Word file into pieces, in a process of its own.</summary>
public sealed partial class ReadReportFile : ReaderTask<ReportFileToRead, ReportFileRead>
{
    /// <summary>More is no report.</summary>
    private const int MostPieces = 20_000;

    protected override ReportFileRead Read(ReportFileToRead request, ReaderFiles files)
    {
        var document = new DocumentReader(files.Limits, onlyShown: true).Read(request.Name, files.Bytes[0]);
        if (document.Format != FileFormat.Docx)
        {
            return new(false, [], []);
        }

        var pieces = document.Blocks.SelectMany(Of).Where(p => p.Words.Length > 0).ToList();
        return new(true, pieces, [.. LeftOut(document)]);
    }

    protected override bool IsSound(ReportFileRead result) => result.Pieces.Count <= MostPieces;

    private static IEnumerable<WordFilePiece> Of(Block block) =>
        block switch
        {
            Heading h => [new(h.Level, h.Text.Trim())],
            Paragraph p => [new(null, Unnumbered(p.Text)) { Bold = p.Bold }],
            ListItem i => [new(null, ItemOf(i))],
            Table t => t.Rows.Select(r => new WordFilePiece(null, RowOf(r, t.ColumnCount))),
            _ => [],
        };

    /// <summary>Numbers of paragraphs are made anew: those of the file would stand beside them.</summary>
    private static string Unnumbered(string text) => ParagraphNumber().Replace(text.Trim(), "");

    private static string ItemOf(ListItem item) =>
        ParagraphNumber().IsMatch(item.Marker + " ") ? item.Text.Trim()
        : SimpleNumber().IsMatch(item.Marker) ? $"{item.Marker.TrimEnd(')', '.')}. {item.Text.Trim()}"
        : item.Marker.Any(char.IsLetterOrDigit) ? $"- {item.Marker} {item.Text.Trim()}"
        : $"- {item.Text.Trim()}";

    private static string RowOf(TableRow row, int columns)
    {
        var cells = Enumerable.Repeat("", Math.Max(columns, 1)).ToArray();
        foreach (var cell in row.Cells.Where(c => c.Column < cells.Length))
        {
            cells[cell.Column] = string.Join(
                ' ',
                cell.Text.Replace('|', '¦').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            );
        }

        return $"| {string.Join(" | ", cells)} |";
    }

    private static IEnumerable<string> LeftOut(Document document)
    {
        var furniture = document
            .Blocks.OfType<Furniture>()
            .Select(f => f.Text.Trim())
            .Distinct(StringComparer.Ordinal)
            .ToList();
        if (furniture.Count > 0)
        {
            yield return $"Left out as heads and feet of pages: {string.Join("; ", furniture.Select(f => $"“{f}”"))}.";
        }

        foreach (var kind in document.Beside.GroupBy(a => a.Kind))
        {
            var count = kind.Count().ToString(CultureInfo.InvariantCulture);
            yield return kind.Key switch
            {
                AsideKind.Comment => $"Left out: {count} of its comments.",
                AsideKind.Deleted => $"Left out: {count} of its deletions that are tracked changes.",
                AsideKind.Hidden => $"Left out: {count} of its hidden texts.",
                AsideKind.Drawn =>
                    $"Left out: words of {count} of its drawings: “{string.Join("”, “", kind.Select(a => a.Words))}”.",
                AsideKind.Stamped or AsideKind.Unplaced => $"Left out: {count} of its texts that stand on no page.",
            };
        }
    }

    [GeneratedRegex(@"^\d{1,2}\.\d{1,3}\.?\s+", RegexOptions.None, 1000)]
    private static partial Regex ParagraphNumber();

    [GeneratedRegex(@"^\d{1,3}[.)]?$", RegexOptions.None, 1000)]
    private static partial Regex SimpleNumber();
}
