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
    HeaderMatcher matcher,
    Action<List<RowBuilder>> mark
)
{
    private static readonly SearchValues<char> DrawnCharacters = SearchValues.Create("-_=–—|: ");

    private readonly BannerRow _banners = new(classifier, boundary);
    private readonly LabelledBanner _labelled = new(matcher);
    private readonly CellPlacer _cells = new(plan, layouts, ratings);
    private readonly RowAssembly _assembly = new(classifier, ratings);
    private readonly ContextReader _context = new(plan, classifier, boundary);

    public (List<RowReading> Rows, List<UnplacedPiece> Unplaced) Read()
    {
        for (var i = 0; i < plan.Segments.Count; i++)
        {
            switch (plan.Segments[i])
            {
                case ContextSegment context:
                    var changed = _context.Read(context.Texts, _assembly.State, _assembly.Ended);
                    _assembly.Seam = _assembly.Rows.Count > 0 && !changed;
                    break;
                case BlockSegment { Block: var block }:
                    ReadBlock(block, i + 1 < plan.Segments.Count ? plan.Segments[i + 1] : null);
                    _assembly.Seam = true;
                    break;
                default:
                    throw new InvalidOperationException("A plan has segments of two kinds only.");
            }
        }

        _assembly.State.EndAll(_assembly.Ended);
        Leave(_assembly.Ended.SelectMany(e => e.Pieces), "A heading within the table with no row under it.");
        OddAgencies.Mark(_assembly.Rows);
        mark(_assembly.Rows);
        var rows = _assembly.Rows.ConvertAll(r => r.Build(classifier.Quarters));
        return (rows, _assembly.Unplaced(rows));
    }

    private void ReadBlock(DraftBlock block, object? after)
    {
        // A heading that comes again parts what governs from its rows, and no more than that.
        var next =
            after is BlockSegment { Block: var below }
            && ReferenceEquals(below.Table, block.Table)
            && below.Rows.Count > 0
                ? below
                : null;
        foreach (var row in block.OwnHeader ? block.Headings.SkipLast(block.Header.RowCount) : [])
        {
            ReadAbove(block, row);
        }

        var colourColumn = RatingColumn.ByColour(plan, block, ratings);
        var spans = new Dictionary<Field, int>();
        for (var i = 0; i < block.Rows.Count; i++)
        {
            ReadRow(block, i, next, colourColumn, spans);
            _assembly.Seam = false;
        }
    }

    /// <summary>
    /// Above the column headings stands a title, which is none of the rows' words, or the agency or finding of the rows
    /// to come.
    /// </summary>
    private void ReadAbove(DraftBlock block, SourceRow row)
    {
        if (_labelled.Of(block, row) is { } labelled)
        {
            Govern(labelled);
            return;
        }

        if (
            _banners.Of(block, row) is { } banner
            && (banner.Field != Field.Section || boundary.IsSectionLine(banner.Cell.Text))
            && !boundary.IsPlanTitle(Fold.Words(banner.Cell.Text))
        )
        {
            Govern(banner.Field, banner.Cell);
            return;
        }

        Leave(
            row.Cells.Where(c => Fold.HasInk(c.Text)).SelectMany(c => _cells.PiecesOf(c)),
            "Stands above the column headings."
        );
    }

    private void ReadRow(DraftBlock block, int index, DraftBlock? next, int colourColumn, Dictionary<Field, int> spans)
    {
        var row = block.Rows[index];
        var inked = row.Cells.Where(c => Fold.HasInk(c.Text)).ToList();
        if (inked.Count == 0)
        {
            return;
        }

        if (inked.TrueForAll(c => IsDrawnLine(c.Text)))
        {
            Leave(inked.SelectMany(c => _cells.PiecesOf(c)), "A line drawn with characters.");
            return;
        }

        if (_labelled.Of(block, row) is { } labelled)
        {
            Govern(labelled);
            return;
        }

        if (_banners.Of(block, row) is { } banner)
        {
            Govern(banner.Field, banner.Cell);
            return;
        }

        var placed = _cells.Place(block, row);
        var (below, under) = index + 1 < block.Rows.Count ? (block, index + 1) : (next, 0);
        if (Governing.Only(placed) && below is not null && IsUnder(below, below.Rows[under], placed))
        {
            GovernBy(placed);
            return;
        }

        _assembly.Add(block, index, placed, colourColumn, spans);
    }

    /// <summary>A label and its words beside it: the words govern, and the label names no more than that.</summary>
    private void Govern(LabelledBanner.Found found)
    {
        Leave(_cells.PiecesOf(found.Label), "It names what stands beside it, which governs the rows below.");
        Govern(found.Field, found.Words);
        if (found.Number is { } number && !plan.Fields.Contains(Field.Number))
        {
            _assembly.State.Set(Field.Number, new FieldWords(number, []), fromRow: true, always: true, _assembly.Ended);
        }
    }

    private void GovernBy(List<Placed> placed)
    {
        foreach (var (field, piece, _, _) in placed)
        {
            _assembly.State.Set(
                field!.Value,
                new FieldWords(piece.Text, [piece]),
                fromRow: false,
                always: false,
                _assembly.Ended
            );
        }
    }

    /// <summary>A banner governs all rows to come, until the next one.</summary>
    private void Govern(Field field, SourceCell cell) =>
        _assembly.State.Set(
            field,
            new FieldWords(cell.Text.Trim(), [.. _cells.PiecesOf(cell)]),
            fromRow: false,
            always: true,
            _assembly.Ended
        );

    /// <summary>True when the row below leaves the governing cells blank and holds something else.</summary>
    private bool IsUnder(DraftBlock block, SourceRow below, List<Placed> governing)
    {
        var next = _cells.Place(block, below);
        return next.Count > 0
            && !Governing.Only(next)
            && !next.Exists(n => n.Field != Field.Number && governing.Exists(g => g.Field == n.Field))
            && _banners.Of(block, below) is null;
    }

    private void Leave(IEnumerable<SourcePiece> pieces, string why)
    {
        foreach (var piece in pieces)
        {
            _assembly.LeaveOut(piece, why);
        }
    }

    private static bool IsDrawnLine(string text) =>
        text.Trim().Length > 1 && text.AsSpan().Trim().IndexOfAnyExcept(DrawnCharacters) < 0;
}
