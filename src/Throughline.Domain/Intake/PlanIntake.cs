using Throughline.Domain.Intake.Columns;
using Throughline.Domain.Intake.Papers;
using Throughline.Domain.Intake.Plans;
using Throughline.Domain.Intake.Ratings;
using Throughline.Domain.Intake.Words;

namespace Throughline.Domain.Intake;

/// <summary>Finds every plan in a document and reads it, with what stands around it.</summary>
/// <remarks>
/// The conservation law: every non-blank character of a plan's tables ends in exactly one field of a row, in a block's
/// column headings, or in the list of unplaced pieces, each with its place.
/// </remarks>
public static class PlanIntake
{
    /// <param name="material">The document's elements in reading order.</param>
    /// <param name="vocabulary">The field's words.</param>
    /// <param name="rulings">What a person said of columns; outweighs all evidence.</param>
    public static PackReading Read(SourceMaterial material, Vocabulary vocabulary, IReadOnlyList<ColumnRuling> rulings)
    {
        var boundary = new PlanBoundary(vocabulary);
        var legends = new LegendFinder(vocabulary);
        var matcher = new HeaderMatcher(vocabulary);
        var cells = new CellClassifier(vocabulary);
        var headers = new HeaderFinder(matcher, new ColumnsByCells(cells, matcher), new PeriodColumns(cells, matcher));
        material = LabelledLines.Gather(FormTable.Settle(material, headers), matcher, headers, boundary);
        var found = new PlanFinder(headers, new AgencyMatrix(vocabulary, matcher), legends, boundary).Find(material);
        var body = new PlanBody(vocabulary, matcher);
        var others = found.Select(d => (Draft: d, Instead: body.Instead(d))).ToList();
        var drafts = others.Where(o => o.Instead is null).Select(o => o.Draft).ToList();
        var reports = ReportFinder.Find(material);
        var surroundings = new SurroundingsReader(material, legends, boundary);
        var dates = new PaperDates(material, found.Count > 0 ? found[0].FirstElement : 0);
        var reader = new PlanReader(vocabulary, boundary);

        var plans = new List<PlanReading>(drafts.Count);
        for (var i = 0; i < drafts.Count; i++)
        {
            var lowest = i == 0 ? 0 : drafts[i - 1].LastElement + 1;
            var highest = i + 1 < drafts.Count ? drafts[i + 1].FirstElement : material.Elements.Count;
            var (title, legend) = surroundings.Around(drafts[i], lowest, highest);
            var around = new PlanSurroundings(
                title,
                legend,
                ReportFinder.MeetingAt(reports, drafts[i].FirstElement),
                dates.Of(
                    ReportFinder.At(reports, drafts[i].FirstElement),
                    lowest,
                    drafts[i].FirstElement,
                    drafts[i].Above
                )
            );
            var plan = reader.Read(drafts[i], plans.Count, material, around, rulings, drafts);
            if (plan.Rows.Count == 0)
            {
                others.Add((drafts[i], OtherTable.Blank));
                continue;
            }

            plans.Add(plan);
        }

        return new PackReading
        {
            Name = material.Name,
            Format = material.Format,
            Pages = material.Pages,
            Characters = material.Characters,
            Plans = plans,
            Reports = [.. reports.Select(r => r.Reading)],
            Unread =
            [
                .. LabelledParts.In(material, matcher),
                .. others.Where(o => o.Instead is not null).Select(o => Told(o.Draft, o.Instead!.Value, material)),
            ],
        };
    }

    private static UnreadPart Told(PlanDraft draft, OtherTable table, SourceMaterial material) =>
        new(
            material.Elements[draft.FirstElement].Place,
            [.. draft.Header.Columns.Select(c => Fold.Space(c.Text)).Where(Fold.HasInk)],
            table
        );
}
