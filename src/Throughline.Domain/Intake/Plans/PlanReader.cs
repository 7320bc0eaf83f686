using Throughline.Domain.Intake.Columns;
using Throughline.Domain.Intake.Ratings;
using Throughline.Domain.Intake.Rows;
using Throughline.Domain.Intake.Words;
using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake.Plans;

/// <summary>Turns a plan that was found into a reading.</summary>
internal sealed class PlanReader(Vocabulary vocabulary, HeaderMatcher matcher, PlanBoundary boundary)
{
    /// <param name="plan">The plan that was found; its blocks are numbered and their columns worked out.</param>
    /// <param name="material">The paper.</param>
    /// <param name="around">What stands around it.</param>
    /// <param name="rulings">What a person said of this plan's columns.</param>
    /// <param name="all">All plans of the paper.</param>
    /// <returns>The plan as if it were the paper's first: see <see cref="PlanReading.Index"/>.</returns>
    public PlanReading Read(
        PlanDraft plan,
        SourceMaterial material,
        PlanSurroundings around,
        IReadOnlyList<ColumnRuling> rulings,
        IReadOnlyList<PlanDraft> all
    )
    {
        var classifier = new CellClassifier(vocabulary);
        var elsewhere = NamesElsewhere.Teach(classifier, plan, all);
        var siblings = SiblingHeadings.Teach(plan, classifier, boundary);
        foreach (var entry in around.Legend)
        {
            classifier.LearnRating(entry.Code);
        }

        Number(plan, rulings);
        var layouts = new BlockLayouts(plan, classifier);
        layouts.WorkOut();
        var (rows, unplaced) = new PlanRows(
            plan,
            layouts,
            classifier,
            boundary,
            new RatingReader(vocabulary, around.Legend),
            matcher,
            rows =>
            {
                elsewhere.Mark(rows);
                siblings.Mark(rows);
            }
        ).Read();
        return new PlanReading
        {
            Index = 0,
            Title = around.Title,
            Format = FormatOf(plan.Fields),
            Place = material.Elements[plan.FirstElement].Place,
            Legend = around.Legend,
            Meeting = around.Meeting,
            Dates = around.Dates,
            Blocks = [.. plan.Blocks.Select(BlockOf)],
            Rows = rows,
            Unplaced = unplaced,
            Headings =
            [
                .. plan
                    .Blocks.SelectMany(b => b.Headings.TakeLast(b.Header.RowCount))
                    .SelectMany(r => r.Cells)
                    .Where(c => Fold.HasInk(c.Text) && !c.Supplied)
                    .SelectMany(c => c.Parts.Count > 0 ? c.Parts : [c])
                    .Select(c => new SourcePiece(c.Text.Trim(), c.Place)),
            ],
            Tables = [.. plan.Blocks.Select(b => b.Table.Place).Distinct()],
        };
    }

    private static void Number(PlanDraft plan, IReadOnlyList<ColumnRuling> rulings)
    {
        var id = 0;
        foreach (var block in plan.Blocks)
        {
            block.Id = id++;
            foreach (var ruling in rulings.Where(r => r.Block == block.Id))
            {
                block.Rulings[ruling.Column] = ruling.Field;
                if (ruling.Own)
                {
                    block.RuledOwn.Add(ruling.Column);
                }
            }
        }
    }

    /// <summary>The nearest of the known formats; see product.md, "Plan format".</summary>
    private static PlanFormat FormatOf(HashSet<Field> fields) =>
        fields.Contains(Field.Question) && (fields.Contains(Field.Agency) || fields.Contains(Field.Response))
            ? PlanFormat.QuestionsByAgency
        : fields.Contains(Field.Score) || fields.Contains(Field.Direction) ? PlanFormat.ScoredImprovementPlan
        : fields.Contains(Field.Cost) && (fields.Contains(Field.Description) || fields.Contains(Field.Agreed))
            ? PlanFormat.ProjectRegister
        : fields.Contains(Field.Recommendation) && fields.Contains(Field.Response) && !fields.Contains(Field.Action)
            ? PlanFormat.RecommendationTracker
        : PlanFormat.ActionPlan;

    private static ColumnBlock BlockOf(DraftBlock block) =>
        new(
            block.Id,
            (block.Rows.Count > 0 ? block.Rows[0] : block.Headings[0]).Place,
            [
                .. Enumerable
                    .Range(0, block.Table.ColumnCount)
                    .Select(c => new BlockColumn(
                        c,
                        HeaderOf(block, c),
                        block.FieldOf(c),
                        block.Rulings.ContainsKey(c) ? 1 : block.Certainty[c],
                        block.RuledOwn.Contains(c) ? BlockColumn.RuledOwn
                            : block.Rulings.ContainsKey(c) ? BlockColumn.Ruled
                            : block.Why[c]
                    )),
            ]
        );

    private static string? HeaderOf(DraftBlock block, int column) =>
        block.OwnHeader
            ? block.Header.Columns.FirstOrDefault(h => column >= h.Index && column < h.Index + h.Span)?.Text
            : null;
}

/// <summary>What stands around a plan.</summary>
internal sealed record PlanSurroundings(
    string Title,
    IReadOnlyList<LegendEntry> Legend,
    MeetingReference? Meeting,
    IReadOnlyList<PaperDate> Dates
);
