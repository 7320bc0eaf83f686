using System.Text.RegularExpressions;
using Throughline.Domain.Intake.Plans;
using Throughline.Domain.Intake.Words;
using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake.Rows;

/// <summary>
/// Splits a cell into which two neighbouring columns ran together: where a block has lost a column, a cell may open
/// with
/// a value that the lost column is known to hold elsewhere in the plan (or with initials, where it holds people).
/// </summary>
internal sealed partial class FusedCell
{
    private const int LeastLength = 4;
    private readonly Dictionary<Field, HashSet<string>> _known = [];

    public FusedCell(PlanDraft plan)
    {
        foreach (
            var block in plan.Blocks.Where(b => b.OwnHeader || b.Layout.Count(l => l >= 0) == b.Header.Columns.Count)
        )
        {
            foreach (var cell in block.Rows.SelectMany(r => r.Cells))
            {
                if (
                    block.FieldOf(cell.Column) is Field.Lead or Field.Owner or Field.Outcome or Field.Direction
                    && cell.Text.Length >= LeastLength
                )
                {
                    Known(block.FieldOf(cell.Column)!.Value).Add(Fold.Space(cell.Text));
                }
            }
        }
    }

    /// <summary>
    /// The field of the heading column that this block lost beside the cell's own, and where the cell is to be cut;
    /// null when it is one value.
    /// </summary>
    /// <param name="words">The cell's words; the cut counts in them with white space folded to single blanks.</param>
    public (Field Left, Field Right, int Cut)? Split(DraftBlock block, int headerColumn, string words)
    {
        if (block.OwnHeader || headerColumn < 0)
        {
            return null;
        }

        var columns = block.Header.Columns;
        var text = Fold.Space(words);
        if (
            headerColumn + 1 < columns.Count
            && !block.Layout.Contains(headerColumn + 1)
            && Cut(columns[headerColumn].Field, columns[headerColumn + 1].Field, text) is { } right
        )
        {
            return (columns[headerColumn].Field!.Value, columns[headerColumn + 1].Field!.Value, right);
        }

        return
            headerColumn > 0
            && !block.Layout.Contains(headerColumn - 1)
            && Cut(columns[headerColumn - 1].Field, columns[headerColumn].Field, text) is { } left
            ? (columns[headerColumn - 1].Field!.Value, columns[headerColumn].Field!.Value, left)
            : null;
    }

    private int? Cut(Field? left, Field? right, string text)
    {
        if (left is not { } l || right is not { } r)
        {
            return null;
        }

        var opening = Opening(l, text);
        if (opening > 0)
        {
            return opening;
        }

        var ending = Ending(r, text);
        if (ending > 0)
        {
            return ending;
        }

        return l is Field.Lead or Field.Owner && InitialsShape().Match(text) is { Success: true } m ? m.Length : null;
    }

    /// <summary>How long the words are that open the cell and are known from the left column; 0 for none.</summary>
    private int Opening(Field left, string text) =>
        Known(left)
            .Where(v =>
                v.Length + 2 < text.Length && text.StartsWith(v, StringComparison.Ordinal) && text[v.Length] == ' '
            )
            .Select(v => v.Length)
            .DefaultIfEmpty(0)
            .Max();

    /// <summary>Where the words begin that end the cell and are known from the right column; 0 for none.</summary>
    private int Ending(Field right, string text) =>
        Known(right)
            .Where(v =>
                v.Length + 2 < text.Length && text.EndsWith(v, StringComparison.Ordinal) && text[^(v.Length + 1)] == ' '
            )
            .Select(v => text.Length - v.Length - 1)
            .DefaultIfEmpty(0)
            .Min();

    private HashSet<string> Known(Field field) =>
        _known.TryGetValue(field, out var set) ? set : _known[field] = new(StringComparer.Ordinal);

    [GeneratedRegex(@"^[A-Z]{2,4}(?:\s?/\s?[A-Z]{2,5}){1,20}(?=\s\p{Lu}\p{Ll})", RegexOptions.CultureInvariant)]
    private static partial Regex InitialsShape();
}
