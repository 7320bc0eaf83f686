using Throughline.Domain.Intake.Plans;
using Throughline.Domain.Intake.Ratings;
using Throughline.Domain.Intake.Words;
using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake.Beside;

/// <summary>
/// Lists what the plans leave of a paper: every table, and every line on the pages that a plan stands on. With the
/// plans' fields, headings and unplaced pieces it is all that is written there, so that nothing is passed over in silence.
/// </summary>
/// <remarks>
/// It is worked out from the words of the paper and the words of the plans alone, and so holds whatever the stages between
/// have done. Hidden tables are told in a note of their own.
/// </remarks>
internal sealed class BesidePlans(IReadOnlyList<PlanReading> plans, LegendFinder legends)
{
    /// <summary>Lines and tables on a page of print. More have no pages: a Word document does not always say where they end.</summary>
    private const int MostOnAPage = 150;

    /// <summary>Lines and tables before and after what was read that a page may show, where pages are not known.</summary>
    private const int Around = 40;

    private readonly ReadInk _read = new(plans);
    private readonly HashSet<string> _titles = [.. plans.Select(p => Fold.Words(p.Title))];
    private readonly HashSet<string> _codes = [.. plans.SelectMany(p => p.Legend).Select(e => e.Code)];

    /// <summary>In the order of the paper. Nothing where it holds no plan and no table.</summary>
    public List<BesidePart> In(SourceMaterial material)
    {
        var near = Near(material.Elements);
        var parts = new List<BesidePart>();
        for (var i = 0; i < material.Elements.Count; i++)
        {
            switch (material.Elements[i])
            {
                case SourceTable { Hidden: false } table:
                    AddTable(table, parts);
                    break;
                case SourceText text when near[i] && Fold.HasInk(text.Text):
                    AddLine(text, parts);
                    break;
                default:
                    break;
            }
        }

        return parts;
    }

    /// <summary>Which elements stand on a page that something was read from.</summary>
    private bool[] Near(IReadOnlyList<SourceElement> elements)
    {
        var pages = _read.Pages;
        var sizes = elements.CountBy(e => e.Place.Page).ToDictionary();
        var near = new bool[elements.Count];
        for (var i = 0; i < elements.Count; i++)
        {
            near[i] = pages.Contains(elements[i].Place.Page) && sizes[elements[i].Place.Page] <= MostOnAPage;
            if (_read.Has(elements[i]))
            {
                var first = Math.Max(0, i - Around);
                Array.Fill(near, true, first, Math.Min(elements.Count, i + Around + 1) - first);
            }
        }

        return near;
    }

    private void AddTable(SourceTable table, List<BesidePart> parts)
    {
        var left = new List<(SourceRow Row, List<SourceCell> Cells)>();
        var inked = 0;
        foreach (var row in table.Rows)
        {
            inked += row.Cells.Count(IsWritten);
            if (LeftOf(row.Cells.Where(IsWritten)) is { Count: > 0 } unread)
            {
                left.Add((row, unread));
            }
        }

        if (left.Count == 0)
        {
            return;
        }

        var kind =
            left.Sum(l => l.Cells.Count) < inked ? BesideKind.Cells
            : legends.In(table) is { Count: > 0 } key && key.Exists(e => _codes.Contains(e.Code)) ? BesideKind.Key
            : BesideKind.Table;
        var place = kind == BesideKind.Cells ? left[0].Cells[0].Place : table.Place;
        var words = string.Join('\n', left.Select(l => string.Join(" | ", l.Cells.Select(c => Fold.Space(c.Text)))));
        parts.Add(
            Kept(new(place, kind, words) { Rows = kind is BesideKind.Table or BesideKind.Cells ? left.Count : 0 })
        );
    }

    /// <summary>The cells of a row that were not read. Cells of one row may share a place.</summary>
    private List<SourceCell> LeftOf(IEnumerable<SourceCell> cells)
    {
        var left = new List<SourceCell>();
        foreach (var cell in cells)
        {
            if (cell.Parts.Count > 0)
            {
                left.AddRange(cell.Parts.Where(p => !IsRead(p)));
            }
            else if (!IsRead(cell))
            {
                left.Add(cell);
            }
        }

        return left;
    }

    private static bool IsWritten(SourceCell cell) => Fold.HasInk(cell.Text) && !cell.Supplied;

    private bool IsRead(SourceCell cell) => _read.Take(cell.Place, ReadInk.Of(cell.Text));

    private void AddLine(SourceText text, List<BesidePart> parts)
    {
        if (_read.Take(text.Place, ReadInk.Of(text.Text)))
        {
            return;
        }

        var rest = _read.RestOf(text.Text, text.Place);
        if (rest.Length > 0)
        {
            parts.Add(Kept(new(text.Place, KindOf(text), rest)));
        }
    }

    private BesideKind KindOf(SourceText text) =>
        PlanBoundary.IsFurniture(text) ? BesideKind.RunningLine
        : _titles.Contains(Fold.Words(text.Text)) ? BesideKind.Title
        : legends.In(text.Text) is { Count: > 0 } key && key.Exists(e => _codes.Contains(e.Code)) ? BesideKind.Key
        : BesideKind.Line;

    private static BesidePart Kept(BesidePart part) =>
        part.Words.Length <= BesidePart.MostKept
            ? part
            : part with
            {
                Words = part.Words[..BesidePart.MostKept],
                NotKept = part.Words.Length - BesidePart.MostKept,
            };
}
