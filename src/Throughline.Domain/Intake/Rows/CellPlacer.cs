using Throughline.Domain.Intake.Plans;
using Throughline.Domain.Intake.Ratings;
using Throughline.Domain.Intake.Words;
using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake.Rows;

/// <summary>Gives each cell of a row its field, parting what ran together in one cell.</summary>
internal sealed class CellPlacer(PlanDraft plan, BlockLayouts layouts, RatingReader ratings)
{
    private readonly FusedCell _fused = new(plan);
    private readonly Dictionary<SourceCell, SourcePiece> _pieces = new(ReferenceEqualityComparer.Instance);

    /// <summary>The row's inked cells with the fields that they go to.</summary>
    public List<Placed> Place(DraftBlock block, SourceRow row)
    {
        var cells = RowLayout.Place(block, row, layouts.Evidence);
        var placed = new List<Placed>(cells.Cells.Count);
        var (latest, before) = Series(block, cells);
        for (var i = 0; i < cells.Cells.Count; i++)
        {
            var cell = cells.Cells[i];
            if (cell.Parts.Count == 0 && _fused.Split(block, cells.Columns[i], cell.Text) is { } cut)
            {
                var text = Fold.Space(cell.Text);
                var why =
                    $"{cut.Left.Label()} and {cut.Right.Label()} ran together in one cell; they were parted by "
                    + $"their words.";
                placed.Add(new(cut.Left, new(text[..cut.Cut], cell.Place), why));
                placed.Add(new(cut.Right, new(text[cut.Cut..].TrimStart(), cell.Place), why));
                continue;
            }

            if (RatedWords(block, cell, cells.Columns[i]) is { } parted)
            {
                placed.AddRange(parted);
                continue;
            }

            var period =
                i == latest ? Field.Update
                : i == before ? Field.PreviousUpdate
                : (Field?)null;
            var heading = period is null ? null : HeadingOf(block, cells.Columns[i]);
            foreach (var piece in PiecesOf(cell, heading))
            {
                placed.Add(
                    period is not null
                        ? new(period, piece, null)
                        : Doubts.Of(block, cell, cells.Columns[i], cells.Moved[i], piece)
                );
            }
        }

        return placed;
    }

    /// <summary>The period of a column in a series, as its heading has it.</summary>
    private static string HeadingOf(DraftBlock block, int column) =>
        NamedColumns.Plain(block.Header.Columns[column].Text);

    /// <summary>Which of the row's cells is the last filled of a series of dated progress, and which the one before.</summary>
    private static (int Latest, int Before) Series(DraftBlock block, RowCells cells)
    {
        var (latest, before) = (-1, -1);
        var ruled = block.Header.Series.Any(c => block.Rulings.ContainsKey(block.Header.Columns[c].Index));
        foreach (var column in ruled ? [] : block.Header.Series)
        {
            var at = Array.IndexOf(cells.Columns, column);
            (latest, before) = at >= 0 ? (at, latest) : (latest, before);
        }

        return (latest, before);
    }

    /// <summary>
    /// Of a column that holds rating and update in one ("RAG and comments"), the rating that opens the cell and the
    /// words after it; null when the cell is whole.
    /// </summary>
    private List<Placed>? RatedWords(DraftBlock block, SourceCell cell, int headerColumn)
    {
        if (
            headerColumn < 0
            || block.Rulings.ContainsKey(cell.Column)
            || block.Header.Columns[headerColumn].AlsoHolds is null
        )
        {
            return null;
        }

        var text = (cell.Parts.Count > 0 ? cell.Parts[0] : cell).Text.Trim();
        var length = ratings.OpeningLength(text);
        if (length == 0)
        {
            return null;
        }

        var rest = text[length..].TrimStart();
        var rating = new Placed(
            Field.Rating,
            new(text[..length].TrimEnd(), cell.Place),
            rest.Length > 0 ? "The rating and the words after it stand in one cell; they were parted." : null
        );
        var further = PiecesOf(cell).Skip(1).Select(p => new Placed(Field.Update, p, null));
        return rest.Length > 0
            ? [rating, new(Field.Update, new(rest, cell.Place), null), .. further]
            : [rating, .. further];
    }

    /// <summary>
    /// One cell gives one piece, on however many rows it stands: an agency above a column of answers is on all of them.
    /// A cell that was joined of lines gives one for each.
    /// </summary>
    /// <param name="heading">The heading over the cell, where it says more than the cell's field does.</param>
    public IEnumerable<SourcePiece> PiecesOf(SourceCell cell, string? heading = null) =>
        cell.Parts.Count == 0 ? [PieceOf(cell, heading)] : cell.Parts.Select(part => PieceOf(part, heading));

    private SourcePiece PieceOf(SourceCell cell, string? heading) =>
        _pieces.TryGetValue(cell, out var piece) ? piece : _pieces[cell] = new(cell.Text.Trim(), cell.Place, heading);
}

/// <summary>A cell's words and the field they go to; null when none.</summary>
/// <param name="Name">The heading of a column that is no field of all plans; its words are kept under it.</param>
internal readonly record struct Placed(Field? Field, SourcePiece Piece, string? Doubt, string? Name = null);
