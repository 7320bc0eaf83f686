using Throughline.Documents.Pdf.Grids;
using Throughline.Documents.Pdf.Pages;

namespace Throughline.Documents.Pdf.Seams;

/// <summary>
/// Puts words together that a column was too narrow for. Such a word fills its line and is alone on it, as some whole
/// words are; whether the next line goes on with it is told by the other words of the document: a piece of a word is
/// seldom a word.
/// </summary>
internal sealed class BrokenWords
{
    private static readonly char[] Around = [' ', '\n'];

    /// <summary>Words that a small document may hold only once, where a line ends.</summary>
    private static readonly string[] Common =
    [
        .. "a about after all also am an and any are as at be been before being both but by can did do does done down each every".Split(
            ' '
        ),
        .. "few for from had has have he her here him his how if in into is it its made make may me more most much must my no".Split(
            ' '
        ),
        .. "nor not now of off on once one only or other our out over own per same she should since so some such than that the".Split(
            ' '
        ),
        .. "their them then there these they this those through to too two under until up us use used very was we were what when".Split(
            ' '
        ),
        .. "where which while who whom why will with within without would yet you your".Split(' '),
    ];
    private readonly Lazy<HashSet<string>> _known;

    public BrokenWords(PageContent[] pages)
    {
        _known = new(() => WordsOf(pages));
        var tables = pages.SelectMany(p => p.Items).OfType<PageTable>();
        var mended = tables.Where(t => t.Joints.Count > 0).Select(t => (Table: t, Rows: Mended(t))).ToList();
        foreach (var (table, rows) in mended)
        {
            rows.ForEach(r => table.Rows[r.Row] = r.Mended);
        }
    }

    /// <summary>True when the second piece goes on with the word that the first ends with.</summary>
    public bool AreOne(string first, string second)
    {
        if (first.Length == 0 || second.Length == 0)
        {
            return false;
        }

        if (second.All(c => c is '.' or ',' or ';' or ':' or '?' or '!' or ')'))
        {
            return true;
        }

        if (!Touch(first[^1], second[0]) || (char.IsLower(first[^1]) && char.IsUpper(second[0])))
        {
            return false;
        }

        var (start, rest) = (Known(first), Known(second));
        return (!start && !rest) || (!(start && rest) && Known(first + second));
    }

    private bool Known(string word) =>
        _known.Value.GetAlternateLookup<ReadOnlySpan<char>>().Contains(WholeWords.Bare(word));

    /// <summary>
    /// The words of the document, but those that stand mostly where a narrow column may have broken a word, or only at a
    /// page's end or beginning.
    /// </summary>
    private static HashSet<string> WordsOf(PageContent[] pages)
    {
        var counts = new WholeWords();
        foreach (var item in pages.SelectMany(p => p.Items))
        {
            if (item is PageTable table)
            {
                Count(table, counts);
            }
            else if (item is PageBand band)
            {
                foreach (var word in band.Words)
                {
                    counts.Add(word.Text, isPiece: false);
                }
            }
        }

        return new([.. Common, .. counts.MostlyWhole], StringComparer.OrdinalIgnoreCase);
    }

    private static void Count(PageTable table, WholeWords counts)
    {
        var joints = table.Joints.Select(j => (j.Row, j.Column, j.At)).ToHashSet();
        for (var row = 0; row < table.Rows.Count; row++)
        {
            foreach (var cell in table.Rows[row].Cells)
            {
                var atEnd = table.Begins.GetValueOrDefault((row, cell.Column)) is { IsFull: true };
                foreach (var range in cell.Text.AsSpan().SplitAny(Around))
                {
                    var (at, end) = (range.Start.Value, range.End.Value + 1);
                    var isPiece =
                        joints.Count > 0
                        && (joints.Contains((row, cell.Column, at)) || joints.Contains((row, cell.Column, end)));
                    var isEdge = (at == 0 && row <= 1) || (atEnd && end > cell.Text.Length);
                    if (isPiece || !isEdge)
                    {
                        counts.Add(cell.Text.AsSpan(range), isPiece);
                    }
                }
            }
        }
    }

    private List<(int Row, TableRow Mended)> Mended(PageTable table) =>
        [
            .. table
                .Joints.GroupBy(j => j.Row)
                .Select(g =>
                    (
                        g.Key,
                        table.Rows[g.Key] with
                        {
                            Cells =
                            [
                                .. table
                                    .Rows[g.Key]
                                    .Cells.Select(c => Mended(c, g.Where(j => j.Column == c.Column).Select(j => j.At))),
                            ],
                        }
                    )
                ),
        ];

    private TableCell Mended(TableCell cell, IEnumerable<int> joints)
    {
        var text = cell.Text;
        var gone = 0;
        foreach (var at in joints.Select(j => j - gone))
        {
            var from = text.LastIndexOfAny(Around, at - 2) + 1;
            var to = text.IndexOfAny(Around, at) is var end && end < 0 ? text.Length : end;
            if (AreOne(text[from..(at - 1)], text[at..to]))
            {
                text = text.Remove(at - 1, 1);
                gone++;
            }
        }

        return gone == 0 ? cell : cell with { Text = text };
    }

    private static bool Touch(char last, char first) =>
        (char.IsLetterOrDigit(last) || last is '\'' or '’') && (char.IsLetterOrDigit(first) || first is '\'' or '’');
}
