using System.Buffers;
using Throughline.Domain.Intake.Columns;
using Throughline.Domain.Intake.Plans;
using Throughline.Domain.Intake.Ratings;
using Throughline.Domain.Intake.Words;
using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake.Rows;

/// <summary>
/// Reads the rows of one plan, block by block: every inked cell ends in a field of a row or among the unplaced pieces.
/// </summary>
internal sealed class PlanRows(
    PlanDraft plan,
    BlockLayouts layouts,
    CellClassifier classifier,
    PlanBoundary boundary,
    RatingReader ratings,
    NamesElsewhere elsewhere
)
{
    private static readonly SearchValues<char> DrawnCharacters = SearchValues.Create("-_=–—|: ");

    /// <summary>A row of so few cells that asks and promises nothing may be no row of the plan.</summary>
    private const int MostInStray = 2;

    private static readonly List<Field> Promises =
    [
        Field.Action,
        Field.Recommendation,
        Field.Question,
        Field.Response,
        Field.Description,
        Field.Update,
    ];

    private readonly GoverningState _state = new();
    private readonly BannerRow _banners = new(classifier, boundary);
    private readonly CellPlacer _cells = new(plan, layouts, ratings);
    private readonly ContextReader _context = new(plan, classifier, boundary);
    private readonly List<RowBuilder> _rows = [];
    private readonly List<UnplacedPiece> _unplaced = [];
    private readonly List<FieldWords> _ended = [];
    private bool _seam;

    public (List<RowReading> Rows, List<UnplacedPiece> Unplaced) Read()
    {
        foreach (var segment in plan.Segments)
        {
            switch (segment)
            {
                case ContextSegment context:
                    var changed = _context.Read(context.Texts, _state, _ended);
                    _seam = _rows.Count > 0 && !changed;
                    break;
                case BlockSegment { Block: var block }:
                    ReadBlock(block);
                    _seam = true;
                    break;
                default:
                    throw new InvalidOperationException("A plan has segments of two kinds only.");
            }
        }

        _state.EndAll(_ended);
        Leave(_ended.SelectMany(e => e.Pieces), "A heading within the table with no row under it.");
        OddAgencies.Mark(_rows);
        elsewhere.Mark(_rows);
        return (_rows.ConvertAll(r => r.Build()), _unplaced);
    }

    private void ReadBlock(DraftBlock block)
    {
        foreach (var row in block.OwnHeader ? block.Headings.SkipLast(block.Header.RowCount) : [])
        {
            ReadAbove(block, row);
        }

        var colourColumn = RatingColumn.ByColour(plan, block, ratings);
        var spans = new Dictionary<Field, int>();
        for (var i = 0; i < block.Rows.Count; i++)
        {
            ReadRow(block, i, colourColumn, spans);
            _seam = false;
        }
    }

    /// <summary>
    /// Above the column headings stands a title, which is none of the rows' words, or the agency or finding of the rows
    /// to come.
    /// </summary>
    private void ReadAbove(DraftBlock block, SourceRow row)
    {
        if (
            _banners.Of(block, row) is { } banner
            && (banner.Field != Field.Section || boundary.IsSectionLine(banner.Cell.Text))
            && !boundary.IsPlanTitle(Fold.Words(banner.Cell.Text))
        )
        {
            _state.Set(
                banner.Field,
                new FieldWords(banner.Cell.Text.Trim(), [_cells.PieceOf(banner.Cell)]),
                fromRow: false,
                always: true,
                _ended
            );
            return;
        }

        Leave(row.Cells.Where(c => Fold.HasInk(c.Text)).Select(_cells.PieceOf), "Stands above the column headings.");
    }

    private void ReadRow(DraftBlock block, int index, int colourColumn, Dictionary<Field, int> spans)
    {
        var row = block.Rows[index];
        var inked = row.Cells.Where(c => Fold.HasInk(c.Text)).ToList();
        if (inked.Count == 0)
        {
            return;
        }

        if (inked.TrueForAll(c => IsDrawnLine(c.Text)))
        {
            Leave(inked.Select(_cells.PieceOf), "A line drawn with characters.");
            return;
        }

        if (_banners.Of(block, row) is { } banner)
        {
            _state.Set(
                banner.Field,
                new FieldWords(banner.Cell.Text.Trim(), [_cells.PieceOf(banner.Cell)]),
                fromRow: false,
                always: true,
                _ended
            );
            return;
        }

        var placed = _cells.Place(block, row);
        if (GovernsOnly(placed) && index + 1 < block.Rows.Count && IsUnder(block, block.Rows[index + 1], placed))
        {
            foreach (var (field, piece, _) in placed)
            {
                _state.Set(field!.Value, new FieldWords(piece.Text, [piece]), fromRow: false, always: false, _ended);
            }

            return;
        }

        AddRow(block, index, row, placed, colourColumn, spans);
    }

    private void AddRow(
        DraftBlock block,
        int index,
        SourceRow row,
        List<Placed> placed,
        int colourColumn,
        Dictionary<Field, int> spans
    )
    {
        if (_seam && _rows.Count > 0 && CutRow.IsRest(_rows[^1], placed))
        {
            CutRow.Join(_rows[^1], placed);
            return;
        }

        var builder = new RowBuilder($"{block.Id}.{block.FirstRow + index}", block.Id, row.Place);
        if (_seam && _rows.Count > 0)
        {
            placed = CutRow.JoinLooseEnds(_rows[^1], placed);
        }

        foreach (var (field, piece, doubt) in placed)
        {
            if (field is { } f)
            {
                builder.Add(f, piece);
                if (doubt is not null)
                {
                    builder.Doubt(f, doubt);
                }
            }
            else
            {
                _unplaced.Add(new(piece.Text, piece.Place, doubt ?? "Its column has no meaning that is known."));
            }
        }

        Inherit(block, builder, index, row, spans);
        Rate(block, builder, row, colourColumn);
        Finish(block, builder, row);
        _rows.Add(builder);
    }

    /// <summary>Carries findings, questions, recommendations and agencies down to the rows that they govern.</summary>
    private void Inherit(DraftBlock block, RowBuilder builder, int index, SourceRow row, Dictionary<Field, int> spans)
    {
        foreach (var field in Governing.Order)
        {
            if (builder.Has(field))
            {
                var text = builder.TextOf(field);
                _state.Set(field, new FieldWords(text, builder.PiecesOf(field)), fromRow: true, always: false, _ended);
                var cell = row.Cells.FirstOrDefault(c => block.FieldOf(c.Column) == field && c.RowSpan > 1);
                spans[field] = cell is null ? -1 : index + cell.RowSpan - 1;
            }
        }

        foreach (var field in Governing.Order)
        {
            var merged = spans.TryGetValue(field, out var last) && index <= last;
            if (
                !builder.Has(field)
                && (merged || _state.IsAlways(field) || Governing.Leads(block.Header, field))
                && _state.Use(field) is { } above
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
        if (field == Field.Agency && _state.IsAlways(Field.Agency) && !classifier.IsKnownAgency(above.Text))
        {
            builder.Doubt(
                Field.Agency,
                $"The heading “{above.Text}” was taken for an agency because its name sounds like one."
            );
        }
    }

    private void Rate(DraftBlock block, RowBuilder builder, SourceRow row, int colourColumn)
    {
        var column = colourColumn;
        SourceCell? cell = builder.Has(Field.Rating)
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
                column >= 0 ? c.Column == column : block.FieldOf(c.Column) == Field.Rating && !Fold.HasInk(c.Text)
            );
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

    private static void Finish(DraftBlock block, RowBuilder builder, SourceRow row)
    {
        if (row.Cells.Count(c => Fold.HasInk(c.Text)) <= MostInStray && !Promises.Exists(builder.HasOrInherits))
        {
            builder.Doubt(null, "Nothing on this row is asked or promised; it may belong to another table.");
        }

        if (
            row.Cells.FirstOrDefault(c =>
                Fold.HasInk(c.Text) && block.Header.Columns.Any(h => Fold.Words(h.Text) == Fold.Words(c.Text))
            ) is
            { } heading
        )
        {
            builder.Doubt(null, $"“{heading.Text.Trim()}” is a column's heading; this row may be another table's.");
        }

        var inked = row.Cells.Where(c => Fold.HasInk(c.Text)).ToList();
        builder.Withdrawn = inked.Count > 0 && inked.TrueForAll(c => c.Struck);
        if (!builder.Withdrawn && inked.Exists(c => c.Struck))
        {
            builder.Doubt(null, "Part of this row is struck through.");
        }

        if (row.Doubt is not null)
        {
            builder.Doubt(null, row.Doubt);
        }

        if (row.Hidden)
        {
            builder.Doubt(null, "This row is hidden in the spreadsheet.");
        }
    }

    private static bool HoldsRating(DraftBlock block, int column) =>
        column < block.Layout.Length
        && block.Layout[column] is >= 0 and var h
        && (block.Header.Columns[h].Field == Field.Rating || block.Header.Columns[h].AlsoHolds == Field.Rating);

    private static bool GovernsOnly(List<Placed> placed) =>
        placed.Count > 0
        && placed.TrueForAll(p => p.Field is { } f && f.Governs())
        && placed.Exists(p => p.Field is not (Field.Agency or Field.Number));

    /// <summary>True when the row below leaves the governing cells blank and holds something else.</summary>
    private bool IsUnder(DraftBlock block, SourceRow below, List<Placed> governing)
    {
        var next = _cells.Place(block, below);
        return next.Count > 0
            && !GovernsOnly(next)
            && !next.Exists(n => governing.Exists(g => g.Field == n.Field))
            && _banners.Of(block, below) is null;
    }

    private void Leave(IEnumerable<SourcePiece> pieces, string why) =>
        _unplaced.AddRange(pieces.Select(p => new UnplacedPiece(p.Text, p.Place, why)));

    private static bool IsDrawnLine(string text) =>
        text.Trim().Length > 1 && text.AsSpan().Trim().IndexOfAnyExcept(DrawnCharacters) < 0;
}
