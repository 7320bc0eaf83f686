using System.Globalization;

namespace Throughline.Documents.Word;

/// <summary>
/// Says where each block of a Word document stands as a person finds it there: under which heading, in which table and
/// row. Its pages are only known to whoever prints it.
/// </summary>
internal sealed class WordPlaces
{
    private const int LongestHeading = 80;
    private readonly List<Block> _blocks;
    private readonly int _end;
    private string? _heading;
    private int _tables;
    private int _paragraphs;

    private WordPlaces(List<Block> blocks, int end) => (_blocks, _end) = (blocks, end);

    /// <param name="blocks">In reading order; changed in place.</param>
    /// <param name="end">Where the body ends: what follows are its notes and running lines.</param>
    public static void Name(List<Block> blocks, int end) => new WordPlaces(blocks, end).Name();

    private void Name()
    {
        for (var i = 0; i < _blocks.Count; i++)
        {
            _blocks[i] = i < _end ? InBody(_blocks[i], i) : At(_blocks[i], Behind(_blocks[i]));
        }
    }

    private static string Behind(Block block) =>
        block is Furniture ? "in the header or footer of its pages" : "in a note below the text";

    private Block InBody(Block block, int at)
    {
        switch (block)
        {
            case Table table:
                _tables++;
                return InTable(table, _tables > 1 || IsOneOfSeveral(at));
            case Heading or Paragraph { Bold: true } when block is TextBlock { Text.Length: <= LongestHeading } heading:
                (_heading, _tables, _paragraphs) = (heading.Text.ReplaceLineEndings(" "), 0, 0);
                return At(block, $"heading “{_heading}”");
            default:
                return At(block, Under($"paragraph {Number(++_paragraphs)}"));
        }
    }

    private Table InTable(Table table, bool several)
    {
        var which = several ? $"table {Number(_tables)}, " : "";
        var rows = table
            .Rows.Select(
                (r, i) =>
                {
                    var where = Under($"{which}row {Number(i + 1)}");
                    return r with
                    {
                        Place = r.Place with { Where = where },
                        Cells = [.. r.Cells.Select(c => c with { Place = c.Place with { Where = where } })],
                    };
                }
            )
            .ToList();
        return table with { Rows = rows, Place = table.Place with { Where = Under($"{which}row 1") } };
    }

    /// <summary>True when another table stands under the same heading.</summary>
    private bool IsOneOfSeveral(int at) =>
        _blocks
            .Take(_end)
            .Skip(at + 1)
            .TakeWhile(b => b is not Heading and not Paragraph { Bold: true, Text.Length: <= LongestHeading })
            .Any(b => b is Table);

    private string Under(string what) => _heading is null ? what : $"under “{_heading}”, {what}";

    private static Block At(Block block, string where) => block with { Place = block.Place with { Where = where } };

    private static string Number(int n) => n.ToString(CultureInfo.InvariantCulture);
}
