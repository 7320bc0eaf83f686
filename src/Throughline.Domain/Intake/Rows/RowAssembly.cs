using Throughline.Domain.Intake.Columns;
using Throughline.Domain.Intake.Plans;
using Throughline.Domain.Intake.Ratings;
using Throughline.Domain.Intake.Words;
using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake.Rows;

/// <summary>Makes rows of placed cells: with what governs them, their rating and their doubts.</summary>
internal sealed class RowAssembly(CellClassifier classifier, RatingReader ratings)
{
    private readonly List<RowBuilder> _rows = [];

    // One cell may stand on several rows (an agency over a column): its words are left out once, in the paper's order.
    private readonly OrderedDictionary<SourcePiece, UnplacedPiece> _left = new(ReferenceEqualityComparer.Instance);

    public List<RowBuilder> Rows => _rows;

    public void LeaveOut(SourcePiece piece, string why) => _left.TryAdd(piece, new(piece.Text, piece.Place, why));

    /// <summary>What was left out and stands in none of the rows.</summary>
    public List<UnplacedPiece> Unplaced(IEnumerable<RowReading> rows)
    {
        foreach (
            var piece in _left.Count == 0
                ? []
                : rows.SelectMany(r => r.Words.Values.Concat(r.Named.Select(n => n.Words))).SelectMany(w => w.Pieces)
        )
        {
            _left.Remove(piece);
        }

        return [.. _left.Values];
    }

    public GoverningState State { get; } = new();
    public List<FieldWords> Ended { get; } = [];

    /// <summary>Set where the next row may be the rest of the one before: at a page's or a table's end.</summary>
    public bool Seam { get; set; }

    public void Add(DraftBlock block, int index, List<Placed> placed, int colourColumn, Dictionary<Field, int> spans)
    {
        var row = block.Rows[index];
        if (Seam && _rows.Count > 0 && CutRow.IsRest(_rows[^1], placed))
        {
            CutRow.Join(_rows[^1], placed);
            return;
        }

        var builder = new RowBuilder($"{block.Id}.{block.FirstRow + index}", block.Id, row.Place);
        if (Seam && _rows.Count > 0)
        {
            placed = CutRow.JoinLooseEnds(_rows[^1], placed);
        }

        Put(placed, builder);
        Inherit(block, builder, index, row, spans);
        Rate(block, builder, row, colourColumn);
        RowDoubts.Mark(block, builder, row);
        _rows.Add(builder);
    }

    private void Put(List<Placed> placed, RowBuilder builder)
    {
        foreach (var (field, piece, doubt, name) in placed)
        {
            if (field is { } f)
            {
                builder.Add(f, piece);
                if (doubt is not null)
                {
                    builder.Doubt(f, doubt);
                }
            }
            else if (name is not null)
            {
                builder.AddNamed(name, piece);
            }
            else
            {
                LeaveOut(piece, doubt ?? "Its column has no meaning that is known.");
            }
        }
    }

    /// <summary>Carries findings, questions, recommendations and agencies down to the rows that they govern.</summary>
    private void Inherit(DraftBlock block, RowBuilder builder, int index, SourceRow row, Dictionary<Field, int> spans)
    {
        foreach (var field in Governing.Order)
        {
            if (builder.Has(field))
            {
                var text = builder.TextOf(field);
                State.Set(field, new FieldWords(text, builder.PiecesOf(field)), fromRow: true, always: false, Ended);
                var cell = row.Cells.FirstOrDefault(c => block.FieldOf(c.Column) == field && c.RowSpan > 1);
                spans[field] = cell is null ? -1 : index + cell.RowSpan - 1;
            }
        }

        foreach (var field in Governing.Order)
        {
            var merged = spans.TryGetValue(field, out var last) && index <= last;
            if (
                !builder.Has(field)
                && (merged || State.IsAlways(field) || Governing.Leads(block.Header, field))
                && State.Use(field) is { } above
            )
            {
                builder.Inherit(field, above);
                DoubtAgency(builder, field, above);
            }
        }

        Governing.DeriveNumber(builder);
    }

    /// <summary>A heading taken for an agency by the sound of its name alone says so on each of its rows.</summary>
    private void DoubtAgency(RowBuilder builder, Field field, FieldWords above)
    {
        if (field == Field.Agency && State.IsAlways(Field.Agency) && !classifier.IsKnownAgency(above.Text))
        {
            builder.Doubt(
                Field.Agency,
                $"The heading “{above.Text}” was taken for an agency because its name sounds like one."
            );
        }
    }

    private void Rate(DraftBlock block, RowBuilder builder, SourceRow row, int colourColumn)
    {
        var cell = RatingCell(block, builder, row, colourColumn);
        if (cell is null)
        {
            return;
        }

        var text = builder.Has(Field.Rating) ? builder.TextOf(Field.Rating) : "";
        var found = ratings.Read(text, cell.Fill, cell.Ink);
        builder.Rating = found.Code;
        builder.RatingColour = found.Colour;
        if (found.Doubt is not null)
        {
            builder.Doubt(Field.Rating, found.Doubt);
        }
    }

    /// <summary>The cell that the rating's words were read from, or whose colour is the rating.</summary>
    private static SourceCell? RatingCell(DraftBlock block, RowBuilder builder, SourceRow row, int colourColumn) =>
        builder.Has(Field.Rating)
            ? row.Cells.FirstOrDefault(c =>
                Fold.HasInk(c.Text)
                && (
                    builder.TextOf(Field.Rating).StartsWith(c.Text.Trim(), StringComparison.Ordinal)
                    || (
                        c.Text.Trim().StartsWith(builder.TextOf(Field.Rating), StringComparison.Ordinal)
                        && HoldsRating(block, c.Column)
                    )
                )
            )
            : row.Cells.FirstOrDefault(c =>
                colourColumn >= 0
                    ? c.Column == colourColumn
                    : block.FieldOf(c.Column) == Field.Rating && !Fold.HasInk(c.Text)
            );

    private static bool HoldsRating(DraftBlock block, int column) =>
        column < block.Layout.Length
        && block.Layout[column] is >= 0 and var h
        && (block.Header.Columns[h].Field == Field.Rating || block.Header.Columns[h].AlsoHolds == Field.Rating);
}
