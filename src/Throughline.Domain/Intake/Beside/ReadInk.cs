using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Throughline.Domain.Intake.Words;
using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake.Beside;

/// <summary>
/// How much of what is written at each place of a paper was read into a plan: into a field, a column heading or the list
/// of pieces without a field. Counted in characters that are no blanks, as readers may break lines anew.
/// </summary>
internal sealed class ReadInk
{
    /// <summary>Stands where words of a line were that were read.</summary>
    private const char Taken = '\u001f';

    private static readonly char[] Parts = [Taken, '|', '\t'];

    private readonly Dictionary<SourcePlace, int> _read = [];

    // A piece that several rows share is one object.
    private readonly HashSet<SourcePiece> _pieces = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<string> _headings = new(StringComparer.Ordinal);
    private readonly Lazy<ILookup<SourcePlace, string>> _texts;

    public ReadInk(IEnumerable<PlanReading> plans)
    {
        _texts = new(() => _pieces.ToLookup(p => p.Place, p => p.Text));
        foreach (var plan in plans)
        {
            foreach (var row in plan.Rows)
            {
                foreach (var words in row.Words.Values)
                {
                    Add(words.Pieces);
                }

                foreach (var named in row.Named)
                {
                    Add(named.Words.Pieces);
                }
            }

            Add(plan.Headings);
            _headings.UnionWith(plan.Headings.Select(h => Fold.Words(h.Text)));
            foreach (var piece in plan.Unplaced)
            {
                Count(piece.Text, piece.Place);
            }
        }
    }

    /// <summary>Pages (or sheets) from which anything was read into a plan.</summary>
    public HashSet<int> Pages => [.. _read.Keys.Select(p => p.Page)];

    /// <summary>True for the words of a column heading: a label that comes again with each part of a plan is read once.</summary>
    public bool IsHeading(string text) => _headings.Contains(Fold.Words(text));

    /// <summary>
    /// What is left of a line when all that was read at its place is taken out, and the labels before it: nothing of
    /// "Action: Ring the family. | Lead: Named Nurse".
    /// </summary>
    public string RestOf(string text, SourcePlace place)
    {
        // The longest first: a rating's letter stands within other words.
        foreach (var read in _texts.Value[place].OrderByDescending(t => t.Length))
        {
            if (text.IndexOf(read, StringComparison.Ordinal) is >= 0 and var at)
            {
                text = $"{text[..at]}{Taken}{text[(at + read.Length)..]}";
            }
        }

        return string.Join(
            " | ",
            text.Split(Parts, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(p => p.TrimEnd(':'))
                .Where(p => Fold.Words(p).Length > 0 && !IsHeading(p))
        );
    }

    /// <summary>True where anything of the element was read into a plan.</summary>
    public bool Has(SourceElement element) =>
        element is SourceTable table
            ? table.Rows.Any(r =>
                r.Cells.Any(c => _read.ContainsKey(c.Place) || c.Parts.Any(p => _read.ContainsKey(p.Place)))
            )
            : _read.ContainsKey(element.Place);

    /// <summary>Takes a cell's characters from what was read at its place.</summary>
    /// <returns>False where less is left than it has: it was not read, or not all of it.</returns>
    public bool Take(SourcePlace place, int ink)
    {
        ref var left = ref CollectionsMarshal.GetValueRefOrNullRef(_read, place);
        if (Unsafe.IsNullRef(ref left) || left < ink)
        {
            return false;
        }

        left -= ink;
        return true;
    }

    /// <summary>Characters that are no blanks.</summary>
    public static int Of(string text)
    {
        var ink = 0;
        foreach (var c in text)
        {
            ink += char.IsWhiteSpace(c) ? 0 : 1;
        }

        return ink;
    }

    private void Add(IReadOnlyList<SourcePiece> pieces)
    {
        foreach (var piece in pieces)
        {
            if (_pieces.Add(piece))
            {
                Count(piece.Text, piece.Place);
            }
        }
    }

    private void Count(string text, SourcePlace place) =>
        CollectionsMarshal.GetValueRefOrAddDefault(_read, place, out _) += Of(text);
}
