using Throughline.Domain.Intake.Plans;
using Throughline.Domain.Intake.Rows;
using Throughline.Domain.Intake.Words;
using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake.Columns;

/// <summary>
/// Names that a document's other plans have in their agency columns: where a plan has no such column, the same name
/// above a table is
/// an agency too, though nothing in its words says so ("Harbour House").
/// </summary>
internal sealed class NamesElsewhere
{
    private const string Why = "Its name is an agency's in another table of this document; here it may be a section.";
    private readonly HashSet<string> _folded = new(StringComparer.Ordinal);

    private NamesElsewhere(IEnumerable<string> names, CellClassifier classifier)
    {
        foreach (var name in names.Where(n => !classifier.MayBeAgency(n)))
        {
            _folded.Add(Fold.Words(name));
        }
    }

    /// <summary>Teaches the classifier the names, unless the plan has a column of agencies itself.</summary>
    public static NamesElsewhere Teach(CellClassifier classifier, PlanDraft plan, IReadOnlyList<PlanDraft> all)
    {
        var names = plan.Fields.Contains(Field.Agency)
            ? []
            : all.Where(p => !ReferenceEquals(p, plan)).SelectMany(Agencies).Distinct(StringComparer.Ordinal).ToList();
        var elsewhere = new NamesElsewhere(names, classifier);
        names.ForEach(classifier.LearnAgency);
        return elsewhere;
    }

    /// <summary>Says on each row that the name alone made it an agency's.</summary>
    public void Mark(List<RowBuilder> rows)
    {
        foreach (
            var row in rows.Where(r =>
                r.HasOrInherits(Field.Agency) && _folded.Contains(Fold.Words(r.TextOf(Field.Agency)))
            )
        )
        {
            row.Doubt(Field.Agency, Why);
        }
    }

    private static IEnumerable<string> Agencies(PlanDraft plan) =>
        from block in plan.Blocks
        where block.OwnHeader
        let columns = block.Header.Columns.Where(c => c.Field == Field.Agency).Select(c => c.Index).ToHashSet()
        from cell in block.Rows.SelectMany(r => r.Cells)
        where columns.Contains(cell.Column) && Fold.HasInk(cell.Text)
        select cell.Text.Trim();
}
